import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const multiplyOp = binary(
  "multiply",
  String.raw`a \cdot b`,
  (a, b) => a * b,
  [String.raw`\bar a = \bar y \cdot b`, String.raw`\bar b = \bar y \cdot a`],
  (_a, b) => b,
  (a) => a,
);

/** Entrywise a · b. Throws a RangeError when the shapes differ. */
export const multiply = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(multiplyOp, a, b) as Node<S>;
