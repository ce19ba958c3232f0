import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

/** σ(x) of one number. The exponent is never positive, so nothing overflows and σ(−800) keeps all its digits. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

export const sigmoidOp = unary({
  name: "sigmoid",
  typed: ["sigmoid", "σ"],
  written: (a) => `σ(${a})`,
  f: logistic,
  derivative: (_x, y) => y * (1 - y),
  slope: "*y* · (1 − *y*)",
});

/** Entrywise σ(x). */
export const sigmoid = <S extends Shape>(x: Node<S>) => x.tape.apply(sigmoidOp, x) as Node<S>;
