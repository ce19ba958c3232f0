/** How well each reads the unseen digits when the race is over, for ten seeds, with rates as they were tuned and off by a factor. */

import { byRunner, type Runner } from "../../../engine/subjects/racing/runners.ts";
import type { Given, Recipe } from "../../../stage/computed/recipe.ts";
import { initialValues } from "../../../stage/knobs.ts";
import { replay } from "../../../stage/run.ts";
import { knobs, model, STEPS, type Values } from "../model.ts";
import rates from "./rates.ts";

/** Shares read right at the end. */
type Shares = Readonly<Record<Runner, number>>;
type Result = Readonly<Record<Values["times"], readonly Shares[]>>;

const SEEDS = { "0.1": 3, "0.3": 0, "1": 10, "3": 0, "10": 3 } as const satisfies Record<
  Values["times"],
  number
>;

function race(times: Values["times"], seed: number, { data }: Given): Shares {
  const values = { ...initialValues(knobs), times, seed };
  const { runs } = replay(model, values, STEPS, data).state;
  return byRunner((runner) => runs[runner].curve.at(-1)!.unseen);
}

export default {
  settings: { seeds: SEEDS },
  data: ["digits", "training"],
  after: [rates],
  make: ({ seeds }, given) =>
    Object.fromEntries(
      knobs.times.options.map((times) => [
        times,
        Array.from({ length: seeds[times] }, (_, k) => race(times, k + 1, given)),
      ]),
    ) as unknown as Result,
  replay: (_settings, given) => [
    { part: "the first seed", again: race("1", 1, given), kept: (result) => result["1"][0] },
  ],
} satisfies Recipe<{ readonly seeds: typeof SEEDS }, Result>;
