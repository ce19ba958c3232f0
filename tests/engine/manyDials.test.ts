/** A parabola's three dials and the little task of the 44 weights, against sums written out here. */
import { describe, expect, it } from "vitest";
import { sevenPoints } from "../../src/engine/datasets/sevenPoints.ts";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { centred } from "../../src/engine/subjects/fits/lineFit.ts";
import {
  leastParabola,
  type Parabola,
  parabolaError,
  parabolaGradient,
  parabolaSlice,
} from "../../src/engine/subjects/fits/parabolaFit.ts";
import { fortyFourStart, indexOf, layeredPass } from "../../src/engine/subjects/networks/fortyFour.ts";
import {
  taskCut,
  taskCuts,
  taskGradient,
  taskInputs,
  taskLoss,
  taskTargets,
} from "../../src/engine/subjects/networks/fortyFourTask.ts";

const points = centred(sevenPoints);
const error = (a: number, w: number, b: number): number =>
  [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0].reduce((sum, x, i) => {
    const u = x - 3.6;
    return sum + (a * u * u + w * u + b - [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7][i]!) ** 2 / 7;
  }, 0);

describe("a parabola through the seven points", () => {
  const places: readonly Parabola[] = [
    [0, 0.3, 2],
    [-0.3, 0.9, 1.5],
    [0.8, -0.4, 1.1],
  ];

  it("has the mean of the squares for its error, and its slopes", () => {
    for (const place of places) {
      expect(parabolaError(points, place)).toBeCloseTo(error(...place), 12);
      const nudged = centralDifference((p) => error(p[0]!, p[1]!, p[2]!), Float64Array.from(place));
      expect(largestError(parabolaGradient(points, place), nudged)).toBeLessThan(1e-8);
    }
  });

  it("a slice holds one dial", () => {
    for (const [a, w, b] of places) {
      const slice = parabolaSlice(points, a);
      expect(slice.value(w, b)).toBeCloseTo(error(a, w, b), 12);
      const [bestW, bestB] = slice.minimum;
      for (const [dw, db] of [
        [0.01, 0],
        [-0.01, 0],
        [0, 0.01],
        [0, -0.01],
      ] as const)
        expect(error(a, bestW + dw, bestB + db)).toBeGreaterThan(error(a, bestW, bestB));
    }
  });

  it("the best of all is level in three directions", () => {
    const best = leastParabola(points);
    for (const slope of parabolaGradient(points, best)) expect(Math.abs(slope)).toBeLessThan(1e-12);
    // By least squares in numpy.
    expect(best[0]).toBeCloseTo(0.16310743, 7);
    expect(parabolaError(points, best)).toBeCloseTo(0.005840097668791462, 12);
  });
});

describe("the task of the 44 weights", () => {
  it("flat and layered weights are the same network", () => {
    let sum = 0;
    for (let row = 0; row < 8; row++) {
      const inputs = [...taskInputs.data.subarray(3 * row, 3 * row + 3)];
      const said = layeredPass(fortyFourStart, inputs).at(-1)!;
      said.forEach((value, j) => {
        sum += (value - taskTargets.data[4 * row + j]!) ** 2 / 32;
      });
    }
    expect(taskLoss(fortyFourStart)).toBeCloseTo(sum, 12);
    expect(fortyFourStart[indexOf({ layer: 1, from: 2, to: 1 })]).toBe(0.7);
  });

  it("asks for answers that turn round with the inputs, as the network's do", () => {
    for (let row = 0; row < 8; row++)
      for (let j = 0; j < 4; j++)
        expect(taskTargets.data[4 * row + j]).toBe(-taskTargets.data[4 * (7 - row) + j]!);
  });

  it("its 44 slopes agree with nudges, and the loss without a tape with the one on it", () => {
    const { loss, gradient } = taskGradient(fortyFourStart);
    expect(loss).toBeCloseTo(taskLoss(fortyFourStart), 12);
    expect(gradient).toHaveLength(44);
    expect(
      largestError(gradient, centralDifference(taskLoss, Float64Array.from(fortyFourStart))),
    ).toBeLessThan(1e-8);
  });

  it("a cut is the loss along one weight", () => {
    const index = indexOf({ layer: 0, from: 1, to: 3 });
    const values = [-1, 0, fortyFourStart[index]!, 2];
    const cut = taskCut(fortyFourStart, index, values);
    values.forEach((value, i) => {
      const parameters = Float64Array.from(fortyFourStart);
      parameters[index] = value;
      expect(cut[i]).toBe(taskLoss(parameters));
    });
    expect(cut[2]).toBe(taskLoss(fortyFourStart));
  });

  it("all cuts at once are the cuts one by one", () => {
    const offsets = [-2, -0.7, 0, 0.3, 2];
    const parameters = fortyFourStart.map((weight, i) => weight + 0.3 * Math.sin(i));
    const cuts = taskCuts(parameters, offsets);
    expect(cuts).toHaveLength(44);
    cuts.forEach((cut, index) => {
      const one = taskCut(
        parameters,
        index,
        offsets.map((offset) => parameters[index]! + offset),
      );
      expect(cut).toHaveLength(offsets.length);
      one.forEach((loss, k) => {
        expect(cut[k]).toBeCloseTo(loss, 12);
      });
    });
  });

  it("can be learned: gradient descent brings the loss to almost nothing", () => {
    let weights = Float64Array.from(fortyFourStart);
    for (let t = 0; t < 400; t++) {
      const { gradient } = taskGradient(weights);
      weights = weights.map((weight, i) => weight - 0.2 * gradient[i]!);
    }
    expect(taskLoss(weights)).toBeLessThan(0.005);
  });
});
