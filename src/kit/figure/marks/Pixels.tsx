import { memo, useMemo } from "react";
import { px } from "../../format.ts";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

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
 * The runs of equal shade along the rows of an image, as one path a shade, in pixels. A run is told from the end of the
 * one before, which compresses far better than telling where it is.
 */
export function pixelRuns(pixels: ArrayLike<number>, side: number, ink: number): readonly string[] {
  const runs = Array.from({ length: SHADES }, () => ({ d: "", x: 0, y: 0 }));
  const shade = (i: number): number => Math.round((SHADES * pixels[i]!) / ink);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; ) {
      const level = shade(y * side + x);
      let end = x + 1;
      while (end < side && shade(y * side + end) === level) end++;
      const run = runs[level - 1];
      if (run) {
        const move = run.d === "" ? `M${x},${y}` : `m${x - run.x},${y - run.y}`;
        run.d += `${move}h${end - x}`;
        run.x = end;
        run.y = y;
      }
      x = end;
    }
  }
  return runs.map(({ d }) => d);
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
        d === "" ? null : <path key={shade} d={d} opacity={px((shade + 1) / SHADES)} />,
      )}
    </g>
  );
});
