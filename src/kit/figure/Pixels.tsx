import { memo, useMemo } from "react";
import { px } from "../format.ts";
import { place } from "./path.ts";
import { usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";

export interface PixelsProps {
  /** Row after row, the first at the top; 0 is paper. */
  readonly pixels: ArrayLike<number>;
  /** Pixels in a row, and rows. */
  readonly side: number;
  /** The value of full ink. */
  readonly ink: number;
  /** Where the middle of the image stands. */
  readonly at: Point;
  /** User units across. */
  readonly size: number;
  readonly name?: string;
}

/** Shades that a small image is drawn in; more cost bytes and cannot be told apart. */
const SHADES = 3;

/**
 * The runs along the rows of an image that are at least so dark, one path a shade, in pixels. Each darker shade is laid
 * over the lighter ones, which takes fewer strokes than shades side by side.
 */
export function pixelRuns(pixels: ArrayLike<number>, side: number, ink: number): readonly string[] {
  const shade = (i: number): number => Math.round((SHADES * pixels[i]!) / ink);
  return Array.from({ length: SHADES }, (_, lighter) => {
    let runs = "";
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const from = x;
        while (x < side && shade(y * side + x) > lighter) x++;
        if (x > from) runs += `M${from},${y}h${x - from}`;
      }
    }
    return runs;
  });
}

/** A small grey image, such as a handwritten digit, as strokes: sharp on paper, and light on dark at night. */
export const Pixels = memo(function Pixels({ pixels, side, ink, at, size, name }: PixelsProps) {
  const { x, y } = usePlane();
  const runs = useMemo(() => pixelRuns(pixels, side, ink), [pixels, side, ink]);
  const [middle] = place([at], x, y);
  if (!middle) return null;
  const unit = size / side;
  const left = middle[0] - size / 2;
  const top = middle[1] - size / 2 + unit / 2;
  return (
    <g
      className="pixels"
      data-mark="pixels"
      data-name={name}
      transform={`translate(${px(left)},${px(top)})scale(${unit.toFixed(4)})`}
    >
      {runs.map((d, shade) =>
        d === "" ? null : <path key={shade} d={d} opacity={px(1 / (SHADES - shade))} />,
      )}
    </g>
  );
});
