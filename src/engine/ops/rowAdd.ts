import type { Node } from "../tape.ts";
import { formatShape, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

/** Adds the same row to every row of a matrix: a layer's biases to every example's weighted sums. */
export const rowAddOp: Op<[Tensor, Tensor]> = {
  name: "rowAdd",
  written: (a, b) => `${a} + ${b}`,
  forward(x, b) {
    const columns = b.shape[0];
    if (x.shape.length !== 2 || b.shape.length !== 1 || x.shape[1] !== columns || columns === undefined) {
      throw new RangeError(
        `rowAdd needs [m, n] and [n], got ${formatShape(x.shape)} and ${formatShape(b.shape)}`,
      );
    }
    const data = new Float64Array(x.data.length);
    for (let at = 0; at < data.length; at += columns) {
      for (let j = 0; j < columns; j++) data[at + j] = x.data[at + j]! + b.data[j]!;
    }
    return { shape: x.shape, data };
  },
  vjp: [
    (dOut) => dOut,
    (dOut, _out, _x, b) => {
      const columns = b.data.length;
      const data = new Float64Array(columns);
      for (let at = 0; at < dOut.data.length; at += columns) {
        for (let j = 0; j < columns; j++) data[j]! += dOut.data[at + j]!;
      }
      return { shape: b.shape, data };
    },
  ],
  slopes: ["1", "1"],
};

/** x + b with b [N] added to each row of x [M, N]; throws a RangeError naming both shapes when they do not fit. */
export const rowAdd = <M extends number, N extends number>(
  x: Node<readonly [M, N]>,
  b: Node<readonly [NoInfer<N>]>,
) => x.tape.apply(rowAddOp, x, b) as Node<readonly [M, N]>;
