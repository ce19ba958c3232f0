/** A network on the tape: its forward pass and its loss recorded, and the gradient that follows. */
import { activations } from "./activations.ts";
import { type Matrix, type Network, unpack } from "./network.ts";
import { add } from "./ops/add.ts";
import { crossEntropy } from "./ops/crossEntropy.ts";
import { layerNorm } from "./ops/layerNorm.ts";
import { matmul } from "./ops/matmul.ts";
import { meanSquaredError } from "./ops/meanSquaredError.ts";
import { multiply } from "./ops/multiply.ts";
import { rowAdd } from "./ops/rowAdd.ts";
import { softmax } from "./ops/softmax.ts";
import { gradients, type Node, Tape } from "./tape.ts";
import { item, sameShape } from "./tensor.ts";

type MatrixNode = Node<readonly [number, number]>;

/** One layer's parameters as leaves of a tape. */
export interface LayerNodes {
  readonly weights: MatrixNode;
  readonly biases: Node<readonly [number]> | null;
}

/** Puts the parameters on the tape as leaves, labelled W1, b1, W2, … */
export function parameterNodes(
  network: Network,
  tape: Tape,
  parameters: Readonly<Float64Array>,
): readonly LayerNodes[] {
  return unpack(network, parameters).map(({ weights, biases }, layer) => ({
    weights: tape.leaf(weights, `W${layer + 1}`),
    biases: biases && tape.leaf(biases, `b${layer + 1}`),
  }));
}

/** What each layer makes of the examples, [examples, units] each. */
export interface Forward {
  /** Weighted sums before the activation, by layer. The last are the logits of a softmax network. */
  readonly sums: readonly MatrixNode[];
  /** After the activation (and what a residual network adds to it), by layer. The last is the network's output. */
  readonly activations: readonly MatrixNode[];
  readonly output: MatrixNode;
}

/**
 * Records the forward pass of examples `x` [examples, inputs] through the layers; with `masks`, one to a hidden layer
 * [examples, units], its activations are multiplied by them (see `dropout.ts`).
 */
export function forward(
  network: Network,
  layers: readonly LayerNodes[],
  x: MatrixNode,
  masks?: readonly Matrix[],
): Forward {
  const sums: MatrixNode[] = [];
  const outputs: MatrixNode[] = [];
  let h = x;
  layers.forEach(({ weights, biases }, layer) => {
    const isHidden = layer < layers.length - 1;
    const weighted = matmul(isHidden && network.layerNorm ? layerNorm(h) : h, weights);
    const z = biases ? rowAdd(weighted, biases) : weighted;
    sums.push(z);
    const name = isHidden ? network.hidden : network.output;
    const bent = name === "softmax" ? softmax(z) : activations[name].apply(z);
    const mask = masks?.[layer];
    const made = mask ? multiply(bent, bent.tape.constant(mask)) : bent;
    h = isHidden && network.residual && sameShape(h.value.shape, made.value.shape) ? add(h, made) : made;
    outputs.push(h);
  });
  return { sums, activations: outputs, output: h };
}

/** Records the network's loss on examples x [examples, inputs] with targets [examples, outputs]; a scalar. `masks` as `forward`. */
export function lossNode(
  network: Network,
  layers: readonly LayerNodes[],
  x: MatrixNode,
  targets: MatrixNode,
  masks?: readonly Matrix[],
): Node<readonly []> {
  if (network.loss === "meanSquaredError")
    return meanSquaredError(forward(network, layers, x, masks).output, targets);
  // Cross-entropy takes the logits, so the softmax at the end would only be recorded to be thrown away.
  const logits = forward({ ...network, output: "linear" }, layers, x, masks).output;
  return crossEntropy(logits, targets);
}

/**
 * The loss and its gradient, flat and in the order of the parameters. `x` is [examples, inputs], `targets`
 * [examples, outputs] (`oneHot` makes them from class numbers), `masks` as `forward`. Throws a RangeError when the shapes
 * do not fit.
 */
export function lossAndGradient(
  network: Network,
  parameters: Readonly<Float64Array>,
  x: Matrix,
  targets: Matrix,
  masks?: readonly Matrix[],
): { readonly loss: number; readonly gradient: Float64Array } {
  const tape = new Tape();
  const layers = parameterNodes(network, tape, parameters);
  const loss = lossNode(network, layers, tape.constant(x, "x"), tape.constant(targets, "t"), masks);
  const leaves = layers.flatMap(({ weights, biases }) => (biases ? [weights, biases] : [weights]));
  const gradient = new Float64Array(parameters.length);
  let at = 0;
  for (const { data } of gradients(loss, leaves)) {
    gradient.set(data, at);
    at += data.length;
  }
  return { loss: item(loss.value), gradient };
}
