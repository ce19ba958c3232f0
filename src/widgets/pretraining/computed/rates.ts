/** Which rate suits each method: the share of validation digits it reads in the end, with a seed that no figure shows. */
import { initialValues } from "../../../stage/knobs.ts";
import type { Recipe } from "../../../stage/recipe.ts";
import { type ByMethod, byMethod } from "../methods.ts";
import { knobs, startOf } from "../model.ts";
import { beginnings, taughtApart } from "../runs.ts";

const RATES = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] as const;

export default {
  settings: { rates: RATES, seed: 100 },
  data: ["digits", "training"],
  make({ rates, seed }, { data }) {
    const starts = beginnings(seed, data);
    return byMethod((method) =>
      rates.map((rate) => taughtApart(method, starts[method], { rate, seed }, data).validation),
    );
  },
  replay({ rates, seed }, { data }) {
    const relu = startOf("relu", initialValues(knobs), seed);
    return [
      {
        part: "ReLU's second rate",
        again: taughtApart("relu", relu, { rate: rates[1]!, seed }, data).validation,
        kept: ({ relu }) => relu[1],
      },
    ];
  },
} satisfies Recipe<{ readonly rates: readonly number[]; readonly seed: number }, ByMethod<readonly number[]>>;
