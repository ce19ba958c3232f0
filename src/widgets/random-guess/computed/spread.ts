/** What random networks 784-15-10 score on the first 500 training digits, and how good the best of a thousand is. */
import { digitMatrix, digitPixels, sliceDigits } from "../../../engine/datasets/digits.ts";
import { fillUniform } from "../../../engine/kernels/fillUniform.ts";
import { sparseRows } from "../../../engine/kernels/sparseProduct.ts";
import { classScorer } from "../../../engine/subjects/guessing/classes.ts";
import { digitShape } from "../../../engine/subjects/networks/digitShape.ts";
import type { Recipe } from "../../../stage/computed/recipe.ts";
import type { Data } from "../../../stage/data.ts";

interface Settings {
  readonly ranges: readonly number[];
  /** So many sets of a thousand guesses each, seeds 1, 2, 3 … */
  readonly sets: number;
  readonly guesses: number;
}

export interface Spread {
  /** Shares of right answers over all guesses. */
  readonly mean: number;
  readonly deviation: number;
  /** Right answers of the best of each set, by seed. */
  readonly best: readonly number[];
}

const SCORED = 500;

/** How many guesses of one seed got 0, 1, 2 … answers right. */
export function tallyOf(range: number, seed: number, guesses: number, data: Data): readonly number[] {
  const scored = sliceDigits(data.firstDigits!, 0, SCORED);
  const { right, parameters: count } = classScorer(
    digitShape,
    sparseRows(SCORED, digitPixels, digitMatrix(scored).data),
    scored.labels,
  );
  const parameters = new Float64Array(count);
  const tally = new Array<number>(SCORED + 1).fill(0);
  let random = seed;
  for (let guess = 0; guess < guesses; guess++) {
    random = fillUniform(parameters, range, random);
    tally[right(parameters)]!++;
  }
  return tally;
}

/** Mean, spread and best scores of several tallies. */
export function summarise(tallies: readonly (readonly number[])[]): Spread {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const tally of tallies) {
    tally.forEach((times, right) => {
      const share = right / SCORED;
      count += times;
      sum += times * share;
      squares += times * share * share;
    });
  }
  const mean = sum / count;
  return {
    mean,
    deviation: Math.sqrt(squares / count - mean * mean),
    best: tallies.map((tally) => tally.findLastIndex((times) => times > 0)),
  };
}

const spread: Recipe<Settings, Readonly<Record<string, Spread>>> = {
  settings: { ranges: [1, 2, 5, 10], sets: 40, guesses: 1000 },
  data: ["firstDigits"],
  make: ({ ranges, sets, guesses }, { data }) =>
    Object.fromEntries(
      ranges.map((range) => [
        range,
        summarise(Array.from({ length: sets }, (_, i) => tallyOf(range, i + 1, guesses, data))),
      ]),
    ),
  replay: ({ ranges, guesses }, { data }) =>
    ranges.map((range) => ({
      part: `the best of the first guesses within ±${range}`,
      again: summarise([tallyOf(range, 1, guesses, data)]).best[0],
      kept: (result) => result[range]?.best[0],
    })),
};
export default spread;
