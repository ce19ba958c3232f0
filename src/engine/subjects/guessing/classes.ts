import type { SparseRows } from "../../kernels/sparseProduct.ts";
import { type Network, parameterCount } from "../../network.ts";
import { forwardPass } from "../../networkPass.ts";
import { crossEntropyOp } from "../../ops/crossEntropy.ts";
import { item, oneHot, view } from "../../tensor.ts";
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
  const { rows } = examples;
  if (network.output !== "softmax") {
    throw new RangeError(`a network ${network.layers.join("-")} without softmax cannot class examples`);
  }
  const classes = network.layers.at(-1)!;
  const targets = oneHot(labels, classes);
  // The greatest sum has the greatest probability, so there is no need for the probabilities.
  const forward = forwardPass({ ...network, output: "linear" }, examples);
  let sums: Readonly<Float64Array> = new Float64Array(rows * classes);

  const answer = (example: number): number => {
    const from = example * classes;
    let best = 0;
    for (let k = 1; k < classes; k++) if (sums[from + k]! > sums[from + best]!) best = k;
    return best;
  };

  return {
    parameters: parameterCount(network),
    examples: rows,
    answer,
    right(parameters) {
      sums = forward(parameters).sums.at(-1)!;
      let right = 0;
      for (let example = 0; example < rows; example++) if (answer(example) === labels[example]) right++;
      return right;
    },
    loss: () => item(crossEntropyOp.forward(view([rows, classes], sums), targets)),
  };
}
