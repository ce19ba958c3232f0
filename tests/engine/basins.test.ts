/** Grounds in closed form, thousands of climbers, walks by compass, surfaces from samples, directions by neurons. */
import { describe, expect, test } from "vitest";
import { overTwo } from "../../src/engine/descent.ts";
import { centralDifference } from "../../src/engine/gradcheck.ts";
import { network, parameterLayout } from "../../src/engine/network.ts";
import { sgd } from "../../src/engine/optimizers/sgd.ts";
import { generator } from "../../src/engine/random.ts";
import { mountainGround } from "../../src/engine/subjects/mountain/mountainGround.ts";
import { filterDirection } from "../../src/engine/subjects/networks/filterDirections.ts";
import { surfaces } from "../../src/engine/subjects/surfaces/index.ts";
import { basinAt, cellMiddle, surveyBasins, trapsAround } from "../../src/engine/subjects/walking/basins.ts";
import { directions, moveCodec, moved, trailOf } from "../../src/engine/subjects/walking/compass.ts";
import { linearGround, linearSharpness } from "../../src/engine/subjects/walking/linearGround.ts";
import { saddleGround } from "../../src/engine/subjects/walking/saddleGround.ts";
import { sampledSurface } from "../../src/engine/subjects/walking/sampled.ts";
import { startTraining, trainingStep } from "../../src/engine/training.ts";
import reference from "../reference/landscapes.json" with { type: "json" };

describe.each([
  ["the mountain", mountainGround, surfaces.mountain],
  ["the saddle", saddleGround, surfaces.boundedSaddle],
  ["the linear network", linearGround, surfaces.twoWeightLinear],
] as const)("%s in closed form", (_, ground, surface) => {
  test("has the tape's value and slopes, and those of differences", () => {
    const random = generator(7);
    const [[x0, x1], [y0, y1]] = ground.domain;
    for (let k = 0; k < 40; k++) {
      const at = Float64Array.of(x0 + (x1 - x0) * random.uniform(), y0 + (y1 - y0) * random.uniform());
      const [x, y] = [at[0]!, at[1]!];
      const slope = ground.gradient(x, y);
      const byTape = surface.gradient(x, y);
      const byDifference = centralDifference(([a, b]) => ground.value(a!, b!), at);
      expect(ground.value(x, y)).toBeCloseTo(surface.value(x, y), 12);
      for (const axis of [0, 1] as const) {
        expect(slope[axis]).toBeCloseTo(byTape[axis], 10);
        expect(slope[axis]).toBeCloseTo(byDifference[axis]!, 6);
      }
    }
  });
});

test("the valley of the linear network is as sharp as the reference says", () => {
  const { sharpness_on_valley: told } = reference.surfaces.two_weight_linear_net;
  expect(told).toContain("2(a^2+1/a^2)");
  expect(linearSharpness(1)).toBe(4);
  expect(linearSharpness(2.5)).toBeCloseTo(12.82, 10);
  for (const a of [0.5, 1.7, 2.5]) {
    const b = 1 / a;
    const length = Math.hypot(a, b);
    const across = (t: number): number => linearGround.value(a + (t * b) / length, b + (t * a) / length);
    expect((across(1e-3) + across(-1e-3)) / 1e-6).toBeCloseTo(linearSharpness(a), 3);
  }
});

describe("basins", () => {
  /** Two bowls with a ridge along x = 0: x⁴/4 − x²/2 + y²/2. */
  const twin = {
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    value: (x: number, y: number) => x ** 4 / 4 - x ** 2 / 2 + y ** 2 / 2,
    gradient: (x: number, y: number) => [x ** 3 - x, y] as const,
    minima: [
      { at: [1, 0], value: -0.25 },
      { at: [-1, 0], value: -0.25 },
    ],
    saddles: [],
  } as const;
  const survey = { rate: 0.1, trap: trapsAround(twin, 0.3) };

  test("are where the ground says: left of the ridge, right of it, none on it", () => {
    const { ends, counts } = surveyBasins(twin, 2, { ...survey, size: 20 });
    ends.forEach((end, index) => {
      expect(end).toBe(cellMiddle(twin.domain, 20, index)[0] > 0 ? 0 : 1);
    });
    expect(counts).toEqual([200, 200]);
    // An odd number of columns has one on the ridge itself.
    expect(surveyBasins(twin, 2, { ...survey, size: 5 }).ends.filter((end) => end === -1)).toHaveLength(5);
  });

  test("are where the engine's own steps of gradient descent lead", () => {
    const trap = trapsAround(mountainGround, 0.8);
    const size = 6;
    const { ends } = surveyBasins(mountainGround, 4, { size, rate: 2, trap });
    const objective = overTwo(mountainGround);
    const [[x0, x1], [y0, y1]] = mountainGround.domain;
    ends.forEach((end, index) => {
      let state = startTraining(
        objective,
        sgd,
        Float64Array.from(cellMiddle(mountainGround.domain, size, index)),
      );
      const [x, y] = [() => state.parameters[0]!, () => state.parameters[1]!];
      const onMap = (): boolean => x() >= x0 && x() <= x1 && y() >= y0 && y() <= y1;
      while (trap(x(), y()) < 0 && onMap() && Math.hypot(...state.gradient) > 1e-7 && state.step < 3000)
        state = trainingStep(state, objective, sgd, { rate: 2 });
      expect(end).toBe(onMap() ? trap(x(), y()) : -1);
    });
    expect(new Set(ends).size).toBe(4);
  });

  test("whoever leaves the map or never arrives ends in none", () => {
    expect(basinAt(twin, { ...survey, rate: 3 }, [1.9, 1])).toBe(-1);
    expect(basinAt(twin, { ...survey, rate: 1e-6 }, [0.2, 0.2])).toBe(-1);
    expect(basinAt(twin, survey, [0, 1])).toBe(-1);
    expect(basinAt(twin, survey, [1.1, 0])).toBe(0);
  });
});

describe("walks by compass", () => {
  test("go where the letters say, and nowhere off the map", () => {
    // A grid of 3 × 3, from the middle: crossing (i, j) is 3j + i.
    expect(directions.map((direction) => moved(3, 4, direction))).toEqual([7, 5, 1, 3]);
    expect(moved(3, 8, "north")).toBeUndefined();
    expect(moved(3, 8, "east")).toBeUndefined();
    expect(moved(3, 0, "south")).toBeUndefined();
    expect(moved(3, 0, "west")).toBeUndefined();
    expect(trailOf(3, 4, ["north", "north", "east", "south", "west"], 60)).toEqual([4, 7, 8, 5, 4]);
    expect(trailOf(3, 4, ["north", "north", "east", "south", "west"], 2)).toEqual([4, 7, 8]);
  });

  test("are written in letters", () => {
    for (const direction of directions) expect(moveCodec.parse(moveCodec.print(direction))).toBe(direction);
    expect(moveCodec.parse("N")).toBe("north");
    for (const nonsense of ["", "x", "_", "constructor"]) {
      const parsed = moveCodec.parse(nonsense);
      expect(parsed === undefined || directions.includes(parsed)).toBe(true);
    }
    expect(moveCodec.parse("x")).toBeUndefined();
  });
});

describe("a surface from samples", () => {
  const nodes = 11;
  const domain = [
    [-1, 3],
    [0, 2],
  ] as const;
  const sampled = (f: (x: number, y: number) => number) =>
    sampledSurface(
      Array.from({ length: nodes * nodes }, (_, k) => f(-1 + 0.4 * (k % nodes), 0.2 * Math.floor(k / nodes))),
      nodes,
      domain,
    );

  test("is exact where the ground is straight, to its edges", () => {
    const { value, gradient } = sampled((x, y) => 1 + 3 * x - 2 * y);
    for (const [x, y] of [
      [-1, 0],
      [3, 2],
      [0.33, 1.71],
    ] as const) {
      expect(value(x, y)).toBeCloseTo(1 + 3 * x - 2 * y, 9);
      expect(gradient(x, y)[0]).toBeCloseTo(3, 9);
      expect(gradient(x, y)[1]).toBeCloseTo(-2, 9);
    }
  });

  test("passes through every sample, and between them stays near what was sampled", () => {
    const f = (x: number, y: number): number => Math.sin(x) * Math.cos(y) + 0.3 * x;
    const { value, gradient } = sampled(f);
    for (let k = 0; k < nodes * nodes; k++) {
      const [x, y] = [-1 + 0.4 * (k % nodes), 0.2 * Math.floor(k / nodes)];
      expect(value(x, y)).toBeCloseTo(f(x, y), 9);
    }
    for (const [x, y] of [
      [0.8, 0.9],
      [1.33, 1.07],
    ] as const) {
      expect(Math.abs(value(x, y) - f(x, y))).toBeLessThan(2e-3);
      expect(Math.abs(gradient(x, y)[0] - (Math.cos(x) * Math.cos(y) + 0.3))).toBeLessThan(0.01);
      expect(Math.abs(gradient(x, y)[1] + Math.sin(x) * Math.sin(y))).toBeLessThan(0.01);
    }
  });

  test("has the slopes of its own values, and curvatures without jumps", () => {
    const { value, gradient } = sampled((x, y) => Math.sin(2 * x) * Math.cos(3 * y));
    for (const [x, y] of [
      [0.2, 0.4],
      [-0.97, 1.99],
      [2.41, 0.05],
    ] as const) {
      const byDifference = centralDifference(([a, b]) => value(a!, b!), Float64Array.of(x, y));
      expect(gradient(x, y)[0]).toBeCloseTo(byDifference[0]!, 6);
      expect(gradient(x, y)[1]).toBeCloseTo(byDifference[1]!, 6);
    }
    // Across a node: -1 + 3 · 0.4.
    const bend = (x: number): number => (gradient(x + 1e-6, 0.7)[0] - gradient(x - 1e-6, 0.7)[0]) / 2e-6;
    expect(bend(0.2 - 1e-5)).toBeCloseTo(bend(0.2 + 1e-5), 3);
  });
});

test("a direction by neurons is as long as each neuron's own weights, and leaves the biases", () => {
  const net = network({ layers: [5, 4, 3] });
  const random = generator(3);
  const parameters = Float64Array.from({ length: 39 }, () => random.normal() * 3);
  const one = filterDirection(net, parameters, random);
  const other = filterDirection(net, parameters, random);
  expect(one).not.toEqual(other);
  for (const direction of [one, other])
    for (const { fanIn, fanOut, weights, biases, end } of parameterLayout(net)) {
      for (let j = 0; j < fanOut; j++) {
        const norm = (vector: Float64Array): number =>
          Math.hypot(...Array.from({ length: fanIn }, (_, i) => vector[weights + i * fanOut + j]!));
        expect(norm(direction)).toBeCloseTo(norm(parameters), 10);
      }
      for (let at = biases; at < end; at++) expect(direction[at]).toBe(0);
    }
});
