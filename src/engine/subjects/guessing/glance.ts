/**
 * A first look at a candidate, by kernels that are fast but not exact to the last digit. Nearly every guess is far from the
 * best, and a glance is enough to see it; whoever searches looks closely, by a `Scorer`, at the few that are not.
 */
import type { Kernels, Run } from "../../kernels/kernels.ts";
import type { SparseRows } from "../../kernels/sparseProduct.ts";
import { type Network, parameterCount, parameterLayout } from "../../network.ts";
import { oneHot } from "../../tensor.ts";

export interface Glance {
  /** Examples right; to be trusted unless `margin` is within the kernels' rounding. */
  readonly right: number;
  /** Nearly the loss. */
  readonly loss: number;
  /** The least distance, over the examples, by which an answer is right or wrong. */
  readonly margin: number;
}

/** Glances at parameters of a softmax network, on labelled examples that are mostly zeros. */
export function classGlance(
  kernels: Kernels,
  network: Network,
  examples: SparseRows,
  labels: ArrayLike<number>,
): (parameters: Readonly<Float64Array>) => Glance {
  const { rows } = examples;
  const classes = network.layers.at(-1)!;
  const parameters = kernels.block(parameterCount(network));
  const order = kernels.order(rows);
  order.data.set(Array.from({ length: rows }, (_, row) => row));
  const sparse = kernels.sparse(examples);
  const runs: Run[] = [];
  let said = kernels.block(0);
  parameterLayout(network).forEach(({ fanIn, fanOut, weights, biases, end }, layer, layout) => {
    const w = kernels.part(parameters, weights, biases - weights);
    const row = biases < end ? kernels.part(parameters, biases, end - biases) : null;
    const out = kernels.block(rows * fanOut);
    runs.push(
      layer === 0
        ? kernels.sparseProduct(out, sparse, order, w, fanOut, row)
        : kernels.product(out, said, w, rows, fanIn, fanOut, row),
    );
    const bend = layer < layout.length - 1 ? kernels.activation(network.hidden) : null;
    if (bend) runs.push(bend.apply(out, out));
    said = out;
  });
  const targets = kernels.block(rows * classes);
  targets.data.set(oneHot(labels, classes).data);
  const [loss, slopes] = [kernels.block(1), kernels.block(rows * classes)];
  runs.push(kernels.crossEntropy(loss, slopes, said, targets, rows, classes));

  return (candidate) => {
    parameters.data.set(candidate);
    for (const run of runs) run();
    const sums = said.data;
    let right = 0;
    let margin = Number.POSITIVE_INFINITY;
    for (let example = 0; example < rows; example++) {
      const from = example * classes;
      const own = sums[from + labels[example]!]!;
      let other = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < classes; k++)
        if (k !== labels[example] && sums[from + k]! > other) other = sums[from + k]!;
      if (own > other) right++;
      margin = Math.min(margin, Math.abs(own - other));
    }
    return { right, loss: loss.data[0]!, margin };
  };
}
