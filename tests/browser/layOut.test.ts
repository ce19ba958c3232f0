/** A page that has been opened at its top is painted before all of it is laid out; then the rest is, and nothing moves by that. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, leaves, patience, visit } from "./visit.ts";

const phone = { viewport: { width: 412, height: 823 } };
const laying = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset.laying !== undefined);
/** How many blocks the styles hold back. */
const heldBack = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll(".section > *")].filter(
        (block) => getComputedStyle(block).contentVisibility === "auto",
      ).length,
  );

/** Fonts are waited for, and here are never there. */
const withoutFonts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(document.fonts, "ready", { value: new Promise(() => {}) });
  });

describeInBrowser("what is below the first screens", () => {
  it("is held back at first, and laid out before long", async () => {
    const { page, close } = await visit("descent/", phone, withoutFonts);
    expect(await heldBack(page)).toBeGreaterThan(10);
    await close();
    const { page: quick, close: leave } = await visit("descent/", phone);
    await expect.poll(() => heldBack(quick), patience).toBe(0);
    await leave();
  });

  it("is laid out at once for who is sent to a place, and at a first press", async () => {
    const { page, close } = await visit("descent/#ball", phone);
    expect(await laying(page)).toBe(false);
    expect(await heldBack(page)).toBe(0);
    await close();
    const { page: pressed, close: leave } = await visit("descent/", phone, withoutFonts);
    expect(await heldBack(pressed)).toBeGreaterThan(0);
    await pressed.keyboard.press("Shift");
    expect(await heldBack(pressed)).toBe(0);
    await leave();
  });

  it.each(leaves)("/%s: held by itself, no block is higher than in its place", async (path) => {
    const { page, close } = await visit(path, phone, withoutFonts);
    const moved = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>(".section > *")];
      const held = all.filter((block) => getComputedStyle(block).contentVisibility === "auto");
      delete document.documentElement.dataset.laying;
      const ends = (): number[] =>
        all.map((block) => Math.round(block.getBoundingClientRect().bottom + scrollY));
      const before = ends();
      for (const block of held) block.style.contain = "layout style paint";
      const after = ends();
      return all.flatMap((block, i) => (before[i] === after[i] ? [] : [block.outerHTML.slice(0, 80)]));
    });
    expect(moved).toEqual([]);
    await close();
  });
});
