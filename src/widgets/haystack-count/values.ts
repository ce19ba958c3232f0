/** How large the haystack is. */

import { gridCount } from "../../engine/subjects/dimensions/gridCount.ts";
import { type Theme, takes } from "../../stage/values.ts";

/** Below this every whole number is a double of its own. */
const EXACT = 1e15;
/** Years since the Big Bang (Planck Collaboration 2020: 13.8 thousand million), of 365.25 days. */
const AGE_SECONDS = 13.8e9 * 365.25 * 86_400;

export const haystack: Theme = {
  grid: takes(["values", "weights"], ({ values, weights }) => {
    const { exact, log10 } = gridCount(values, weights);
    return exact !== null && exact < EXACT ? Number(exact) : { log10 };
  }),
  /** How many ages of the universe a grid takes at so many tries a second. */
  agesNeeded: takes(
    ["values", "weights", "perSecond"],
    ({ values, weights, perSecond }) =>
      10 ** (gridCount(values, weights).log10 - Math.log10(perSecond * AGE_SECONDS)),
  ),
  axesRatio: takes(["weights"], ({ weights }) => weights / 3),
  cellsRatio: takes(["values", "weights"], ({ values, weights }) => ({
    log10: gridCount(values, weights - 3).log10,
  })),
  /** In how many orders so many neurons can stand. */
  orderings: takes(["neurons"], ({ neurons }) =>
    Array.from({ length: neurons }, (_, i) => i + 1).reduce((n, k) => n * k, 1),
  ),
};
