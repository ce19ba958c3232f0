import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Pixels, pixelRuns } from "../../src/kit/figure/Pixels.tsx";
import { Plane } from "../../src/kit/figure/Plane.tsx";

it("runs along a row that are dark enough become one stroke", () => {
  const image = [0, 15, 15, 0, 5, 10, 15, 15, 2];
  expect(pixelRuns(image, 3, 15)).toEqual(["M1,0h2M1,1h2M0,2h2", "M1,0h2M2,1h1M0,2h2", "M1,0h2M0,2h2"]);
});

it("every pixel is drawn as often as its shade is dark", () => {
  const side = 16;
  const image = Array.from({ length: side * side }, (_, i) => (i * 7) % 16);
  const drawn = new Array<number>(image.length).fill(0);
  for (const d of pixelRuns(image, side, 15))
    for (const [, x, y, run] of d.matchAll(/M(\d+),(\d+)h(\d+)/g))
      for (let i = 0; i < Number(run); i++) drawn[Number(y) * side + Number(x) + i]! += 1;
  expect(drawn).toEqual(image.map((ink) => Math.round(ink / 5)));
});

it("an image stands with its middle where it is told to, at the size it is told", () => {
  const props = { pixels: new Array<number>(16).fill(15), side: 4, ink: 15, at: [5, 5] as const, size: 20 };
  const html = renderToStaticMarkup(
    createElement(
      Plane,
      {
        x: { domain: [0, 10] },
        y: { domain: [0, 10] },
        width: 102,
        height: 102,
        axes: "none",
        label: "An image.",
      },
      createElement(Pixels, props),
    ),
  );
  // The box is 100 across from 1 to 101: its middle is 51. Strokes run along the middles of the rows.
  expect(html).toContain('transform="translate(41,43.5)scale(5.0000)"');
});
