/** The mean squared error of a line as a batch of the points sees it: its gradient, and how far batches miss the whole's. */
import type { Point } from "../../descent.ts";
import { lineGradient, type Points } from "./lineFit.ts";

/** [∂/∂slope, ∂/∂intercept] of the mean squared error over the points of these rows: the mean of 2rx and 2r. */
export function batchGradient(
  { x, y }: Points,
  rows: ArrayLike<number>,
  slope: number,
  intercept: number,
): Point {
  let [bySlope, byIntercept] = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const miss = slope * x[i]! + intercept - y[i]!;
    bySlope += 2 * miss * x[i]!;
    byIntercept += 2 * miss;
  }
  return [bySlope / rows.length, byIntercept / rows.length];
}

/**
 * How far the gradient of a batch of `size` typically lies from that of all n points: the root of the mean squared distance.
 * For single points it is their spread σ; a batch drawn without putting back has σ √((n − size) / (size (n − 1))), which is
 * about σ/√size while a batch is a small part, and 0 for all (see e.g. Cochran, 1977, theorem 2.2).
 */
export function typicalMiss(points: Points, size: number, slope: number, intercept: number): number {
  const n = points.x.length;
  const whole = lineGradient(points, slope, intercept);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const one = batchGradient(points, [i], slope, intercept);
    squares += (one[0] - whole[0]) ** 2 + (one[1] - whole[1]) ** 2;
  }
  return Math.sqrt(((squares / n) * (n - size)) / (size * (n - 1)));
}
