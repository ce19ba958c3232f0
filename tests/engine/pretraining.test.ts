/** Contrastive divergence against sums over every state of a machine small enough to list them, and on real digits. */
import { describe, expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { initialParameters } from "../../src/engine/initialisers.ts";
import type { Kernels } from "../../src/engine/kernels/kernels.ts";
import { typescriptKernels } from "../../src/engine/kernels/typescript.ts";
import { network, parameterLayout } from "../../src/engine/network.ts";
import { generator } from "../../src/engine/random.ts";
import { machine, machineCount } from "../../src/engine/subjects/pretraining/boltzmann.ts";
import { layerwise, takeOver, untaught } from "../../src/engine/subjects/pretraining/layerwise.ts";

const [VISIBLE, HIDDEN] = [3, 2];
/** Data of three kinds, one of them twice as common. */
const DATA = [
  [1, 0, 1],
  [1, 1, 0],
  [1, 0, 1],
  [0, 0, 1],
];
/** Firm enough that the phases differ, soft enough that a chain forgets where it began. */
const PARAMETERS = [0.8, -0.5, -0.3, 0.9, 0.4, -0.7, 0.2, -0.1, 0.3, -0.4, 0.1];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const weight = (i: number, j: number): number => PARAMETERS[i * HIDDEN + j]!;
const hiddenBias = (j: number): number => PARAMETERS[VISIBLE * HIDDEN + j]!;
const visibleBias = (i: number): number => PARAMETERS[VISIBLE * HIDDEN + HIDDEN + i]!;

/** All vectors of zeros and ones. */
const states = (length: number): number[][] =>
  Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (_, i) => (bits >> i) & 1));
const rouses = (v: readonly number[]): number[] =>
  Array.from({ length: HIDDEN }, (_, j) =>
    sigmoid(v.reduce((sum, on, i) => sum + on * weight(i, j), hiddenBias(j))),
  );
const dreams = (h: readonly number[]): number[] =>
  Array.from({ length: VISIBLE }, (_, i) =>
    sigmoid(h.reduce((sum, on, j) => sum + on * weight(i, j), visibleBias(i))),
  );
/** How likely units are found in a state, each on by its own chance. */
const chanceOf = (state: readonly number[], chances: readonly number[]): number =>
  state.reduce((p, on, k) => p * (on ? chances[k]! : 1 - chances[k]!), 1);

/** ⟨v h⟩, ⟨h⟩ and ⟨v⟩, laid out as a machine's parameters, over visible vectors of some likelihood. */
function phase(likelihood: readonly (readonly [v: readonly number[], p: number])[]): number[] {
  const sums = new Array<number>(machineCount({ visible: VISIBLE, hidden: HIDDEN })).fill(0);
  for (const [v, p] of likelihood) {
    const h = rouses(v);
    for (let i = 0; i < VISIBLE; i++) {
      for (let j = 0; j < HIDDEN; j++) sums[i * HIDDEN + j]! += p * v[i]! * h[j]!;
      sums[VISIBLE * HIDDEN + HIDDEN + i]! += p * v[i]!;
    }
    for (let j = 0; j < HIDDEN; j++) sums[VISIBLE * HIDDEN + j]! += p * h[j]!;
  }
  return sums;
}
const data = DATA.map((v) => [v, 1 / DATA.length] as const);
/** What the machine itself finds likely. */
function model(): (readonly [number[], number])[] {
  const unnormalised = states(VISIBLE).map((v) => {
    const energies = states(HIDDEN).map((h) =>
      Math.exp(
        v.reduce((s, on, i) => s + on * visibleBias(i), 0) +
          h.reduce((s, on, j) => s + on * hiddenBias(j), 0) +
          v.reduce((s, on, i) => s + h.reduce((t, up, j) => t + on * up * weight(i, j), 0), 0),
      ),
    );
    return [v, energies.reduce((a, b) => a + b)] as const;
  });
  const all = unnormalised.reduce((sum, [, p]) => sum + p, 0);
  return unnormalised.map(([v, p]) => [v, p / all] as const);
}
/** What it dreams one round after the data. */
const reconstructed = data.flatMap(([v, p]) =>
  states(HIDDEN).flatMap((h) =>
    states(VISIBLE).map((w) => [w, p * chanceOf(h, rouses(v)) * chanceOf(w, dreams(h))] as const),
  ),
);
const difference = (negative: readonly number[]): number[] =>
  phase(data).map((positive, k) => negative[k]! - positive);

/** The mean of many estimates, and how far it may be off by chance. */
function meanEstimate(rounds: number): { readonly mean: number[]; readonly error: number } {
  const copies = 500;
  const kernels = typescriptKernels("float64");
  const block = kernels.block(DATA.length * VISIBLE);
  block.data.set(DATA.flat());
  const rows = copies * DATA.length;
  const order = kernels.order(rows);
  for (let row = 0; row < rows; row++) order.data[row] = row % DATA.length;
  const tiny = machine(kernels, block, order, { visible: VISIBLE, hidden: HIDDEN, rows, rounds });
  tiny.parameters.data.set(PARAMETERS);
  const random = generator(7);
  const times = 25;
  const mean = PARAMETERS.map(() => 0);
  for (let time = 0; time < times; time++) {
    tiny.estimate(random);
    tiny.slope.data.forEach((slope, k) => {
      mean[k]! += slope / times;
    });
  }
  return { mean, error: 4 * (0.5 / Math.sqrt(rows * times)) };
}

describe("contrastive divergence", () => {
  it("with many rounds is the slope of the likelihood: what the data rouse, less what the machine dreams", () => {
    const { mean, error } = meanEstimate(12);
    const exact = difference(phase(model()));
    mean.forEach((slope, k) => {
      expect(Math.abs(slope - exact[k]!), `parameter ${k}`).toBeLessThan(error);
    });
    // Not because all are small.
    expect(Math.max(...exact.map(Math.abs))).toBeGreaterThan(10 * error);
  });

  it("with one round is what one round is on average, which is something else", () => {
    const { mean, error } = meanEstimate(1);
    const exact = difference(phase(reconstructed));
    mean.forEach((slope, k) => {
      expect(Math.abs(slope - exact[k]!), `parameter ${k}`).toBeLessThan(error);
    });
    const likelihood = difference(phase(model()));
    expect(Math.max(...exact.map((slope, k) => Math.abs(slope - likelihood[k]!)))).toBeGreaterThan(2 * error);
  });

  it("and the exact slope is that of minus the logarithm of the likelihood, by differences", () => {
    const loss = (): number => {
      const p = new Map(model().map(([v, p]) => [v.join(), p]));
      return -data.reduce((sum, [v, share]) => sum + share * Math.log(p.get(v.join())!), 0);
    };
    const exact = difference(phase(model()));
    PARAMETERS.forEach((value, k) => {
      PARAMETERS[k] = value + 1e-5;
      const above = loss();
      PARAMETERS[k] = value - 1e-5;
      const below = loss();
      PARAMETERS[k] = value;
      expect(exact[k]).toBeCloseTo((above - below) / 2e-5, 7);
    });
  });
});

const digits = digitMatrix(sliceDigits(readData(["firstDigits"]).firstDigits!, 0, 200));
const ROWS = 20;
const shape = network({ layers: [digitPixels, 12, 8, 10], output: "softmax" });

/** The misses of some rounds over 200 digits, and the machine afterwards. */
function lesson(kernels: Kernels, rounds: number) {
  const random = generator(3);
  const layers = layerwise(kernels, shape, digits, ROWS);
  const [first] = parameterLayout(shape);
  layers.load(0, new Float32Array(), untaught(first!, random));
  const misses: number[] = [];
  for (let step = 0; step < (rounds * 200) / ROWS; step++) {
    const rows = Array.from({ length: ROWS }, (_, row) => (step * ROWS + row) % 200);
    misses.push(layers.step(rows, random, { rate: 0.05, beta: 0.5 }, step + 1));
  }
  return { misses, taught: layers.save() };
}
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b) / numbers.length;

describe("on digits", () => {
  const simd = readData(["training"]).training!.makeKernels;

  it("reconstructions miss by less and less", () => {
    const { misses } = lesson(simd(), 5);
    const rounds = [0, 1, 2, 3, 4].map((round) => mean(misses.slice(round * 10, round * 10 + 10)));
    for (let round = 1; round < 5; round++) expect(rounds[round]).toBeLessThan(rounds[round - 1]!);
    expect(rounds[4]).toBeLessThan(0.6 * rounds[0]!);
  });

  it("the same seed gives the same bytes", () => {
    expect(lesson(simd(), 1).taught).toEqual(lesson(simd(), 1).taught);
  });

  it("both kinds of kernels begin alike", () => {
    const [a, b] = [lesson(simd(), 1), lesson(typescriptKernels("float32"), 1)];
    expect(a.misses[0]).toBeCloseTo(b.misses[0]!, 4);
  });

  it("a layer learns from what the layers below it say", () => {
    const kernels = typescriptKernels("float32");
    const parameters = Float32Array.from(initialParameters(shape, "lecun", generator(5)));
    const [first, second] = parameterLayout(shape);
    const taught = untaught(second!, generator(6));
    const layers = layerwise(kernels, shape, digits, ROWS);
    layers.load(1, parameters, taught);
    const rows = Array.from({ length: ROWS }, (_, row) => 3 * row);
    const hyper = { rate: 0.1, beta: 0 };
    const miss = layers.step(rows, generator(8), hyper, 1);

    const said = kernels.block(ROWS * 12);
    rows.forEach((row, nth) => {
      for (let unit = 0; unit < 12; unit++) {
        let sum = parameters[first!.biases + unit]!;
        for (let pixel = 0; pixel < digitPixels; pixel++)
          sum += digits.data[row * digitPixels + pixel]! * parameters[first!.weights + pixel * 12 + unit]!;
        said.data[nth * 12 + unit] = sigmoid(sum);
      }
    });
    const order = kernels.order(ROWS);
    order.data.set([...rows.keys()]);
    const alone = machine(kernels, said, order, { visible: 12, hidden: 8, rows: ROWS });
    alone.parameters.data.set(taught.parameters);
    expect(miss).toBeCloseTo(alone.step(generator(8), hyper, 1), 6);
    alone.parameters.data.forEach((value, k) => {
      expect(layers.save().parameters[k]).toBeCloseTo(value, 5);
    });
  });

  it("is taken over as a layer of the network, and nothing else of it changes", () => {
    const [, second] = parameterLayout(shape);
    const before = Float32Array.from(initialParameters(shape, "lecun", generator(5)));
    const taught = untaught(second!, generator(6));
    const after = before.slice();
    takeOver(after, second!, taught);
    after.forEach((value, k) => {
      const own = k >= second!.weights && k < second!.end;
      expect(value).toBe(own ? taught.parameters[k - second!.weights] : before[k]);
    });
  });
});
