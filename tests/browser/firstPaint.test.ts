/**
 * How much a page lays out before a phone shows anything, and at most at once: what blocks is work, and work is counted where
 * time cannot be. A browser of its own, because a trace is of a whole browser.
 */
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findHeadless, launchOptions } from "../../scripts/browser.mjs";
import { at, describeInBrowser, leaves } from "./visit.ts";

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args?: {
    readonly beginData?: {
      readonly dirtyObjects?: number;
      readonly totalObjects?: number;
      readonly frame?: string;
    };
    readonly frame?: string;
  };
}

describeInBrowser("the first paint", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(findHeadless()!));
  });
  afterAll(() => browser.close());

  it.each(leaves)(
    "of /%s waits for no more than 4,500 boxes, and 3,000 are all that it has before the reader moves",
    async (path) => {
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      await browser.startTracing(page, { categories: ["devtools.timeline", "loading", "rail"] });
      await page.goto(at(path), { waitUntil: "load" });
      await page.waitForTimeout(300);
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
        traceEvents: TraceEvent[];
      };
      const painted = traceEvents.find(({ name }) => name === "firstContentfulPaint");
      expect(painted).toBeDefined();
      const layouts = traceEvents.flatMap(({ name, ts, args }) =>
        name === "Layout" && args?.beginData?.frame === painted!.args?.frame
          ? [{ ts, boxes: args!.beginData!.dirtyObjects ?? 0, all: args!.beginData!.totalObjects ?? 0 }]
          : [],
      );
      const before = layouts.filter(({ ts }) => ts < painted!.ts).reduce((sum, { boxes }) => sum + boxes, 0);
      expect(layouts.length).toBeGreaterThan(0);
      expect(before).toBeLessThanOrEqual(4500);
      // What is drawn in planes out of sight has none: it made a third of a page's boxes.
      expect(Math.max(...layouts.map(({ all }) => all))).toBeLessThanOrEqual(3000);
      await context.close();
    },
  );
});
