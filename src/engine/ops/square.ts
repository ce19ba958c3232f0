import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const squareOp = unary(
  "square",
  "x^2",
  (x) => x * x,
  "2x",
  (x) => 2 * x,
);

/** Entrywise x². */
export const square = <S extends Shape>(x: Node<S>) => x.tape.apply(squareOp, x) as Node<S>;
