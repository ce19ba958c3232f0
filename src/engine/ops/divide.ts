import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const divideOp = binary(
  "divide",
  String.raw`\frac{a}{b}`,
  (a, b) => a / b,
  [String.raw`\bar a = \bar y \cdot \frac{1}{b}`, String.raw`\bar b = -\bar y \cdot \frac{a}{b^2}`],
  (_a, b) => 1 / b,
  (a, b) => -a / (b * b),
);

/** Entrywise a / b. Throws a RangeError when the shapes differ; division by 0 gives what JavaScript gives. */
export const divide = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(divideOp, a, b) as Node<S>;
