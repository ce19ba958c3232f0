/** What the experiment needs beside its state: the digits in the kernels' memory, a trainer for each network, and the layers' machines. */
import type { Training } from "../../engine/compiled/training.ts";
import { type Digits, digitMatrix, digitParts, sliceDigits } from "../../engine/datasets/digits.ts";
import { type Layerwise, layerwise } from "../../engine/subjects/pretraining/layerwise.ts";
import { oneHot } from "../../engine/tensor.ts";
import { BATCH, LEARNT, type Method, networkOf } from "./methods.ts";

export interface Workshop {
  readonly made: readonly [layers: number, digits: Digits];
  readonly layers: Layerwise;
  /** The parameters after a pass through these rows of the digits to learn from, a batch a step. */
  learn(method: Method, parameters: Float32Array, rate: number, rows: readonly number[]): Float32Array;
  /** The share of some digits that a network reads right. */
  share(method: Method, parameters: Float32Array, part: "validation" | "unseen"): number;
}

/** Another number of layers needs a workshop of its own, for the kernels' memory is given back as a whole. */
export function workshop(
  layers: number,
  { digits, training }: { readonly digits: Digits; readonly training: Training },
  before?: Workshop,
): Workshop {
  if (before?.made[0] === layers && before.made[1] === digits) return before;
  const { makeKernels, examples, trainer } = training;
  const kernels = makeKernels();
  const laidOut = ([from, to]: readonly [number, number]) =>
    once(() => {
      const some = sliceDigits(digits, from, to);
      return examples(kernels, digitMatrix(some), oneHot([...some.labels], 10));
    });
  // What is used late is made late: the first layers learn at once.
  const sets = { validation: laidOut(digitParts.validation), unseen: laidOut(digitParts.unseen) };
  const known = laidOut([0, LEARNT]);
  const sigmoids = once(() => trainer(networkOf("scratch", layers), { kernels }));
  const relus = once(() => trainer(networkOf("relu", layers), { kernels }));
  const ready = (method: Method, parameters: Float32Array) => {
    const own = method === "relu" ? relus() : sigmoids();
    own.load({ parameters: Float64Array.from(parameters), optimizerState: {}, step: 0 });
    return own;
  };
  return {
    made: [layers, digits],
    layers: layerwise(
      kernels,
      networkOf("pretrained", layers),
      digitMatrix(sliceDigits(digits, 0, LEARNT)),
      BATCH,
    ),
    learn(method, parameters, rate, rows) {
      const own = ready(method, parameters);
      own.turn({ rate });
      for (let at = 0; at < rows.length; at += BATCH) own.step(known(), rows.slice(at, at + BATCH));
      return Float32Array.from(own.parameters());
    },
    share(method, parameters, part) {
      return ready(method, parameters).evaluate(sets[part]()).right / sets[part]().count;
    },
  };
}

/** Makes it when first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
