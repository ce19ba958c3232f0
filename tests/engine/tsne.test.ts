import { describe, expect, test } from "vitest";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { add } from "../../src/engine/ops/add.ts";
import { log } from "../../src/engine/ops/log.ts";
import { matmul } from "../../src/engine/ops/matmul.ts";
import { multiply } from "../../src/engine/ops/multiply.ts";
import { power } from "../../src/engine/ops/power.ts";
import { scale } from "../../src/engine/ops/scale.ts";
import { square } from "../../src/engine/ops/square.ts";
import { subtract } from "../../src/engine/ops/subtract.ts";
import { sum } from "../../src/engine/ops/sum.ts";
import { generator } from "../../src/engine/random.ts";
import {
  affinities,
  neighbourChances,
  squaredDistances,
} from "../../src/engine/subjects/dimensions/affinities.ts";
import {
  startTsne,
  type TsneSettings,
  tsneCost,
  tsneGradient,
  tsneSettings,
  tsneStep,
} from "../../src/engine/subjects/dimensions/tsne.ts";
import { gradients, Tape } from "../../src/engine/tape.ts";
import { ones, tensor } from "../../src/engine/tensor.ts";
import reference from "../reference/tsne.json" with { type: "json" };

const { count, width, perplexity } = reference;
const map = Float64Array.from(reference.map);
const p = affinities(squaredDistances(reference.rows, count, width), count, perplexity);

describe("affinities", () => {
  test("agree with an independent computation, the precisions found by another root finder", () => {
    expect(largestError(p, reference.affinities)).toBeLessThan(1e-9);
    const squares = squaredDistances(reference.rows, count, width);
    reference.precisions.forEach((precision, i) => {
      const found = neighbourChances(squares, count, i, perplexity).precision;
      expect(found / precision).toBeCloseTo(1, 7);
    });
  });

  test("each point is as uncertain as among `perplexity` equal neighbours", () => {
    const draws = generator(1);
    const rows = Float64Array.from({ length: 60 * 20 }, () => 30 * draws.normal());
    const squares = squaredDistances(rows, 60, 20);
    for (const wanted of [2, 5, 30])
      for (let i = 0; i < 60; i++) {
        const { chances } = neighbourChances(squares, 60, i, wanted);
        const entropy = chances.reduce((total, c) => (c > 0 ? total - c * Math.log(c) : total), 0);
        expect(Math.exp(entropy)).toBeCloseTo(wanted, 5);
        expect(chances[i]).toBe(0);
      }
  });

  test("are symmetric, without a diagonal, and together one", () => {
    let total = 0;
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) {
        total += p[i * count + j]!;
        expect(p[i * count + j]).toBe(p[j * count + i]);
        if (i === j) expect(p[i * count + j]).toBe(0);
      }
    expect(total).toBeCloseTo(1, 12);
  });

  test("survive points that coincide and points far out", () => {
    const rows = Float64Array.from({ length: 12 }, (_, i) => (i < 8 ? 0 : 1e4 * i));
    const found = affinities(squaredDistances(rows, 12, 1), 12, 3);
    expect(found.every(Number.isFinite)).toBe(true);
    expect(found.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  test("refuse more neighbours than there are", () => {
    expect(() => affinities(new Float64Array(9), 3, 2)).toThrow(RangeError);
    expect(() => squaredDistances([1, 2, 3], 2, 2)).toThrow("2 rows of 2");
  });
});

describe("the map", () => {
  test("cost and gradient agree with an independent computation", () => {
    expect(tsneCost(p, map)).toBeCloseTo(reference.cost, 9);
    expect(largestError(tsneGradient(p, map), reference.gradient)).toBeLessThan(1e-9);
    expect(largestError(tsneGradient(p, map, 4), reference.exaggeratedGradient)).toBeLessThan(1e-9);
  });

  test("the gradient by hand is the one found by nudging", () => {
    const nudged = centralDifference((y) => tsneCost(p, y), map);
    expect(largestError(tsneGradient(p, map), nudged)).toBeLessThan(1e-8);
  });

  test("and the one the tape finds", () => {
    const pairs = Array.from({ length: count }, (_, i) =>
      Array.from({ length: i }, (_, j) => [i, j] as const),
    ).flat();
    const tape = new Tape();
    const y = tape.leaf(tensor([count, 2], map));
    // One row a pair: +1 at one point, −1 at the other.
    const gaps = tensor(
      [pairs.length, count],
      pairs.flatMap(([i, j]) => Array.from({ length: count }, (_, k) => (k === i ? 1 : k === j ? -1 : 0))),
    );
    const squares = matmul(square(matmul(tape.constant(gaps), y)), tape.constant(ones([2, 1])));
    const one = tape.constant(ones([pairs.length, 1]));
    const kernel = power(add(one, squares), -1);
    const affinity = tensor(
      [pairs.length, 1],
      pairs.map(([i, j]) => 2 * p[i * count + j]!),
    );
    // Σ p log p is constant; Σ p = 1, so the cost's other part is log Σ kernel − Σ p log kernel.
    const agreement = sum(multiply(tape.constant(affinity), log(kernel)));
    const cost = subtract(log(scale(sum(kernel), 2)), agreement);
    const [byTape] = gradients(cost, [y]);
    expect(largestError(tsneGradient(p, map), byTape.data)).toBeLessThan(1e-11);
    const entropy = affinity.data.reduce((total, a) => total + a * Math.log(a / 2), 0);
    expect(cost.value.data[0]! + entropy).toBeCloseTo(reference.cost, 9);
  });

  test("no force acts on the whole", () => {
    const gradient = tsneGradient(p, map, 4);
    for (const axis of [0, 1]) {
      const total = gradient.reduce((sum, g, i) => (i % 2 === axis ? sum + g : sum), 0);
      expect(total).toBeCloseTo(0, 12);
    }
  });

  test("sixty steps land where an independent walk lands, its velocity kept in the other form", () => {
    const { settings, steps } = reference.walk;
    let state = { map, velocity: map.map(() => 0), steps: 0 } as ReturnType<typeof startTsne>;
    for (let i = 0; i < steps; i++) state = tsneStep(p, state, settings as unknown as TsneSettings);
    expect(state.steps).toBe(steps);
    expect(largestError(state.map, reference.walk.map)).toBeLessThan(1e-6);
    expect(tsneCost(p, state.map)).toBeCloseTo(reference.walk.cost, 7);
  });

  test("starts close together, the same for the same seed, and settles", () => {
    const start = startTsne(count, 8);
    expect(start).toEqual(startTsne(count, 8));
    expect(start.map).not.toEqual(startTsne(count, 9).map);
    expect(Math.max(...start.map.map(Math.abs))).toBeLessThan(0.06);
    let state = start;
    for (let i = 0; i < 300; i++) state = tsneStep(p, state, { ...tsneSettings, rate: 5 });
    expect(tsneCost(p, state.map)).toBeLessThan(0.4 * tsneCost(p, start.map));
    expect(structuredClone(state)).toEqual(state);
  });

  test("three clouds far apart come out as three groups", () => {
    const draws = generator(4);
    const group = (i: number): number => i % 3;
    const rows = Float64Array.from({ length: 45 * 10 }, (_, at) => {
      const i = Math.floor(at / 10);
      return (at % 10 === group(i) ? 20 : 0) + draws.normal();
    });
    const near = affinities(squaredDistances(rows, 45, 10), 45, 10);
    let state = startTsne(45, 2);
    for (let i = 0; i < 400; i++) state = tsneStep(near, state, { ...tsneSettings, rate: 20 });
    for (let i = 0; i < 45; i++) {
      const distance = (j: number) =>
        Math.hypot(state.map[2 * i]! - state.map[2 * j]!, state.map[2 * i + 1]! - state.map[2 * j + 1]!);
      const others = Array.from({ length: 45 }, (_, j) => j).filter((j) => j !== i);
      others.sort((a, b) => distance(a) - distance(b));
      expect(others.slice(0, 10).every((j) => group(j) === group(i))).toBe(true);
    }
  });
});
