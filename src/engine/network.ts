/** Fully connected networks of any shape, whose parameters lie in one flat vector so that every optimizer fits every network. */
import type { ActivationName } from "./activations.ts";
import { formatShape, type Tensor, view } from "./tensor.ts";

/** Rows of examples or of what a layer makes of them: [examples, units]. */
export type Matrix = Tensor<readonly [number, number]>;

/** The description of a network; plain data. */
export interface Network {
  /** Units per layer, inputs first: [784, 15, 10]. */
  readonly layers: readonly number[];
  readonly hidden: ActivationName;
  /** "softmax" turns each row of the last layer's sums into probabilities. */
  readonly output: ActivationName | "softmax";
  /** What training lowers. Cross-entropy goes with softmax; squared error with any output. */
  readonly loss: "meanSquaredError" | "crossEntropy";
  readonly biases: boolean;
  /** Hidden layers as wide as the one before add what came in to what they make of it (He et al., 2016). On the tape only. */
  readonly residual: boolean;
  /** Each hidden layer is given its inputs normalised, example by example (Ba et al., 2016). On the tape only. */
  readonly layerNorm: boolean;
}

/**
 * A network's description with the usual choices filled in: sigmoid hidden units, linear output, biases; cross-entropy if
 * the output is softmax, else mean squared error. Throws a RangeError for fewer than two layers, a layer without units, or
 * cross-entropy without softmax.
 */
export function network(choices: Partial<Network> & Pick<Network, "layers">): Network {
  const output = choices.output ?? "linear";
  const loss = choices.loss ?? (output === "softmax" ? "crossEntropy" : "meanSquaredError");
  const { layers, hidden = "sigmoid", biases = true, residual = false, layerNorm = false } = choices;
  if (layers.length < 2 || !layers.every((units) => Number.isInteger(units) && units > 0)) {
    throw new RangeError(
      `a network needs two or more layers of at least one unit, got ${formatShape(layers)}`,
    );
  }
  if (loss === "crossEntropy" && output !== "softmax") {
    throw new RangeError(`cross-entropy needs a softmax output, got ${output}`);
  }
  return { layers, hidden, output, loss, biases, residual, layerNorm };
}

/** Where one layer's parameters lie in the flat vector. */
export interface LayerLayout {
  readonly fanIn: number;
  readonly fanOut: number;
  /** Index of the first weight; the weight from unit i to unit j stands at `weights + i · fanOut + j`. */
  readonly weights: number;
  /** Index of the first bias, and the end of the weights. Equal to `end` in a network without biases. */
  readonly biases: number;
  readonly end: number;
}

/** The flat vector's order: layer by layer from the inputs, a layer's weights row by row [in, out], then its biases [out]. */
export function parameterLayout(network: Network): readonly LayerLayout[] {
  let at = 0;
  return network.layers.slice(1).map((fanOut, layer) => {
    const fanIn = network.layers[layer]!;
    const weights = at;
    const biases = weights + fanIn * fanOut;
    at = biases + (network.biases ? fanOut : 0);
    return { fanIn, fanOut, weights, biases, end: at };
  });
}

/** Weights and biases together: 11,935 for 784-15-10. */
export function parameterCount(network: Network): number {
  return parameterLayout(network).at(-1)!.end;
}

/** One layer's parameters; `biases` is `null` in a network without. */
export interface LayerParameters {
  readonly weights: Matrix;
  readonly biases: Tensor<readonly [number]> | null;
}

/** The layers of a flat vector, as views that share its numbers. Throws a RangeError when its length is not `parameterCount`. */
export function unpack(network: Network, parameters: Readonly<Float64Array>): readonly LayerParameters[] {
  requireCount(network, parameters);
  return parameterLayout(network).map(({ fanIn, fanOut, weights, biases, end }) => ({
    weights: view([fanIn, fanOut], parameters.subarray(weights, biases)),
    biases: network.biases ? view([fanOut], parameters.subarray(biases, end)) : null,
  }));
}

/** The weights as a drawing wants them, [layer][to][from]: a row for each neuron that takes in. */
export function weightRows(
  network: Network,
  parameters: Readonly<Float64Array>,
): readonly (readonly (readonly number[])[])[] {
  return parameterLayout(network).map(({ fanIn, fanOut, weights }) =>
    Array.from({ length: fanOut }, (_, to) =>
      Array.from({ length: fanIn }, (_, from) => parameters[weights + from * fanOut + to]!),
    ),
  );
}

function requireCount(network: Network, parameters: Readonly<Float64Array>): void {
  const count = parameterCount(network);
  if (parameters.length === count) return;
  throw new RangeError(
    `a network ${network.layers.join("-")} has ${count} parameters, got ${parameters.length}`,
  );
}
