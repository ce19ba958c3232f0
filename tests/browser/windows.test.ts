/** The other tests' browser may be one without windows: in the one that readers have the whole chapter wakes too, and prints. */

import { PDFDocument } from "pdf-lib";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findBrowser, findHeadless, launchOptions } from "../../scripts/browser.mjs";
import { at, wakeAll, whole } from "./visit.ts";

const executable = findBrowser();

describe.skipIf(!executable || executable === findHeadless())("a browser with windows", () => {
  it("wakes every figure of the whole chapter and prints it, and complains of nothing", async () => {
    const browser = await chromium.launch(launchOptions(executable!));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(at(whole));
    expect(await wakeAll(page)).toEqual([]);
    expect(await page.locator("[data-widget]").count()).toBeGreaterThan(25);
    const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(paper.getPageCount()).toBeGreaterThan(40);
    expect(faults).toEqual([]);
    await browser.close();
  });
});
