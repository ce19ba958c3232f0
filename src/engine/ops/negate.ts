import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const negateOp = unary({
  name: "negate",
  typed: [],
  written: (a) => `−${a}`,
  brackets: true,
  f: (x) => -x,
  derivative: () => -1,
  slope: "−1",
});

/** Entrywise −x. */
export const negate = <S extends Shape>(x: Node<S>) => x.tape.apply(negateOp, x) as Node<S>;
