/** Maps on paper: one ink, whose lightness follows the height. */
import { expect, it } from "vitest";
import { describeInBrowser, visit, whole } from "./visit.ts";

describeInBrowser("maps on paper", () => {
  it("are grey, none blank, and lighter where the land is higher", async () => {
    const { page, faults, close } = await visit(whole);
    await page.emulateMedia({ media: "print" });
    const maps = await page.evaluate(() =>
      [...document.querySelectorAll(".plate .bands")].map((bands) => ({
        widget: bands.closest("[data-widget]")?.id,
        fills: [...bands.children].map((band) => getComputedStyle(band).fill),
        heights: [...bands.children].map((band) => Number(band.getAttribute("data-height") ?? Number.NaN)),
      })),
    );
    expect(maps.map(({ widget }) => widget)).toEqual(expect.arrayContaining(["error-bowl", "random-guess"]));
    for (const { widget, fills, heights } of maps) {
      const inks = fills.map((fill) => /^oklch\(([\d.]+) 0 /.exec(fill)?.[1]);
      expect(inks, widget).not.toContain(undefined);
      const drawn = heights
        .map((height, i) => ({ height, ink: Number(inks[i]) }))
        .filter(({ height }) => Number.isFinite(height))
        .sort((a, b) => a.height - b.height);
      for (let i = 1; i < drawn.length; i++)
        expect(drawn[i]!.ink, widget).toBeGreaterThanOrEqual(drawn[i - 1]!.ink);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
