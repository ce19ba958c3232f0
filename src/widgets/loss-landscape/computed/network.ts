/** A trained digit network 784-15-10, each number kept in one byte: what it has learned may be looked at anywhere. */
import {
  type Digits,
  digitMatrix,
  digitParts,
  digitPixels,
  sliceDigits,
} from "../../../engine/datasets/digits.ts";
import { initialParameters } from "../../../engine/initialisers.ts";
import { sparseRows } from "../../../engine/kernels/sparseProduct.ts";
import { parameterLayout } from "../../../engine/network.ts";
import { lossAndGradient } from "../../../engine/networkTape.ts";
import { momentum } from "../../../engine/optimizers/momentum.ts";
import { generator } from "../../../engine/random.ts";
import { classScorer } from "../../../engine/subjects/guessing/classes.ts";
import { digitShape } from "../../../engine/subjects/networks/digitShape.ts";
import { oneHot, view } from "../../../engine/tensor.ts";
import { type Objective, startTraining, trainingStep } from "../../../engine/training.ts";
import type { Recipe } from "../../../stage/computed/recipe.ts";
import type { Data } from "../../../stage/data.ts";

interface Settings {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly beta: number;
}

/** One block of parameters, weights or biases of a layer: each is `scale` times its byte, less 128. */
interface Block {
  readonly scale: number;
  readonly bytes: Readonly<Uint8Array>;
}
export interface KeptNetwork {
  readonly blocks: readonly Block[];
  /** Mean cross-entropy of the network as it is kept, in nats, and share of right answers. */
  readonly training: { readonly loss: number; readonly accuracy: number };
  readonly validation: { readonly loss: number; readonly accuracy: number };
}

/** The blocks of the flat vector, in its order. */
const blockRanges: readonly (readonly [from: number, to: number])[] = parameterLayout(digitShape).flatMap(
  ({ weights, biases, end }) => [[weights, biases] as const, [biases, end] as const],
);

/** Rounds every number to one of 255 evenly spaced ones, the same for a whole block. */
export function toBytes(parameters: Readonly<Float64Array>): readonly Block[] {
  return blockRanges.map(([from, to]) => {
    const block = parameters.subarray(from, to);
    const scale = block.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    return { scale, bytes: Uint8Array.from(block, (value) => 128 + Math.round(value / scale)) };
  });
}

/** The flat vector of kept blocks. */
export function fromBytes(blocks: readonly Block[]): Float64Array {
  return Float64Array.from(
    blocks.flatMap(({ scale, bytes }) => Array.from(bytes, (byte) => scale * (byte - 128))),
  );
}

function part({ digits }: Data, name: keyof typeof digitParts): Digits {
  const [from, to] = digitParts[name];
  return sliceDigits(digits!, from, to);
}

/** Mean cross-entropy and accuracy on some digits. */
export function judge(
  parameters: Readonly<Float64Array>,
  digits: Digits,
): { readonly loss: number; readonly accuracy: number } {
  const scorer = classScorer(
    digitShape,
    sparseRows(digits.count, digitPixels, digitMatrix(digits).data),
    digits.labels,
  );
  const accuracy = scorer.right(parameters) / digits.count;
  return { loss: scorer.loss(), accuracy };
}

/** Trains from a seed: initial weights and order of the digits. */
function trainDigits({ seed, epochs, batch, rate, beta }: Settings, data: Data): Readonly<Float64Array> {
  const digits = part(data, "training");
  const pixels = digitMatrix(digits).data;
  const random = generator(seed);
  const start = initialParameters(digitShape, "glorot", random);
  const order = Array.from({ length: digits.count }, (_, i) => i);
  let from = order.length;
  /** Each time it is asked, of the next batch. */
  const objective: Objective = (parameters) => {
    if (from >= order.length) {
      random.shuffle(order);
      from = 0;
    }
    const chosen = order.slice(from, from + batch);
    from += batch;
    const x = new Float64Array(chosen.length * digitPixels);
    chosen.forEach((digit, row) => {
      x.set(pixels.subarray(digit * digitPixels, (digit + 1) * digitPixels), row * digitPixels);
    });
    const targets = oneHot(
      chosen.map((digit) => digits.labels[digit]!),
      10,
    );
    return lossAndGradient(digitShape, parameters, view([chosen.length, digitPixels], x), targets);
  };
  let state = startTraining(objective, momentum, start);
  const steps = epochs * Math.ceil(order.length / batch);
  while (state.step < steps && !state.stopped)
    state = trainingStep(state, objective, momentum, { rate, beta });
  return state.parameters;
}

const trained: Recipe<Settings, KeptNetwork> = {
  settings: { seed: 1, epochs: 8, batch: 20, rate: 0.05, beta: 0.9 },
  data: ["digits"],
  make(settings, { data }) {
    const blocks = toBytes(trainDigits(settings, data));
    const parameters = fromBytes(blocks);
    return {
      blocks,
      training: judge(parameters, part(data, "training")),
      validation: judge(parameters, part(data, "validation")),
    };
  },
  replay(settings, { data }) {
    const blocks = toBytes(trainDigits(settings, data));
    const validation = judge(fromBytes(blocks), part(data, "validation"));
    return [
      { part: "the weights", again: blocks, kept: (result) => result.blocks },
      { part: "its marks", again: validation, kept: (result) => result.validation },
    ];
  },
};
export default trained;
