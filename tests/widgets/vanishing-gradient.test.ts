/** The picture read back against a pass forward and back written out here, and what descent makes of it. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/vanishing-gradient/index.ts";
import { knobs, model, type State, type Values } from "../../src/widgets/vanishing-gradient/model.ts";
import { en } from "../../src/widgets/vanishing-gradient/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const valuesOf = (turned: Partial<Values>): Values => turnValues(knobs, initialValues(knobs), turned);
const stateAfter = (turned: Partial<Values>, steps = 0): State =>
  replay(model, valuesOf(turned), steps).state;
const told = (turned: Partial<Values>, steps = 0): string =>
  widget.describe(valuesOf(turned), stateAfter(turned, steps), en);
function picture(turned: Partial<Values>, steps = 0) {
  const [values, state] = [valuesOf(turned), stateAfter(turned, steps)];
  const planes = readPlanes(
    renderToStaticMarkup(createElement(Picture, { widget, values, state, text: en })),
  );
  return {
    state,
    plane: (name: string) => planes.find(({ svg }) => svg.getAttribute("data-plane") === name)!,
  };
}

const tanh = { f: Math.tanh, slope: (z: number) => 1 - Math.tanh(z) ** 2 };
const sigmoid = {
  f: (z: number) => 1 / (1 + Math.exp(-z)),
  slope: (z: number) => 1 / (1 + Math.exp(-z)) / (1 + Math.exp(z)),
};
const size = (numbers: readonly number[]): number =>
  Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));

/** Norms by layer for a plain network, from sums over examples and neurons as they stand in a textbook. */
function byHand(turned: Partial<Values>, { f, slope }: typeof tanh) {
  const values = valuesOf(turned);
  const { width, depth } = values;
  const { x, targets, start } = model.prepare!(values, {}, undefined);
  const weight = (layer: number, i: number, j: number): number => {
    const columns = layer === depth ? 1 : width;
    return start[layer * (width * width + width) + i * columns + j]!;
  };
  const n = targets.shape[0];
  const gradients = Array.from({ length: depth }, () => new Array<number>(width * width).fill(0));
  const signals: number[][] = Array.from({ length: depth }, () => []);
  for (let example = 0; example < n; example++) {
    const h: number[][] = [[...x.data.slice(example * width, (example + 1) * width)]];
    const z: number[][] = [];
    for (let layer = 0; layer < depth; layer++) {
      z.push(
        h[layer]!.map((_, j) => h[layer]!.reduce((sum, value, i) => sum + value * weight(layer, i, j), 0)),
      );
      h.push(z[layer]!.map(f));
    }
    const said = h[depth]!.reduce((sum, value, i) => sum + value * weight(depth, i, 0), 0);
    const miss = (2 / n) * (said - targets.data[example]!);
    let byOutput = h[depth]!.map((_, i) => miss * weight(depth, i, 0));
    for (let layer = depth - 1; layer >= 0; layer--) {
      const bySum = byOutput.map((value, j) => value * slope(z[layer]![j]!));
      signals[layer]!.push(...bySum);
      for (let i = 0; i < width; i++)
        for (let j = 0; j < width; j++) gradients[layer]![i * width + j]! += h[layer]![i]! * bySum[j]!;
      byOutput = h[layer]!.map((_, i) =>
        bySum.reduce((sum, value, j) => sum + value * weight(layer, i, j), 0),
      );
    }
  }
  return { gradients: gradients.map(size), signals: signals.map(size) };
}

describe("what reaches the layers", () => {
  it.each([
    ["sigmoid", "glorot", sigmoid],
    ["tanh", "he", tanh],
  ] as const)("%s: gradient and error signal as worked out by hand", (activation, initial, bend) => {
    const turned = { depth: 4, width: 8, activation, initial };
    const wanted = byHand(turned, bend);
    const layers = picture(turned).plane("layers");
    for (const [name, norms] of [
      ["gradient", wanted.gradients],
      ["signal", wanted.signals],
    ] as const) {
      const points = layers.points(layers.marks("dots", name)[0]!);
      expect(points.map(([layer]) => Math.round(layer))).toEqual([1, 2, 3, 4]);
      for (const [i, [, norm]] of points.entries()) expect(norm / norms[i]!).toBeCloseTo(1, 1);
    }
    for (const [i, layer] of stateAfter(turned).layers.entries()) {
      expect(layer.gradient / wanted.gradients[i]!).toBeCloseTo(1, 9);
      expect(layer.signal / wanted.signals[i]!).toBeCloseTo(1, 9);
    }
  });

  it("draws beside a sigmoid's signal what a quarter a layer would leave, and beside no other's", () => {
    const { state, plane } = picture({ depth: 10 });
    const layers = plane("layers");
    const quarter = layers.points(layers.marks("curve", "quarter")[0]!);
    for (const [layer, left] of quarter)
      expect(left / (state.layers[9]!.signal * 0.25 ** (10 - layer))).toBeCloseTo(1, 1);
    expect(picture({ depth: 10, activation: "tanh" }).plane("layers").marks("curve", "quarter")).toEqual([]);
  });

  it("a step lets nothing through, which is drawn at the foot and said", () => {
    const layers = picture({ depth: 5, activation: "step" }).plane("layers");
    expect(layers.points(layers.marks("dots", "nothing")[0]!)).toHaveLength(5);
    expect(layers.marks("dots", "gradient")).toEqual([]);
    expect(told({ depth: 5, activation: "step" })).toContain("no hidden layer gets any gradient");
  });

  it("residual connections and layer normalisation mend it", () => {
    const ratio = (turned: Partial<Values>): number => {
      const { layers } = stateAfter({ depth: 30, ...turned });
      return layers[0]!.gradient / layers.at(-1)!.gradient;
    };
    expect(ratio({})).toBeLessThan(1e-17);
    for (const turned of [{ residual: true }, { layerNorm: true }, { residual: true, layerNorm: true }])
      expect(Math.abs(Math.log10(ratio(turned)))).toBeLessThan(3);
    expect(Math.abs(Math.log10(ratio({ residual: true, layerNorm: true })))).toBeLessThan(0.3);
  });

  it("ratios alone mislead: with tiny weights ReLU's layers get alike, and nothing", () => {
    const sentence = told({ depth: 10, activation: "relu", initial: "tiny" });
    expect(sentence).toContain("about the same");
    const { layers } = stateAfter({ depth: 10, activation: "relu", initial: "tiny" });
    for (const { gradient } of layers) expect(gradient).toBeLessThan(1e-11);
  });
});

describe("where no gradient arrives at all", () => {
  const deaf = { depth: 27, width: 4, residual: false, layerNorm: false } as const;
  it("a step is blamed for it only where there are steps", () => {
    const dead = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) =>
      stateAfter({ ...deaf, activation: "relu", initial: "glorot", seed }).layers.every(
        ({ gradient }) => gradient === 0,
      ),
    );
    expect(dead.length).toBeGreaterThan(0);
    for (const seed of dead) {
      const said = told({ ...deaf, activation: "relu", initial: "glorot", seed }, 2);
      expect(said).toContain("not one ReLU is on");
      expect(said).not.toContain("step’s");
      expect(said).toContain("Neither the first layer nor the last has moved.");
    }
    expect(told({ ...deaf, activation: "step" })).toContain("A step’s slope is zero");
  });
  it("what has not moved is not said to have moved by 0", () => {
    for (const activation of ["step", "sigmoid", "relu"] as const)
      for (const depth of [1, 2, 30])
        expect(told({ ...deaf, depth, activation, initial: "tiny", rate: 1 }, 2)).not.toContain("by 0 ");
  });
});

describe("two hundred steps", () => {
  const he = { depth: 10, activation: "relu", initial: "he" } as const;
  it("leave the sigmoid network's first layers where they were, and teach ReLU the answers", () => {
    const [dead, live] = [stateAfter({ depth: 10 }, 200), stateAfter(he, 200)];
    // What is left is the answers' own variance: it says their mean, whatever it is shown.
    const { targets } = model.prepare!(valuesOf({ depth: 10 }), {}, undefined);
    const mean = targets.data.reduce((sum, y) => sum + y / 32, 0);
    const variance = targets.data.reduce((sum, y) => sum + (y - mean) ** 2 / 32, 0);
    expect(dead.training.loss / variance).toBeCloseTo(1, 2);
    expect(dead.moved[0]).toBeLessThan(1e-5);
    expect(dead.moved[9]! / dead.moved[0]!).toBeGreaterThan(1000);
    expect(live.training.loss).toBeLessThan(0.01);
    for (const way of live.moved) expect(way).toBeGreaterThan(0.005);
  });

  it("are drawn: bars as long as the ways, a curve of the losses that ends where the sentence says", () => {
    const { state, plane } = picture(he, 50);
    const bars = plane("moved");
    for (const [i, way] of state.moved.entries()) {
      const [, high] = bars.box(bars.marks("bar", `moved-${i}`)[0]!);
      expect(high[1] / way).toBeCloseTo(1, 1);
    }
    const losses = plane("losses");
    const curve = losses.points(losses.marks("curve", "loss")[0]!);
    expect(curve).toHaveLength(51);
    const [step, loss] = curve.at(-1)!;
    expect(step).toBeCloseTo(50, 0);
    expect(loss / state.training.loss).toBeCloseTo(1, 1);
  });

  it("that are too large end in words, with every number kept", () => {
    const large = { ...he, rate: 1 };
    const state = stateAfter(large, 200);
    expect(state.training.stopped).not.toBeNull();
    expect(told(large, 200)).toContain("runs away");
    expect(told(large, 200)).not.toMatch(/–(?!\d)|NaN/);
  });
});
