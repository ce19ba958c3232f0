/** A finger that pulls sideways where nothing can be pulled stays on its page, and one that scrolls the page turns no slider. */
import { expect, it } from "vitest";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describeInBrowser("a finger that pulls sideways", () => {
  it.each(["descent/", "embed/digit-race/"])("does not go back from /%s", async (path) => {
    const { page, close } = await visit("", phone);
    await page.goto(at(path), { waitUntil: "load" });
    const touch = await page.context().newCDPSession(page);
    const finger = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y: 300 }],
      });
    for (let pull = 0; pull < 3; pull++) {
      await finger("touchStart", 20);
      for (let x = 60; x <= 380; x += 40) await finger("touchMove", x);
      await finger("touchEnd", 380);
      await page.waitForTimeout(300);
    }
    expect(page.url()).toBe(at(path));
    await close();
  });
});

describeInBrowser("a finger on a slider", () => {
  it.each(["[data-predict]", '[data-name="line-error"]'])("of %s", async (place) => {
    const { page, faults, close } = await visit("how-wrong/", phone);
    const touch = await page.context().newCDPSession(page);
    const slider = page.locator(`${place} .slider input`).first();
    await slider.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.locator('[data-name="line-error"][data-state="ready"]').waitFor(patience);
    /** What the slider stands at, and what is told of it: both, or neither. */
    const standing = () =>
      slider.evaluate((one: HTMLInputElement) => [one.value, one.getAttribute("aria-valuetext")]);
    /** From so far along the slider, so many pixels along and across. */
    const stroke = async (share: number, along: number, across: number): Promise<void> => {
      const { x, y, width, height } = (await slider.boundingBox())!;
      const from = { x: x + share * width, y: y + height / 2 };
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
      for (let part = 0.1; part < 1 && along ** 2 + across ** 2 > 0; part += 0.1)
        await touch.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: [{ x: from.x + part * along, y: from.y + part * across }],
        });
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await page.waitForTimeout(300);
    };
    const before = await standing();
    const top = await page.evaluate(() => scrollY);
    await stroke(0.8, 20, -150);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
    expect(await standing()).toEqual(before);
    for (const [share, along] of [
      [0.8, -60],
      [0.2, 0],
    ] as const) {
      const [value, told] = await standing();
      await stroke(share, along, 3 * Math.sign(along));
      const now = await standing();
      expect(now[0]).not.toBe(value);
      expect(now[1]).not.toBe(told);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
