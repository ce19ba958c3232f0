/** Which rate suits each method: the share of validation digits it reads in the end, with a seed that no figure shows. */

import type { Recipe } from "../../../stage/computed/recipe.ts";
import type { Data } from "../../../stage/data.ts";
import { initialValues } from "../../../stage/knobs.ts";
import { replay } from "../../../stage/run.ts";
import { type ByMethod, byMethod, type Method, ROUNDS } from "../methods.ts";
import { knobs, model, order, place, startOf, type Values } from "../model.ts";
import { workshop } from "../workshop.ts";

/** The rates that are tried, and the shares they come to. */
type Row = readonly number[];
interface Settings {
  readonly rates: ByMethod<Row>;
  readonly seed: number;
}

/** All three networks of a seed as they are when backpropagation begins. */
function beginnings(seed: number, data: Data): ByMethod<Float32Array> {
  const values: Values = { ...initialValues(knobs), seed };
  return replay(model, values, place(0, values).teaching, data).state.learners;
}

/** The share of validation digits that one network reads in the end, taught at this rate. */
function taught(method: Method, start: Float32Array, rate: number, seed: number, data: Data): number {
  const values = initialValues(knobs);
  const shop = workshop(values.layers, { digits: data.digits!, training: data.training! });
  let now = start;
  for (let round = 0; round < ROUNDS; round++)
    now = shop.learn(method, now, rate, order(seed, values.layers * values.rounds + round));
  return shop.share(method, now, "validation");
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
      rates[method].map((rate) => taught(method, starts[method], rate, seed, data)),
    );
  },
  replay({ rates, seed }, { data }) {
    const [rate] = rates.relu as [number];
    const relu = startOf("relu", initialValues(knobs), seed);
    return [
      {
        part: "ReLU's first rate",
        again: taught("relu", relu, rate, seed, data),
        kept: ({ relu }) => relu[0],
      },
    ];
  },
} satisfies Recipe<Settings, ByMethod<Row>>;
