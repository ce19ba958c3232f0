import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const logOp = unary({
  name: "log",
  typed: ["log", "ln"],
  written: (a) => `ln(${a})`,
  f: Math.log,
  derivative: (x) => 1 / x,
  slope: "1 / *a*",
});

/** Entrywise natural logarithm; as in JavaScript, −∞ at 0 and NaN below. */
export const log = <S extends Shape>(x: Node<S>) => x.tape.apply(logOp, x) as Node<S>;
