/**
 * Expressions that a reader types, as plain trees: parsed by descent, never evaluated as code, and recorded on a tape.
 *
 * sum = product { (+ | −) product } · product = signed { (* | /) signed } · signed = [−] signed | power ·
 * power = atom [^ [−] number] · atom = number | name | function ( sum ) | ( sum )
 *
 * Our own, because a library's would read far more than can be drawn, and could say what is wrong in English only.
 */

import { absoluteOp } from "../../ops/absolute.ts";
import { addOp } from "../../ops/add.ts";
import { divideOp } from "../../ops/divide.ts";
import { expOp } from "../../ops/exp.ts";
import { logOp } from "../../ops/log.ts";
import { multiplyOp } from "../../ops/multiply.ts";
import { negateOp } from "../../ops/negate.ts";
import type { Op } from "../../ops/op.ts";
import { powerOp } from "../../ops/power.ts";
import { reluOp } from "../../ops/relu.ts";
import { sigmoidOp } from "../../ops/sigmoid.ts";
import { squareOp } from "../../ops/square.ts";
import { subtractOp } from "../../ops/subtract.ts";
import { tanhOp } from "../../ops/tanh.ts";
import type { Node, Tape } from "../../tape.ts";
import { scalar } from "../../tensor.ts";

/** The functions of one number that an expression may name. */
export const expressionFunctions = {
  tanh: tanhOp,
  sigmoid: sigmoidOp,
  relu: reluOp,
  exp: expOp,
  log: logOp,
  ln: logOp,
  square: squareOp,
  abs: absoluteOp,
} as const satisfies Record<string, Op>;
type FunctionName = keyof typeof expressionFunctions;

const signs = { "+": addOp, "-": subtractOp, "*": multiplyOp, "/": divideOp } as const satisfies Record<
  string,
  Op
>;
type Sign = keyof typeof signs;

/** What was typed, as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "negate"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly of: Expression }
  | { readonly kind: "power"; readonly of: Expression; readonly exponent: number }
  | { readonly kind: "binary"; readonly sign: Sign; readonly left: Expression; readonly right: Expression };

/** What is wrong with a text, where (counted from 0, in characters), and the piece of text that it is about. */
export interface ExpressionFault {
  readonly problem:
    | "empty"
    /** Nothing follows a sign or an opening bracket (`token`). */
    | "nothingAfter"
    /** A value was expected, `token` stands there. */
    | "unexpected"
    /** Two values with no sign between them; `token` is the second. */
    | "noSignBefore"
    | "unknownCharacter"
    | "unknownFunction"
    /** A function's name without brackets behind it. */
    | "needsBrackets"
    | "notClosed"
    | "notOpened"
    /** What follows ^ is no number. */
    | "exponent"
    | "powerOfPower"
    /** A number too large to be told from infinity. */
    | "tooLarge"
    | "tooDeep";
  readonly at: number;
  readonly token: string;
}
export type Parsed = { readonly expression: Expression } | { readonly fault: ExpressionFault };

interface Token {
  readonly kind: "number" | "name" | "sign" | "unknown" | "end";
  readonly text: string;
  readonly at: number;
}

const SAME: Readonly<Record<string, string>> = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/" };
/** More brackets or signs inside one another than anyone types on purpose; deeper would exhaust the call stack. */
const DEEPEST = 60;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s+|(\d+\.?\d*|\.\d+)|(\p{L}[\p{L}\d_]*)|([-+*/^()−–×·÷:])|(.)/gsu;
  let at = 0;
  for (const [whole, number, name, sign] of text.matchAll(pattern)) {
    if (whole.trim() !== "") {
      const kind = number ? "number" : name ? "name" : sign ? "sign" : "unknown";
      tokens.push({ kind, text: (sign && SAME[sign]) || whole, at });
    }
    at += whole.length;
  }
  tokens.push({ kind: "end", text: "", at });
  return tokens;
}

/** Thrown and caught within this file: the first fault ends the descent. */
class Stumble {
  readonly fault: ExpressionFault;
  constructor(problem: ExpressionFault["problem"], { at, text }: Token) {
    this.fault = { problem, at, token: text };
  }
}

/** The tree of a text, or the first thing that is wrong with it. Never throws. */
export function parseExpression(text: string): Parsed {
  try {
    return { expression: descend(tokensOf(text)) };
  } catch (stumble) {
    if (stumble instanceof Stumble) return { fault: stumble.fault };
    throw stumble;
  }
}

function descend(tokens: readonly Token[]): Expression {
  let next = 0;
  let depth = 0;
  const token = (): Token => tokens[next]!;
  const stumble = (problem: ExpressionFault["problem"], at = token()): never => {
    throw new Stumble(problem, at);
  };
  /** Passes over the next token if it is one of these signs. */
  const take = <S extends string>(...wanted: readonly S[]): S | undefined => {
    const found = wanted.find((sign) => sign === token().text);
    if (found !== undefined) next++;
    return found;
  };
  /** Operands of one rank with signs between them, gathered from the left. */
  const chain = (operand: () => Expression, ...wanted: readonly Sign[]): Expression => {
    let left = operand();
    for (let sign = take(...wanted); sign; sign = take(...wanted)) {
      left = { kind: "binary", sign, left, right: operand() };
    }
    return left;
  };
  const sum = (): Expression => chain(product, "+", "-");
  const product = (): Expression => chain(signed, "*", "/");

  const signed = (): Expression => {
    if (++depth > DEEPEST) stumble("tooDeep");
    const negative = take("-");
    const of = negative ? signed() : power();
    depth--;
    if (!negative) return of;
    // −2 is a number, and so needs no node of its own; −2² is the opposite of a power.
    return of.kind === "number" ? { kind: "number", value: -of.value } : { kind: "negate", of };
  };

  const power = (): Expression => {
    const of = atom();
    if (!take("^")) return of;
    const sign = take("-") ? -1 : 1;
    return {
      kind: "power",
      of,
      exponent: sign * (token().kind === "number" ? number() : stumble("exponent")),
    };
  };

  const number = (): number => {
    const value = Number(token().text);
    if (!Number.isFinite(value)) stumble("tooLarge");
    next++;
    return value;
  };

  const atom = (): Expression => {
    const first = token();
    const { kind, text } = first;
    if (kind === "number") return { kind, value: number() };
    if (kind === "name") {
      next++;
      const opens = token().text === "(";
      const known = Object.hasOwn(expressionFunctions, text);
      if (known)
        return opens
          ? { kind: "call", name: text as FunctionName, of: atom() }
          : stumble("needsBrackets", first);
      if (!opens) return { kind: "variable", name: text };
      // A single letter is a variable with its sign left out, as in x(y + z).
      return text.length > 1 ? stumble("unknownFunction", first) : stumble("noSignBefore");
    }
    if (take("(")) {
      const inside = sum();
      if (take(")")) return inside;
      return token().kind === "end" ? stumble("notClosed", first) : rest();
    }
    const before = tokens[next - 1];
    if (before && (kind === "end" || text === ")")) return stumble("nothingAfter", before);
    return stumble(
      kind === "end"
        ? "empty"
        : kind === "unknown"
          ? "unknownCharacter"
          : text === ")"
            ? "notOpened"
            : "unexpected",
    );
  };

  /** What stands where a sign should. */
  const rest = (): never => {
    const { kind, text } = token();
    return stumble(
      text === ")"
        ? "notOpened"
        : text === "^"
          ? "powerOfPower"
          : kind === "unknown"
            ? "unknownCharacter"
            : "noSignBefore",
    );
  };

  const expression = sum();
  return token().kind === "end" ? expression : rest();
}

/** The variables, each once, in the order in which they are first met from left to right. */
export function variablesOf(expression: Expression): readonly string[] {
  if (expression.kind === "number") return [];
  if (expression.kind === "variable") return [expression.name];
  if (expression.kind !== "binary") return variablesOf(expression.of);
  return [...new Set([...variablesOf(expression.left), ...variablesOf(expression.right)])];
}

/**
 * Records the expression on the tape and returns its last node. `leaves` holds a scalar node for each variable; numbers
 * become nameless constants. Throws a RangeError for a variable that has no leaf.
 */
export function recordExpression(
  tape: Tape,
  expression: Expression,
  leaves: Readonly<Record<string, Node>>,
): Node {
  const record = (one: Expression): Node => {
    switch (one.kind) {
      case "number":
        return tape.constant(scalar(one.value));
      case "variable": {
        const leaf = Object.hasOwn(leaves, one.name) ? leaves[one.name] : undefined;
        if (!leaf) throw new RangeError(`there is no leaf for the variable ${one.name}`);
        return leaf;
      }
      case "negate":
        return tape.apply(negateOp, record(one.of));
      case "call":
        return tape.apply(expressionFunctions[one.name], record(one.of));
      case "power":
        return one.exponent === 2
          ? tape.apply(squareOp, record(one.of))
          : tape.apply(powerOp, record(one.of), tape.constant(scalar(one.exponent)));
      case "binary":
        return tape.apply(signs[one.sign], record(one.left), record(one.right));
    }
  };
  return record(expression);
}
