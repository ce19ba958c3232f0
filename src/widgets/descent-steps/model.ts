/**
 * Gradient descent on the mean squared error of a line through the seven points, with one dial or two:
 * p ← p − η ∇L, or the steeper dial alone, or Newton's hop. The run stops within a millionth of the least loss, and when
 * the loss has passed a thousand times its start; its last state stays.
 */

import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import { descend, overTwo } from "../../engine/descent.ts";
import { newtonStep } from "../../engine/subjects/fits/eigen.ts";
import {
  centre,
  interceptThroughCentre,
  type LineQuadratic,
  lineQuadratic,
  type Points,
  standardised,
} from "../../engine/subjects/fits/lineFit.ts";
import {
  compassStep,
  compassStepsUntilBelow,
  descentModes,
  type Mode,
  pinnedCurvature,
  stepsUntilAbove,
  stepsUntilBelow,
} from "../../engine/subjects/fits/quadraticDescent.ts";
import { divergenceLimit } from "../../engine/training.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, number, point, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** What the slider of the learning rate spans: four decades, and the limits of all the problems. */
export const RATES = [0.0005, 5] as const;

export const knobs = {
  dials: choice("two", ["one", "two"]),
  /** How x is counted: as it is, or from its mean in standard deviations. */
  inputs: choice("raw", ["raw", "standardised"]),
  walk: choice("gradient", ["gradient", "compass", "newton"]),
  /** Slope and intercept of the first line, for x as it is; one dial uses the slope alone. */
  start: point([0.92, -1], { x: { min: -2, max: 4, step: 0.01 }, y: { min: -6, max: 8, step: 0.02 } }),
  /** The learning rate. Steps this small let every number of three digits be set. */
  rate: number(0.05, { min: RATES[0], max: RATES[1], step: 0.0004, scale: "log", place: "picture" }),
};
export type Values = ValuesOf<typeof knobs>;

/** A way of counting x, with the loss that follows from it. */
interface Problem {
  readonly points: Points;
  readonly bowl: LineQuadratic;
  /** The same line, given for x as it is, with x counted this way; and back. */
  readonly place: (line: Point) => Point;
  readonly line: (place: Point) => Point;
}

const meanX = centre(sevenPoints)[0];
const round = standardised(sevenPoints);
const bowl = lineQuadratic(sevenPoints);
const deviation = Math.sqrt(pinnedCurvature(bowl.hessian) / 2);

export const problems: Readonly<Record<Values["inputs"], Problem>> = {
  raw: { points: sevenPoints, bowl, place: (line) => line, line: (place) => place },
  standardised: {
    points: round,
    bowl: lineQuadratic(round),
    place: ([w, b]) => [w * deviation, b + w * meanX],
    line: ([w, b]) => [w / deviation, b - (w / deviation) * meanX],
  },
};

export interface State {
  readonly steps: number;
  /** Slope and intercept where the walk stands, for x as it is counted. */
  readonly at: Point;
  /** Where it has been, the start first: every `stride`-th place. */
  readonly kept: readonly Point[];
  readonly stride: number;
  /** The loss has passed a thousand times its start. */
  readonly left: boolean;
}

/** A walk has arrived when its loss is within this of the least. */
export const CLOSE = 1e-6;
/** Every third is kept from here on, not every second: so the places kept still change sides where the walk does. */
const MOST_KEPT = 1500;
const THINNED = 3;
/** No walk of interest is longer. */
const MOST_STEPS = 200_000;

/** With one dial the intercept is that of the line through the points' centre. */
function onDials({ dials, inputs }: Values, place: Point): Point {
  return dials === "two" ? place : [place[0], interceptThroughCentre(problems[inputs].points, place[0])];
}

export const startOf = (values: Values): Point =>
  onDials(values, problems[values.inputs].place(values.start));

export const lossAt = ({ inputs }: Values, [w, b]: Point): number => problems[inputs].bowl.value(w, b);
/** What the loss stands above its least. */
export const excessAt = (values: Values, place: Point): number =>
  Math.max(0, lossAt(values, place) - problems[values.inputs].bowl.least);

/** The slopes of the loss by the dials that can be turned; the second is 0 with one dial. */
export function slopesAt({ dials, inputs }: Values, [w, b]: Point): Point {
  const { bowl } = problems[inputs];
  if (dials === "two") return bowl.gradient(w, b);
  return [pinnedCurvature(bowl.hessian) * (w - bowl.minimum[0]), 0];
}

/** Where the next step leads. */
export function nextPlace(values: Values, at: Point): Point {
  const { bowl } = problems[values.inputs];
  const slopes = slopesAt(values, at);
  const { rate, walk } = values;
  if (walk === "newton") {
    if (values.dials === "one") return onDials(values, bowl.minimum);
    const [dw, db] = newtonStep(bowl.hessian, slopes)!;
    return [at[0] + dw, at[1] + db];
  }
  if (walk === "compass") {
    const [dw, db] = compassStep(slopes, rate);
    return onDials(values, [at[0] + dw, at[1] + db]);
  }
  const loss = overTwo({
    value: (w, b) => lossAt(values, onDials(values, [w, b])),
    gradient: (w, b) => slopesAt(values, [w, b]),
  });
  const [w, b] = descend(loss, at, rate, 1).parameters;
  return onDials(values, [w!, b!]);
}

export const model: Model<Values, State> = {
  init(values) {
    const at = startOf(values);
    return { steps: 0, at, kept: [at], stride: 1, left: false };
  },
  step(state, values) {
    const at = nextPlace(values, state.at);
    const steps = state.steps + 1;
    let { kept, stride } = state;
    if (steps % stride === 0) kept = [...kept, at];
    if (kept.length > MOST_KEPT) {
      kept = kept.filter((_, i) => i % THINNED === 0);
      stride *= THINNED;
    }
    const left = lossAt(values, at) > divergenceLimit(lossAt(values, kept[0]!));
    return { steps, at, kept, stride, left };
  },
  done: (state, values) => state.left || arrived(state, values) || state.steps >= MOST_STEPS,
};

export const arrived = (state: State, values: Values): boolean => excessAt(values, state.at) < CLOSE;

/** The places kept and the last, with the step at which each was reached. */
export function trail({
  kept,
  stride,
  steps,
  at,
}: State): readonly (readonly [step: number, place: Point])[] {
  const places = kept.map((place, i) => [i * stride, place] as const);
  return places.at(-1)![0] === steps ? places : [...places, [steps, at] as const];
}

/** Curvatures that the walk meets, and what its start stands above the bottom on account of each. */
export function modesOf(values: Values): readonly Mode[] {
  const { bowl } = problems[values.inputs];
  const start = startOf(values);
  if (values.dials === "two") return descentModes(bowl, start);
  return [{ curvature: pinnedCurvature(bowl.hessian), excess: excessAt(values, start) }];
}

/**
 * The greatest curvature that a step can meet, which sets the limit: in any direction, or, one dial at a time, along a
 * dial.
 */
export function steepest({ dials, inputs, walk }: Values): number {
  const { hessian, eigenvalues } = problems[inputs].bowl;
  if (dials === "one") return pinnedCurvature(hessian);
  return walk === "compass" ? Math.max(hessian[0][0], hessian[1][1]) : eigenvalues[1];
}

export const OUTCOMES = ["creeps", "good", "zigzags", "diverges"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/**
 * Where one outcome gives way to the next, as multiples of 1/λmax, that is by what a step leaves of the distance where the
 * ground bends most, 1 − ηλmax. More than nine tenths: it creeps, there and so everywhere. Down to nothing: good. Less
 * than nothing: the step crosses over, and it zigzags. Below −1 it lands further out than before: it diverges.
 */
export const BORDERS = [0.1, 1, 2] as const;

export function outcomeOf(values: Values, rate: number = values.rate): Outcome {
  const share = rate * steepest(values);
  // At the limit itself it neither comes nor goes, and never arrives.
  if (share >= BORDERS[2]) return "diverges";
  if (share > BORDERS[1]) return "zigzags";
  return share >= BORDERS[0] ? "good" : "creeps";
}

/** Steps from the start until the loss is within `CLOSE` of the least; `undefined` when it never is. */
export function stepsNeeded(values: Values, rate: number = values.rate): number | undefined {
  const { bowl } = problems[values.inputs];
  if (values.walk === "newton") return excessAt(values, startOf(values)) < CLOSE ? 0 : 1;
  if (values.walk === "compass" && values.dials === "two")
    return compassStepsUntilBelow(bowl, startOf(values), rate, CLOSE, MOST_STEPS);
  return stepsUntilBelow(modesOf(values), rate, CLOSE);
}

/** Steps from the start until the loss passes `divergenceLimit`; `undefined` when it never is, or is not foretold. */
export function stepsUntilLeft(values: Values): number | undefined {
  if (values.walk === "newton" || (values.walk === "compass" && values.dials === "two")) return undefined;
  const height = divergenceLimit(lossAt(values, startOf(values))) - problems[values.inputs].bowl.least;
  return stepsUntilAbove(modesOf(values), values.rate, height);
}
