/** The hacker's way: one weight of the mountain network, and what a nudge makes of its slope. */

import { HELD } from "../../engine/subjects/mountain/mountainCut.ts";
import { type Quantity, type Theme, takes } from "../../stage/values.ts";
import { bestNudge, errorOf, LADDER, loss, nudged, slope } from "./model.ts";

const formulaOf = (central = 0) => (central === 1 ? ("central" as const) : ("one-sided" as const));

/** Half a decade either way: the error at a single nudge is partly luck. */
const NEAR = 1.01 * 10 ** 0.5;

/** The least error of the nudges, each averaged (by its logarithm) with those near it. */
function leastError(w: number, formula: ReturnType<typeof formulaOf>): Quantity {
  const logs = LADDER.map((h) => [h, Math.log10(errorOf(w, h, formula))] as const);
  const smooth = logs.map(([h]) => {
    const near = logs.filter(([other]) => other / h < NEAR && h / other < NEAR);
    return near.reduce((sum, [, log]) => sum + log, 0) / near.length;
  });
  return { log10: Math.min(...smooth) };
}

/** A weight is given as `w`, a nudge as `h`; `central: 1` nudges to both sides. */
export const nudge: Theme = {
  /** The mountain network's second weight, held while its first is nudged. */
  otherWeight: HELD,
  /** The order of the least error. */
  bestOrder: takes(["w", "central?"], ({ w, central }) => leastError(w, formulaOf(central))),
  loss: takes(["w"], ({ w }) => loss(w)),
  slope: takes(["w"], ({ w }) => slope(w)),
  nudged: takes(["w", "h", "central?"], ({ w, h, central }) => nudged(w, h, formulaOf(central))),
  error: takes(["w", "h", "central?"], ({ w, h, central }) => errorOf(w, h, formulaOf(central))),
  best: takes(["w", "central?"], ({ w, central }) => bestNudge(w, formulaOf(central)).h),
  bestError: takes(["w", "central?"], ({ w, central }) => bestNudge(w, formulaOf(central)).error),
  /** The gap between 1 and the next number that a float64 can hold. */
  epsilon: Number.EPSILON,
};
