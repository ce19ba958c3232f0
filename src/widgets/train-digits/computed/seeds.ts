/** How well the network of the first knobs reads in the end, for ten seeds: no single run may speak for all. */

import type { Given, Recipe } from "../../../stage/computed/recipe.ts";
import { initialValues } from "../../../stage/knobs.ts";
import { replay } from "../../../stage/run.ts";
import { knobs, model, stepsOf } from "../model.ts";

export interface Outcome {
  /** Shares read right, where validation was best: of the validation digits and of the unseen. */
  readonly validation: number;
  readonly unseen: number;
}

function outcome(seed: number, hidden: number, { data }: Given): Outcome {
  const values = { ...initialValues(knobs), seed, hidden };
  const { state } = replay(model, values, stepsOf(values), data);
  return { validation: state.curve[state.best.point]!.validation, unseen: state.unseen! };
}

const HIDDEN = [5, 15, 30] as const;
type Result = Readonly<Record<(typeof HIDDEN)[number], readonly Outcome[]>>;

export default {
  settings: { seeds: 10, hidden: HIDDEN },
  data: ["digits", "training"],
  make: ({ seeds }, given) =>
    Object.fromEntries(
      HIDDEN.map((hidden) => [
        hidden,
        Array.from({ length: seeds }, (_, k) => outcome(k + 1, hidden, given)),
      ]),
    ) as unknown as Result,
  replay: (_settings, given) => [
    { part: "the first seed", again: outcome(1, 15, given), kept: (result) => result[15][0] },
  ],
} satisfies Recipe<{ readonly seeds: number; readonly hidden: readonly number[] }, Result>;
