import type { Node } from "../tape.ts";
import type { Shape } from "../tensor.ts";
import { unary } from "./elementwise.ts";

export const logOp = unary("log", String.raw`\ln x`, Math.log, String.raw`\frac{1}{x}`, (x) => 1 / x);

/** Entrywise natural logarithm; as in JavaScript, −∞ at 0 and NaN below. */
export const log = <S extends Shape>(x: Node<S>) => x.tape.apply(logOp, x) as Node<S>;
