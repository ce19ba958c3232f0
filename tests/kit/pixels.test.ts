import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Pixels, pixelRuns } from "../../src/kit/figure/marks/Pixels.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import { readRuns } from "./readRuns.ts";

it("runs of one shade along a row become one stroke", () => {
  const image = [0, 15, 15, 0, 5, 10, 15, 15, 2];
  expect(pixelRuns(image, 3, 15)).toEqual(["M1,1h1", "M2,1h1", "M1,0h2m-3,2h2"]);
});

it("every pixel is drawn once, in the nearest of the shades", () => {
  const side = 16;
  const image = Array.from({ length: side * side }, (_, i) => (i * 7) % 16);
  const drawn = new Array<number>(image.length).fill(0);
  pixelRuns(image, side, 15).forEach((d, shade) => {
    for (const [x, y] of readRuns(d)) drawn[y * side + x]! += shade + 1;
  });
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
