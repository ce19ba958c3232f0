import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const multiplyOp = binary({
  name: "multiply",
  written: (a, b) => `${a} · ${b}`,
  f: (a, b) => a * b,
  derivatives: [(_a, b) => b, (a) => a],
  slopes: ["*b*", "*a*"],
});

/** Entrywise a · b. Throws a RangeError when the shapes differ. */
export const multiply = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) =>
  a.tape.apply(multiplyOp, a, b) as Node<S>;
