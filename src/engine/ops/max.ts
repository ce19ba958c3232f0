import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { binary } from "./elementwise.ts";

/**
 * The larger of two. Where they are equal the slope has a kink, and each input is given half of the gradient, as
 * PyTorch does: then |x| written as max(x, −x) has the slope 0 at 0 that `absolute` has.
 */
export const maxOp = binary({
  name: "max",
  typed: ["max"],
  written: (a, b) => `max(${a}, ${b})`,
  f: (a, b) => Math.max(a, b),
  derivatives: [(a, b) => (a > b ? 1 : a === b ? 0.5 : 0), (a, b) => (b > a ? 1 : a === b ? 0.5 : 0)],
  slopes: ["[*a* > *b*]", "[*b* > *a*]"],
});

/** Entrywise maximum of a and b. Throws a RangeError when the shapes differ. */
export const max = <S extends Shape>(a: Node<S>, b: Node<NoInfer<S>>) => a.tape.apply(maxOp, a, b) as Node<S>;
