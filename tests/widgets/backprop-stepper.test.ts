/** What backprop-stepper draws, computes and says, against plain functions and differences written out here. */
import { Window } from "happy-dom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ops } from "../../src/engine/ops/index.ts";
import type { Op } from "../../src/engine/ops/op.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/backprop-stepper/index.ts";
import { chosen, knobs, model, type State, type Values } from "../../src/widgets/backprop-stepper/model.ts";
import type { presets } from "../../src/widgets/backprop-stepper/programs.ts";
import { en } from "../../src/widgets/backprop-stepper/text/en.ts";
import { readNumber } from "../kit/readNumber.ts";

type Numbers = readonly number[];
type Memory = Record<string, Numbers>;
interface Plain {
  readonly leaves: Memory;
  /** Leaves that the update moves, and those that get no gradient. */
  readonly parameters: readonly string[];
  readonly given?: readonly string[];
  /** Each result in turn, from what stands in memory. */
  readonly results: readonly (readonly [name: string, of: (m: Memory) => Numbers])[];
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const one = (m: Memory, name: string): number => m[name]![0]!;
/** Rows of `a`, `inner` long, times columns of `b`. */
const times = (a: Numbers, b: Numbers, inner: number): Numbers => {
  const columns = b.length / inner;
  return Array.from({ length: (a.length / inner) * columns }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < inner; k++)
      sum += a[Math.floor(at / columns) * inner + k]! * b[k * columns + (at % columns)]!;
    return sum;
  });
};
const meanSquares = (a: Numbers, b: Numbers): Numbers => [
  a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0) / a.length,
];

/** The presets, written down a second time. */
const plain: Record<keyof typeof presets, Plain> = {
  product: {
    leaves: { x: [2], y: [-5], z: [-4] },
    parameters: ["x", "y", "z"],
    results: [
      ["q", (m) => [one(m, "x") + one(m, "y")]],
      ["L", (m) => [one(m, "q") * one(m, "z")]],
    ],
  },
  neuron: {
    leaves: { w: [0.8], x: [-1.5], b: [0.4], t: [1] },
    parameters: ["w", "b"],
    given: ["t"],
    results: [
      ["p", (m) => [one(m, "w") * one(m, "x")]],
      ["s", (m) => [one(m, "p") + one(m, "b")]],
      ["a", (m) => [sigmoid(one(m, "s"))]],
      ["e", (m) => [one(m, "a") - one(m, "t")]],
      ["L", (m) => [one(m, "e") ** 2]],
    ],
  },
  network: {
    leaves: { x: [1, -0.5], W: [0.6, -0.4, 0.8, 0.5], V: [0.7, -0.9], t: [-0.5] },
    parameters: ["W", "V"],
    given: ["x", "t"],
    results: [
      ["s", (m) => times(m.x!, m.W!, 2)],
      ["h", (m) => m.s!.map((x) => 1 - 2 / (1 + Math.exp(2 * x)))],
      ["y", (m) => times(m.h!, m.V!, 2)],
      ["L", (m) => meanSquares(m.y!, m.t!)],
    ],
  },
  softmax: {
    leaves: { s: [2, 1, 0.1], t: [1, 0, 0] },
    parameters: ["s"],
    given: ["t"],
    results: [
      ["p", (m) => m.s!.map((x) => Math.exp(x) / m.s!.reduce((sum, y) => sum + Math.exp(y), 0))],
      ["l", (m) => m.p!.map(Math.log)],
      ["m", (m) => m.l!.map((x, i) => x * m.t![i]!)],
      ["u", (m) => [m.m![0]! + m.m![1]! + m.m![2]!]],
      ["L", (m) => [-one(m, "u")]],
    ],
  },
  matrix: {
    leaves: { X: [1, 0.5, -0.5, 2], w: [0.5, -1], b: [0.2], t: [1, -1] },
    parameters: ["w", "b"],
    given: ["X", "t"],
    results: [
      ["u", (m) => times(m.X!, m.w!, 2)],
      ["y", (m) => m.u!.map((x) => x + one(m, "b"))],
      ["L", (m) => meanSquares(m.y!, m.t!)],
    ],
  },
  twice: {
    leaves: { x: [3], y: [-1] },
    parameters: ["x", "y"],
    results: [
      ["q", (m) => [one(m, "x") + one(m, "y")]],
      ["L", (m) => [one(m, "x") * one(m, "q")]],
    ],
  },
};
const names = Object.keys(plain) as (keyof typeof plain)[];

/** Everything in memory; `nudge` is added to one entry as soon as that is known. */
function run({ leaves, results }: Plain, nudge?: { name: string; entry: number; by: number }): Memory {
  const memory: Memory = {};
  const put = (name: string, numbers: Numbers): void => {
    memory[name] = numbers.map((x, i) => (nudge?.name === name && nudge.entry === i ? x + nudge.by : x));
  };
  for (const [name, numbers] of Object.entries(leaves)) put(name, numbers);
  for (const [name, of] of results) put(name, of(memory));
  return memory;
}
const loss = (program: Plain, nudge?: Parameters<typeof run>[1]): number => one(run(program, nudge), "L");
/** ∂L/∂(entry) by a central difference, for leaves and results alike. */
function slope(program: Plain, name: string, entry: number): number {
  const h = 1e-5;
  return (loss(program, { name, entry, by: h }) - loss(program, { name, entry, by: -h })) / (2 * h);
}

const start = initialValues(knobs);
const set = (change: Partial<Values>): Values => turnValues(knobs, start, change);
const at = (change: Partial<Values>, steps: number): State => replay(model, set(change), steps).state;
const last = (change: Partial<Values>): State => at(change, 1000);
const typing = (expression: string, inputs: Numbers = []): Partial<Values> => ({
  preset: "typed",
  expression,
  inputs,
});

function picture(change: Partial<Values>, steps: number) {
  const values = set(change);
  const state = at(change, steps);
  const html = renderToStaticMarkup(createElement(Picture, { widget, values, state, text: en }));
  const document = new Window().document;
  document.body.innerHTML = html;
  const numbers = (mark: string): Record<string, number> =>
    Object.fromEntries(
      [...document.querySelectorAll(`[data-mark="${mark}"]`)].map((text) => [
        text.getAttribute("data-name")!,
        readNumber(text.textContent.replace(/^× \(?|\)$/g, ""))!,
      ]),
    );
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((found) => found.textContent);
  return { html, document, state, numbers, texts };
}
/** A number as told with three figures is off by at most half of the last. */
const told = (drawn: number | undefined, exact: number): boolean =>
  drawn !== undefined && Math.abs(drawn - exact) <= 0.0051 * Math.abs(exact) + 1e-9;

const lengths = { product: 6, neuron: 12, network: 10, softmax: 12, matrix: 8, twice: 6 } as const;

describe.each(names)("%s", (preset) => {
  const program = plain[preset];
  const ways = program.results.length;
  const memory = run(program);
  const hasGradient = (name: string): boolean => !program.given?.includes(name);

  it("takes one step a box up, one a box down, one for the update and one for the second way up", () => {
    expect(last({ preset }).steps).toBe(lengths[preset]);
    expect(last({ preset }).steps).toBe(2 * ways + 2);
    const kinds = Array.from({ length: lengths[preset] + 1 }, (_, step) => at({ preset }, step).moment.kind);
    const many = (kind: string): string[] => new Array<string>(ways).fill(kind);
    expect(kinds).toEqual(["start", ...many("forward"), ...many("backward"), "update", "again"]);
  });

  it("draws every value, as it is computed and not before", () => {
    for (let step = 0; step <= ways; step++) {
      const drawn = picture({ preset }, step).numbers("value");
      const known = [...Object.keys(program.leaves), ...program.results.slice(0, step).map(([name]) => name)];
      expect(new Set(Object.keys(drawn).map((name) => name.split(".")[0]))).toEqual(new Set(known));
      for (const name of known)
        for (const [entry, exact] of memory[name]!.entries())
          expect(
            told(drawn[`${name}.${entry}`], exact),
            `${name}.${entry}: ${drawn[`${name}.${entry}`]}, ${exact}`,
          ).toBe(true);
    }
  });

  it("draws every gradient, and none before the way back or where nobody asks for one", () => {
    expect(picture({ preset }, ways).numbers("gradient")).toEqual({});
    const { numbers, state } = picture({ preset }, 2 * ways);
    const drawn = numbers("gradient");
    const wanted = Object.keys(memory).filter(hasGradient);
    expect(new Set(Object.keys(drawn).map((name) => name.split(".")[0]))).toEqual(new Set(wanted));
    for (const name of wanted) {
      const box = state.boxes.find((one) => one.name === name)!;
      for (const entry of memory[name]!.keys()) {
        const exact = slope(program, name, entry);
        expect(told(drawn[`${name}.${entry}`], exact) || Math.abs(exact) < 1e-9, `${name}.${entry}`).toBe(
          true,
        );
        expect(box.gradient![entry]).toBeCloseTo(exact, 8);
      }
    }
  });

  it("spells out products that come to what is drawn", () => {
    for (let step = ways + 1; step <= 2 * ways; step++) {
      const { state, texts } = picture({ preset }, step);
      if (state.moment.kind !== "backward") throw new Error(state.moment.kind);
      for (const { entries } of state.moment.shares)
        for (const { terms, sum, before, total } of entries) {
          expect(terms.reduce((all, { upstream, local }) => all + upstream * local, 0)).toBeCloseTo(sum, 12);
          expect((before ?? 0) + sum).toBeCloseTo(total, 12);
        }
      for (const line of texts("[data-mark=worked]")) {
        const [sum, result] = line.split(/ [=≈] /).slice(-2) as [string, string];
        const value = sum
          .replace(/[()]/g, "")
          .split(" + ")
          .reduce(
            (all, part) => all + part.split(" × ").reduce((product, x) => product * readNumber(x)!, 1),
            0,
          );
        // Three figures a factor.
        expect(Math.abs(value - readNumber(result)!), line).toBeLessThan(
          0.012 * Math.max(1e-3, Math.abs(value)),
        );
      }
    }
  });

  it("writes the local derivative beside a line between two numbers", () => {
    for (let step = ways + 1; step <= 2 * ways; step++) {
      const { numbers, state } = picture({ preset }, step);
      for (const [place, local] of Object.entries(numbers("local"))) {
        const [name, input] = place.split(".");
        const box = state.boxes.find((found) => found.name === name)!;
        const drawn = box.inputs.filter((from) => "box" in from)[Number(input)]!;
        const from = state.boxes[(drawn as { box: number }).box]!;
        const result = program.results.find(([found]) => found === name)![1];
        const h = 1e-6;
        // With x · x both would move: here no box takes one value twice.
        const up = result({ ...memory, [from.name]: [memory[from.name]![0]! + h] })[0]!;
        const down = result({ ...memory, [from.name]: [memory[from.name]![0]! - h] })[0]!;
        expect(told(local, (up - down) / (2 * h)), place).toBe(true);
      }
    }
    if (memory.L && preset === "product")
      expect(Object.keys(picture({ preset }, 3).numbers("local"))).toHaveLength(2);
  });

  it("moves the parameters against their gradients, and the loss falls", () => {
    const state = at({ preset, rate: 0.1 }, 2 * ways + 1);
    const moved: Memory = { ...program.leaves };
    for (const [name, numbers] of Object.entries(program.leaves)) {
      const after = program.parameters.includes(name)
        ? numbers.map((x, entry) => x - 0.1 * slope(program, name, entry))
        : numbers;
      moved[name] = after;
      const box = state.boxes.find((found) => found.name === name)!;
      for (const [entry, x] of after.entries()) expect(box.value![entry]).toBeCloseTo(x, 8);
    }
    for (const [name] of program.results)
      expect(state.boxes.find((box) => box.name === name)!.value).toBeNull();
    const { moment } = last({ preset });
    if (moment.kind !== "again") throw new Error(moment.kind);
    expect(moment.before).toBeCloseTo(loss(program), 12);
    expect(moment.after).toBeCloseTo(loss({ ...program, leaves: moved }), 8);
    expect(moment.after).toBeLessThan(moment.before);
    const { numbers, texts } = picture({ preset }, 1000);
    expect(told(numbers("value")["L.0"], moment.after)).toBe(true);
    expect(texts(".worked-title")[0]).toContain("fell");
  });

  it("keeps two ledgers that agree to the decimals claimed", () => {
    const { document, state } = picture({ preset, ledger: true }, 1000);
    const rows = [...document.querySelectorAll("[data-mark=entry]")];
    const entries = program.parameters.flatMap((name) =>
      program.leaves[name]!.map((_, entry) => ({ name, entry })),
    );
    expect(rows).toHaveLength(entries.length);
    expect(state.passes).toBe(entries.length + 1);
    for (const [i, { name, entry }] of entries.entries()) {
      const [nudging, backprop] = [...rows[i]!.querySelectorAll("td")] as unknown as HTMLElement[];
      const h = 1e-5;
      const nudged = (loss(program, { name, entry, by: h }) - loss(program)) / h;
      expect(Math.abs(readNumber(nudging!.textContent)! - nudged)).toBeLessThan(2e-8);
      expect(Math.abs(readNumber(backprop!.textContent)! - slope(program, name, entry))).toBeLessThan(2e-8);
      const marked = [nudging!, backprop!].map((cell) => cell.querySelector("u")!.textContent);
      const decimals = (text: string): number => text.split(".")[1]?.length ?? 0;
      const count = decimals(marked[0]!);
      expect(decimals(marked[1]!)).toBe(count);
      expect(readNumber([...rows[i]!.querySelectorAll("td")].at(-1)!.textContent.replace(/^all /, ""))).toBe(
        count,
      );
      const round = (cell: HTMLElement, places: number): string =>
        readNumber(cell.textContent)!
          .toFixed(places)
          .replace(/^-(?=[0.]*$)/, "");
      expect(round(nudging!, count)).toBe(round(backprop!, count));
      if (count < 8) expect(round(nudging!, count + 1)).not.toBe(round(backprop!, count + 1));
      // h/2 times the curvature: five decimals or so.
      expect(count).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps its boxes apart, inside the picture, each above what it takes", () => {
    const { document } = picture({ preset }, 0);
    expectApart(document);
  });

  it("writes into each box its own numbers, the gradient under the value", () => {
    const { document } = picture({ preset }, 2 * ways);
    for (const group of [...document.querySelectorAll("[data-mark=box]")]) {
      const rect = group.querySelector("rect")!;
      const [left, top, wide, tall] = ["x", "y", "width", "height"].map((name) =>
        Number(rect.getAttribute(name)),
      ) as [number, number, number, number];
      const heights = (mark: string): number[] =>
        [...group.querySelectorAll(`[data-mark=${mark}]`)].map((text) => {
          const [x, y] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
          expect(x).toBeGreaterThan(left + 12);
          expect(x).toBeLessThan(left + wide - 12);
          expect(y).toBeGreaterThan(top + 6);
          expect(y).toBeLessThan(top + tall - 6);
          const name = text.getAttribute("data-name");
          if (name) expect(name.split(".")[0]).toBe(group.getAttribute("data-name"));
          return y;
        });
      const [formula, values, slopes] = [heights("formula"), heights("value"), heights("gradient")];
      expect(Math.min(...values)).toBeGreaterThan(formula[0]! + 12);
      if (slopes.length > 0) expect(Math.min(...slopes)).toBeGreaterThan(Math.max(...values) + 12);
    }
  });
});

/** No box over another or over the picture's edge; every line runs from a box's top up to another's foot. */
function expectApart(document: {
  querySelectorAll: (selector: string) => Iterable<unknown>;
  querySelector: (selector: string) => unknown;
}): void {
  const svg = document.querySelector("svg[data-graph]") as Element;
  const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const boxes = ([...document.querySelectorAll("[data-mark=box]")] as Element[]).map((group) => {
    const rect = group.querySelector("rect")!;
    const [x, y, wide, tall] = ["x", "y", "width", "height"].map((name) =>
      Number(rect.getAttribute(name)),
    ) as [number, number, number, number];
    return { name: group.getAttribute("data-name")!, left: x, top: y, right: x + wide, foot: y + tall };
  });
  for (const [i, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(-0.01);
    expect(a.right).toBeLessThanOrEqual(width + 0.01);
    expect(a.top).toBeGreaterThanOrEqual(0);
    expect(a.foot).toBeLessThanOrEqual(height);
    for (const b of boxes.slice(i + 1))
      expect(
        a.right <= b.left || b.right <= a.left || a.foot <= b.top || b.foot <= a.top,
        `${a.name} over ${b.name}`,
      ).toBe(true);
  }
  for (const line of [...document.querySelectorAll("[data-mark=edge]")] as Element[]) {
    const [from, to] = line
      .getAttribute("data-name")!
      .split("-")
      .map((name) => boxes.find((box) => box.name === name)!);
    const d = line.getAttribute("d")!;
    const [startX, startY] = d.slice(1).split(/[A-Z]/)[0]!.split(",").map(Number) as [number, number];
    const ends = d.match(/-?[\d.]+/g)!.map(Number);
    expect(startY).toBeCloseTo(from!.top, 1);
    expect(startX).toBeCloseTo((from!.left + from!.right) / 2, 1);
    expect(ends.at(-1)).toBeCloseTo(to!.foot, 1);
    expect(to!.foot).toBeLessThan(from!.top);
  }
}

describe("a value used twice", () => {
  it("adds what arrives by both ways", () => {
    const first = picture({ preset: "twice" }, 3);
    const second = picture({ preset: "twice" }, 4);
    const x = (state: State): Numbers | null => state.boxes.find(({ name }) => name === "x")!.gradient;
    // L = x · q with q = x + y = 2: straight 2, through the sum 3.
    expect(x(first.state)).toEqual([2]);
    expect(x(second.state)).toEqual([5]);
    expect(first.texts("[data-mark=worked]").join()).toContain("a share of ∂L/∂x = 1 × 2 = 2");
    expect(second.texts("[data-mark=worked]").join()).toContain("∂L/∂x = 2 + 3 = 5");
    expect(widget.describe(set({ preset: "twice" }), second.state, en)).toContain(
      "with the 2 that came another way 5",
    );
  });

  it("also by both inputs of one op", () => {
    const state = at(typing("x * x * x", [2]), 4);
    expect(state.boxes.find(({ name }) => name === "x")!.gradient).toEqual([12]);
  });
});

describe("an expression of the reader's own", () => {
  it("is drawn, computed and differentiated", () => {
    const f = (x: number, y: number): number => Math.log(1 + Math.exp(x * y)) / (1 + y ** 2);
    const change = typing("log(1 + exp(x * y)) / (1 + y^2)", [0.7, -1.2]);
    const state = at(change, 14);
    expect(state.fault).toBeNull();
    const value = (name: string): number => state.boxes.find((box) => box.name === name)!.value![0]!;
    expect(value("L")).toBeCloseTo(f(0.7, -1.2), 12);
    const [x, y] = ["x", "y"].map((name) => state.boxes.find((box) => box.name === name)!.gradient![0]!);
    const h = 1e-6;
    expect(x).toBeCloseTo((f(0.7 + h, -1.2) - f(0.7 - h, -1.2)) / (2 * h), 8);
    expect(y).toBeCloseTo((f(0.7, -1.2 + h) - f(0.7, -1.2 - h)) / (2 * h), 8);
    expect(picture(change, 14).texts("[data-mark=formula]")).toEqual([
      "x",
      "y",
      "p = x · y",
      "q = exp(p)",
      "r = 1 + q",
      "s = ln(r)",
      "u = y2",
      "v = 1 + u",
      "L = s / v",
    ]);
  });

  it.each([
    ["x +", "nothing after the +, at place 3"],
    ["x *", "nothing after the ×, at place 3. Still drawn: x × tanh(y)."],
    ["2 * foo(x)", "no function called foo, at place 5"],
    ["x y", "no sign before the y, at place 3"],
    ["(x + y", "bracket opened at place 1 is never closed"],
    ["x ^ y", "number can stand after ^, at place 5"],
    ["2 + 3", "no variable"],
    ["x", "Nothing is done with x"],
    ["L * x", "L is the name of the last result"],
    ["momentum * x", "momentum, at place 1, is too long"],
    ["a+b+c+d+f+g+h+i+j", "too long"],
    ["(a*b+c*d)*(e*f+g*h)", "too long"],
    ["", "Nothing is typed yet"],
    ["x * 1e-3", "Write the number out, at place 5: 0.001"],
    ["x * 0,5", "Write a point for the comma, at place 5: 0.5"],
    ["xy + 1", "for a product write x×y"],
    ["x + NaN", "NaN, at place 5, stands for no number here"],
    ["(".repeat(61), "too many brackets or signs inside one another"],
    ["cos(x)", "tanh, relu"],
  ])("%s: the old graph stays, and the fault is named", (expression, words) => {
    const change = { preset: "typed", expression, drawn: "x * tanh(y)" } as const;
    const state = at(change, 2);
    expect(state.source).toBe("x * tanh(y)");
    expect(state.boxes.map(({ name }) => name)).toEqual(["x", "y", "p", "L"]);
    expect(widget.describe(set(change), state, en)).toContain(words);
  });

  it("any text at all gives a graph whose boxes lie apart and whose numbers are numbers", () => {
    let seed = 12345;
    const random = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const tree = (depth: number): string => {
      const kind = depth === 0 ? 0 : random();
      if (kind < 0.3) return pick(["x", "y", "z", "rate", "2", "0", "0.5"]);
      if (kind < 0.5) return `${pick(["log", "exp", "tanh", "abs", "relu"])}(${tree(depth - 1)})`;
      if (kind < 0.6) return `(${tree(depth - 1)})^${pick(["2", "-1", "0.5", "3"])}`;
      return `(${tree(depth - 1)} ${pick(["+", "-", "*", "/"])} ${tree(depth - 1)})`;
    };
    const bits = Array.from("xyz2.5+-*/^()? ");
    let good = 0;
    let wide = 0;
    for (let i = 0; i < 700; i++) {
      const expression =
        i % 2 === 0 ? tree(5) : Array.from({ length: 1 + (i % 9) }, () => pick(bits)).join("");
      const inputs = Array.from({ length: 3 }, () => Math.round(random() * 40 - 20) / 2);
      const change = typing(expression, inputs);
      if (chosen(set(change)).fault) continue;
      good++;
      const { html, document, state } = picture(change, i % 14);
      if (state.boxes.length > 9) wide++;
      expect(html, expression).not.toMatch(/NaN|Infinity|undefined/);
      expectApart(document);
    }
    expect(wide).toBeGreaterThan(20);
    expect(good).toBeGreaterThan(100);
  });
});

describe("where there is no number", () => {
  const stuck = (expression: string, inputs: Numbers, steps = 1000) => {
    const state = at(typing(expression, inputs), steps);
    return { state, says: widget.describe(set(typing(expression, inputs)), state, en) };
  };
  it.each([
    ["1 / (x - y)", [2, 2], "forward", "*L* = 1 / *p* has no value here: it divides by 0"],
    ["1 / 0 + x", [2], "forward", "*p* = 1 / 0 has no value here: it divides by 0"],
    [
      "log(x) * 2",
      [-1],
      "forward",
      "ln(*x*) has no value here: there is a logarithm only of what is above 0",
    ],
    ["(x - 3)^0.5", [2], "forward", "there is no such power"],
    ["exp(exp(exp(x)))", [3], "forward", "*L* = exp(*q*) has no value here: it is too large"],
    ["x^0.5 + x", [0], "backward", "infinitely steep"],
    // The step from 0.01 goes far below 0, where there is no logarithm.
    ["log(x) + 0", [0.01], "again", "step was too long"],
  ])("%s at %j stops %s and says why", (expression, inputs, place, words) => {
    const { state, says } = stuck(expression, inputs);
    expect(state.moment).toMatchObject({ kind: "stuck", in: place });
    expect(says).toContain(words);
    expect(model.done!(state, set(typing(expression, inputs)))).toBe(true);
    for (const box of state.boxes)
      for (const number of [...(box.value ?? []), ...(box.gradient ?? [])])
        expect(Number.isFinite(number)).toBe(true);
  });
});

describe("what is heard", () => {
  it("tells the sign of every gradient of the neuron", () => {
    const values = set({ preset: "neuron" });
    const sentence = widget.describe(values, at({ preset: "neuron" }, 10), en);
    for (const name of ["w", "x", "b"]) {
      const heard = readNumber(new RegExp(`(\\S+) for \\*${name}\\*(?=, | and |\\.$)`).exec(sentence)![1]!)!;
      expect(told(heard, slope(plain.neuron, name, 0)), name).toBe(true);
    }
    expect(sentence).toMatch(/^Backward 5 of 5, through \*p\* = \*w\* · \*x\*/);
  });

  it("tells values on the way up, and at the end that the loss fell", () => {
    const values = set({ preset: "product" });
    expect(widget.describe(values, at({}, 0), en)).toContain("*x* = 2, *y* = −5 and *z* = −4");
    expect(widget.describe(values, at({}, 1), en)).toContain("*q* = *x* + *y* = 2 + (−5) = −3");
    expect(widget.describe(values, last({}), en)).toContain("the loss fell from 12 to 8.14");
  });

  it("says so when the step was too long", () => {
    const change = { ...typing("(x - 3)^2", [5]), rate: 1 };
    const values = set({ ...change, rate: 1 });
    expect(widget.describe(values, last(change), en)).toContain("the loss is still 4");
    const steep = { ...typing("(3 * x)^2", [1]), rate: 1 };
    expect(widget.describe(set(steep), last(steep), en)).toContain("for the step was too long");
  });

  it("counts the passes of both ledgers on one clock: a box a step", () => {
    const counted = (steps: number): number => at({ preset: "network", ledger: true }, steps).passes;
    // Four boxes a pass; seven passes in all.
    expect([0, 3, 4, 7, 8, 9].map(counted)).toEqual([0, 0, 1, 1, 2, 7]);
    const done = at({ preset: "network" }, 8);
    expect(done.ledger.filter(({ nudged }) => nudged !== null)).toHaveLength(1);
    expect(done.ledger.every(({ gradient }) => gradient !== null)).toBe(true);
  });
});

describe("the legend", () => {
  it("names the slopes by the graph's own letters", () => {
    const rules = (change: Partial<Values>, step: number): string =>
      picture(change, step).texts(".worked-rule")[0]!;
    expect(rules({ preset: "product" }, 3)).toBe("∂L/∂q = z, ∂L/∂z = q");
    expect(rules({ preset: "neuron" }, 8)).toBe("∂a/∂s = a · (1 − a)");
    expect(rules({ preset: "neuron" }, 7)).toBe("∂e/∂a = 1");
    expect(rules(typing("x * x", [2]), 2)).toBe("∂L/∂x = x");
    expect(rules(typing("x / -2 + y", [2, 1]), 4)).toBe("∂p/∂x = 1 / (−2)");
  });

  it.each([
    ["divide", 0, (_a: number, b: number) => 1 / b],
    ["divide", 1, (a: number, b: number) => -a / b ** 2],
    ["square", 0, (a: number) => 2 * a],
    ["tanh", 0, (a: number) => 1 - Math.tanh(a) ** 2],
    ["sigmoid", 0, (a: number) => sigmoid(a) * (1 - sigmoid(a))],
    ["log", 0, (a: number) => 1 / a],
    ["exp", 0, (a: number) => Math.exp(a)],
  ] as const)("the slope it names for %s, input %d, is the op's own", (name, input, f) => {
    const scalar = (x: number) => ({ shape: [], data: Float64Array.of(x) });
    const given = [scalar(0.7), scalar(-1.3)].slice(0, ops[name].vjp.length);
    const out = (ops[name].forward as (...all: unknown[]) => { data: Float64Array })(...given);
    const pull = ops[name].vjp[input as 0] as unknown as (...all: unknown[]) => { data: Float64Array };
    expect(pull(scalar(1), out, ...given).data[0]).toBeCloseTo(f(0.7, -1.3), 12);
    // And the text is that formula: read as arithmetic, it gives the same number.
    const y = out.data[0]!;
    const text = (ops[name] as Op).slopes[input]!.replace(/2\*a\*/, "2 · *a*")
      .replaceAll("*b*²", "(b · b)")
      .replaceAll("*y*²", "(y · y)")
      .replaceAll("*", "")
      .replaceAll("·", "*")
      .replaceAll("−", "-");
    expect(arithmetic(text, { a: 0.7, b: -1.3, y })).toBeCloseTo(f(0.7, -1.3), 12);
  });
});

/** A small calculator for the legend's texts: sums, products, quotients, brackets. */
function arithmetic(text: string, at: Record<string, number>): number {
  const tokens = text.match(/[\d.]+|[a-z]|[-+*/()]/g)!;
  const atom = (): number => {
    const token = tokens.shift()!;
    if (token === "-") return -atom();
    if (token !== "(") return at[token] ?? Number(token);
    const inside = sum();
    tokens.shift();
    return inside;
  };
  const product = (): number => {
    let left = atom();
    while (tokens[0] === "*" || tokens[0] === "/")
      left = tokens.shift() === "*" ? left * atom() : left / atom();
    return left;
  };
  const sum = (): number => {
    let left = product();
    while (tokens[0] === "+" || tokens[0] === "-")
      left = tokens.shift() === "+" ? left + product() : left - product();
    return left;
  };
  return sum();
}

describe("knobs", () => {
  it("inputs fill the leaves in their order, and any other count of them is passed over", () => {
    const values = (inputs: Numbers): Numbers[] =>
      at({ preset: "product", inputs }, 0)
        .boxes.filter(({ op }) => !op)
        .map(({ value }) => value!);
    expect(values([1, 2, 3])).toEqual([[1], [2], [3]]);
    expect(values([1, 2])).toEqual([[2], [-5], [-4]]);
    expect(knobs.inputs.parse("1,-2.5,999,x,1e-9")).toEqual([1, -2.5, 10, 0]);
    const held = at({ preset: "softmax", inputs: [3, 2, 1] }, 0).boxes;
    expect(held.map(({ value }) => value).slice(0, 2)).toEqual([
      [3, 2, 1],
      [1, 0, 0],
    ]);
  });
});
