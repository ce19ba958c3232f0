import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

/** The slope at the kink is taken as 0, which is a subgradient there (PyTorch does the same). */
export const absoluteOp = unary({
  name: "absolute",
  typed: ["abs"],
  written: (a) => `|${a}|`,
  f: Math.abs,
  derivative: (x) => Math.sign(x),
  slope: "*a* / |*a*|",
});

/** Entrywise |x|. */
export const absolute = <S extends Shape>(x: Node<S>) => x.tape.apply(absoluteOp, x) as Node<S>;
