import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const subtractOp = binary(
  "subtract",
  "a - b",
  (a, b) => a - b,
  [String.raw`\bar a = \bar y`, String.raw`\bar b = -\bar y`],
  () => 1,
  () => -1,
);

/** Entrywise a − b. Throws a RangeError when the shapes differ. */
export const subtract = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(subtractOp, a, b) as Node<S>;
