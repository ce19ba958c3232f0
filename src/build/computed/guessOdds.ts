/** How many guesses XOR takes: out of very many random networks 2-2-1, how many get all four cases right. */
import { fillUniform } from "../../engine/kernels/fillUniform.ts";
import { xorScorer } from "../../engine/scorers/xor.ts";
import type { Recipe } from "./result.ts";

interface Settings {
  readonly seed: number;
  /** Guesses by the range they are drawn from; fewer where solutions are common. */
  readonly guesses: Readonly<Record<string, number>>;
  /** So many of the first guesses are counted apart, for a test to count again. */
  readonly early: number;
}

/** By range: how many of the guesses, and of the early ones, got everything right. */
export type Odds = Readonly<
  Record<string, { readonly guesses: number; readonly solved: number; readonly early: number }>
>;

/** Guesses of one range until `count`, and how many of them solved XOR by the time each of `marks` was reached. */
export function countSolved(range: number, seed: number, marks: readonly number[]): number[] {
  const { right } = xorScorer();
  const parameters = new Float64Array(9);
  let random = seed;
  let solved = 0;
  let guess = 0;
  return marks.map((mark) => {
    for (; guess < mark; guess++) {
      random = fillUniform(parameters, range, random);
      if (right(parameters) === 4) solved++;
    }
    return solved;
  });
}

export const guessOdds: Recipe<Settings, Odds> = {
  file: "src/widgets/random-guess/odds.json",
  code: "src/build/computed/guessOdds.ts",
  // Nine draws a guess: below 2³² / 9 guesses no number of the generator is used twice.
  settings: {
    seed: 2006,
    guesses: { 1: 4.5e8, 2: 1.5e8, 5: 4e7, 10: 2e7 },
    early: 1e6,
  },
  make: ({ seed, guesses, early }) =>
    Object.fromEntries(
      Object.entries(guesses).map(([range, count]) => {
        const [earlySolved, solved] = countSolved(Number(range), seed, [early, count]);
        return [range, { guesses: count, solved: solved!, early: earlySolved! }];
      }),
    ),
};
