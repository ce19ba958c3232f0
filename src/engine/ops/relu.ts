import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

/** The slope at the kink is taken as 0, the usual convention; the unit is then called dead there. */
export const reluOp = unary({
  name: "relu",
  f: (x) => Math.max(0, x),
  derivative: (x) => (x > 0 ? 1 : 0),
  slope: "[*a* > 0]",
});

/** Entrywise max(0, x). */
export const relu = <S extends Shape>(x: Node<S>) => x.tape.apply(reluOp, x) as Node<S>;
