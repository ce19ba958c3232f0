/** What a run of training needs beside its state: the digits in the kernels' memory, and a trainer that works there. */
import type { Trainer } from "../../engine/compiled/trainer.ts";
import type { Training } from "../../engine/compiled/training.ts";
import { type Digits, digitMatrix, digitParts, sliceDigits } from "../../engine/datasets/digits.ts";
import type { Kernels } from "../../engine/kernels/kernels.ts";
import type { Network } from "../../engine/network.ts";
import type { OptimizerName } from "../../engine/optimizers/index.ts";
import { view } from "../../engine/tensor.ts";

/** How many of the training digits their curve is of. */
export const MEASURED = 1000;

/** Where a run stands, in the numbers it is computed in. */
export interface Standing {
  readonly parameters: Float32Array;
  readonly optimizerState: Readonly<Record<string, Float32Array>>;
}

export interface Workshop {
  readonly digits: Digits;
  readonly room: ReturnType<typeof furnished>;
  /** To a state, after so many batches; and to this workshop's rate. */
  load(from: Standing & { readonly batches: number }): void;
  save(): Standing;
  /** One batch of training digits; its mean loss before. */
  step(rows: readonly number[]): number;
  /** Mean loss, and the share read right. */
  evaluate(part: "measured" | "validation" | "unseen"): { readonly loss: number; readonly share: number };
  /** What is said of each validation digit. */
  answers(): Uint8Array;
}

/** Digits with their targets, one 1 a row. */
function laidOut(
  { examples }: Training,
  kernels: Kernels,
  digits: Digits,
  [from, to]: readonly [number, number],
) {
  const part = sliceDigits(digits, from, to);
  const targets = new Float64Array(part.count * 10);
  part.labels.forEach((label, row) => {
    targets[row * 10 + label] = 1;
  });
  return examples(kernels, digitMatrix(part), view([part.count, 10], targets));
}

/** The digits, laid out in the memory of new kernels; and a trainer there. */
function furnished(network: Network, optimizer: OptimizerName, digits: Digits, training: Training) {
  const kernels = training.makeKernels();
  const sets = {
    training: laidOut(training, kernels, digits, digitParts.training),
    measured: laidOut(training, kernels, digits, [0, MEASURED]),
    validation: laidOut(training, kernels, digits, digitParts.validation),
    unseen: laidOut(training, kernels, digits, digitParts.unseen),
  };
  const own: Trainer = training.trainer(network, { kernels, optimizer });
  return { name: JSON.stringify([network, optimizer]), sets, own };
}

/** Another network needs a workshop of its own, for the kernels' memory is given back as a whole; another rate does not. */
export function workshop(
  network: Network,
  optimizer: OptimizerName,
  rate: number,
  { digits, training }: { readonly digits: Digits; readonly training: Training },
  before?: Workshop,
): Workshop {
  const fits = before?.digits === digits && before.room.name === JSON.stringify([network, optimizer]);
  const room = fits ? before.room : furnished(network, optimizer, digits, training);
  const { sets, own } = room;
  return {
    digits,
    room,
    load({ parameters, optimizerState, batches }) {
      const wide = Object.entries(optimizerState).map(([name, vector]) => [name, Float64Array.from(vector)]);
      own.turn({ rate });
      own.load({
        parameters: Float64Array.from(parameters),
        optimizerState: Object.fromEntries(wide),
        step: batches,
      });
    },
    save() {
      const { parameters, optimizerState } = own.save();
      const narrow = Object.entries(optimizerState).map(([name, vector]) => [
        name,
        Float32Array.from(vector),
      ]);
      return { parameters: Float32Array.from(parameters), optimizerState: Object.fromEntries(narrow) };
    },
    step: (rows) => own.step(sets.training, rows),
    evaluate(part) {
      const { loss, right } = own.evaluate(sets[part]);
      return { loss, share: right / sets[part].count };
    },
    answers() {
      const sums = own.outputs(sets.validation);
      return Uint8Array.from({ length: sets.validation.count }, (_, row) => {
        const scores = sums.subarray(row * 10, row * 10 + 10);
        return scores.indexOf(Math.max(...scores));
      });
    },
  };
}
