import type { Node } from "../tape.ts";
import { formatShape, oneHot, sameShape, scalar, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";
import { softmaxRow } from "./softmax.ts";

/**
 * Softmax and cross-entropy in one: −Σ t ln softmax(z), averaged over the rows. Taken together they need no logarithm of
 * a probability that has rounded to 0, and the gradient is simply (softmax − target) / rows.
 *
 * Targets t are rows that sum to 1: one-hot, or probabilities. (The gradients hold for any rows.)
 */
export const crossEntropyOp: Op<[Tensor, Tensor]> = {
  name: "crossEntropy",
  written: (a, b) => `cross-entropy(${a}, ${b})`,
  forward(z, t) {
    const columns = z.shape[1];
    if (z.shape.length !== 2 || !z.shape[0] || !columns || !sameShape(z.shape, t.shape)) {
      throw new RangeError(
        `crossEntropy needs logits [m, n] and targets [m, n], got ${formatShape(z.shape)} and ${formatShape(t.shape)}`,
      );
    }
    const scratch = new Float64Array(z.data.length);
    let total = 0;
    for (let at = 0; at < z.data.length; at += columns) {
      const logSum = softmaxRow(z.data, scratch, at, columns);
      for (let j = at; j < at + columns; j++) total += t.data[j]! * (logSum - z.data[j]!);
    }
    return scalar(total / z.shape[0]);
  },
  vjp: [
    (dOut, _out, z, t) => {
      const [rows, columns] = z.shape as [number, number];
      const share = dOut.data[0]! / rows;
      const data = new Float64Array(z.data.length);
      for (let at = 0; at < data.length; at += columns) {
        softmaxRow(z.data, data, at, columns);
        let targetSum = 0;
        for (let j = at; j < at + columns; j++) targetSum += t.data[j]!;
        for (let j = at; j < at + columns; j++) data[j] = share * (targetSum * data[j]! - t.data[j]!);
      }
      return { shape: z.shape, data };
    },
    (dOut, _out, z, t) => {
      const [rows, columns] = z.shape as [number, number];
      const share = dOut.data[0]! / rows;
      const data = new Float64Array(z.data.length);
      for (let at = 0; at < data.length; at += columns) {
        const logSum = softmaxRow(z.data, data, at, columns);
        for (let j = at; j < at + columns; j++) data[j] = share * (logSum - z.data[j]!);
      }
      return { shape: t.shape, data };
    },
  ],
  slopes: ["softmax(*a*) − *b*", "−ln softmax(*a*)"],
};

/**
 * Mean cross-entropy, in nats, of logits [M, N] against targets: a node [M, N] of target rows, or the M class numbers,
 * which are recorded as constant one-hot rows. Throws a RangeError for wrong shapes or an unknown class.
 */
export const crossEntropy = <M extends number, N extends number>(
  logits: Node<readonly [M, N]>,
  targets: Node<readonly [NoInfer<M>, NoInfer<N>]> | ArrayLike<number>,
) => {
  const { tape, value } = logits;
  const rows = "length" in targets ? tape.constant(oneHot(targets, value.shape[1])) : targets;
  return tape.apply(crossEntropyOp, logits, rows) as Node<readonly []>;
};
