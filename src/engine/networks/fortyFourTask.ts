/**
 * Something for the network of 44 weights to learn: the eight corners of a cube, and four questions about each.
 * Small enough that all 44 cuts through its loss can be drawn while a hand turns a weight.
 */
import { type Matrix, network, parameterLayout } from "../network.ts";
import { lossAndGradient } from "../networkTape.ts";
import { predictor } from "../predict.ts";
import { tensor } from "../tensor.ts";
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
