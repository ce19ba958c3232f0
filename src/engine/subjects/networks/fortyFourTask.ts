/**
 * Something for the network of 44 weights to learn: the eight corners of a cube, and four questions about each.
 * Small enough that all 44 cuts through its loss can be drawn while a hand turns a weight.
 */
import { type Matrix, network, parameterLayout } from "../../network.ts";
import { lossAndGradient } from "../../networkTape.ts";
import { predictor } from "../../predict.ts";
import { tensor } from "../../tensor.ts";
import { fortyFour, type WeightPlace } from "./fortyFour.ts";

/** What stands for yes and, negated, for no: within what a tanh can say. */
const YES = 0.8;
const corners = Array.from({ length: 8 }, (_, k) => [4, 2, 1].map((bit) => (k & bit ? 1 : -1)));

/** [8, 3]: every corner of the cube, inputs −1 or 1. */
export const taskInputs: Matrix = tensor([8, 3], corners.flat());
/**
 * [8, 4]: is the first input on; is the second off; are most on; is an odd number on. With every input turned round each
 * answer turns round too, as it must: a tanh network without biases can say nothing else.
 */
export const taskTargets: Matrix = tensor(
  [8, 4],
  corners.flatMap((inputs) => {
    const [a, b] = inputs;
    const on = inputs.filter((input) => input === 1).length;
    return [a === 1, b === -1, on >= 2, on % 2 === 1].map((yes) => (yes ? YES : -YES));
  }),
);

/** 3-4-4-4, tanh throughout, no biases, mean squared error. */
export const fortyFourNetwork = network({
  layers: fortyFour.layers,
  hidden: "tanh",
  output: "tanh",
  biases: false,
});
const layout = parameterLayout(fortyFourNetwork);

/** Where a weight stands in the flat vector of parameters. */
export const indexOf = ({ layer, from, to }: WeightPlace): number => {
  const { weights, fanOut } = layout[layer]!;
  return weights + from * fanOut + to;
};

/** The network's 44 weights [44], flat, as `fortyFour` has them. */
export const fortyFourStart: Readonly<Float64Array> = Float64Array.from(
  fortyFour.weights.flatMap((matrix) => matrix[0].flatMap((_, from) => matrix.map((row) => row[from]!))),
);

/** Mean squared error and gradient [44] on the eight corners, by the tape. */
export const taskGradient = (parameters: Readonly<Float64Array>) =>
  lossAndGradient(fortyFourNetwork, parameters, taskInputs, taskTargets);

const outputs = predictor(fortyFourNetwork, taskInputs);

/** Mean squared error on the eight corners, without a tape. */
export function taskLoss(parameters: Readonly<Float64Array>): number {
  const said = outputs(parameters);
  let total = 0;
  for (let i = 0; i < said.length; i++) total += (said[i]! - taskTargets.data[i]!) ** 2;
  return total / said.length;
}

/** The loss with weight number `index` at each of the `values`, all other weights held; [values]. */
export function taskCut(
  parameters: Readonly<Float64Array>,
  index: number,
  values: readonly number[],
): readonly number[] {
  const probe = Float64Array.from(parameters);
  return values.map((value) => {
    probe[index] = value;
    return taskLoss(probe);
  });
}

/**
 * Four of the eight corners say it all: the other four are these turned round, row 7 − k against row k, and so are their
 * targets and all that a tanh network without biases makes of them. Their errors are the same.
 */
const HALF = taskInputs.shape[0] / 2;
const ANSWERS = taskTargets.shape[1];

/** Sums and what tanh makes of them for every layer, [HALF, fanOut] each; `said[0]` are the inputs. */
interface Pass {
  readonly sums: readonly Float64Array[];
  readonly said: readonly Readonly<Float64Array>[];
}

function passThrough(parameters: Readonly<Float64Array>): Pass {
  const sums: Float64Array[] = [];
  const said: Readonly<Float64Array>[] = [taskInputs.data];
  for (const { fanIn, fanOut, weights } of layout) {
    const into = new Float64Array(HALF * fanOut);
    const before = said.at(-1)!;
    for (let row = 0; row < HALF; row++)
      for (let i = 0; i < fanIn; i++)
        for (let j = 0; j < fanOut; j++)
          into[row * fanOut + j]! += before[row * fanIn + i]! * parameters[weights + i * fanOut + j]!;
    sums.push(into);
    said.push(into.map(Math.tanh));
  }
  return { sums, said };
}

/**
 * All 44 cuts at once: for each weight, in the order of the flat vector, the loss at its present value plus each of the
 * `offsets`, all other weights held; [44][offsets]. A turned weight moves one sum of its own layer, so only that neuron
 * and the layers behind it are computed anew: several times as fast as 44 times `taskCut`, and equal to it but for rounding.
 */
export function taskCuts(
  parameters: Readonly<Float64Array>,
  offsets: readonly number[],
): readonly Float64Array[] {
  const { sums, said } = passThrough(parameters);
  const widest = Math.max(...fortyFour.layers);
  let [moved, next] = [new Float64Array(widest), new Float64Array(widest)];
  const cuts: Float64Array[] = [];
  layout.forEach(({ fanIn, fanOut }, layer) => {
    for (let from = 0; from < fanIn; from++)
      for (let to = 0; to < fanOut; to++) {
        const cut = new Float64Array(offsets.length);
        for (let k = 0; k < offsets.length; k++) {
          let total = 0;
          for (let row = 0; row < HALF; row++) {
            for (let j = 0; j < fanOut; j++) moved[j] = said[layer + 1]![row * fanOut + j]!;
            moved[to] = Math.tanh(
              sums[layer]![row * fanOut + to]! + offsets[k]! * said[layer]![row * fanIn + from]!,
            );
            for (let behind = layer + 1; behind < layout.length; behind++) {
              const { fanIn: width, fanOut: units, weights } = layout[behind]!;
              for (let j = 0; j < units; j++) {
                let sum = 0;
                for (let i = 0; i < width; i++) sum += moved[i]! * parameters[weights + i * units + j]!;
                next[j] = Math.tanh(sum);
              }
              [moved, next] = [next, moved];
            }
            for (let j = 0; j < ANSWERS; j++)
              total += (moved[j]! - taskTargets.data[row * ANSWERS + j]!) ** 2;
          }
          cut[k] = total / (HALF * ANSWERS);
        }
        cuts.push(cut);
      }
  });
  return cuts;
}
