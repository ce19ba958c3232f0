/** A finger that pulls sideways where nothing can be pulled stays on its page. */
import { expect, it } from "vitest";
import { at, describeInBrowser, visit } from "./visit.ts";

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
