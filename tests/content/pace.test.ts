/** How much there is to read, and that nobody's guess is answered by a sentence for all: held section by section. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Inventory } from "../../src/article/chapter/inventory.ts";
import { wordsIn } from "../../src/build/mdx/words.ts";

const sections = import.meta.glob<Inventory>("../../content/how-neural-networks-are-trained/en/*.mdx", {
  eager: true,
  import: "inventory",
});
const section = (number: string): Inventory =>
  Object.values(sections).find(({ path }) => path.includes(`/${number}-`))!;

/** The most words of a section, as a reader meets them. */
const LIMITS = {
  "01": 1000,
  "02": 1100,
  "03": 1200,
  "04": 1800,
  "05": 1500,
  "06": 1400,
  "07": 1500,
  "08": 1200,
  "09": 1500,
  "10": 900,
  "11": 1150,
  "12": 600,
} as const;

describe.each(Object.entries(LIMITS))("section %s", (number, most) => {
  test(`has at most ${most} words`, () => {
    const { words } = section(number);
    expect(words).toBeLessThanOrEqual(most);
    // No section is a stub.
    expect(words).toBeGreaterThan(0.6 * most);
  });

  test("answers every wrong guess with a line of its own", () => {
    const source = readFileSync(section(number).path, "utf8");
    const options = source.match(/<Option\b[^>]*>/g) ?? [];
    // The last asks only what nobody can tick.
    expect(options.length).toBeGreaterThan(source.includes("<Recall") ? -1 : 2);
    const lines = options.filter((tag) => !/\bright\b/.test(tag));
    for (const tag of lines) expect(tag).toMatch(/ miss="[^"]{20,}"/);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("what counts as a word", () => {
  const text = (value: string) => ({ type: "text", value });
  const tag = (name: string, ...children: object[]) => ({
    type: "mdxJsxFlowElement",
    name,
    attributes: [],
    children,
  });
  const count = (...children: object[]) =>
    wordsIn({ type: "root", children } as Parameters<typeof wordsIn>[0]);

  test("text, notes, questions and their options", () => {
    expect(count(text("Two dials, one rate: 0.0685 or 11,935."))).toBe(7);
    expect(count(tag("Note", text("An aside – no more.")))).toBe(4);
    expect(count(tag("Predict", tag("Question", text("How far?")), tag("Option", text("No way"))))).toBe(4);
  });
  test("a formula is one word, with what is said of its parts", () => {
    expect(count(text("With "), tag("Inline", text("w x + b")), text(" it"))).toBe(3);
    const parts = {
      type: "mdxJsxAttribute",
      name: "parts",
      value: { value: '{ a: "the miss of $y_i$", b: "squared" }' },
    };
    expect(count({ ...tag("Equation", tag("Display")), attributes: [parts] })).toBe(1 + 4 + 1);
  });
  test("no answer, figure or picture", () => {
    expect(count(tag("Answer", text("All 43")), tag("Widget", text("x")), tag("Picture"))).toBe(0);
  });
});
