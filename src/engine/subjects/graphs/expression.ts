/**
 * Expressions that a reader types, as plain trees: parsed by descent, never evaluated as code, and recorded on a tape.
 *
 * sum = product { (+ | −) product } · product = signed { (* | /) signed } · signed = (+ | −) signed | power ·
 * power = atom [^ signed] · atom = number | constant | variable | function ( sum {, sum} ) | ( sum )
 *
 * Our own, because a library's would read far more than can be drawn, and could say what is wrong in English only.
 */

import { addOp } from "../../ops/add.ts";
import { divideOp } from "../../ops/divide.ts";
import { ops } from "../../ops/index.ts";
import { multiplyOp } from "../../ops/multiply.ts";
import { negateOp } from "../../ops/negate.ts";
import type { Op } from "../../ops/op.ts";
import { powerOp } from "../../ops/power.ts";
import { squareOp } from "../../ops/square.ts";
import { subtractOp } from "../../ops/subtract.ts";
import { type Node, Tape } from "../../tape.ts";
import { item, scalar } from "../../tensor.ts";

const callable = Object.values<Op>(ops).filter(({ typed = [] }) => typed.length > 0);
/** The ops that can be typed as a function of numbers, by every name they go by. */
const functions: ReadonlyMap<string, Op> = new Map(
  callable.flatMap((op) => op.typed!.map((name) => [name, op] as const)),
);
/** A name for each of them, to tell a reader. */
export const functionNames: readonly string[] = callable.map(({ typed }) => typed![0]!);

const constants: ReadonlyMap<string, number> = new Map([
  ["e", Math.E],
  ["pi", Math.PI],
  ["π", Math.PI],
]);
/** Would be a variable by its letters, and a riddle to whoever meant a value. */
const RESERVED = new Set(["NaN", "Infinity", "infinity", "true", "false", "null", "undefined"]);
/** Several of the letters that formulas have for numbers, side by side: a product with its signs left out. */
const LETTERS = /^[a-cw-z]{2,3}$/;

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
  | { readonly kind: "call"; readonly name: string; readonly of: readonly Expression[] }
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
    /** A product with its signs left out: `token` is xy. */
    | "lettersTogether"
    | "unknownCharacter"
    | "unknownFunction"
    /** A name that means a value elsewhere: NaN, true. */
    | "reserved"
    /** A function's name without brackets behind it. */
    | "needsBrackets"
    /** A function of two values was given one. */
    | "needsTwo"
    | "notClosed"
    | "notOpened"
    /** What follows ^ is no number. */
    | "exponent"
    /** A number with a comma for its point: `token` is 1,5. */
    | "decimalComma"
    /** A number with a power of ten: `token` is 1e-3. */
    | "scientific"
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
  // Spaces that have no width come along when a formula is copied from a page.
  const pattern =
    /([\s\u200B-\u200D\u2060]+)|((?:\d+\.?\d*|\.\d+)(?:[eE][-+−]?\d+)?)|(\p{L}[\p{L}\d_]*)|([-+*/^(),−–×·÷:])|(.)/gsu;
  for (const { 0: whole, 1: space, 2: number, 3: name, 4: sign, index: at } of text.matchAll(pattern)) {
    if (space) continue;
    const kind = number ? "number" : name ? "name" : sign ? "sign" : "unknown";
    tokens.push({ kind, text: (sign && SAME[sign]) || whole, at });
  }
  tokens.push({ kind: "end", text: "", at: text.length });
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
    const sign = take("-", "+");
    const of = sign ? signed() : power();
    depth--;
    if (sign !== "-") return of;
    // −2 is a number, and so needs no node of its own; −2² is the opposite of a power.
    return of.kind === "number" ? { kind: "number", value: -of.value } : { kind: "negate", of };
  };

  /** A tower of powers is worked from its top: 2^3^2 is 2⁹. */
  const power = (): Expression => {
    const of = atom();
    if (!take("^")) return of;
    const first = token();
    if (first.kind === "end" || first.text === ")") stumble("exponent");
    const raised = signed();
    const exponent = variablesOf(raised).length > 0 ? Number.NaN : constantValue(raised);
    return Number.isFinite(exponent) ? { kind: "power", of, exponent } : stumble("exponent", first);
  };

  const number = (): number => {
    const value = Number(token().text.replace("−", "-"));
    if (!Number.isFinite(value)) stumble("tooLarge");
    if (/e/i.test(token().text)) stumble("scientific");
    next++;
    return value;
  };

  /** What stands in the brackets behind a function's name. */
  const call = (name: string, op: Op, first: Token): Expression => {
    const opened = token();
    if (!take("(")) return stumble("needsBrackets", first);
    const of = [sum()];
    while (of.length < op.vjp.length && take(",")) of.push(sum());
    if (!take(")")) return token().kind === "end" ? stumble("notClosed", opened) : rest();
    return of.length < op.vjp.length ? stumble("needsTwo", first) : { kind: "call", name, of };
  };

  const named = (first: Token): Expression => {
    const { text } = first;
    const op = functions.get(text);
    if (op) return call(text, op, first);
    if (RESERVED.has(text)) return stumble("reserved", first);
    if (token().text === "(") {
      // A single letter is a variable with its sign left out, as in x(y + z).
      return text.length > 1 && !constants.has(text)
        ? stumble("unknownFunction", first)
        : stumble("noSignBefore");
    }
    const value = constants.get(text);
    if (value !== undefined) return { kind: "number", value };
    return LETTERS.test(text) ? stumble("lettersTogether", first) : { kind: "variable", name: text };
  };

  const atom = (): Expression => {
    const first = token();
    const { kind, text } = first;
    if (kind === "number") return { kind, value: number() };
    if (kind === "name") {
      next++;
      return named(first);
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
        : kind === "unknown" || text === ","
          ? "unknownCharacter"
          : text === ")"
            ? "notOpened"
            : "unexpected",
    );
  };

  /** What stands where a sign should. */
  const rest = (): never => {
    const { kind, text, at } = token();
    if (text === ",") {
      const [before, after] = [tokens[next - 1]!, tokens[next + 1]!];
      const touch = before.at + before.text.length === at && after.at === at + 1;
      if (touch && before.kind === "number" && after.kind === "number")
        stumble("decimalComma", { ...before, text: `${before.text},${after.text}` });
    }
    return stumble(
      text === ")" ? "notOpened" : kind === "unknown" || text === "," ? "unknownCharacter" : "noSignBefore",
    );
  };

  const expression = sum();
  return token().kind === "end" ? expression : rest();
}

/** The number that an expression without variables stands for. */
const constantValue = (expression: Expression): number =>
  item(recordExpression(new Tape(), expression, {}).value);

/** The variables, each once, in the order in which they are first met from left to right. */
export function variablesOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "variable":
      return [expression.name];
    case "call":
      return [...new Set(expression.of.flatMap(variablesOf))];
    case "binary":
      return [...new Set([...variablesOf(expression.left), ...variablesOf(expression.right)])];
    case "negate":
    case "power":
      return variablesOf(expression.of);
  }
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
        return tape.apply(functions.get(one.name)!, ...one.of.map(record));
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
