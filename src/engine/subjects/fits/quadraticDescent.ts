/**
 * What gradient descent does on an exact bowl, known before the first step. Along each direction of principal curvature
 * λ the distance from the bottom is multiplied by 1 − ηλ at every step, whatever happens along the others, so that after
 * n steps the loss stands Σ ½ λ c² (1 − ηλ)²ⁿ above its least, with c the distance at the start.
 */
import type { Point } from "../../descent.ts";
import { divergenceLimit } from "../../training.ts";
import { eigen, type Symmetric } from "./eigen.ts";

/** f(p) = least + ½ (p − minimum)ᵀ H (p − minimum). A `LineQuadratic` is one. */
export interface Bowl {
  readonly minimum: Point;
  readonly hessian: Symmetric;
}

/** One direction of principal curvature, as a walk from some start meets it. */
export interface Mode {
  readonly curvature: number;
  /** What the start stands above the bottom on account of this direction: ½ λ c². */
  readonly excess: number;
}

/** The directions of a bowl from `start`, the least curved first; their excesses add up to f(start) − least. */
export function descentModes({ minimum, hessian }: Bowl, start: Point): readonly Mode[] {
  const { values, vectors } = eigen(hessian);
  return values.map((curvature, i) => {
    const [x, y] = vectors[i as 0 | 1];
    const distance = x * (start[0] - minimum[0]) + y * (start[1] - minimum[1]);
    return { curvature, excess: (curvature * distance * distance) / 2 };
  });
}

/** What a step of gradient descent multiplies the distance from the bottom by, along a direction of curvature λ. */
export const descentFactor = (curvature: number, rate: number): number => 1 - rate * curvature;

/** How far the loss stands above its least after `steps` steps. */
export function descentExcess(modes: readonly Mode[], rate: number, steps: number): number {
  let total = 0;
  // A direction without distance stays without, even where its factor overflows.
  for (const { curvature, excess } of modes)
    if (excess !== 0) total += excess * descentFactor(curvature, rate) ** (2 * steps);
  return total;
}

/** The first whole number from `low` + 1 to `high` at which `holds`, which stays true once it is. */
function firstWhere(holds: (steps: number) => boolean, low: number, high: number): number {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/**
 * Steps until the loss first stands less than `epsilon` above its least; `undefined` when it never does. No step is taken:
 * the excess is a sum of powers, so convex in the number of steps, and the place is found by bisection.
 */
export function stepsUntilBelow(modes: readonly Mode[], rate: number, epsilon: number): number | undefined {
  const excess = (steps: number): number => descentExcess(modes, rate, steps);
  const below = (steps: number): boolean => excess(steps) < epsilon;
  if (below(0)) return 0;
  let low = 0;
  let high = 1;
  while (!below(high)) {
    if (!(excess(high + 1) < excess(high))) {
      // It rises from here on, or is level: the lowest place lies behind.
      const lowest = firstWhere((steps) => !(excess(steps + 1) < excess(steps)), -1, high);
      if (!below(lowest)) return undefined;
      return firstWhere(below, -1, lowest);
    }
    low = high;
    high *= 2;
  }
  return firstWhere(below, low, high);
}

/** Steps until the loss first stands more than `height` above its least, and further ever after; `undefined` when it never does. */
export function stepsUntilAbove(modes: readonly Mode[], rate: number, height: number): number | undefined {
  const above = (steps: number): boolean => descentExcess(modes, rate, steps) > height;
  if (above(0)) return 0;
  const leaves = modes.some(
    ({ curvature, excess }) => excess > 0 && Math.abs(descentFactor(curvature, rate)) > 1,
  );
  if (!leaves) return undefined;
  let high = 1;
  while (!above(high)) high *= 2;
  return firstWhere(above, Math.floor(high / 2), high);
}

/**
 * Curvature along the first dial while the second always stands at its best: the Schur complement a − b²/d. For a line
 * pinned at the points' centre it is how fast the slope of the loss changes as the line turns.
 */
export const pinnedCurvature = ([[a, b], [, d]]: Symmetric): number => a - (b * b) / d;

/** One step that moves a single dial, the one with the steeper slope, by the learning rate times that slope. */
export function compassStep([gx, gy]: Point, rate: number): Point {
  return Math.abs(gx) >= Math.abs(gy) ? [-rate * gx, 0] : [0, -rate * gy];
}

/**
 * Steps of `compassStep` until the loss stands less than `epsilon` above its least, by taking them, for they follow no
 * closed form; `undefined` when it has not come to that after `most`, or has left for good.
 */
export function compassStepsUntilBelow(
  { minimum, hessian: [[a, b], [, d]] }: Bowl,
  start: Point,
  rate: number,
  epsilon: number,
  most: number,
): number | undefined {
  let x = start[0] - minimum[0];
  let y = start[1] - minimum[1];
  let limit = Number.POSITIVE_INFINITY;
  for (let steps = 0; steps <= most; steps++) {
    const slopes: Point = [a * x + b * y, b * x + d * y];
    const excess = (slopes[0] * x + slopes[1] * y) / 2;
    if (excess < epsilon) return steps;
    if (steps === 0) limit = divergenceLimit(excess);
    if (!(excess <= limit)) return undefined;
    const [dx, dy] = compassStep(slopes, rate);
    x += dx;
    y += dy;
  }
  return undefined;
}
