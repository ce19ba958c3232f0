/** What becomes of the sigmoids from scratch when the steps of pre-training are given them as backpropagation instead. */
import { initialValues } from "../../../stage/knobs.ts";
import type { Recipe } from "../../../stage/recipe.ts";
import { ROUNDS } from "../methods.ts";
import { knobs, SEEDS, startOf } from "../model.ts";
import { taughtApart } from "../runs.ts";

interface Settings {
  readonly rounds: number;
  readonly seeds: readonly number[];
  readonly rates: readonly number[];
}

const begin = (seed: number): Float32Array => startOf("scratch", initialValues(knobs), seed);

export default {
  settings: {
    rounds: 2 * ROUNDS,
    seeds: Array.from({ length: SEEDS }, (_, run) => 1 + run),
    rates: [1, 2],
  },
  data: ["digits", "training"],
  /** By rate and seed: the share of unseen digits read right. */
  make({ rounds, seeds, rates }, { data }) {
    return rates.map((rate) =>
      seeds.map((seed) => taughtApart("scratch", begin(seed), { rate, seed, rounds }, data).unseen),
    );
  },
  replay({ rounds, seeds, rates }, { data }) {
    const [seed] = seeds as [number];
    return [
      {
        part: "the first seed at the first rate",
        again: taughtApart("scratch", begin(seed), { rate: rates[0]!, seed, rounds }, data).unseen,
        kept: (result) => result[0]![0],
      },
    ];
  },
} satisfies Recipe<Settings, readonly (readonly number[])[]>;
