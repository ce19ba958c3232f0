/** The first look against a plain training written out here, and the picture read back. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitParts, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { forward, replay, start } from "../../src/stage/run.ts";
import kept from "../../src/widgets/first-look/computed/share.json" with { type: "json" };
import widget from "../../src/widgets/first-look/index.ts";
import {
  chosen,
  KEPT_BACK,
  model,
  STEPS,
  type State,
  seenAfter,
  stepAfter,
} from "../../src/widgets/first-look/model.ts";
import { en } from "../../src/widgets/first-look/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const data = readData(["digits", "training"]);
const before = start(model, { seed: 1 }, data);
const early = forward(model, before, 12);
const done = forward(model, early, STEPS);

const keptBack = sliceDigits(data.digits!, ...digitParts.validation);
const images = digitMatrix(keptBack).data;

/** What a network 784-15-10 takes an image for, from the definition. */
function says(p: Readonly<Float64Array>, digit: number): number {
  const image = images.subarray(digit * digitPixels, (digit + 1) * digitPixels);
  const hidden = Array.from({ length: 15 }, (_, j) => {
    let sum = p[784 * 15 + j]!;
    for (const [i, ink] of image.entries()) sum += ink * p[i * 15 + j]!;
    return 1 / (1 + Math.exp(-sum));
  });
  const from = 784 * 15 + 15;
  const sums = Array.from({ length: 10 }, (_, k) =>
    hidden.reduce((sum, h, j) => sum + h * p[from + j * 10 + k]!, p[from + 150 + k]!),
  );
  return sums.indexOf(Math.max(...sums));
}

describe("what is told", () => {
  it.each([
    ["before", () => before.state],
    ["early", () => early.state],
    ["done", () => done.state],
  ] as const)("%s: answers and share are the network's own", (_when, stateOf) => {
    const { parameters, right, answers, digits } = stateOf();
    const all = Array.from({ length: KEPT_BACK }, (_, digit) => says(parameters, digit));
    expect(chosen(keptBack.labels).map((place) => all[place])).toEqual(answers);
    expect(digits.map(({ label }) => label)).toEqual(
      chosen(keptBack.labels).map((place) => keptBack.labels[place]),
    );
    expect(right.at(-1)).toBe(all.filter((said, digit) => said === keptBack.labels[digit]).length);
  });

  it("begins at what guessing gets, and climbs past nine in ten, whatever the luck", () => {
    expect(before.state.right[0]! / KEPT_BACK).toBeLessThan(0.2);
    expect(done.state.right.at(-1)! / KEPT_BACK).toBeGreaterThan(0.9);
    expect(Math.min(...kept.result.share)).toBeGreaterThan(0.9);
    expect(kept.result.share[0]).toBe(done.state.right.at(-1)! / KEPT_BACK);
  });

  it("shows every kind of digit, and each of those it learns from twice", () => {
    expect(new Set(done.state.digits.map(({ label }) => label)).size).toBe(10);
    expect(done.state.digits).toHaveLength(12);
    expect(seenAfter(STEPS)).toBe(14_000);
    for (let step = 1; step <= STEPS; step++) expect(seenAfter(step)).toBeGreaterThan(seenAfter(step - 1));
  });

  it("is the same again with the same luck, in one go or step by step", () => {
    expect(replay(model, { seed: 1 }, 12, data).state).toEqual(early.state);
    let run = before;
    for (let step = 0; step < 12; step++) run = forward(model, run, 1);
    expect(run.state).toEqual(early.state);
    expect(start(model, { seed: 2 }, data, before.prepared).state.parameters).not.toEqual(
      before.state.parameters,
    );
  });
});

describe("the picture", () => {
  const planesAt = (state: State) =>
    readPlanes(
      renderToStaticMarkup(createElement(Picture, { widget, values: { seed: 1 }, state, text: en })),
    );

  it("gives every digit what it is and what the network says, crossed where wrong", () => {
    for (const { state } of [before, early, done]) {
      const [digits] = planesAt(state);
      state.digits.forEach(({ label }, i) => {
        expect(digits!.marks("label", `is-${i}`)[0]!.textContent).toContain(String(label));
        const [answer] = digits!.marks("label", `answer-${i}`);
        expect(answer!.textContent).toBe(String(state.answers[i]));
        const group = answer!.closest("[data-right]")!;
        expect(group.getAttribute("data-right")).toBe(String(state.answers[i] === label));
        // A tick is one stroke, a cross two, and neither lies on the numeral.
        const mark = group.querySelector("path")!.getAttribute("d")!;
        expect(mark.match(/l[^lm]*(?=m|$)/g)).toHaveLength(state.answers[i] === label ? 1 : 2);
        const from = Number(/^M(-?[\d.]+)/.exec(mark)![1]);
        expect(from - Number(answer!.getAttribute("x"))).toBeGreaterThan(8);
      });
    }
  });

  it("begins its curve at the axis, stays there, and names what had been shown when", () => {
    for (const { state } of [before, early, done]) {
      const [, share] = planesAt(state);
      const [now] = share!.points(share!.marks("dots", "now")[0]!);
      expect(now![0]).toBeCloseTo(state.steps, 0);
      if (state.steps > 0) {
        const [first] = share!.points(share!.marks("curve", "share")[0]!);
        expect(first![0]).toBeCloseTo(0, 1);
        expect(first![1]).toBeCloseTo(state.right[0]! / KEPT_BACK, 2);
      }
      for (const step of [10, 20])
        expect(seenAfter(Math.round(stepAfter(seenAfter(step))))).toBe(seenAfter(step));
      expect(share!.texts()).toEqual(expect.arrayContaining(["0", "100", "200", "1,000", "5,000", "14,000"]));
    }
  });

  it("tells three mistakes at most one by one", () => {
    const sentence = widget.describe({ seed: 1 }, before.state, en);
    expect(sentence).toMatch(/It takes a \d for a \d, a \d for a \d and a \d for a \d; \d more are wrong\./);
  });

  it("ends its curve at the share", () => {
    const [, share] = planesAt(done.state);
    const points = share!.points(share!.marks("curve", "share")[0]!);
    expect(points.at(-1)![1]).toBeCloseTo(done.state.right.at(-1)! / KEPT_BACK, 2);
    expect(points.at(-1)![0]).toBeCloseTo(STEPS, 0);
    expect(share!.marks("label", "share")[0]!.textContent).toBe(
      "91 %".replace(" ", en.share(0.91).slice(2, -1)),
    );
  });
});
