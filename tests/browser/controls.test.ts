/** The controls under a figure: sliders of one row level, and none pushed about by a count that grows. */
import { describe, expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

describeInBrowser("the controls of", () => {
  describe.each(Object.keys(widgets))("%s", (id) => {
    it("stand level, and stand still while it runs", async () => {
      const { page, close } = await visit(null, { reducedMotion: "reduce" });
      const places: [name: string, left: number][][] = [];
      for (const step of [0, 89]) {
        await page.goto(at(`embed/${id}/?v=1&${id}.step=${step}`));
        await page.locator(`[data-widget="${id}"][data-state="ready"]`).waitFor(patience);
        await page.evaluate(() => document.fonts.ready);
        const { sliders, rest } = await page.evaluate(() => ({
          sliders: [...document.querySelectorAll(".stage-controls > .slider")].map((slider) => {
            const { top, bottom } = slider.getBoundingClientRect();
            const name = slider.querySelector("label")!.textContent;
            return { name, top, bottom, at: slider.querySelector("input")!.getBoundingClientRect().top };
          }),
          rest: [...document.querySelectorAll(".stage-body > .stage-controls > *")].map(
            (control): [string, number] => [
              control.querySelector("label, legend, button")?.textContent ?? "",
              Math.round(control.getBoundingClientRect().left),
            ],
          ),
        }));
        for (const one of sliders)
          for (const other of sliders)
            if (one.top < other.bottom && other.top < one.bottom)
              expect(Math.abs(one.at - other.at), `${one.name}, ${other.name}`).toBeLessThan(1);
        places.push(rest);
      }
      // Controls may come and go with what is shown: those that stay, stay in their place.
      const [first, ...later] = places;
      for (const now of later)
        if (now.length === first!.length)
          expect(now.map(([, left]) => left)).toEqual(first!.map(([, left]) => left));
      await close();
    });
  });
});
