import type { Numbers } from "../kernels/product.ts";
import type { Node } from "../tape.ts";
import { formatShape, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

/** Turns every row of numbers into a row of probabilities: positive, summing to 1, larger for larger numbers. */
export const softmaxOp: Op<[Tensor]> = {
  name: "softmax",
  written: (a) => `softmax(${a})`,
  forward(x) {
    const columns = x.shape[1];
    if (x.shape.length !== 2 || !columns) {
      throw new RangeError(`softmax needs rows [m, n] with n > 0, got ${formatShape(x.shape)}`);
    }
    const data = new Float64Array(x.data.length);
    for (let at = 0; at < data.length; at += columns) softmaxRow(x.data, data, at, columns);
    return { shape: x.shape, data };
  },
  vjp: [
    (dOut, out, x) => {
      const columns = x.shape[1]!;
      const data = new Float64Array(x.data.length);
      for (let at = 0; at < data.length; at += columns) {
        let weighted = 0;
        for (let j = at; j < at + columns; j++) weighted += dOut.data[j]! * out.data[j]!;
        for (let j = at; j < at + columns; j++) data[j] = out.data[j]! * (dOut.data[j]! - weighted);
      }
      return { shape: x.shape, data };
    },
  ],
  slopes: ["*y*ᵢ · ([*i* = *j*] − *y*ⱼ)"],
};

/**
 * Writes the softmax of `x[at … at + columns)` to the same places of `out` and returns ln Σ eˣ of the row. The largest
 * entry is subtracted first: it changes nothing in the result, and then no exponential overflows.
 */
export function softmaxRow(x: Readonly<Numbers>, out: Numbers, at: number, columns: number): number {
  let largest = x[at]!;
  for (let j = at + 1; j < at + columns; j++) if (x[j]! > largest) largest = x[j]!;
  let total = 0;
  for (let j = at; j < at + columns; j++) total += out[j] = Math.exp(x[j]! - largest);
  for (let j = at; j < at + columns; j++) out[j]! /= total;
  return largest + Math.log(total);
}

/** Softmax of each row of x [M, N]; throws a RangeError for any other shape. */
export const softmax = <M extends number, N extends number>(x: Node<readonly [M, N]>) =>
  x.tape.apply(softmaxOp, x) as Node<readonly [M, N]>;
