/** A parabola y = curve · x² + slope · x + intercept through points: three dials, and a loss that is a bowl over all three. */
import { type LineQuadratic, lineQuadratic, type Points } from "./lineFit.ts";

/** [curve, slope, intercept]. */
export type Parabola = readonly [curve: number, slope: number, intercept: number];

export const parabolaAt = ([curve, slope, intercept]: Parabola, x: number): number =>
  (curve * x + slope) * x + intercept;

/** Mean of the squared residuals, in the unit of y squared. */
export function parabolaError({ x, y }: Points, parabola: Parabola): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += (parabolaAt(parabola, x[i]!) - y[i]!) ** 2;
  return total / x.length;
}

/** Its slopes by curve, slope and intercept: 2/n Σ r x², 2/n Σ r x, 2/n Σ r, with r what the parabola lies above a point. */
export function parabolaGradient({ x, y }: Points, parabola: Parabola): Parabola {
  const sums = [0, 0, 0] as [number, number, number];
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    const r = ((parabolaAt(parabola, xi) - y[i]!) * 2) / x.length;
    sums[0] += r * xi * xi;
    sums[1] += r * xi;
    sums[2] += r;
  }
  return sums;
}

/**
 * The bowl over slope and intercept where the curve is held: a line through what the curve leaves of the points. One slice
 * of the bowl over all three.
 */
export function parabolaSlice({ x, y }: Points, curve: number): LineQuadratic {
  return lineQuadratic({ x, y: Array.from(y, (yi, i) => yi - curve * x[i]! * x[i]!) });
}

/** The parabola of least error: the curve whose slice is deepest, found where the derivative of that depth is zero. */
export function leastParabola(points: Points): Parabola {
  // The least error of a slice is itself a parabola in the curve, so three depths settle its bottom.
  const depth = (curve: number): number => parabolaSlice(points, curve).least;
  const [low, middle, high] = [depth(-1), depth(0), depth(1)];
  const curve = (low - high) / (2 * (low - 2 * middle + high));
  return [curve, ...parabolaSlice(points, curve).minimum];
}
