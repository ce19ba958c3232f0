/**
 * How many guesses XOR takes: the chance that a network 2-2-1 with nine random numbers gets all four cases right.
 *
 * Between −1 and 1 it is about one in a million, so that counting lucky guesses alone would take billions of them for
 * three digits. But whatever the other eight numbers are, the output's bias c is right exactly in an interval: it must
 * lift the cases (0,1) and (1,0) above nought and leave (0,0) and (1,1) below. Averaging the length of that interval
 * over guesses of the eight others says the same with far less noise (Blackwell, 1947; Rao, 1945).
 */
import { fillUniform } from "../../../engine/kernels/fillUniform.ts";
import { forwardPass } from "../../../engine/networkPass.ts";
import { xorInputs, xorNetwork, xorScorer } from "../../../engine/subjects/guessing/xor.ts";
import type { Recipe } from "../../../stage/computed/recipe.ts";

interface Settings {
  readonly seed: number;
  /** Guesses by the range they are drawn from. */
  readonly guesses: Readonly<Record<string, number>>;
  /** What so many of the first guesses say is kept too, for a test to say again. */
  readonly early: number;
}

export interface Odds {
  readonly guesses: number;
  /** The chance of one guess, and the standard error of that number. */
  readonly chance: number;
  readonly error: number;
  /** How many of the guesses, bias and all, did get everything right. */
  readonly solved: number;
}

const fourCases = forwardPass(xorNetwork, xorInputs);

/** The share of biases between −range and range that make the network right, given its other eight numbers. */
function shareOfBiases(p: Readonly<Float64Array>, range: number): number {
  const free = Float64Array.from(p);
  free[8] = 0;
  const [none, second, first, both] = fourCases(free).sums[1]!;
  const least = Math.max(-second!, -first!, -range);
  const most = Math.min(-none!, -both!, range);
  return Math.max(0, most - least) / (2 * range);
}

/** What guesses of one range say by the time each of `marks` is reached. */
function oddsAt(range: number, seed: number, marks: readonly number[]): Odds[] {
  const { right } = xorScorer();
  const p = new Float64Array(9);
  let random = seed;
  let [guess, solved, sum, squares] = [0, 0, 0, 0];
  return marks.map((mark) => {
    for (; guess < mark; guess++) {
      random = fillUniform(p, range, random);
      const share = shareOfBiases(p, range);
      if (share === 0) continue;
      sum += share;
      squares += share * share;
      if (right(p) === 4) solved++;
    }
    const chance = sum / guess;
    return { guesses: guess, chance, error: Math.sqrt((squares / guess - chance * chance) / guess), solved };
  });
}

export interface OddsByRange {
  readonly [range: string]: { readonly early: Odds; readonly all: Odds };
}

const odds: Recipe<Settings, OddsByRange> = {
  // Nine draws a guess: below 2³² / 9 guesses no number of the generator is used twice.
  settings: { seed: 2006, guesses: { 1: 1e8, 2: 4e7, 5: 1e7, 10: 1e7 }, early: 2e5 },
  make: ({ seed, guesses, early }) =>
    Object.fromEntries(
      Object.entries(guesses).map(([range, count]) => {
        const [first, all] = oddsAt(Number(range), seed, [early, count]);
        return [range, { early: first!, all: all! }];
      }),
    ),
  replay: ({ seed, early, guesses }) =>
    Object.keys(guesses).map((range) => ({
      part: `the first guesses within ±${range}`,
      again: oddsAt(Number(range), seed, [early])[0],
      kept: (result) => result[range]?.early,
    })),
};
export default odds;
