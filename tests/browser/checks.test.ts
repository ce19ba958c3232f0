/** Every check of checks.ts shown a page that breaks it, and one that does not: a check that cannot fail proves nothing. */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { print } from "../../src/build/book/paper.ts";
import {
  axeFaults,
  formsShown,
  keyboardFaults,
  sentencesShown,
  shiftFaults,
  sidewaysFaults,
  spillFaults,
  watchShifts,
  wholenessFaults,
} from "./checks.ts";
import { describeInBrowser, patience, type Visit, visit, wakeAll } from "./visit.ts";

const widget = (stage: string, state = "ready"): string => `
  <figure data-widget="w" data-name="w" data-state="${state}">
    <div class="stage">${stage}</div>
    <div class="plate" hidden><div class="plate-frame"><svg width="10" height="10"></svg></div></div>
  </figure>`;
const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;

describeInBrowser("the checks themselves", () => {
  let reader: Visit;
  let page: Page;
  beforeEach(async () => {
    reader = await visit(null, { viewport: { width: 320, height: 600 } }, watchShifts);
    page = reader.page;
  });
  afterEach(() => reader.close());

  it("see what scrolls sideways", async () => {
    await page.setContent(pageOf("<p>narrow</p>"));
    expect(await sidewaysFaults(page)).toEqual([]);
    await page.setContent(pageOf('<p id="wide" style="width: 400px">wide</p>'));
    expect((await sidewaysFaults(page)).join()).toContain("wide");
  });

  it("see what axe sees", async () => {
    await page.setContent(pageOf("<p>plain</p>"));
    expect(await axeFaults(page)).toEqual([]);
    await page.setContent(pageOf('<p style="color: #999">faint</p><input type="range">'));
    const faults = (await axeFaults(page)).join();
    expect(faults).toContain("color-contrast");
    expect(faults).toContain("label");
  });

  it("see what jumps", async () => {
    await page.goto("about:blank");
    await page.setContent(pageOf('<p id="late"></p><p style="height: 300px; background: teal">text</p>'));
    await page.waitForTimeout(200);
    expect(await shiftFaults(page)).toEqual([]);
    await page.evaluate(() => {
      document.getElementById("late")!.style.height = "200px";
    });
    await expect.poll(() => shiftFaults(page), patience).not.toEqual([]);
  });

  it("see which form is on show", async () => {
    await page.setContent(pageOf(widget("<p>stage</p>")));
    expect(await formsShown(page)).toEqual([{ name: "w", stage: true, frames: 0, of: 1 }]);
    await page.setContent(pageOf(widget("").replace(" hidden", "")));
    expect(await formsShown(page)).toEqual([{ name: "w", stage: false, frames: 1, of: 1 }]);
  });

  it("see a label that leaves its picture", async () => {
    const labelled = (x: number) =>
      pageOf(
        widget(
          `<div class="stage-view"><svg width="200" style="overflow: visible"><text x="${x}">word</text></svg></div>`,
        ),
      );
    await page.setContent(labelled(10));
    expect(await spillFaults(page)).toEqual([]);
    await page.setContent(labelled(-20));
    expect(await spillFaults(page)).toEqual([expect.stringContaining('w: "word" leaves its picture by')]);
  });

  it("see a widget that does not wake", async () => {
    await page.setContent(pageOf(widget("", "failed") + widget("")));
    expect(await wakeAll(page, 0)).toEqual(["w: failed"]);
  });

  it("see a widget that no key moves, and a focus that cannot be seen", async () => {
    const faultsOf = async (stage: string): Promise<string[]> => {
      await page.setContent(pageOf(widget(stage)));
      return keyboardFaults(page, (await page.$("figure")) as never);
    };
    expect(await faultsOf('<input type="range" aria-label="a">')).toEqual([]);
    expect(await faultsOf("<button>a</button>")).toEqual(["w: 1 stops by Tab, none of them moved by arrows"]);
    expect(await faultsOf('<input type="range" tabindex="-1">')).toEqual([
      expect.stringContaining("0 stops"),
    ]);
    expect(await faultsOf('<input type="range" style="outline: none">')).toEqual([
      "w: the focus cannot be seen",
    ]);
  });

  it("see the words on show, and only those", async () => {
    await page.setContent(
      pageOf("<p>Drag <b>it</b>. Then look.</p><p hidden>Not this.</p><style>p {}</style>"),
    );
    expect(await sentencesShown(page)).toEqual(["A page", "Drag it.", "Then look."]);
  });

  it("see a console error, a failed request and an exception", async () => {
    await page.goto("about:blank");
    await page.evaluate(() => {
      console.warn("a warning");
      setTimeout(() => {
        throw new Error("thrown");
      });
    });
    await expect.poll(() => reader.faults, patience).toEqual(["a warning", "exception: thrown"]);
  });

  it("see what paper cuts in two", async () => {
    const block = (style: string) =>
      `<div class="block" id="tall" style="${style}"><p style="height: 90mm">text</p></div>`;
    const before = '<div style="height: 240mm"></div>';
    const sheet = "<style>@page { size: A4; margin: 10mm } body { margin: 0 }</style>";
    await page.setContent(pageOf(`${sheet}${before}${block("break-inside: avoid")}`));
    expect(await wholenessFaults(page, ".block", print)).toEqual([]);
    await page.setContent(pageOf(`${sheet}${before}${block("")}`));
    expect(await wholenessFaults(page, ".block", print)).toEqual([
      expect.stringContaining("from page 1 to 2"),
    ]);
  });
});
