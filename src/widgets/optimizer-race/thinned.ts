/** A long walk as few points as draw the same line: a thousand steps into a hollow are not a thousand places to see. */
import { simplify } from "../../kit/figure/fields/outlines.ts";
import type { Interval, Point } from "../../kit/figure/plane/point.ts";

/** How far the line may move, in shares of the picture's side. */
const TOLERANCE = 0.001;

/** `points` without those that the picture of `domain` can do without; an axis that is logarithmic is told as one. */
export function thinned(
  points: readonly Point[],
  [x, y]: readonly [Interval, Interval],
  log?: "log",
): readonly Point[] {
  const up = log ? Math.log10 : (value: number) => value;
  const high = up(y[1]) - up(y[0]);
  const scaled = points.map(([px, py]): Point => [px / (x[1] - x[0]), up(py) / high]);
  const kept = new Set(simplify(scaled, TOLERANCE));
  return points.filter((_, i) => kept.has(scaled[i]!));
}
