import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const expOp = unary({
  name: "exp",
  f: Math.exp,
  derivative: (_x, y) => y,
  slope: "*y*",
});

/** Entrywise eˣ. */
export const exp = <S extends Shape>(x: Node<S>) => x.tape.apply(expOp, x) as Node<S>;
