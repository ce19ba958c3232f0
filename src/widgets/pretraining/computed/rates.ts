/** Which rate suits each method: the share of validation digits it reads in the end, with a seed that no figure shows. */
import { initialValues } from "../../../stage/knobs.ts";
import type { Recipe } from "../../../stage/recipe.ts";
import { type ByMethod, byMethod } from "../methods.ts";
import { knobs, startOf } from "../model.ts";
import { beginnings, taughtApart } from "../runs.ts";

/** The rates that are tried, and the shares they come to. */
type Row = readonly number[];
interface Settings {
  readonly rates: ByMethod<Row>;
  readonly seed: number;
}

export default {
  settings: {
    rates: {
      pretrained: [0.2, 0.5, 1, 2, 5],
      scratch: [0.5, 1, 2, 5],
      relu: [0.02, 0.05, 0.1, 0.2],
    },
    seed: 100,
  },
  data: ["digits", "training"],
  make({ rates, seed }, { data }) {
    const starts = beginnings(seed, data);
    return byMethod((method) =>
      rates[method].map((rate) => taughtApart(method, starts[method], { rate, seed }, data).validation),
    );
  },
  replay({ rates, seed }, { data }) {
    const [rate] = rates.relu as [number];
    const relu = startOf("relu", initialValues(knobs), seed);
    return [
      {
        part: "ReLU's first rate",
        again: taughtApart("relu", relu, { rate, seed }, data).validation,
        kept: ({ relu }) => relu[0],
      },
    ];
  },
} satisfies Recipe<Settings, ByMethod<Row>>;
