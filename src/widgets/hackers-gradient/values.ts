/** The hacker's way: one weight of the mountain network, and what a nudge makes of its slope. */

import { type Theme, takes } from "../../stage/values.ts";
import { bestNudge, HELD, loss, nudged, slope } from "./model.ts";

const formulaOf = (central = 0) => (central === 1 ? ("central" as const) : ("one-sided" as const));

/** A weight is given as `w`, a nudge as `h`; `central: 1` nudges to both sides. */
export const nudge: Theme = {
  /** The mountain network's second weight, held while its first is nudged. */
  otherWeight: HELD,
  loss: takes(["w"], ({ w }) => loss(w)),
  slope: takes(["w"], ({ w }) => slope(w)),
  nudged: takes(["w", "h", "central?"], ({ w, h, central }) => nudged(w, h, formulaOf(central))),
  bestError: takes(["w", "central?"], ({ w, central }) => bestNudge(w, formulaOf(central)).error),
};
