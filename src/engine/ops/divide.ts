import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const divideOp = binary({
  name: "divide",
  written: (a, b) => `${a} / ${b}`,
  f: (a, b) => a / b,
  derivatives: [(_a, b) => 1 / b, (a, b) => -a / (b * b)],
  slopes: ["1 / *b*", "−*a* / *b*²"],
});

/** Entrywise a / b. Throws a RangeError when the shapes differ; division by 0 gives what JavaScript gives. */
export const divide = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(divideOp, a, b) as Node<S>;
