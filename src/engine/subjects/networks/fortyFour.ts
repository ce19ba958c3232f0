/**
 * The chapter's network of 44 weights: 3-4-4-4, tanh in every neuron, biases left out. Small enough to draw each connection,
 * large enough that no weight stands alone. Its weights were found by search: every one of them, turned by 1 either way,
 * moves each neuron that it can reach by more than 0.05.
 */

/** The weight from neuron `from` of layer `layer` to neuron `to` of the next; layers (inputs are 0) and neurons from 0. */
export interface WeightPlace {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** `weights[layer][to][from]`: a row for each neuron that takes in. */
export type LayeredWeights = readonly (readonly (readonly number[])[])[];

export const fortyFour = {
  layers: [3, 4, 4, 4],
  inputs: [0.8, -0.5, 0.6],
  weights: [
    [
      [0.3, 0.4, 1],
      [-0.2, -1.3, 0.3],
      [-0.8, -1.3, 1.4],
      [-0.8, 0.9, 0.6],
    ],
    [
      [-1.2, -1.5, 0.8, -0.8],
      [0.3, -0.9, 0.7, 0.8],
      [0.9, 1, -1.1, -0.4],
      [1, -0.5, 0.3, 0.6],
    ],
    [
      [-0.8, -1.4, -0.5, -0.5],
      [1.6, 0.6, 0.5, -0.9],
      [0.5, -0.3, -1, -0.8],
      [0.9, 0.5, 0.4, 1.2],
    ],
  ],
} as const satisfies { layers: readonly number[]; inputs: readonly number[]; weights: LayeredWeights };

/** Every weight of the network, layer by layer, from the top of each. */
export const places: readonly WeightPlace[] = fortyFour.layers.slice(1).flatMap((size, layer) =>
  Array.from({ length: fortyFour.layers[layer]! * size }, (_, k) => ({
    layer,
    from: Math.floor(k / size),
    to: k % size,
  })),
);
/** As a text in which all count from 1: "2.1.4" leads from neuron 1 to neuron 4 in the second layer. */
export const nameOf = ({ layer, from, to }: WeightPlace): string => `${layer + 1}.${from + 1}.${to + 1}`;
/** Undoes `nameOf`. */
export const placeOf = (name: string): WeightPlace => {
  const [layer = 1, from = 1, to = 1] = name.split(".").map(Number);
  return { layer: layer - 1, from: from - 1, to: to - 1 };
};

/** What every neuron says, layer by layer, inputs first: tanh of the weighted sum of the layer before. */
export function layeredPass(
  weights: LayeredWeights,
  inputs: readonly number[],
): readonly (readonly number[])[] {
  const layers = [inputs];
  for (const matrix of weights) {
    const before = layers.at(-1)!;
    layers.push(matrix.map((row) => Math.tanh(row.reduce((sum, w, i) => sum + w * before[i]!, 0))));
  }
  return layers;
}

/** The weights with one of them changed by so much. */
export function withChange(weights: LayeredWeights, place: WeightPlace, change: number): LayeredWeights {
  return weights.map((matrix, layer) =>
    layer !== place.layer
      ? matrix
      : matrix.map((row, to) =>
          to !== place.to ? row : row.map((w, from) => (from === place.from ? w + change : w)),
        ),
  );
}

/** Whether a neuron lies downstream of a weight, so that turning the one can move the other. */
export const liesDownstream = (place: WeightPlace, layer: number, neuron: number): boolean =>
  layer > place.layer + 1 || (layer === place.layer + 1 && neuron === place.to);
