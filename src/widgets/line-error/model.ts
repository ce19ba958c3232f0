/**
 * One dial: a line that turns about the points' centre, and how wrong it is.
 * The line is y = ȳ + w (x − x̄), so the best slope w here is also the best line's slope.
 */
import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import {
  centre as centreOf,
  type ErrorKind,
  interceptThroughCentre,
  leastAbsoluteSlope,
  leastSquares,
  lineError,
  residuals,
} from "../../engine/subjects/fits/lineFit.ts";
import { choice, number, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

export const SLOPES = { min: -0.5, max: 1.2, step: 0.01 } as const;

export const knobs = {
  slope: number(-0.1, { ...SLOPES, live: true }),
  norm: choice("squared", ["squared", "absolute"]),
  reduction: choice("mean", ["mean", "sum"], { live: true }),
  /** Also count the points that the line passes close by. */
  hits: toggle(false, { live: true }),
  /** How much of the curve is drawn: nothing, where the reader has been, or all of it. */
  curve: choice("traced", ["hidden", "traced", "whole"], { live: true, place: "none" }),
};
export type Values = ValuesOf<typeof knobs>;

/** Slopes the reader has tried: closed intervals, ascending and apart. */
export type Visited = readonly (readonly [low: number, high: number])[];
export interface State {
  readonly visited: Visited;
}

/** A turn up to this far is a drag, which passes everything between; a longer one is a jump, which does not. */
const DRAG = 0.08;

/** `visited` with one more interval, merged with those it touches. */
export function visit(visited: Visited, from: number, to: number): Visited {
  let [low, high] = Math.abs(to - from) <= DRAG ? [Math.min(from, to), Math.max(from, to)] : [to, to];
  const apart: (readonly [number, number])[] = [];
  for (const [a, b] of visited) {
    // Neighbouring stops of the slider count as touching.
    if (b < low - 1.5 * SLOPES.step || a > high + 1.5 * SLOPES.step) apart.push([a, b]);
    else [low, high] = [Math.min(low, a), Math.max(high, b)];
  }
  return [...apart, [low, high] as const].sort((p, q) => p[0] - q[0]);
}

export const model: Model<Values, State> = {
  init: ({ slope }) => ({ visited: [[slope, slope]] }),
  turn: (state, { slope }, before) =>
    slope === before.slope ? state : { visited: visit(state.visited, before.slope, slope) },
};

/** The centre (x̄, ȳ) of the seven points, about which the line turns. */
export const centre = centreOf(sevenPoints);
/** Height at `x` of the line with slope `slope`. */
export const heightAt = (slope: number, x: number): number => centre[1] + slope * (x - centre[0]);
/** The error of the line with slope `slope`. */
export const errorAt = (slope: number, kind: ErrorKind): number =>
  lineError(sevenPoints, slope, interceptThroughCentre(sevenPoints, slope), kind);
/**
 * Rise of the error for one unit of slope; undefined where the curve of absolute errors has a corner, that is where
 * the line runs through a point off the centre.
 */
export function derivativeAt(slope: number, kind: ErrorKind): number | undefined {
  const r = residuals(sevenPoints, slope, interceptThroughCentre(sevenPoints, slope));
  const count = kind.reduction === "mean" ? r.length : 1;
  let total = 0;
  for (let i = 0; i < r.length; i++) {
    const arm = sevenPoints.x[i]! - centre[0];
    if (kind.norm === "squared") total -= 2 * r[i]! * arm;
    else if (Math.abs(r[i]!) > 1e-9) total -= Math.sign(r[i]!) * arm;
    else if (Math.abs(arm) > 1e-9) return undefined;
  }
  return total / count;
}

/** A point is hit when the line passes this close above or below it. */
export const CLOSE = 0.1;
/** How many of the seven points the line hits. */
export const hitsAt = (slope: number): number =>
  residuals(sevenPoints, slope, interceptThroughCentre(sevenPoints, slope)).filter(
    (r) => Math.abs(r) <= CLOSE,
  ).length;
/** Slopes at which the count of hits jumps, ascending: there the line passes exactly `CLOSE` from a point. */
export const jumps: readonly number[] = Array.from(sevenPoints.x, (x, i) =>
  [-CLOSE, CLOSE].map((gap) => (sevenPoints.y[i]! + gap - centre[1]) / (x - centre[0])),
)
  .flat()
  .filter((slope) => slope > SLOPES.min && slope < SLOPES.max)
  .sort((a, b) => a - b);

/** Slope and error at the bottom of the curve: the mark that a reader is asked to predict. */
export function lowest(kind: ErrorKind): { readonly slope: number; readonly error: number } {
  const slope = kind.norm === "squared" ? leastSquares(sevenPoints).slope : leastAbsoluteSlope(sevenPoints);
  return { slope, error: errorAt(slope, kind) };
}
