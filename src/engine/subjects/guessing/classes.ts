import { activations } from "../../activations.ts";
import { product, rowMajor } from "../../kernels/product.ts";
import { type SparseRows, sparseProduct } from "../../kernels/sparseProduct.ts";
import { type Network, parameterLayout } from "../../network.ts";
import type { Scorer } from "./scorer.ts";

export interface ClassScorer extends Scorer {
  /** The class that the parameters `right` was last asked about give to an example: the one with the greatest sum. */
  readonly answer: (example: number) => number;
}

/**
 * A softmax network on labelled examples that are mostly zeros. The loss is the mean cross-entropy, in nats. Throws a
 * RangeError when the examples have not the network's number of inputs, or the network no softmax output.
 */
export function classScorer(network: Network, examples: SparseRows, labels: ArrayLike<number>): ClassScorer {
  const { rows, columns } = examples;
  if (columns !== network.layers[0] || network.output !== "softmax") {
    throw new RangeError(`a network ${network.layers.join("-")} cannot class examples of ${columns} numbers`);
  }
  const layout = parameterLayout(network);
  const buffers = layout.map(({ fanOut }) => new Float64Array(rows * fanOut));
  const sums = buffers.at(-1)!;
  const classes = network.layers.at(-1)!;
  const f = activations[network.hidden].op?.f;

  const greatest = (example: number): number => {
    const from = example * classes;
    let best = 0;
    for (let k = 1; k < classes; k++) if (sums[from + k]! > sums[from + best]!) best = k;
    return best;
  };

  return {
    parameters: layout.at(-1)!.end,
    examples: rows,
    answer: greatest,
    right(parameters) {
      layout.forEach(({ fanIn, fanOut, weights, biases, end }, layer) => {
        const out = buffers[layer]!;
        if (layer === 0) sparseProduct(out, examples, parameters, fanOut, weights);
        else {
          const before = rowMajor(buffers[layer - 1]!, fanIn);
          product(out, before, rowMajor(parameters, fanOut, weights), rows, fanIn, fanOut);
        }
        if (biases < end) addRow(out, parameters, biases, fanOut);
        if (layer < layout.length - 1 && f) for (let i = 0; i < out.length; i++) out[i] = f(out[i]!);
      });
      let right = 0;
      for (let example = 0; example < rows; example++) if (greatest(example) === labels[example]) right++;
      return right;
    },
    loss() {
      let loss = 0;
      for (let example = 0; example < rows; example++) {
        const from = example * classes;
        // Counted from the greatest, so that no exponential overflows.
        const top = sums[from + greatest(example)]!;
        let total = 0;
        for (let k = 0; k < classes; k++) total += Math.exp(sums[from + k]! - top);
        loss += Math.log(total) + top - sums[from + labels[example]!]!;
      }
      return loss / rows;
    },
  };
}

function addRow(out: Float64Array, parameters: Readonly<Float64Array>, from: number, columns: number): void {
  for (let at = 0; at < out.length; at += columns) {
    for (let j = 0; j < columns; j++) out[at + j]! += parameters[from + j]!;
  }
}
