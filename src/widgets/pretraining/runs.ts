/** One network taught apart from the figure, at any rate and for as long as one likes: for the choice of rates, and for patience. */
import type { Data } from "../../stage/data.ts";
import { initialValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Method, ROUNDS } from "./methods.ts";
import { knobs, model, order, place, type Values } from "./model.ts";
import { workshop } from "./workshop.ts";

/** All three networks of a seed as they are when backpropagation begins. */
export function beginnings(seed: number, data: Data) {
  const values: Values = { ...initialValues(knobs), seed };
  return replay(model, values, place(0, values).teaching, data).state.learners;
}

/** The shares it reads right after so many rounds of backpropagation at this rate: of validation digits and of unseen ones. */
export function taughtApart(
  method: Method,
  parameters: Float32Array,
  { rate, seed, rounds = ROUNDS }: { readonly rate: number; readonly seed: number; readonly rounds?: number },
  { digits, training }: Data,
): { readonly validation: number; readonly unseen: number } {
  const values = initialValues(knobs);
  const shop = workshop(values.layers, { digits: digits!, training: training! });
  let now = parameters;
  for (let round = 0; round < rounds; round++)
    now = shop.learn(method, now, rate, order(seed, values.layers * values.rounds + round));
  return { validation: shop.share(method, now, "validation"), unseen: shop.share(method, now, "unseen") };
}
