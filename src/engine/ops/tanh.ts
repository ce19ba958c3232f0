import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const tanhOp = unary({
  name: "tanh",
  f: Math.tanh,
  derivative: (_x, y) => 1 - y * y,
  slope: "1 − *y*²",
});

/** Entrywise tanh x. */
export const tanh = <S extends Shape>(x: Node<S>) => x.tape.apply(tanhOp, x) as Node<S>;
