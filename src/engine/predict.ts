/** Forward passes without a tape, for guessing, scoring and drawing, where no gradient is wanted. */
import { type ActivationName, activations } from "./activations.ts";
import { product, rowMajor } from "./kernels/product.ts";
import { type Matrix, type Network, parameterLayout } from "./network.ts";
import { softmaxRow } from "./ops/softmax.ts";
import { formatShape } from "./tensor.ts";

/**
 * A forward pass for one set of examples `x` [examples, inputs] and any number of parameter vectors. The function it
 * returns gives the outputs row by row, [examples, outputs], in a buffer that the next call overwrites. Throws a RangeError
 * when `x` does not have the network's number of inputs.
 */
export function predictor(network: Network, x: Matrix): (parameters: Readonly<Float64Array>) => Float64Array {
  const [examples, inputs] = x.shape;
  if (inputs !== network.layers[0]) {
    throw new RangeError(
      `a network ${network.layers.join("-")} cannot take examples ${formatShape(x.shape)}`,
    );
  }
  const layout = parameterLayout(network);
  const buffers = layout.map(({ fanOut }) => new Float64Array(examples * fanOut));
  return (parameters) => {
    let h = x.data;
    for (let layer = 0; layer < layout.length; layer++) {
      const { fanIn, fanOut, weights, biases, end } = layout[layer]!;
      const out = buffers[layer]!;
      product(out, rowMajor(h, fanIn), rowMajor(parameters, fanOut, weights), examples, fanIn, fanOut);
      if (biases < end) addRow(out, parameters, biases, fanOut);
      activate(layer < layout.length - 1 ? network.hidden : network.output, out, fanOut);
      h = out;
    }
    return buffers.at(-1)!;
  };
}

/** The outputs [examples, outputs] of a network for examples `x` [examples, inputs]. Throws a RangeError when they do not fit. */
export function predict(network: Network, parameters: Readonly<Float64Array>, x: Matrix): Matrix {
  return { shape: [x.shape[0], network.layers.at(-1)!], data: predictor(network, x)(parameters) };
}

function addRow(out: Float64Array, parameters: Readonly<Float64Array>, from: number, columns: number): void {
  for (let at = 0; at < out.length; at += columns) {
    for (let j = 0; j < columns; j++) out[at + j]! += parameters[from + j]!;
  }
}

function activate(name: ActivationName | "softmax", out: Float64Array, columns: number): void {
  if (name === "softmax") {
    for (let at = 0; at < out.length; at += columns) softmaxRow(out, out, at, columns);
    return;
  }
  const { op } = activations[name];
  if (!op) return;
  const { f } = op;
  for (let i = 0; i < out.length; i++) out[i] = f(out[i]!);
}
