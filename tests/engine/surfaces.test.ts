import { describe, expect, test } from "vitest";
import { penguins } from "../../src/engine/datasets/penguins.ts";
import { sevenPoints } from "../../src/engine/datasets/sevenPoints.ts";
import type { Point } from "../../src/engine/descent.ts";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { generator } from "../../src/engine/random.ts";
import { conditionNumber, eigen } from "../../src/engine/subjects/fits/eigen.ts";
import { mountainNetwork } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { type SurfaceName, surfaces } from "../../src/engine/subjects/surfaces/index.ts";
import { valley } from "../../src/engine/subjects/surfaces/narrowValley.ts";
import type { Surface } from "../../src/engine/subjects/surfaces/surface.ts";
import { hessian } from "../../src/engine/subjects/walking/hessian.ts";
import { Tape } from "../../src/engine/tape.ts";
import { item, scalar } from "../../src/engine/tensor.ts";
import reference from "../reference/landscapes.json" with { type: "json" };

type Gradient = (x: number, y: number) => Point;

const lineSlopes =
  ({ x, y }: { x: Readonly<Float64Array>; y: Readonly<Float64Array> }): Gradient =>
  (m, b) => {
    let [dm, db] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      const r = m * x[i]! + b - y[i]!;
      dm += (2 / x.length) * r * x[i]!;
      db += (2 / x.length) * r;
    }
    return [dm, db];
  };

/** Gradients derived by hand. A missing surface is a type error. */
const byHand: Record<SurfaceName, Gradient> = {
  sevenPoints: lineSlopes(sevenPoints),
  penguins: lineSlopes(penguins),
  mountain(w1, w2) {
    const { x, y, hiddenBiases: b, outputWeights: v, thirdWeight, outputBias } = mountainNetwork;
    let [loss, d1, d2] = [0, 0, 0];
    x.forEach((xi, i) => {
      const h = [w1, w2, thirdWeight].map((w, j) => Math.tanh(w * xi + b[j]!));
      const r = outputBias + v[0] * h[0]! + v[1] * h[1]! + v[2] * h[2]! - y[i]!;
      loss += r * r;
      d1 += 2 * r * v[0] * (1 - h[0]! ** 2) * xi;
      d2 += 2 * r * v[1] * (1 - h[1]! ** 2) * xi;
    });
    return [d1 / (loss * Math.LN10), d2 / (loss * Math.LN10)];
  },
  narrowValley: (x, y) => [x, 100 * y],
  beale(x, y) {
    const [a, b, c] = [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y ** 3];
    return [2 * (a * (y - 1) + b * (y * y - 1) + c * (y ** 3 - 1)), 2 * x * (a + 2 * b * y + 3 * c * y * y)];
  },
  rosenbrock: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  himmelblau: (x, y) => [
    4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
    2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
  ],
  sixHumpCamel: (x, y) => [8 * x - 8.4 * x ** 3 + 2 * x ** 5 + y, x - 8 * y + 16 * y ** 3],
  boundedSaddle: (x, y) => [x, -y + y ** 3],
  twoWeightLinear: (w1, w2) => [2 * (w1 * w2 - 1) * w2, 2 * (w1 * w2 - 1) * w1],
};

const inside = ({ domain: [[x0, x1], [y0, y1]] }: Surface, [x, y]: Point) =>
  x0 <= x && x <= x1 && y0 <= y && y <= y1;

describe.each(Object.entries(surfaces) as [SurfaceName, Surface][])("%s", (name, surface) => {
  const random = generator(41);
  const somewhere = (): Point => {
    const [[x0, x1], [y0, y1]] = surface.domain;
    return [x0 + (x1 - x0) * random.uniform(), y0 + (y1 - y0) * random.uniform()];
  };

  test("goes by its own name, and everything listed lies inside its domain", () => {
    expect(surface.id).toBe(name);
    expect(surface.starts.length).toBeGreaterThan(0);
    expect(surface.minima.length).toBeGreaterThan(0);
    for (const start of surface.starts) expect(inside(surface, start)).toBe(true);
    for (const { at } of [...surface.minima, ...surface.saddles, ...surface.maxima]) {
      expect(inside(surface, at)).toBe(true);
    }
  });

  test("the graph on the tape and the closed form are one function", () => {
    for (let trial = 0; trial < 30; trial++) {
      const [x, y] = somewhere();
      const tape = new Tape();
      const byTape = item(surface.graph(tape.leaf(scalar(x)), tape.leaf(scalar(y))).value);
      expect(largestError([byTape], [surface.value(x, y)])).toBeLessThan(1e-12);
    }
  });

  test("the tape's gradient is the hand-derived one, and that of finite differences", () => {
    for (let trial = 0; trial < 30; trial++) {
      const [x, y] = somewhere();
      const gradient = surface.gradient(x, y);
      expect(largestError(gradient, byHand[name](x, y))).toBeLessThan(1e-12);
      const byNudging = centralDifference((p) => surface.value(p[0]!, p[1]!), Float64Array.of(x, y));
      expect(largestError(gradient, byNudging)).toBeLessThan(1e-6);
    }
  });

  test("is flat at every point listed, as high as listed, and curved as its kind should be", () => {
    const kinds = [
      ["minima", (smallest: number) => smallest > -1e-6],
      ["saddles", (smallest: number, largest: number) => smallest < 0 && largest > 0],
      ["maxima", (_: number, largest: number) => largest < 0],
    ] as const;
    for (const [kind, holds] of kinds) {
      for (const { at, value } of surface[kind]) {
        expect(surface.value(...at)).toBeCloseTo(value, 8);
        const curved = hessian(surface, ...at);
        const scale = Math.max(1, ...curved.flat().map(Math.abs));
        expect(Math.hypot(...surface.gradient(...at)) / scale).toBeLessThan(2e-8);
        expect(holds(...eigen(curved).values)).toBe(true);
      }
    }
  });

  test("no point of a fine map lies below the lowest minimum", () => {
    const least = Math.min(...surface.minima.map(({ value }) => value));
    const [[x0, x1], [y0, y1]] = surface.domain;
    let lowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= 200; i++) {
      for (let j = 0; j <= 200; j++) {
        lowest = Math.min(lowest, surface.value(x0 + ((x1 - x0) * i) / 200, y0 + ((y1 - y0) * j) / 200));
      }
    }
    expect(lowest).toBeGreaterThanOrEqual(least - 1e-8);
  });
});

describe("against the reference", () => {
  const theirs = reference.surfaces;
  const eigenvalues = (surface: Surface, at: Point) => eigen(hessian(surface, ...at)).values;
  const closeTo = (surface: Surface, at: number[], expected: number[], digits: number) => {
    eigenvalues(surface, at as unknown as Point).forEach((value, i) => {
      expect(value / expected[i]!).toBeCloseTo(1, digits);
    });
  };

  test("domains", () => {
    const pairs = [
      [surfaces.beale, theirs.beale],
      [surfaces.himmelblau, theirs.himmelblau],
      [surfaces.rosenbrock, theirs.rosenbrock],
      [surfaces.sixHumpCamel, theirs.sixhump_camel],
      [surfaces.boundedSaddle, theirs.saddle_bounded],
      [surfaces.narrowValley, theirs.valley_k],
      [surfaces.sevenPoints, theirs.linreg7],
      [surfaces.twoWeightLinear, theirs.two_weight_linear_net],
    ] as const;
    for (const [ours, { domain }] of pairs) expect(ours.domain).toEqual(domain);
  });

  test("Beale: minimum, saddle and their curvatures", () => {
    const [minimum] = theirs.beale.minima;
    expect(surfaces.beale.minima.map(({ at }) => at)).toEqual([minimum!.at]);
    closeTo(surfaces.beale, minimum!.at, minimum!.hess_eig, 4);
    const [saddle] = theirs.beale.saddle;
    expect(surfaces.beale.saddles).toEqual([{ at: saddle!.at, value: saddle!.f }]);
    closeTo(surfaces.beale, saddle!.at, saddle!.eig, 3);
  });

  test("Himmelblau: four minima, four saddles, one summit", () => {
    const { minima, saddles, saddle_values, max } = theirs.himmelblau;
    expect(surfaces.himmelblau.minima.map(({ at }) => at)).toEqual(minima.map(({ at }) => at));
    for (const { at, hess_eig } of minima) closeTo(surfaces.himmelblau, at, hess_eig, 3);
    expect(surfaces.himmelblau.saddles).toEqual(saddles.map((at, i) => ({ at, value: saddle_values[i] })));
    expect(surfaces.himmelblau.maxima).toEqual([{ at: max.at, value: max.f }]);
  });

  test("Rosenbrock: the curvatures at the end of the valley", () => {
    const [minimum] = theirs.rosenbrock.minima;
    hessian(surfaces.rosenbrock, 1, 1)
      .flat()
      .forEach((entry, i) => {
        expect(entry).toBeCloseTo(minimum!.hessian.flat()[i]!, 3);
      });
    expect(conditionNumber(hessian(surfaces.rosenbrock, 1, 1)) / minimum!.cond).toBeCloseTo(1, 2);
  });

  test("six-hump camel: two deepest hollows, four others, a saddle between", () => {
    const { global_minima, f_global, local_minima, saddle_at_origin } = theirs.sixhump_camel;
    expect(surfaces.sixHumpCamel.minima).toEqual([
      ...global_minima.map((at) => ({ at, value: f_global })),
      ...local_minima.map(({ at, f }) => ({ at, value: f })),
    ]);
    closeTo(surfaces.sixHumpCamel, [0, 0], saddle_at_origin.eig, 3);
  });

  test("bounded saddle and two-weight network: saddles with curvatures ±1 and ±2", () => {
    closeTo(surfaces.boundedSaddle, [0, 0], theirs.saddle_bounded.saddle.eig, 6);
    closeTo(surfaces.twoWeightLinear, [0, 0], theirs.two_weight_linear_net.saddle.eig, 6);
    expect(surfaces.boundedSaddle.minima).toEqual(
      theirs.saddle_bounded.minima.map(({ at, f }) => ({ at, value: f })),
    );
  });

  test("two-weight network: a valley of minima, 2(a² + 1/a²) steep", () => {
    for (const a of [0.5, 1, 2, -1.5]) {
      expect(surfaces.twoWeightLinear.value(a, 1 / a)).toBeCloseTo(0, 15);
      const [along, across] = eigenvalues(surfaces.twoWeightLinear, [a, 1 / a]);
      expect(along).toBeCloseTo(0, 6);
      expect(across).toBeCloseTo(2 * (a * a + 1 / (a * a)), 6);
    }
  });

  test("valleys of every narrowness have curvatures 1 and k", () => {
    for (const k of [10, 100, 1000]) expect(conditionNumber(hessian(valley(k), 3, 1)) / k).toBeCloseTo(1, 6);
  });

  test("the seven points' minimum and curvatures", () => {
    const { minimum, hess_eig } = theirs.linreg7;
    const [ours] = surfaces.sevenPoints.minima;
    ours!.at.forEach((x, i) => {
      expect(x).toBeCloseTo(minimum.at[i]!, 13);
    });
    expect(ours!.value).toBeCloseTo(minimum.f, 13);
    closeTo(surfaces.sevenPoints, minimum.at, hess_eig, 6);
  });
});
