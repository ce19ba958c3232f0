/** What a first training comes to; kept, because values are asked for where there are no digits. */
import type { Theme } from "../../stage/values.ts";
import share from "./computed/share.json" with { type: "json" };
import { knobs, LEARNT } from "./model.ts";

const { result } = share;

export const firstLook: Theme = {
  /** Digits to learn from, and digits kept back. */
  examples: LEARNT,
  /** Share read of those kept back, from the start that the figure shows. */
  share: result.share[knobs.seed.initial - 1]!,
  /** Of the twelve: with the start shown, and the least over all starts. */
  twelve: result.twelve[knobs.seed.initial - 1]!,
  leastTwelve: Math.min(...result.twelve),
};
