/** Deep networks of equal layers with one number for an answer, and what of the error reaches each layer on the way back. */
import type { ActivationName } from "../../activations.ts";
import { type InitialiserName, initialisers, initialParameters } from "../../initialisers.ts";
import { type Matrix, type Network, network, parameterLayout } from "../../network.ts";
import { forward, parameterNodes } from "../../networkTape.ts";
import { meanSquaredError } from "../../ops/meanSquaredError.ts";
import type { Generator } from "../../random.ts";
import { gradients, Tape } from "../../tape.ts";
import { item, tensor } from "../../tensor.ts";

/** As many examples as the reference has. */
const EXAMPLES = 32;

interface DeepChoices {
  /** Hidden layers. */
  readonly depth: number;
  /** Inputs, and neurons of every hidden layer. */
  readonly width: number;
  readonly hidden: ActivationName;
  readonly residual: boolean;
  readonly layerNorm: boolean;
}

export const deepNetwork = ({ depth, width, ...choices }: DeepChoices): Network =>
  network({ ...choices, layers: [...new Array<number>(depth + 1).fill(width), 1] });

/** Something to learn by heart: examples and answers that are all normal random numbers, [32, width] and [32, 1]. */
export function randomExamples(
  width: number,
  random: Generator,
): { readonly x: Matrix; readonly targets: Matrix } {
  const draw = (columns: number): Matrix =>
    tensor(
      [EXAMPLES, columns],
      Array.from({ length: EXAMPLES * columns }, () => random.normal()),
    );
  return { x: draw(width), targets: draw(1) };
}

/** The hidden layers drawn as told, biases 0; the last weights always LeCun's, so that answers are of one size at first. */
export function deepStart(network: Network, name: InitialiserName, random: Generator): Float64Array {
  const parameters = initialParameters(network, name, random);
  const { fanIn, fanOut, weights, biases } = parameterLayout(network).at(-1)!;
  const scale = initialisers.lecun.deviation(fanIn) / initialisers[name].deviation(fanIn, fanOut);
  for (let i = weights; i < biases; i++) parameters[i]! *= scale;
  return parameters;
}

/** What one pass forward and one back find at a hidden layer; Frobenius norms over all its weights, or all examples and neurons. */
export interface LayerReading {
  /** ‖∂L/∂W‖, of its weights: all that descent learns about them. */
  readonly gradient: number;
  /** ‖∂L/∂z‖, of its sums: what it hands back to the layer before. */
  readonly signal: number;
  /** The standard deviation of what it hands forward, over neurons and examples. */
  readonly spread: number;
}

export interface DeepReading {
  /** The mean squared error. */
  readonly loss: number;
  /** Flat, in the order of the parameters. */
  readonly gradient: Float64Array;
  /** Of the hidden layers, from the input on. */
  readonly layers: readonly LayerReading[];
}

/** The loss of `x` [examples, inputs] with `targets` [examples, 1], its gradient, and the readings of every hidden layer. */
export function readLayers(
  network: Network,
  parameters: Readonly<Float64Array>,
  x: Matrix,
  targets: Matrix,
): DeepReading {
  const tape = new Tape();
  const nodes = parameterNodes(network, tape, parameters);
  const pass = forward(network, nodes, tape.constant(x));
  const loss = meanSquaredError(pass.output, tape.constant(targets));
  const leaves = nodes.flatMap(({ weights, biases }) => (biases ? [weights, biases] : [weights]));
  const found = gradients(loss, [...leaves, ...pass.sums]);
  const gradient = new Float64Array(parameters.length);
  let at = 0;
  for (const { data } of found.slice(0, leaves.length)) {
    gradient.set(data, at);
    at += data.length;
  }
  const layers = parameterLayout(network)
    .slice(0, -1)
    .map(({ weights, biases }, layer) => ({
      gradient: norm(gradient.subarray(weights, biases)),
      signal: norm(found[leaves.length + layer]!.data),
      spread: deviation(pass.activations[layer]!.value.data),
    }));
  return { loss: item(loss.value), gradient, layers };
}

/** Layer by layer, how far the hidden weights have come from where they started, against how long they were then. */
export function moved(
  network: Network,
  start: Readonly<Float64Array>,
  parameters: Readonly<Float64Array>,
): readonly number[] {
  return parameterLayout(network)
    .slice(0, -1)
    .map(({ weights, biases }) => {
      const before = start.subarray(weights, biases);
      const way = parameters.subarray(weights, biases).map((weight, i) => weight - before[i]!);
      return norm(way) / norm(before);
    });
}

/** Scaled by the largest entry, so that squares neither vanish nor overflow. */
function norm(numbers: Readonly<Float64Array>): number {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let total = 0;
  for (const number of numbers) total += (number / largest) ** 2;
  return largest * Math.sqrt(total);
}

function deviation(numbers: Readonly<Float64Array>): number {
  let mean = 0;
  for (const number of numbers) mean += number / numbers.length;
  return norm(numbers.map((number) => number - mean)) / Math.sqrt(numbers.length);
}
