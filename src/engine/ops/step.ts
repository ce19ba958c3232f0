import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

/** For show: the activation of the perceptron (Rosenblatt, 1958). Its slope is 0 wherever it has one, so no gradient ever passes through it. */
export const stepOp = unary({
  name: "step",
  f: (x) => (x > 0 ? 1 : 0),
  derivative: () => 0,
  slope: "0",
});

/** Entrywise 1 where x > 0, else 0. */
export const step = <S extends Shape>(x: Node<S>) => x.tape.apply(stepOp, x) as Node<S>;
