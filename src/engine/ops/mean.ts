import type { Node } from "../tape.ts";
import { filled, scalar, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

export const meanOp: Op<[Tensor]> = {
  name: "mean",
  written: (a) => `mean(${a})`,
  forward(x) {
    let total = 0;
    for (const entry of x.data) total += entry;
    return scalar(total / x.data.length);
  },
  vjp: [(dOut, _out, x) => filled(x.shape, dOut.data[0]! / x.data.length)],
  slopes: ["1 / *n*"],
};

/** The mean of all entries, whatever the shape; a scalar. */
export const mean = (x: Node) => x.tape.apply(meanOp, x) as Node<readonly []>;
