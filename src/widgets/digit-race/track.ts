/** Where the seven run: one set of digits in the kernels' memory, and a trainer for each optimizer beside it. */
import type { Examples } from "../../engine/compiled/examples.ts";
import type { Trainer } from "../../engine/compiled/trainer.ts";
import { digitMatrix, digitParts, sliceDigits } from "../../engine/datasets/digits.ts";
import type { epochOrder } from "../../engine/datasets/epochOrder.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { generator } from "../../engine/random.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { byRunner, type Runner } from "../../engine/subjects/racing/runners.ts";
import { oneHot } from "../../engine/tensor.ts";
import type { Data } from "../../stage/data.ts";

/** Digits a batch. */
export const BATCH = 20;
/** Training digits a step of the clock: so many batches for each. */
export const STEP = 140;
export const BATCHES = STEP / BATCH;
/** Steps in an epoch, and epochs in a race. */
export const EPOCH = digitParts.training[1] / STEP;
export const EPOCHS = 5;
/** How many of the training digits their loss is told of. */
const MEASURED = 1000;

/** One point of a curve: the loss of 1,000 training digits, and the share of the unseen that is read right. */
export interface Point {
  readonly step: number;
  readonly loss: number;
  readonly unseen: number;
}

export interface Track {
  /** How the starts that have been measured read, by seed. */
  readonly firsts: Map<number, Point>;
  readonly trainers: Readonly<Record<Runner, Trainer>>;
  readonly sets: Readonly<Record<"training" | "measured" | "validation" | "unseen", Examples>>;
}

export function track({ digits, training }: Data): Track {
  if (!digits || !training) throw new RangeError("a race on digits needs the digits and a trainer");
  const kernels = training.makeKernels();
  const some = ([from, to]: readonly [number, number]): Examples => {
    const part = sliceDigits(digits, from, to);
    return training.examples(kernels, digitMatrix(part), oneHot([...part.labels], 10));
  };
  return {
    firsts: new Map(),
    trainers: byRunner((optimizer) => training.trainer(digitShape, { kernels, optimizer })),
    sets: {
      training: some(digitParts.training),
      measured: some([0, MEASURED]),
      validation: some(digitParts.validation),
      unseen: some(digitParts.unseen),
    },
  };
}

/** What the seed decides for all of them: the start, and where the random numbers of the first epoch begin. */
export function luck(seed: number): { readonly start: Float32Array; readonly random: number } {
  const random = generator(seed);
  const start = Float32Array.from(initialParameters(digitShape, "glorot", random));
  return { start, random: random.state };
}

/** The rows of a step's batches, `step` counted from 0, in an epoch of this order. */
export const batchesOf = (order: ReturnType<typeof epochOrder>["order"], step: number): number[][] => {
  const from = (step % EPOCH) * STEP;
  return Array.from({ length: BATCHES }, (_, k) => order.slice(from + k * BATCH, from + (k + 1) * BATCH));
};
