/** A data set in the memory of some kernels, and batches of it. */
import type { Block, Kernels, Order } from "../kernels/kernels.ts";
import type { Numbers } from "../kernels/product.ts";
import { sparseRows } from "../kernels/sparseProduct.ts";
import type { Matrix } from "../network.ts";
import { formatShape } from "../tensor.ts";
import type { SparseRowsOf } from "./compile.ts";

/** Where a program finds a batch. One of `x` and `sparse` is there. */
export interface Batch {
  readonly x: Block | null;
  readonly sparse: SparseRowsOf | null;
  readonly targets: Block;
  /** The rows that take part, to be filled in before `fetch`; `null` for the whole set. */
  readonly order: Order | null;
  readonly fetch: () => void;
}

/**
 * Examples x [count, inputs] with their targets [count, outputs]. An example is right when the greatest output is where the
 * greatest target is; with a single output, when it lies on the target's side of the middle between the least and the
 * greatest target of the set.
 */
export interface Examples {
  readonly count: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Places for so many rows: the whole set where it lies, or any part of it. */
  batch(rows: number, kind: "whole" | "part"): Batch;
  /** Fills in which rows take part. Throws a RangeError for one that is not there. */
  choose(order: Order, rows: ArrayLike<number>): void;
  /** How many of the outputs [rows, outputs] of the examples from `from` on are right. */
  rightAmong(outputs: Readonly<Numbers>, from: number, rows: number): number;
}

/** From this share of zeros on they are left out. */
const MOSTLY = 0.5;

/** Copies a data set into the kernels' memory. Throws a RangeError when x and targets have not equally many rows, or none. */
export function examples(kernels: Kernels, x: Matrix, targets: Matrix): Examples {
  const [count, inputs] = x.shape;
  const outputs = targets.shape[1];
  if (targets.shape[0] !== count || count === 0)
    throw new RangeError(`targets ${formatShape(targets.shape)} do not fit examples ${formatShape(x.shape)}`);
  const fill = (from: Readonly<Numbers>) => {
    const block = kernels.block(from.length);
    block.data.set(from);
    return block;
  };
  let zeros = 0;
  for (let at = 0; at < x.data.length; at++) if (x.data[at] === 0) zeros++;
  const matrix = zeros > MOSTLY * x.data.length ? kernels.sparse(sparseRows(count, inputs, x.data)) : null;
  const dense = matrix ? null : fill(x.data);
  const wanted = fill(targets.data);
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const target of targets.data) {
    least = Math.min(least, target);
    greatest = Math.max(greatest, target);
  }
  const middle = (least + greatest) / 2;

  return {
    count,
    inputs,
    outputs,
    batch(rows, kind) {
      const order = kernels.order(rows);
      if (kind === "whole") {
        for (let i = 0; i < rows; i++) order.data[i] = i;
        const sparse = matrix && { matrix, order };
        return { x: dense, sparse, targets: wanted, order: null, fetch: () => undefined };
      }
      const batchTargets = kernels.block(rows * outputs);
      const fetchTargets = kernels.gather(batchTargets, wanted, order, outputs);
      if (!dense)
        return {
          x: null,
          sparse: matrix && { matrix, order },
          targets: batchTargets,
          order,
          fetch: fetchTargets,
        };
      const block = kernels.block(rows * inputs);
      const fetchInputs = kernels.gather(block, dense, order, inputs);
      return {
        x: block,
        sparse: null,
        targets: batchTargets,
        order,
        fetch() {
          fetchInputs();
          fetchTargets();
        },
      };
    },
    choose({ data }, rows) {
      for (let i = 0; i < data.length; i++) {
        const row = rows[i]!;
        if (!(row >= 0 && row < count)) throw new RangeError(`there is no example ${row} among ${count}`);
        data[i] = row;
      }
    },
    rightAmong(said, from, rows) {
      let right = 0;
      for (let row = 0; row < rows; row++) {
        const [a, b] = [row * outputs, (from + row) * outputs];
        if (outputs === 1) {
          if (said[a]! > middle === targets.data[b]! > middle) right++;
        } else if (greatestOf(said, a, outputs) === greatestOf(targets.data, b, outputs)) right++;
      }
      return right;
    },
  };
}

/** The place, among `count` numbers from `from` on, of the greatest; of the first of several. */
function greatestOf(numbers: Readonly<Numbers>, from: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (numbers[from + k]! > numbers[from + best]!) best = k;
  return best;
}
