/** The landscape in the hand: by mouse, keys and touch; and the reader's own walk, which it takes over from section 1. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit } from "./visit.ts";

/** Where a mark without an extent stands on the screen. */
const middleOf = (mark: Locator): Promise<readonly [number, number]> =>
  mark.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as const;
  });

describeInBrowser("loss-landscape", () => {
  it("draws the walk of section 1, made before it woke or after", async () => {
    const { page, faults, close } = await visit("all/?v=1&night-walk.moves=eee#loss-landscape");
    const sentence = page.locator("#loss-landscape .stage-sentence");
    await expect.poll(() => sentence.textContent(), patience).toContain("Your own walk of 3 moves");
    const walk = page.locator("#night-walk");
    await walk.scrollIntoViewIfNeeded();
    await page.locator("#night-walk[data-state=ready]").waitFor();
    await walk.getByRole("button", { name: /^South/ }).click();
    await expect.poll(() => sentence.textContent(), patience).toContain("Your own walk of 4 moves");
    await expect
      .poll(() => new URL(page.url()).searchParams.get("loss-landscape.moves"), patience)
      .toBe("eees");
    await walk.getByRole("button", { name: "Walk again" }).click();
    await expect.poll(() => sentence.textContent(), patience).not.toContain("Your own walk");
    expect(faults).toEqual([]);
    await close();
  });

  it("is set out upon by mouse and by keys", async () => {
    const { page, faults, close } = await visit("embed/loss-landscape/");
    await page.locator("[data-state=ready]").waitFor();
    const handle = page.locator(".stage .handle");
    const sentence = page.locator(".stage-sentence");
    const [x, y] = await middleOf(handle);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 60, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(() => new URL(page.url()).searchParams.get("loss-landscape.start"), patience)
      .toMatch(/^-[01]\.?\d*,-[45]\.?\d*$/);
    const before = await sentence.textContent();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => sentence.textContent(), patience).not.toBe(before);
    await page.getByRole("button", { name: "Step" }).click();
    await expect.poll(() => sentence.textContent(), patience).toMatch(/^After 1 step/);
    expect(faults).toEqual([]);
    await close();
  });

  it("is set out upon by touch, and another surface has a start of its own", async () => {
    const { page, faults, close } = await visit("embed/loss-landscape/", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator("[data-state=ready]").waitFor();
    const handle = page.locator(".stage .handle");
    await handle.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const [x, y] = await middleOf(handle);
    const touch = await page.context().newCDPSession(page);
    const at = (type: string, dx: number, dy: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type: type as "touchStart",
        touchPoints: type === "touchEnd" ? [] : [{ x: x + dx, y: y + dy }],
      });
    await at("touchStart", 0, 0);
    for (let k = 1; k <= 5; k++) await at("touchMove", 8 * k, 6 * k);
    await at("touchEnd", 0, 0);
    await expect
      .poll(() => new URL(page.url()).searchParams.get("loss-landscape.start"), patience)
      .toMatch(/^-[01]\.?\d*,-[78]/);
    await page.getByRole("radio", { name: "a saddle" }).tap();
    const sentence = page.locator(".stage-sentence");
    await expect.poll(() => sentence.textContent(), patience).toContain("x = 1, y = 0.001");
    await page
      .getByRole("switch", { name: "Show the basins" })
      .or(page.getByRole("checkbox", { name: "Show the basins" }))
      .tap();
    await expect.poll(() => sentence.textContent(), patience).toContain("800 end in hollow A");
    expect(faults).toEqual([]);
    await close();
  });
});
