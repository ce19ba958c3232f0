/** By keyboard from page to page: past what repeats, to what scrolls, and never under what sticks. */
import { expect, it } from "vitest";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { at, describeInBrowser, visit, whole } from "./visit.ts";

describeInBrowser("by keyboard", () => {
  it("the first stop leads past the altimeter into the text", async () => {
    const { page, close } = await visit("descent/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(strings.skip);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => ({
      within: document.activeElement?.closest("article") !== null,
      altimeter: document.activeElement?.closest(".altimeter") !== null,
    }));
    expect(stop).toEqual({ within: true, altimeter: false });
    await close();
  });

  it.each([1440, 390])("nothing that sticks lies over what has the focus, at %i px", async (width) => {
    const { page, close } = await visit("descent/", {
      viewport: { width, height: 700 },
      reducedMotion: "reduce",
    });
    await page.evaluate(() => document.getElementById("text")!.focus());
    const covered: string[] = [];
    // Forward and back: a stop comes in at either edge of the window.
    for (const key of [...Array<string>(40).fill("Tab"), ...Array<string>(40).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      const fault = await page.evaluate(() => {
        const stop = document.activeElement!;
        if (stop.closest(".altimeter, .skip") || stop === document.body) return undefined;
        const box = stop.getBoundingClientRect();
        const over = [...document.querySelectorAll(".altimeter, .altimeter > div, .altimeter-number")].some(
          (one) => {
            const bar = one.getBoundingClientRect();
            return (
              bar.width > 0 &&
              bar.height > 0 &&
              bar.left < box.right &&
              bar.right > box.left &&
              bar.top < box.bottom &&
              bar.bottom > box.top
            );
          },
        );
        return over ? stop.outerHTML.slice(0, 80) : undefined;
      });
      if (fault) covered.push(fault);
    }
    expect(covered).toEqual([]);
    await close();
  });

  it("whatever scrolls sideways on a narrow phone can be reached, without a script too", async () => {
    const { page, close } = await visit(whole, {
      viewport: { width: 320, height: 700 },
      javaScriptEnabled: false,
    });
    const found = await page.$$eval("main *", (all) =>
      all
        .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
        .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => ({ name: one.className, reached: (one as HTMLElement).tabIndex >= 0 })),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ reached }) => !reached)).toEqual([]);
    await close();
  });

  it("a page tells what the keys do, from the foot of every other", async () => {
    const { page, faults, close } = await visit("descent/");
    await page.getByRole("contentinfo").getByRole("link", { name: strings.keys }).click();
    await page.waitForURL(at("keyboard/"));
    const rows = await page.locator("main tr").count();
    expect(rows).toBe(strings.keysPage.rows.length);
    expect(faults).toEqual([]);
    await close();
  });
});
