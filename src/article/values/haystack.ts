/** How large the haystack is, and how odd a place many dimensions are. */

import { generator } from "../../engine/random.ts";
import { meanAgreement } from "../../engine/subjects/dimensions/directions.ts";
import { gridCount } from "../../engine/subjects/dimensions/gridCount.ts";
import { dimensionWithShare, shellShare } from "../../engine/subjects/dimensions/shell.ts";
import type { Theme } from "./index.ts";

/** Below this every whole number is a double of its own. */
const EXACT = 1e15;
/** Years since the Big Bang (Planck Collaboration 2020: 13.8 thousand million), of 365.25 days. */
const AGE_SECONDS = 13.8e9 * 365.25 * 86_400;

export const haystack: Theme = {
  grid({ values = 10, weights = 1 }) {
    const { exact, log10 } = gridCount(values, weights);
    return exact !== null && exact < EXACT ? Number(exact) : { log10 };
  },
  triesSinceBigBang: ({ perSecond = 1 }) => perSecond * AGE_SECONDS,
  /** How many ages of the universe a grid takes at so many tries a second. */
  agesNeeded: ({ values = 10, weights = 1, perSecond = 1 }) =>
    10 ** (gridCount(values, weights).log10 - Math.log10(perSecond * AGE_SECONDS)),
  axesRatio: ({ weights = 3 }) => weights / 3,
  cellsRatio: ({ values = 10, weights = 3 }) => ({ log10: gridCount(values, weights - 3).log10 }),
  /** In how many orders so many neurons can stand. */
  orderings: ({ neurons = 1 }) => Array.from({ length: neurons }, (_, i) => i + 1).reduce((n, k) => n * k, 1),
};

export const egg: Theme = {
  inside: ({ shell = 0, dimensions = 1 }) => 1 - shellShare(shell, dimensions),
  shellShare: ({ shell = 0, dimensions = 1 }) => shellShare(shell, dimensions),
  shellPercent: ({ shell = 0, dimensions = 1 }) => 100 * shellShare(shell, dimensions),
  halfAt: ({ shell = 0.01 }) => dimensionWithShare(shell, 0.5),
};

/** So many random numbers settle the median below to about one part in a hundred. */
const DRAWS = 6_000_000;

export const lonely: Theme = {
  agreement: ({ dimensions = 1 }) => meanAgreement(dimensions),
  /** Distance of the farthest of so many random points of the unit cube over that of the nearest, from one more; the median. */
  farOverNear({ points = 100, dimensions = 2 }) {
    const random = generator(1);
    const repeats = Math.ceil(DRAWS / (points * dimensions));
    const ratios = Float64Array.from({ length: repeats }, () => {
      const here = Float64Array.from({ length: dimensions }, () => random.uniform());
      let [near, far] = [Number.POSITIVE_INFINITY, 0];
      for (let p = 0; p < points; p++) {
        let square = 0;
        for (let d = 0; d < dimensions; d++) square += (random.uniform() - here[d]!) ** 2;
        near = Math.min(near, square);
        far = Math.max(far, square);
      }
      return Math.sqrt(far / near);
    }).sort();
    return ratios[Math.floor(repeats / 2)]!;
  },
};
