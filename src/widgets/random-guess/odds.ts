/** What can be known of the wait for a lucky guess. */

import kept from "./computed/odds.json" with { type: "json" };
import type { Range } from "./model.ts";

/** The chance that one guess of a network 2-2-1, every parameter between −range and range, gets XOR right. */
export const oddsOf = (range: Range): number => kept.result[range].all.chance;

/** Guesses until the first that gets XOR right, on average. */
export const waitFor = (range: Range): number => 1 / oddsOf(range);

/**
 * The chance that `right` of `count` answers are right, were each an independent guess among ten: the binomial
 * distribution.
 */
export function byDice(count: number, right: number): number {
  let log = right * Math.log(0.1) + (count - right) * Math.log(0.9);
  for (let i = 0; i < right; i++) log += Math.log((count - i) / (i + 1));
  return Math.exp(log);
}
