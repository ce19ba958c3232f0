/** One weight, one nudge: the slope of a network's loss by difference, beside the slope that is true. */
import { type NudgeFormula, nudgeTheory, slopeByNudging } from "../../engine/subjects/cost/nudging.ts";
import { mountain } from "../../engine/subjects/mountain/mountain.ts";
import { mountainHeight } from "../../engine/subjects/mountain/mountainHeight.ts";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

export const WEIGHTS = { min: -8, max: 8, step: 0.05 } as const;
/** The longest and the shortest nudge; four stops to a power of ten. */
export const NUDGES = { max: 1, min: 1e-16 } as const;

export const knobs = {
  weight: number(3, { ...WEIGHTS, live: true }),
  nudge: number(1, { ...NUDGES, step: 0.25, scale: "log", live: true }),
  formula: choice("one-sided", ["one-sided", "central"], { live: true }),
  /** How much of the error curve is drawn: none of it, the nudges tried so far, or all. */
  errors: choice("tried", ["tried", "all"], { live: true }),
};
export type Values = ValuesOf<typeof knobs>;

/** Nudges tried at the present weight and formula, in the order of trying; each once. */
export interface State {
  readonly tried: readonly number[];
}

export const model: Model<Values, State> = {
  init: ({ nudge }) => ({ tried: [nudge] }),
  turn({ tried }, { weight, nudge, formula }, before) {
    if (weight !== before.weight || formula !== before.formula) return { tried: [nudge] };
    return tried.includes(nudge) ? { tried } : { tried: [...tried, nudge] };
  },
};

/** The network's second weight, held while the first is turned: the walk then passes close by the lowest camp. */
export const HELD = 2.6;
/** Mean squared error of the mountain network with its first weight at `w`. */
export const loss = (w: number): number => 10 ** mountainHeight(mountainNetwork, w, HELD);
/** Its slope ∂L/∂w by the tape; the tape knows the height log₁₀ L, and ∂L/∂w = L · ln 10 · ∂(log₁₀ L)/∂w. */
export const slope = (w: number): number => loss(w) * Math.LN10 * mountain.gradient(w, HELD)[0];
export const nudged = (weight: number, h: number, formula: NudgeFormula): number =>
  slopeByNudging(loss, weight, h, formula);
/** How far the nudged slope is from the true one, in units of loss per unit of weight. */
export const errorOf = (weight: number, h: number, formula: NudgeFormula): number =>
  Math.abs(nudged(weight, h, formula) - slope(weight));
export const theory = (weight: number, h: number, formula: NudgeFormula) =>
  nudgeTheory(loss, slope, weight, h, formula);

/** Every nudge that the hand can choose, long ones first: at these the curve of errors is drawn. */
export const LADDER: readonly number[] = Array.from({ length: 65 }, (_, i) =>
  knobs.nudge.legal(10 ** (-i / 4)),
);

/** Half a power of ten about a nudge. */
const AROUND = Array.from({ length: 33 }, (_, k) => 10 ** ((k - 16) / 64));

/**
 * The nudge of the ladder about which the error is least as a rule, and that error: the root of the mean square of what nudges
 * about as long leave. A single short nudge may be right by luck, for what rounding does to it is as good as random.
 */
export function bestNudge(
  weight: number,
  formula: NudgeFormula,
): { readonly h: number; readonly error: number } {
  const exact = slope(weight);
  const usual = (h: number): number =>
    Math.hypot(...AROUND.map((factor) => nudged(weight, factor * h, formula) - exact)) /
    Math.sqrt(AROUND.length);
  return LADDER.map((h) => ({ h, error: usual(h) })).reduce((best, one) =>
    one.error < best.error ? one : best,
  );
}
