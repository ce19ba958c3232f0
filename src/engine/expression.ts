/**
 * Expressions that a reader types, as plain trees: parsed by descent, never evaluated as code, and recorded on a tape.
 *
 * sum = product { (+ | −) product } · product = signed { (* | /) signed } · signed = [−] signed | power ·
 * power = atom [^ [−] number] · atom = number | name | function ( sum ) | ( sum )
 */

import { absoluteOp } from "./ops/absolute.ts";
import { addOp } from "./ops/add.ts";
import { divideOp } from "./ops/divide.ts";
import { expOp } from "./ops/exp.ts";
import { logOp } from "./ops/log.ts";
import { multiplyOp } from "./ops/multiply.ts";
import { negateOp } from "./ops/negate.ts";
import type { Op } from "./ops/op.ts";
import { powerOp } from "./ops/power.ts";
import { reluOp } from "./ops/relu.ts";
import { sigmoidOp } from "./ops/sigmoid.ts";
import { squareOp } from "./ops/square.ts";
import { subtractOp } from "./ops/subtract.ts";
import { tanhOp } from "./ops/tanh.ts";
import type { Node, Tape } from "./tape.ts";
import { scalar } from "./tensor.ts";

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

class Stumble extends Error {
  readonly fault: ExpressionFault;
  constructor(problem: ExpressionFault["problem"], { at, text }: Pick<Token, "at" | "text">) {
    super(problem);
    this.fault = { problem, at, token: text };
  }
}

/** The tree of a text, or the first thing that is wrong with it. Never throws. */
export function parseExpression(text: string): Parsed {
  const tokens = tokensOf(text);
  if (tokens.length === 1) return { fault: { problem: "empty", at: 0, token: "" } };
  try {
    return { expression: new Descent(tokens).whole() };
  } catch (stumble) {
    if (stumble instanceof Stumble) return { fault: stumble.fault };
    throw stumble;
  }
}

class Descent {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  /** Passes over the next token if it is one of these signs. */
  #take<S extends string>(...wanted: readonly S[]): S | undefined {
    const { kind, text } = this.#token;
    const found = kind === "sign" ? wanted.find((sign) => sign === text) : undefined;
    if (found !== undefined) this.#next++;
    return found;
  }

  whole(): Expression {
    const expression = this.#sum();
    const rest = this.#token;
    if (rest.kind === "end") return expression;
    if (rest.text === ")") throw new Stumble("notOpened", rest);
    if (rest.text === "^") throw new Stumble("powerOfPower", rest);
    throw new Stumble(rest.kind === "unknown" ? "unknownCharacter" : "noSignBefore", rest);
  }

  #sum(): Expression {
    let left = this.#product();
    for (let sign = this.#take("+", "-"); sign; sign = this.#take("+", "-")) {
      left = { kind: "binary", sign, left, right: this.#product() };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#signed();
    for (let sign = this.#take("*", "/"); sign; sign = this.#take("*", "/")) {
      left = { kind: "binary", sign, left, right: this.#signed() };
    }
    return left;
  }

  #signed(): Expression {
    if (++this.#depth > DEEPEST) throw new Stumble("tooDeep", this.#token);
    const negative = this.#take("-");
    const of = negative ? this.#signed() : this.#power();
    this.#depth--;
    if (!negative) return of;
    // −2 is a number, and so needs no node of its own; −2² is the opposite of a power.
    return of.kind === "number" ? { kind: "number", value: -of.value } : { kind: "negate", of };
  }

  #power(): Expression {
    const of = this.#atom();
    if (!this.#take("^")) return of;
    const sign = this.#take("-") ? -1 : 1;
    if (this.#token.kind !== "number") throw new Stumble("exponent", this.#token);
    return { kind: "power", of, exponent: sign * this.#number() };
  }

  #number(): number {
    const token = this.#token;
    const value = Number(token.text);
    if (!Number.isFinite(value)) throw new Stumble("tooLarge", token);
    this.#next++;
    return value;
  }

  #atom(): Expression {
    const token = this.#token;
    if (token.kind === "number") return { kind: "number", value: this.#number() };
    if (token.kind === "name") {
      this.#next++;
      const opens = this.#token.text === "(";
      const isFunction = Object.hasOwn(expressionFunctions, token.text);
      if (isFunction && !opens) throw new Stumble("needsBrackets", token);
      if (!opens) return { kind: "variable", name: token.text };
      if (!isFunction) {
        // A single letter is a variable with its sign left out, as in x(y + z).
        throw token.text.length > 1
          ? new Stumble("unknownFunction", token)
          : new Stumble("noSignBefore", this.#token);
      }
      return { kind: "call", name: token.text as FunctionName, of: this.#bracketed() };
    }
    if (token.text === "(") return this.#bracketed();
    if (token.kind === "unknown") throw new Stumble("unknownCharacter", token);
    const before = this.#tokens[this.#next - 1];
    if (before && (token.kind === "end" || token.text === ")")) throw new Stumble("nothingAfter", before);
    throw new Stumble(token.text === ")" ? "notOpened" : "unexpected", token);
  }

  #bracketed(): Expression {
    const opening = this.#token;
    this.#next++;
    const inside = this.#sum();
    if (this.#take(")")) return inside;
    const rest = this.#token;
    if (rest.kind === "end") throw new Stumble("notClosed", opening);
    if (rest.text === "^") throw new Stumble("powerOfPower", rest);
    throw new Stumble(rest.kind === "unknown" ? "unknownCharacter" : "noSignBefore", rest);
  }
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
