/**
 * A network in plain numbers, without a tape: one forward pass and one backward pass for whoever guesses, scores, nudges,
 * draws or trains. They use the ops' own functions and slopes; tests hold both equal to the tape.
 */
import { type ActivationName, activations } from "./activations.ts";
import { product, rowMajor, transposed } from "./kernels/product.ts";
import { type SparseRows, sparseProduct } from "./kernels/sparseProduct.ts";
import { type Matrix, type Network, parameterLayout } from "./network.ts";
import { crossEntropyOp } from "./ops/crossEntropy.ts";
import { meanSquaredErrorOp } from "./ops/meanSquaredError.ts";
import { softmaxOp, softmaxRow } from "./ops/softmax.ts";
import { formatShape, item, scalar, view } from "./tensor.ts";
import type { Objective } from "./training.ts";

/** What each layer makes of the examples, [examples, units] row by row, from the first hidden layer to the output. */
export interface Pass {
  /** Weighted sums before the activation. The last are a softmax network's logits. */
  readonly sums: readonly Float64Array[];
  /** After the activation; the last is the output. A linear layer's are its sums. */
  readonly activations: readonly Float64Array[];
}

/**
 * A forward pass for one set of examples `x` [examples, inputs] and any number of parameter vectors; examples that are
 * mostly zeros may come as sparse rows. The next call overwrites what the last one returned. Throws a RangeError when `x`
 * does not have the network's number of inputs.
 */
export function forwardPass(
  network: Network,
  x: Matrix | SparseRows,
): (parameters: Readonly<Float64Array>) => Pass {
  const [examples, inputs] = "shape" in x ? x.shape : [x.rows, x.columns];
  if (inputs !== network.layers[0]) {
    throw new RangeError(
      `a network ${network.layers.join("-")} cannot take examples ${formatShape([examples, inputs])}`,
    );
  }
  if (network.residual || network.layerNorm)
    throw new RangeError("residual and normalised networks are run on the tape");
  const layout = parameterLayout(network);
  const names = layout.map((_, layer) => (layer < layout.length - 1 ? network.hidden : network.output));
  const sums = layout.map(({ fanOut }) => new Float64Array(examples * fanOut));
  const pass: Pass = {
    sums,
    activations: sums.map((z, layer) => (names[layer] === "linear" ? z : new Float64Array(z.length))),
  };
  return (parameters) => {
    for (let layer = 0; layer < layout.length; layer++) {
      const { fanIn, fanOut, weights, biases, end } = layout[layer]!;
      const z = sums[layer]!;
      if (layer === 0 && !("shape" in x)) sparseProduct(z, x, parameters, fanOut, weights);
      else {
        const from = layer === 0 ? (x as Matrix).data : pass.activations[layer - 1]!;
        product(z, rowMajor(from, fanIn), rowMajor(parameters, fanOut, weights), examples, fanIn, fanOut);
      }
      if (biases < end) addToRows(z, parameters, biases, fanOut);
      activate(names[layer]!, z, pass.activations[layer]!, fanOut);
    }
    return pass;
  };
}

/**
 * The network's own loss of examples `x` [examples, inputs] with targets [examples, outputs], for any number of parameter
 * vectors. Throws a RangeError when the shapes do not fit.
 */
export function lossPass(
  network: Network,
  x: Matrix,
  targets: Matrix,
): (parameters: Readonly<Float64Array>) => number {
  requireTargets(network, x, targets);
  const forward = forwardPass(network, x);
  return (parameters) => lossOf(network, forward(parameters), targets);
}

/** The loss and its gradient, by one pass forward and one back, in the order of `parameterLayout`; throws as `lossPass`. */
export function backwardPass(network: Network, x: Matrix, targets: Matrix): Objective {
  requireTargets(network, x, targets);
  const forward = forwardPass(network, x);
  const layout = parameterLayout(network);
  const examples = x.shape[0];
  return (parameters) => {
    const { sums, activations: outputs } = forward(parameters);
    const gradient = new Float64Array(parameters.length);
    // What the loss changes by with each sum of a layer, from the last layer back.
    let bySums: Readonly<Float64Array> = new Float64Array(0);
    for (let layer = layout.length - 1; layer >= 0; layer--) {
      const { fanIn, fanOut, weights, biases, end } = layout[layer]!;
      if (layer === layout.length - 1)
        bySums = outputSlopes(network, { sums, activations: outputs }, targets);
      const from = layer === 0 ? x.data : outputs[layer - 1]!;
      product(
        gradient.subarray(weights, biases),
        transposed(from, fanIn),
        rowMajor(bySums, fanOut),
        fanIn,
        examples,
        fanOut,
      );
      for (let at = 0; biases < end && at < bySums.length; at++)
        gradient[biases + (at % fanOut)]! += bySums[at]!;
      if (layer === 0) break;
      const before = new Float64Array(examples * fanIn);
      product(
        before,
        rowMajor(bySums, fanOut),
        transposed(parameters, fanOut, weights),
        examples,
        fanOut,
        fanIn,
      );
      bend(network.hidden, before, sums[layer - 1]!, from);
      bySums = before;
    }
    return { loss: lossOf(network, { sums, activations: outputs }, targets), gradient };
  };
}

function requireTargets(network: Network, x: Matrix, targets: Matrix): void {
  const [examples, outputs] = targets.shape;
  if (examples === x.shape[0] && outputs === network.layers.at(-1)) return;
  throw new RangeError(
    `targets ${formatShape(targets.shape)} do not fit ${x.shape[0]} examples of a network ${network.layers.join("-")}`,
  );
}

/** Cross-entropy takes the logits, so that no probability can vanish under the logarithm. */
const lossOf = ({ loss }: Network, pass: Pass, targets: Matrix): number =>
  item(
    loss === "crossEntropy"
      ? crossEntropyOp.forward(view(targets.shape, pass.sums.at(-1)!), targets)
      : meanSquaredErrorOp.forward(view(targets.shape, pass.activations.at(-1)!), targets),
  );

/** ∂(loss)/∂(last sums), [examples, outputs]. */
function outputSlopes({ loss, output }: Network, pass: Pass, targets: Matrix): Readonly<Float64Array> {
  const [z, y] = [pass.sums, pass.activations].map((layers) => view(targets.shape, layers.at(-1)!)) as [
    Matrix,
    Matrix,
  ];
  const one = scalar(1);
  if (loss === "crossEntropy") return crossEntropyOp.vjp[0](one, one, z, targets).data;
  const byOutput = meanSquaredErrorOp.vjp[0](one, one, y, targets);
  if (output === "softmax") return softmaxOp.vjp[0](byOutput, y, z).data;
  const slopes = Float64Array.from(byOutput.data);
  bend(output, slopes, z.data, y.data);
  return slopes;
}

/** Multiplies slopes in place by those of the activation that led from z to y. */
function bend(
  name: ActivationName,
  slopes: Float64Array,
  z: Readonly<Float64Array>,
  y: Readonly<Float64Array>,
): void {
  const { op } = activations[name];
  if (!op) return;
  const { derivative } = op;
  for (let i = 0; i < slopes.length; i++) slopes[i]! *= derivative(z[i]!, y[i]!);
}

function addToRows(out: Float64Array, row: Readonly<Float64Array>, from: number, columns: number): void {
  for (let at = 0; at < out.length; at += columns) {
    for (let j = 0; j < columns; j++) out[at + j]! += row[from + j]!;
  }
}

function activate(
  name: ActivationName | "softmax",
  z: Readonly<Float64Array>,
  out: Float64Array,
  columns: number,
): void {
  if (name === "softmax") {
    for (let at = 0; at < z.length; at += columns) softmaxRow(z, out, at, columns);
    return;
  }
  const { op } = activations[name];
  if (!op) return;
  const { f } = op;
  for (let i = 0; i < z.length; i++) out[i] = f(z[i]!);
}
