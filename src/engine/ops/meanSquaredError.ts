import type { Node } from "../tape.ts";
import { type Shape, scalar, type Tensor } from "../tensor.ts";
import { type Op, requireSameShape } from "./op.ts";

/** The mean of the squared differences over all entries: 1/n, not 1/(2n). */
export const meanSquaredErrorOp: Op<[Tensor, Tensor]> = {
  name: "meanSquaredError",
  written: (a, b) => `mean((${a} − ${b})²)`,
  forward(a, b) {
    requireSameShape("meanSquaredError", a, b);
    let total = 0;
    for (let i = 0; i < a.data.length; i++) total += (a.data[i]! - b.data[i]!) ** 2;
    return scalar(total / a.data.length);
  },
  vjp: [(dOut, _out, a, b) => slope(dOut, a, b), (dOut, _out, a, b) => slope(dOut, b, a)],
  slopes: ["2(*a* − *b*) / *n*", "2(*b* − *a*) / *n*"],
};

function slope(dOut: Tensor, to: Tensor, from: Tensor): Tensor {
  const factor = (2 * dOut.data[0]!) / to.data.length;
  const data = new Float64Array(to.data.length);
  for (let i = 0; i < data.length; i++) data[i] = factor * (to.data[i]! - from.data[i]!);
  return { shape: to.shape, data };
}

/** The mean squared error of predictions a against targets b; a scalar. Throws a RangeError when the shapes differ. */
export const meanSquaredError = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(meanSquaredErrorOp, a, b) as Node<readonly []>;
