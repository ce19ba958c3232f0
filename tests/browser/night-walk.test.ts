/** The walk's map in a low window, in forced colours, and by ear. */
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit } from "./visit.ts";

describeInBrowser("the night map", () => {
  it.each([700, 900])("leaves room for its heading in a window %i pixels high", async (height) => {
    const { page, close } = await visit("embed/night-walk/", { viewport: { width: 1440, height } });
    await page.locator("[data-state=ready] .walk-map").waitFor(patience);
    const map = (await page.locator(".walk-map").boundingBox())!;
    expect(map.height).toBeLessThanOrEqual(0.7 * height + 1);
    expect(map.height).toBeGreaterThan(0.6 * height);
    await close();
  });

  it.each(["light", "dark"] as const)("says where north is in forced colours, %s", async (colorScheme) => {
    for (const dawn of ["", "?v=1&night-walk.dawn=true"]) {
      const { page, close } = await visit(`embed/night-walk/${dawn}`, {
        forcedColors: "active",
        colorScheme,
      });
      await page.locator("[data-state=ready] .walk-map").waitFor(patience);
      // Painted, so that every way of writing a colour comes to the same: red, green and blue, 0 to 1.
      const [letter, rim] = await page
        .locator(".walk-neatline text")
        .last()
        .evaluate((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          const brush = document.createElement("canvas").getContext("2d")!;
          return [fill, stroke].map((colour) => {
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one / 255);
          });
        });
      const light = (colour: number[]): number =>
        colour
          .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
          .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i]!, 0.05);
      const [high, low] = [light(letter!), light(rim!)].sort((a, b) => b - a);
      expect(high! / low!, dawn).toBeGreaterThan(4.5);
      await close();
    }
  });

  it("tells by ear where the walker is, seen from the start", async () => {
    const { page, close } = await visit("embed/night-walk/");
    const map = page.locator("[data-state=ready] .walk-map");
    await map.waitFor(patience);
    const told = () => map.getAttribute("aria-description");
    await expect.poll(told).toBe("You are where the walk began.");
    await map.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
    await expect.poll(told).toBe("You are 2 moves east and 1 north of the start.");
    await close();
  });
});
