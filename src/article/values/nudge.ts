/** The hacker's way: one weight of the mountain network, and what a nudge makes of its slope. */
import { HELD } from "../../engine/subjects/mountain/mountainCut.ts";
import { bestNudge, errorOf, LADDER, loss, nudged, slope } from "../../widgets/hackers-gradient/model.ts";
import type { Quantity } from "./digits.ts";
import type { Theme } from "./index.ts";

const formulaOf = ({ central = 0 }: Readonly<Record<string, number>>) =>
  central === 1 ? ("central" as const) : ("one-sided" as const);

/** Half a decade either way: an error at a single nudge is partly luck. */
const NEAR = 10 ** 0.5;

/** The least error of the nudges, each averaged (by its logarithm) with those near it. */
function bestOrder(w: number, formula: ReturnType<typeof formulaOf>): Quantity {
  const logs = LADDER.map((h) => [h, Math.log10(errorOf(w, h, formula))] as const);
  const smooth = logs.map(([h]) => {
    const near = logs.filter(([other]) => other / h < 1.01 * NEAR && h / other < 1.01 * NEAR);
    return near.reduce((sum, [, log]) => sum + log, 0) / near.length;
  });
  return { log10: Math.min(...smooth) };
}

/** A weight is given as `w`, a nudge as `h`; `central: 1` nudges to both sides. */
export const nudge: Theme = {
  /** The mountain network's second weight, held while its first is nudged. */
  otherWeight: HELD,
  /** The order of the least error. */
  bestOrder: (given) => bestOrder(given.w ?? 0, formulaOf(given)),
  loss: ({ w = 0 }) => loss(w),
  slope: ({ w = 0 }) => slope(w),
  nudged: (given) => nudged(given.w ?? 0, given.h ?? 1, formulaOf(given)),
  error: (given) => errorOf(given.w ?? 0, given.h ?? 1, formulaOf(given)),
  best: (given) => bestNudge(given.w ?? 0, formulaOf(given)).h,
  bestError: (given) => bestNudge(given.w ?? 0, formulaOf(given)).error,
  /** The gap between 1 and the next number that a float64 can hold. */
  epsilon: Number.EPSILON,
};
