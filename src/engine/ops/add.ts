import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

export const addOp = binary({
  name: "add",
  written: (a, b) => `${a} + ${b}`,
  f: (a, b) => a + b,
  derivatives: [() => 1, () => 1],
  slopes: ["1", "1"],
});

/** Entrywise a + b. Throws a RangeError when the shapes differ. */
export const add = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) => a.tape.apply(addOp, a, b) as Node<S>;
