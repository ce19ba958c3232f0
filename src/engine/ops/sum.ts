import type { Node } from "../tape.ts";
import { filled, scalar, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

export const sumOp: Op<[Tensor]> = {
  name: "sum",
  formula: String.raw`\sum_i x_i`,
  forward(x) {
    let total = 0;
    for (const entry of x.data) total += entry;
    return scalar(total);
  },
  vjp: [(dOut, _out, x) => filled(x.shape, dOut.data[0]!)],
  vjpFormula: [String.raw`\bar x_i = \bar y`],
};

/** The sum of all entries, whatever the shape; a scalar. */
export const sum = (x: Node) => x.tape.apply(sumOp, x) as Node<readonly []>;
