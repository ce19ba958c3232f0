/** A number knob with stops: its slider rests on them, an address may name what lies between. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { number } from "../../src/stage/knobs.ts";
import { KnobControl, nearest } from "../../src/stage/parts/KnobControl.tsx";

const knob = number(44, { min: 1, max: 11_935, step: 1, stops: [1, 2, 3, 9, 44, 11_935] });
const slider = (value: number): string =>
  renderToStaticMarkup(
    createElement(KnobControl, { name: "weights", knob, words: { label: "Weights" }, value, turn: () => {} }),
  );

describe("a knob with stops", () => {
  it("takes any legal value, and its slider counts the stops", () => {
    expect(knob.parse("37")).toBe(37);
    expect(knob.legal(1e9)).toBe(11_935);
    expect(slider(44)).toMatch(/max="5"/);
    expect(slider(44)).toMatch(/value="4"/);
    expect(slider(37)).toMatch(/value="4"/);
    expect(slider(37)).toMatch(/aria-valuetext="37"/);
    expect(slider(1)).toMatch(/value="0"/);
  });
  it("finds the nearest stop, the lower of two as near", () => {
    const stops = [1, 3, 10];
    expect([0, 1, 2, 2.1, 6, 7, 99].map((value) => nearest(stops, value))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});
