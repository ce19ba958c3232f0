import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const tanhOp = unary("tanh", String.raw`\tanh x`, Math.tanh, "(1 - y^2)", (_x, y) => 1 - y * y);

/** Entrywise tanh x. */
export const tanh = <S extends Shape>(x: Node<S>) => x.tape.apply(tanhOp, x) as Node<S>;
