/** Two fingers on a figure zoom the page and set nothing; a handle under one of them is held. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, patience, visit } from "./visit.ts";

const phone = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
type Place = readonly [x: number, y: number];

/** One finger comes down shortly after the other, and both move apart by as much in ten moves. */
async function spread(page: Page, one: Place, other: Place, way: Place): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", ...places: readonly Place[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: places.map(([x, y], id) => ({ x, y, id })) });
  await send("touchStart", one);
  await page.waitForTimeout(30);
  await send("touchStart", one, other);
  for (let k = 1; k <= 10; k++) {
    const [dx, dy] = [way[0] * k, way[1] * k];
    await send("touchMove", [one[0] - dx, one[1] - dy], [other[0] + dx, other[1] + dy]);
    await page.waitForTimeout(16);
  }
  await send("touchEnd");
  await page.waitForTimeout(200);
}

describeInBrowser("two fingers", () => {
  it.each(["error-bowl", "loss-landscape", "function-graph"])("on %s", async (id) => {
    const { page, faults, close } = await visit(`embed/${id}/`, phone);
    await page.locator(`[data-widget="${id}"][data-state="ready"]`).waitFor(patience);
    await page.addStyleTag({ content: "body { padding-block: 1500px }" });
    const places = await page.evaluate(() => {
      const map = document.querySelector(".drag-surface")!;
      map.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = map.getBoundingClientRect();
      const face = map.closest("svg")!.querySelector(".handle-face")!.getBoundingClientRect();
      return {
        // As far from the handle as the plane is wide.
        y: face.y > top + height / 2 ? top + height / 4 : top + (3 * height) / 4,
        x: left + width / 2,
        handle: [face.x + face.width / 2, face.y + face.height / 2] as const,
      };
    });
    const knobs = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".stage input")].map((one) => (one as HTMLInputElement).value),
      );
    const scale = () => page.evaluate(() => visualViewport!.scale);
    const before = await knobs();
    const [x, y] = places.handle;
    await spread(page, [x, y], [x + 50, y + 40], [6, 5]);
    const dragged = await knobs();
    expect(dragged).not.toEqual(before);
    expect(await scale()).toBe(1);
    await spread(page, [places.x - 30, places.y], [places.x + 30, places.y], [8, 0]);
    expect(await scale()).toBeGreaterThan(1.5);
    expect(await knobs()).toEqual(dragged);
    expect(faults).toEqual([]);
    await close();
  });
});
