/** What guessing at random can hope for: computed once and kept, for it takes a hundred million guesses. */

import { type Theme, takes } from "../../stage/values.ts";
import spread from "./computed/spread.json" with { type: "json" };
import type { Range } from "./model.ts";
import { oddsOf } from "./odds.ts";

/** Digits that every guess is scored on. */
const SCORED = 500;
/** The range of the guesses that the text speaks of. */
const { mean, deviation, best } = spread.result["1"];

export const xorGuess: Theme = {
  /** Guesses, on average, until one gets XOR right, with every parameter drawn between −range and range. */
  oneIn: takes(["range"], ({ range }) => 1 / oddsOf(String(range) as Range)),
};

export const digitGuess: Theme = {
  /** Share of the digits that a random network gets right: its mean, and its standard deviation over networks. */
  mean,
  spread: deviation,
  /** Share that the best of a thousand networks gets right: the least and the most of forty such contests. */
  bestLow: Math.min(...best) / SCORED,
  bestHigh: Math.max(...best) / SCORED,
  /** The same deviation if every answer were an independent throw of a ten-sided die. */
  coinSpread: Math.sqrt((0.1 * 0.9) / SCORED),
};
