import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const expOp = unary("exp", "e^x", Math.exp, "y", (_x, y) => y);

/** Entrywise eˣ. */
export const exp = <S extends Shape>(x: Node<S>) => x.tape.apply(expOp, x) as Node<S>;
