/**
 * The chapter's network of 44 weights: 3-4-4-4, tanh in every neuron, biases left out. Small enough to draw each connection,
 * large enough that no weight stands alone. Its weights were found by search: every one of them, turned by 1 either way,
 * moves each neuron that it can reach by more than 0.05.
 */
import { type Network, network, parameterLayout } from "../../network.ts";
import { forwardPass } from "../../networkPass.ts";
import { tensor } from "../../tensor.ts";

/** The weight from neuron `from` of layer `layer` to neuron `to` of the next; layers (inputs are 0) and neurons from 0. */
export interface WeightPlace {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** 3-4-4-4, tanh throughout, no biases, mean squared error. */
export const fortyFourNetwork: Network = network({
  layers: [3, 4, 4, 4],
  hidden: "tanh",
  output: "tanh",
  biases: false,
});
const layout = parameterLayout(fortyFourNetwork);

export const fortyFourInputs: readonly number[] = [0.8, -0.5, 0.6];

/** The 44 weights, in the order of `parameterLayout`: a row for each neuron that they come from. */
// biome-ignore format: one row a neuron
export const fortyFourStart: Readonly<Float64Array> = Float64Array.of(
  0.3, -0.2, -0.8, -0.8,
  0.4, -1.3, -1.3, 0.9,
  1, 0.3, 1.4, 0.6,
  -1.2, 0.3, 0.9, 1,
  -1.5, -0.9, 1, -0.5,
  0.8, 0.7, -1.1, 0.3,
  -0.8, 0.8, -0.4, 0.6,
  -0.8, 1.6, 0.5, 0.9,
  -1.4, 0.6, -0.3, 0.5,
  -0.5, 0.5, -1, 0.4,
  -0.5, -0.9, -0.8, 1.2,
);

/** Where a weight stands in the flat vector of parameters. */
export const indexOf = ({ layer, from, to }: WeightPlace): number => {
  const { weights, fanOut } = layout[layer]!;
  return weights + from * fanOut + to;
};

/** Every weight of the network, in the order of the flat vector. */
export const places: readonly WeightPlace[] = layout.flatMap(({ fanIn, fanOut }, layer) =>
  Array.from({ length: fanIn * fanOut }, (_, k) => ({
    layer,
    from: Math.floor(k / fanOut),
    to: k % fanOut,
  })),
);
/** As a text in which all count from 1: "2.1.4" leads from neuron 1 to neuron 4 in the second layer. */
export const nameOf = ({ layer, from, to }: WeightPlace): string => `${layer + 1}.${from + 1}.${to + 1}`;
/** Undoes `nameOf`. */
export const placeOf = (name: string): WeightPlace => {
  const [layer = 1, from = 1, to = 1] = name.split(".").map(Number);
  return { layer: layer - 1, from: from - 1, to: to - 1 };
};

/** What every neuron says, layer by layer, `inputs` first. */
export function layeredPass(
  parameters: Readonly<Float64Array>,
  inputs: readonly number[],
): readonly (readonly number[])[] {
  const { activations } = forwardPass(fortyFourNetwork, tensor([1, inputs.length], inputs))(parameters);
  return [inputs, ...activations.map((layer) => [...layer])];
}

/** The weights with one of them changed by so much. */
export function withChange(place: WeightPlace, change: number): Float64Array {
  const weights = Float64Array.from(fortyFourStart);
  weights[indexOf(place)]! += change;
  return weights;
}

/** Whether a neuron lies downstream of a weight, so that turning the one can move the other. */
export const liesDownstream = (place: WeightPlace, layer: number, neuron: number): boolean =>
  layer > place.layer + 1 || (layer === place.layer + 1 && neuron === place.to);
