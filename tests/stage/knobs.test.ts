import { describe, expect, it } from "vitest";
import {
  choice,
  initialValues,
  type Knob,
  list,
  number,
  parseValues,
  point,
  printValues,
  seed,
  text,
  toggle,
  turnValues,
} from "../../src/stage/knobs.ts";

const moves = list<string>(["n"], 6, {
  separator: "",
  parse: (t) => ("nesw".includes(t) && t.length === 1 ? t : undefined),
  print: (t) => t,
});
const knobs = {
  rate: number(0.1, { min: 0, max: 1, step: 0.05 }),
  pace: number(0.01, { min: 0.0001, max: 1, step: 0.25, scale: "log" }),
  norm: choice("squared", ["squared", "absolute"]),
  dark: toggle(true),
  at: point([0, 1], { x: { min: -2, max: 2, step: 0.1 }, y: { min: 0, max: 3, step: 0.5 } }),
  moves,
  formula: text("x*y", 10),
  seed: seed(),
};
const rows = Object.entries(knobs) as [string, Knob][];
const legal = (knob: Knob, value: unknown): unknown => (knob.legal as (v: unknown) => unknown)(value);

/** Everything a mistyped, truncated or hostile address may hold. */
const GARBAGE = [
  "",
  " ",
  "NaN",
  "Infinity",
  "-1e999",
  "1e999",
  "0x10",
  "1,2,3",
  ",",
  "1,",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "🙈",
  "\u0000\u0007",
  "<script>",
  "1".repeat(5000),
  "-0",
  "1e-320",
  "nnnnnnnnnnnnnnnnnnn",
  "%E0%A4%A",
];

describe("knobs", () => {
  it.each(rows)("%s: the initial value is legal and survives text", (_name, knob) => {
    expect(legal(knob, knob.initial)).toEqual(knob.initial);
    expect(knob.parse((knob.print as (v: unknown) => string)(knob.initial))).toEqual(knob.initial);
  });

  it.each(rows)("%s: any garbage is refused or becomes a legal value", (_name, knob) => {
    for (const text of GARBAGE) {
      const value = knob.parse(text);
      if (value !== undefined) expect(legal(knob, value), JSON.stringify(text)).toEqual(value);
    }
  });

  it("numbers: out of range gives the nearest end, between stops the nearest stop", () => {
    expect(knobs.rate.parse("7")).toBe(1);
    expect(knobs.rate.parse("-7")).toBe(0);
    expect(knobs.rate.parse("−7")).toBe(0);
    expect(knobs.rate.parse("0.33")).toBe(0.35);
    expect(knobs.rate.parse("a third")).toBeUndefined();
    expect(knobs.rate.legal(0.1 + 0.2)).toBe(0.3);
  });

  it("numbers on a log scale stop at equal ratios and survive text", () => {
    const seen = [-4, -3.75, -3.5, -1, -0.25, 0].map((p) => knobs.pace.legal(10 ** p));
    expect(seen).toEqual([0.0001, 0.000178, 0.000316, 0.1, 0.562, 1]);
    for (const value of seen) expect(knobs.pace.parse(knobs.pace.print(value))).toBe(value);
  });

  it("every stop of a slider survives text", () => {
    for (let i = 0; i <= 20; i++) {
      const value = knobs.rate.legal(i * 0.05);
      expect(knobs.rate.parse(knobs.rate.print(value))).toBe(value);
    }
  });

  it("lists drop what is illegal and end at their length", () => {
    expect(moves.parse("nxe!s")).toEqual(["n", "e", "s"]);
    expect(moves.parse("nnnnnnnnnn")).toHaveLength(6);
    expect(moves.parse("")).toEqual([]);
  });

  it("values off their initial are printed, and read back the same", () => {
    const values = turnValues(knobs, initialValues(knobs), {
      rate: 0.5,
      dark: false,
      at: [1, 2],
      moves: ["s", "w"],
    });
    const texts = printValues(knobs, values);
    expect(Object.keys(texts).sort()).toEqual(["at", "dark", "moves", "rate"]);
    expect(parseValues(knobs, texts)).toEqual(values);
  });

  it("unknown names and inherited names are ignored", () => {
    const given = JSON.parse('{"__proto__": "1", "toString": "1", "nobody": "2"}') as Record<string, string>;
    expect(parseValues(knobs, given)).toEqual(initialValues(knobs));
  });

  it("a value of the wrong kind turns into a legal one", () => {
    const values = turnValues(knobs, initialValues(knobs), { rate: Number.NaN, norm: "cubed" as "squared" });
    expect(values.rate).toBe(0.1);
    expect(values.norm).toBe("squared");
  });
});

describe("a step small beside the range", () => {
  it("keeps its digits near nought", () => {
    const knob = number(0, { min: -8, max: 8, step: 1e-8 });
    for (const value of [1e-8, -3e-8, 0.4, 7.12345678]) {
      expect(knob.legal(value)).toBe(value);
      expect(knob.parse(knob.print(value))).toBe(value);
    }
    expect(knob.legal(9)).toBe(8);
    expect(knob.legal(-9)).toBe(-8);
  });

  it("is counted from the least value where nought is no stop", () => {
    const knob = number(0.5, { min: 0.5, max: 3, step: 1 });
    expect([0.6, 1.4, 2.9].map(knob.legal)).toEqual([0.5, 1.5, 2.5]);
  });
});
