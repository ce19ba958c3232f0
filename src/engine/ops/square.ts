import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const squareOp = unary({
  name: "square",
  written: (a) => `${a}²`,
  brackets: true,
  f: (x) => x * x,
  derivative: (x) => 2 * x,
  slope: "2*a*",
});

/** Entrywise x². */
export const square = <S extends Shape>(x: Node<S>) => x.tape.apply(squareOp, x) as Node<S>;
