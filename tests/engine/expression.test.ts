/** The parser against trees printed here and values computed here; and that no text whatever makes it throw. */
import { describe, expect, it } from "vitest";
import { centralDifference } from "../../src/engine/gradcheck.ts";
import { generator } from "../../src/engine/random.ts";
import {
  type Expression,
  parseExpression,
  recordExpression,
  variablesOf,
} from "../../src/engine/subjects/graphs/expression.ts";
import { gradients, Tape } from "../../src/engine/tape.ts";
import { item, scalar } from "../../src/engine/tensor.ts";

const parse = (text: string): Expression => {
  const parsed = parseExpression(text);
  if ("fault" in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.expression;
};
const fault = (text: string) => {
  const parsed = parseExpression(text);
  return "fault" in parsed ? parsed.fault : undefined;
};

const stream = (seed: number): (() => number) => generator(seed).uniform;

const names = ["x", "y", "w1", "rate", "θ"];
const functions = ["tanh", "sigmoid", "σ", "relu", "exp", "log", "ln", "square", "abs"] as const;
const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

function randomTree(random: () => number, depth: number): Expression {
  const kind = depth === 0 ? random() * 2 : random() * 8;
  if (kind < 1) return { kind: "number", value: Number((random() * 20).toFixed(2)) };
  if (kind < 2) return { kind: "variable", name: pick(names, random) };
  const inside = () => randomTree(random, depth - 1);
  if (kind < 3) {
    const of = inside();
    // The opposite of a number is a number.
    return of.kind === "number" ? of : { kind: "negate", of };
  }
  if (kind < 3.8) return { kind: "call", name: pick(functions, random), of: [inside()] };
  if (kind < 4) return { kind: "call", name: "max", of: [inside(), inside()] };
  if (kind < 5) return { kind: "power", of: inside(), exponent: pick([2, 3, -1, 0.5], random) };
  return {
    kind: "binary",
    sign: pick(["+", "-", "*", "/"] as const, random),
    left: inside(),
    right: inside(),
  };
}

/** As few brackets as the usual order of signs allows: so that reading them back proves the order. */
function print(one: Expression, least = 0): string {
  const wrap = (rank: number, text: string): string => (rank < least ? `(${text})` : text);
  switch (one.kind) {
    case "number":
      return one.value < 0 ? wrap(2, `-${-one.value}`) : String(one.value);
    case "variable":
      return one.name;
    case "negate":
      return wrap(2, `-${print(one.of, 2)}`);
    case "call":
      return `${one.name}(${one.of.map((part) => print(part)).join(", ")})`;
    case "power":
      return wrap(3, `${print(one.of, 4)}^${one.exponent}`);
    case "binary": {
      const rank = one.sign === "+" || one.sign === "-" ? 0 : 1;
      return wrap(rank, `${print(one.left, rank)} ${one.sign} ${print(one.right, rank + 1)}`);
    }
  }
}

/** The value, by JavaScript's own arithmetic. */
function evaluate(one: Expression, at: Readonly<Record<string, number>>): number {
  const of = (inner: Expression): number => evaluate(inner, at);
  switch (one.kind) {
    case "number":
      return one.value;
    case "variable":
      return at[one.name]!;
    case "negate":
      return -of(one.of);
    case "power":
      return of(one.of) ** one.exponent;
    case "binary": {
      const [a, b] = [of(one.left), of(one.right)];
      return one.sign === "+" ? a + b : one.sign === "-" ? a - b : one.sign === "*" ? a * b : a / b;
    }
    case "call": {
      const [x = 0, y = 0] = one.of.map(of);
      const values = {
        tanh: () => Math.sinh(x) / Math.cosh(x),
        sigmoid: () => 1 / (1 + Math.exp(-x)),
        σ: () => 1 / (1 + Math.exp(-x)),
        max: () => (x + y + Math.abs(x - y)) / 2,
        relu: () => Math.max(0, x),
        exp: () => Math.E ** x,
        log: () => Math.log(x),
        ln: () => Math.log(x),
        square: () => x * x,
        abs: () => (x < 0 ? -x : x),
        step: () => (x > 0 ? 1 : 0),
      };
      return values[one.name as keyof typeof values]();
    }
  }
}

describe("what it reads", () => {
  it("a random tree printed with the fewest brackets is read back as the same tree", () => {
    const random = stream(7);
    let powers = 0;
    for (let i = 0; i < 600; i++) {
      const tree = randomTree(random, 5);
      const text = print(tree);
      expect(parse(text), text).toEqual(tree);
      if (text.includes("^")) powers++;
    }
    expect(powers).toBeGreaterThan(100);
  });

  it.each([
    ["2 + 3 * x", 14],
    ["(2 + 3) * x", 20],
    ["8 - x - 1", 3],
    ["8 / x / 2", 1],
    ["-x^2", -16],
    ["(-x)^2", 16],
    ["2^3 * x", 32],
    ["x^-1", 0.25],
    ["x * -2", -8],
    ["- -x", 4],
    ["2 − 3·x ÷ 6", 0],
    ["  x\t×.5 ", 2],
    ["square(x) + abs(-x)", 20],
    ["+x + +2", 6],
    ["2^3^2 * x", 2048],
    ["x^2^3", 65_536],
    ["x^(1/2)", 2],
    ["x^(-1)", 0.25],
    ["x^-(1 + 1)", 1 / 16],
    ["x^-2^2", 1 / 256],
    ["e^2 * x", 4 * Math.exp(2)],
    ["x^e", 4 ** Math.E],
    ["pi * x - π*x", 0],
    ["σ(x) - sigmoid(x)", 0],
    ["max(x, 5) + max(7, x)", 12],
    ["max(1,5)", 5],
    ["step(x) + step(-x)", 1],
    ["x\u200B+\u2060 3", 7],
    ["\u22122\u00D7x", -8],
  ])("%s at x = 4 is %d", (text, expected) => {
    expect(evaluate(parse(text), { x: 4 })).toBeCloseTo(expected, 12);
    const tape = new Tape();
    const x = tape.leaf(scalar(4));
    expect(item(recordExpression(tape, parse(text), { x }).value)).toBeCloseTo(expected, 12);
  });

  it("variables are listed as they are met, each once", () => {
    expect(variablesOf(parse("b * tanh(a + b) - -c^2 + 3"))).toEqual(["b", "a", "c"]);
  });
});

describe("what it records", () => {
  it("has the value and the gradient that arithmetic and nudging give", () => {
    const random = stream(11);
    let checked = 0;
    for (let i = 0; i < 400 && checked < 60; i++) {
      const tree = randomTree(random, 4);
      const variables = variablesOf(tree);
      const at = Float64Array.from(variables, () => 0.3 + random() * 2);
      const f = (x: Readonly<Float64Array>): number =>
        evaluate(tree, Object.fromEntries(variables.map((name, k) => [name, x[k]!])));
      const slopes = centralDifference(f, at);
      // Logarithms of negative numbers and towers of powers are for the widget to refuse.
      if (variables.length === 0 || ![f(at), ...slopes].every((x) => Math.abs(x) < 50)) continue;
      const tape = new Tape();
      const leaves = Object.fromEntries(variables.map((name, k) => [name, tape.leaf(scalar(at[k]!))]));
      const output = recordExpression(tape, tree, leaves);
      if (!output.op) continue;
      checked++;
      expect(item(output.value)).toBeCloseTo(f(at), 9);
      const found = gradients(output, Object.values(leaves));
      for (const [k, slope] of slopes.entries()) {
        expect(Math.abs(found[k]!.data[0]! - slope) / Math.max(1, Math.abs(slope)), print(tree)).toBeLessThan(
          1e-6,
        );
      }
    }
    expect(checked).toBe(60);
  });

  it("refuses a variable without a leaf", () => {
    expect(() => recordExpression(new Tape(), parse("x + 1"), {})).toThrow(RangeError);
    expect(() => recordExpression(new Tape(), parse("toString + 1"), {})).toThrow(RangeError);
  });
});

describe("what it complains of", () => {
  it.each([
    ["", "empty", 0, ""],
    ["   ", "empty", 3, ""],
    ["x +", "nothingAfter", 2, "+"],
    ["x * ", "nothingAfter", 2, "*"],
    ["(x + ) * y", "nothingAfter", 3, "+"],
    ["x + ()", "nothingAfter", 4, "("],
    ["-", "nothingAfter", 0, "-"],
    ["x + * y", "unexpected", 4, "*"],
    ["* y", "unexpected", 0, "*"],
    ["2x", "noSignBefore", 1, "x"],
    ["x y", "noSignBefore", 2, "y"],
    ["x(y + z)", "noSignBefore", 1, "("],
    ["(x)(y)", "noSignBefore", 3, "("],
    ["(x 2)", "noSignBefore", 3, "2"],
    ["x + #", "unknownCharacter", 4, "#"],
    ["x = 3", "unknownCharacter", 2, "="],
    ["cos(x)", "unknownFunction", 0, "cos"],
    ["1 + tanh x", "needsBrackets", 4, "tanh"],
    ["(x + y", "notClosed", 0, "("],
    ["2 * tanh(x", "notClosed", 8, "("],
    ["x + y)", "notOpened", 5, ")"],
    [")", "notOpened", 0, ")"],
    ["x^y", "exponent", 2, "y"],
    ["x^", "exponent", 2, ""],
    ["x^2^y", "exponent", 4, "y"],
    ["x^(1/0)", "exponent", 2, "("],
    ["x^*", "unexpected", 2, "*"],
    ["x * 1e3", "scientific", 4, "1e3"],
    ["1e-3 x", "scientific", 0, "1e-3"],
    ["x + NaN", "reserved", 4, "NaN"],
    ["true * x", "reserved", 0, "true"],
    ["2 * xy", "lettersTogether", 4, "xy"],
    ["pi(x)", "noSignBefore", 2, "("],
    ["σ", "needsBrackets", 0, "σ"],
    ["max(x)", "needsTwo", 0, "max"],
    ["x * 1,5", "decimalComma", 4, "1,5"],
    ["tanh(0,5)", "decimalComma", 5, "0,5"],
    ["x, y", "unknownCharacter", 1, ","],
    [", y", "unknownCharacter", 0, ","],
    ["max(x, y, w)", "unknownCharacter", 8, ","],
    [`x * 1${"0".repeat(400)}`, "tooLarge", 4, `1${"0".repeat(400)}`],
    ["(".repeat(5000), "tooDeep", 60, "("],
    ["-".repeat(5000), "tooDeep", 60, "-"],
  ])("%.20s: %s at %d", (text, problem, at, token) => {
    expect(fault(text)).toEqual({ problem, at, token });
  });

  it("never throws, and points into the text", () => {
    const random = stream(3);
    const pieces = [
      ...Array.from("xyzL0129.+-*/^()() =#,;\"'`\\é💥_\n"),
      "tanh",
      "log(",
      "__proto__",
      "constructor",
      "e9",
      "−",
    ];
    let read = 0;
    for (let i = 0; i < 4000; i++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 14) }, () => pick(pieces, random)).join("");
      const parsed = parseExpression(text);
      if ("fault" in parsed) {
        expect(parsed.fault.at).toBeGreaterThanOrEqual(0);
        expect(parsed.fault.at).toBeLessThanOrEqual(text.length);
        expect(
          text.slice(parsed.fault.at).startsWith(parsed.fault.token) ||
            parsed.fault.token === "-" ||
            parsed.fault.token === "*",
        ).toBe(true);
      } else {
        read++;
        expect(variablesOf(parsed.expression)).toBeInstanceOf(Array);
      }
    }
    expect(read).toBeGreaterThan(50);
  });
});
