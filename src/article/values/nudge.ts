/** The hacker's way: one weight of the mountain network, and what a nudge makes of its slope. */
import { bestNudge, errorOf, loss, nudged, slope } from "../../widgets/hackers-gradient/model.ts";
import type { Theme } from "./index.ts";

const formulaOf = ({ central = 0 }: Readonly<Record<string, number>>) =>
  central === 1 ? ("central" as const) : ("one-sided" as const);

/** A weight is given as `w`, a nudge as `h`; `central: 1` nudges to both sides. */
export const nudge: Theme = {
  loss: ({ w = 0 }) => loss(w),
  slope: ({ w = 0 }) => slope(w),
  nudged: (given) => nudged(given.w ?? 0, given.h ?? 1, formulaOf(given)),
  error: (given) => errorOf(given.w ?? 0, given.h ?? 1, formulaOf(given)),
  best: (given) => bestNudge(given.w ?? 0, formulaOf(given)).h,
  bestError: (given) => bestNudge(given.w ?? 0, formulaOf(given)).error,
  /** The gap between 1 and the next number that a float64 can hold. */
  epsilon: Number.EPSILON,
};
