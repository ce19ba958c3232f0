/**
 * Something for the network of 44 weights to learn: the eight corners of a cube, and four questions about each.
 * Small enough that all 44 cuts through its loss can be drawn while a hand turns a weight.
 */
import { type Matrix, parameterLayout } from "../../network.ts";
import { backwardPass, forwardPass, lossPass } from "../../networkPass.ts";
import { tensor } from "../../tensor.ts";
import { fortyFourNetwork } from "./fortyFour.ts";

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

/** Mean squared error and gradient [44] on the eight corners. */
export const taskGradient = backwardPass(fortyFourNetwork, taskInputs, taskTargets);

/** Mean squared error on the eight corners, where no gradient is wanted. */
export const taskLoss = lossPass(fortyFourNetwork, taskInputs, taskTargets);

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

const layout = parameterLayout(fortyFourNetwork);
/**
 * Four of the eight corners say it all: the other four are these turned round, row 7 − k against row k, and so are their
 * targets and all that a tanh network without biases makes of them. Their errors are the same.
 */
const HALF = taskInputs.shape[0] / 2;
const ANSWERS = taskTargets.shape[1];

const half = forwardPass(fortyFourNetwork, tensor([HALF, 3], taskInputs.data.subarray(0, HALF * 3)));

/**
 * All 44 cuts at once: for each weight, in the order of the flat vector, the loss at its present value plus each of the
 * `offsets`, all other weights held; [44][offsets]. A turned weight moves one sum of its own layer, so only that neuron
 * and the layers behind it are computed anew, which is worth being written out: `npm run bench` shows how much faster it is
 * than 44 times `taskCut`, and a test holds it equal but for rounding.
 */
export function taskCuts(
  parameters: Readonly<Float64Array>,
  offsets: readonly number[],
): readonly Float64Array[] {
  const { sums, activations } = half(parameters);
  const said = [taskInputs.data, ...activations];
  const widest = Math.max(...fortyFourNetwork.layers);
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
