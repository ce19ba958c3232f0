/** What batches say against the tape and against statistics, the three walks against each other, and the pictures read back. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { penguins } from "../../src/engine/datasets/penguins.ts";
import { generator } from "../../src/engine/random.ts";
import { batchGradient, typicalMiss } from "../../src/engine/subjects/fits/batchGradients.ts";
import { lineGradient } from "../../src/engine/subjects/fits/lineFit.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/batch-noise/index.ts";
import { excess } from "../../src/widgets/batch-noise/LossPanel.tsx";
import { bowl, COUNT, chosen, knobs, model, type Values } from "../../src/widgets/batch-noise/model.ts";
import { en } from "../../src/widgets/batch-noise/text/en.ts";
import { type Point, readPlanes } from "./readPicture.ts";

const valuesOf = (turned: Partial<Values> = {}): Values => ({ ...initialValues(knobs), ...turned });
const stateAfter = (steps: number, turned: Partial<Values> = {}) =>
  replay(model, valuesOf(turned), steps).state;
const walkOf = (steps: number, turned: Partial<Values> = {}) =>
  chosen(stateAfter(steps, turned), valuesOf(turned));
const everybody = Array.from({ length: COUNT }, (_, i) => i);
const places = [[-1.5, 6.2], bowl.minimum, [1, 2]] as const;

describe("a batch's gradient", () => {
  it.each(places)(
    "is the tape's, for all and for some, and all are the mean of single ones: %f, %f",
    (w, b) => {
      const all = batchGradient(penguins, everybody, w, b);
      const tape = lineGradient(penguins, w, b);
      const rows = [3, 141, 59, 26, 300];
      const some = { x: rows.map((i) => penguins.x[i]!), y: rows.map((i) => penguins.y[i]!) };
      for (const side of [0, 1] as const) {
        expect(all[side]).toBeCloseTo(tape[side], 9);
        expect(batchGradient(penguins, rows, w, b)[side]).toBeCloseTo(lineGradient(some, w, b)[side], 9);
        const mean = everybody.reduce((sum, i) => sum + batchGradient(penguins, [i], w, b)[side], 0) / COUNT;
        expect(mean).toBeCloseTo(all[side], 9);
      }
    },
  );

  it.each([1, 8, 64, 341, COUNT])("misses that of all as far as is said: batches of %i", (size) => {
    const dice = generator(5);
    const [w, b] = [-1.5, 6.2];
    const whole = lineGradient(penguins, w, b);
    let squares = 0;
    const tries = 4000;
    for (let k = 0; k < tries; k++) {
      // Without putting back, by drawing from what is left.
      const left = [...everybody];
      const rows = Array.from({ length: size }, () => left.splice(dice.integer(left.length), 1)[0]!);
      const one = batchGradient(penguins, rows, w, b);
      squares += (one[0] - whole[0]) ** 2 + (one[1] - whole[1]) ** 2;
    }
    const told = typicalMiss(penguins, size, w, b);
    if (size === COUNT) expect(told).toBe(0);
    else expect(Math.sqrt(squares / tries) / told).toBeCloseTo(1, 1);
  });

  it("misses less by the root of the batch's size, and does not vanish at the bottom", () => {
    const miss = (size: number) => typicalMiss(penguins, size, ...bowl.minimum);
    expect(miss(1) / miss(4)).toBeCloseTo(2, 1);
    expect(miss(1) / miss(16)).toBeCloseTo(4, 0);
    expect(Math.hypot(...lineGradient(penguins, ...bowl.minimum))).toBeLessThan(1e-9);
    expect(miss(1)).toBeGreaterThan(1);
  });
});

describe("the walks", () => {
  it("of all penguins is plain descent down the bowl", () => {
    const { now } = walkOf(10, { batch: "all" });
    let [w, b]: readonly [number, number] = [-1.5, 6.2];
    for (let k = 0; k < 10; k++) {
      const [gw, gb] = bowl.gradient(w, b);
      [w, b] = [w - 0.1 * gw, b - 0.1 * gb];
    }
    expect(now.at[0]).toBeCloseTo(w, 9);
    expect(now.at[1]).toBeCloseTo(b, 9);
  });

  it("have seen as many penguins each, and in a pass every penguin once", () => {
    for (const batch of ["1", "8", "64", "all"] as const) {
      const pass = Math.ceil(COUNT / (batch === "all" ? COUNT : Number(batch)));
      const { walks } = stateAfter(3 * pass, { batch });
      for (const { size, now } of walks) {
        expect(now.seen).toBe(3 * COUNT);
        expect(now.steps).toBe(3 * Math.ceil(COUNT / size));
      }
    }
  });

  it("a pass brings more with few, a step more with all; only a falling rate ends the trembling", () => {
    const pass = (batch: Values["batch"], size: number, passes: number, falling = false) =>
      excess(walkOf(passes * Math.ceil(COUNT / size), { batch, falling }).now.at);
    expect(pass("8", 8, 1)).toBeLessThan(0.01 * pass("all", COUNT, 1));
    // Step for step all together do best, whatever the luck on average; and in the end so they do pass for pass.
    const atStep = (batch: Values["batch"], steps: number) =>
      [1, 2, 3, 4, 5].reduce((sum, seed) => sum + excess(walkOf(steps, { batch, seed }).now.at), 0) / 5;
    expect(atStep("all", 10)).toBeLessThan(atStep("1", 10));
    expect(pass("all", COUNT, 20)).toBeLessThan(pass("1", 1, 20));
    const trembling = (falling: boolean) =>
      [16, 17, 18, 19, 20].reduce((sum, passes) => sum + pass("1", 1, passes, falling), 0);
    expect(trembling(true)).toBeLessThan(0.2 * trembling(false));
  });

  it("that runs away stops where it was", () => {
    const state = stateAfter(400, { batch: "1", rate: 0.2, start: [-2, 6.7] });
    for (const { now } of state.walks) expect(now.at.every(Number.isFinite)).toBe(true);
  });
});

describe("the picture", () => {
  const draw = (turned: Partial<Values>, steps = 0) => {
    const values = valuesOf(turned);
    const state = stateAfter(steps, turned);
    const html = renderToStaticMarkup(createElement(Picture, { widget, values, state, text: en }));
    return Object.fromEntries(
      readPlanes(html).map((plane) => [plane.svg.getAttribute("data-plane")!, plane] as const),
    );
  };

  it("has an arrow for every penguin, against its gradient, and its ring as wide as they miss", () => {
    const { cloud } = draw({});
    const tips = cloud!.points(cloud!.marks("dots", "tips")[0]!);
    expect(tips).toHaveLength(COUNT);
    for (const i of [0, 100, 341]) {
      const [w, b] = batchGradient(penguins, [i], -1.5, 6.2);
      expect(tips[i]![0]).toBeCloseTo(-w, 0);
      expect(tips[i]![1]).toBeCloseTo(-b, 0);
    }
    const ring = cloud!.points(cloud!.marks("curve", "miss")[0]!).map((at: Point) => at[0]);
    const wide = Math.max(...ring) - Math.min(...ring);
    expect(wide / 2 / typicalMiss(penguins, 1, -1.5, 6.2)).toBeCloseTo(1, 1);
  });

  it("ends its curves where the walks stand, against either count", () => {
    for (const against of ["seen", "steps"] as const) {
      const { loss } = draw({ batch: "8", against }, 43);
      for (const { size, now } of stateAfter(43, { batch: "8" }).walks) {
        const [x, y] = loss!.points(loss!.marks("curve", `loss-${size}`)[0]!).at(-1)!;
        expect(x / now[against]).toBeCloseTo(1, 1);
        expect(y / excess(now.at)).toBeCloseTo(1, 1);
      }
    }
  });
});
