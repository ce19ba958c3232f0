import type { Node } from "../tape.ts";
import { filled, scalar, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

export const sumOp: Op<[Tensor]> = {
  name: "sum",
  written: (a) => `sum(${a})`,
  forward(x) {
    let total = 0;
    for (const entry of x.data) total += entry;
    return scalar(total);
  },
  vjp: [(dOut, _out, x) => filled(x.shape, dOut.data[0]!)],
  slopes: ["1"],
};

/** The sum of all entries, whatever the shape; a scalar. */
export const sum = (x: Node) => x.tape.apply(sumOp, x) as Node<readonly []>;
