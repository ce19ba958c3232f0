/** A surface known only at the nodes of a grid, made so smooth that it can be descended, and hopped on. */

import type { Point } from "../../descent.ts";
import type { Slopes } from "./slopes.ts";

/** How much each of four neighbouring nodes counts at t from the second (0) to the third (1): the cubic B-spline. */
const shares = (t: number): readonly number[] => [
  (1 - t) ** 3 / 6,
  (4 + t * t * (3 * t - 6)) / 6,
  (1 + t * (3 + t * (3 - 3 * t))) / 6,
  t ** 3 / 6,
];
/** How fast those shares change with t. */
const changes = (t: number): readonly number[] => [
  -((1 - t) ** 2) / 2,
  (t * (3 * t - 4)) / 2,
  (1 + t * (2 - 3 * t)) / 2,
  (t * t) / 2,
];

/** In place: `count` numbers, `step` apart, become the coefficients with which a natural spline passes through them. */
function toCoefficients(numbers: Float64Array, from: number, step: number, count: number): void {
  // (c₋ + 4c + c₊)/6 = v inside and c = v at both ends: a tridiagonal system (Thomas, 1949).
  const ratios = new Float64Array(count);
  for (let k = 1; k < count - 1; k++) {
    const at = from + k * step;
    const pivot = 4 - ratios[k - 1]!;
    ratios[k] = 1 / pivot;
    numbers[at] = (6 * numbers[at]! - numbers[at - step]!) / pivot;
  }
  for (let k = count - 2; k > 0; k--)
    numbers[from + k * step]! -= ratios[k]! * numbers[from + (k + 1) * step]!;
}

/**
 * Values at nodes × nodes places from edge to edge of a domain, row after row from its lower side. Through them goes a
 * natural bicubic spline, whose slopes and curvatures have no jumps: Newton's step needs both.
 */
export function sampledSurface(
  values: ArrayLike<number>,
  nodes: number,
  domain: Slopes["domain"],
): Pick<Slopes, "domain" | "value" | "gradient"> {
  const [[x0, x1], [y0, y1]] = domain;
  const [perX, perY] = [(nodes - 1) / (x1 - x0), (nodes - 1) / (y1 - y0)];
  const last = nodes - 1;
  const coefficients = Float64Array.from(values);
  for (let k = 0; k < nodes; k++) toCoefficients(coefficients, k * nodes, 1, nodes);
  for (let k = 0; k < nodes; k++) toCoefficients(coefficients, k, nodes, nodes);
  // Beyond the edge they go on straight.
  const row = (i: number, j: number): number => {
    const at = (k: number): number => coefficients[j * nodes + k]!;
    if (i < 0) return 2 * at(0) - at(-i);
    return i > last ? 2 * at(last) - at(2 * last - i) : at(i);
  };
  const node = (i: number, j: number): number => {
    if (j < 0) return 2 * row(i, 0) - row(i, -j);
    return j > last ? 2 * row(i, last) - row(i, 2 * last - j) : row(i, j);
  };
  const sum = (x: number, y: number, across: typeof shares, up: typeof shares): number => {
    const [u, v] = [(x - x0) * perX, (y - y0) * perY];
    const [i, j] = [u, v].map((at) => Math.min(last - 1, Math.max(0, Math.floor(at)))) as [number, number];
    const [ofX, ofY] = [across(u - i), up(v - j)];
    let total = 0;
    for (let b = 0; b < 4; b++)
      for (let a = 0; a < 4; a++) total += ofX[a]! * ofY[b]! * node(i + a - 1, j + b - 1);
    return total;
  };
  return {
    domain,
    value: (x, y) => sum(x, y, shares, shares),
    gradient: (x, y): Point => [perX * sum(x, y, changes, shares), perY * sum(x, y, shares, changes)],
  };
}
