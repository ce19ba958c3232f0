/** What is foretold of gradient descent on a bowl, against the walk itself. */
import { describe, expect, test } from "vitest";
import { sevenPoints } from "../../src/engine/datasets/sevenPoints.ts";
import { descend, overTwo } from "../../src/engine/descent.ts";
import { newtonStep } from "../../src/engine/subjects/fits/eigen.ts";
import { lineError, lineQuadratic, standardised } from "../../src/engine/subjects/fits/lineFit.ts";
import {
  compassStep,
  compassStepsUntilBelow,
  descentExcess,
  descentFactor,
  descentModes,
  pinnedCurvature,
  stepsUntilAbove,
  stepsUntilBelow,
} from "../../src/engine/subjects/fits/quadraticDescent.ts";

const ravine = lineQuadratic(sevenPoints);
const round = lineQuadratic(standardised(sevenPoints));

/** Every place of a plain walk, with the gradient from differences of the mean squared error and not from the bowl. */
function* walk(w: number, b: number, rate: number): Generator<readonly [w: number, b: number, loss: number]> {
  const loss = (p: number, q: number): number => lineError(sevenPoints, p, q);
  const h = 1e-3;
  for (let [p, q] = [w, b]; ; ) {
    yield [p, q, loss(p, q)];
    // Exact for a quadratic, up to rounding.
    const gp = (loss(p + h, q) - loss(p - h, q)) / (2 * h);
    const gq = (loss(p, q + h) - loss(p, q - h)) / (2 * h);
    p -= rate * gp;
    q -= rate * gq;
  }
}

describe("the seven points' ravine", () => {
  test.each([
    [0.92, -1],
    [3, 6],
    [-1, 7],
  ] as const)("excesses from (%d, %d) add up to what the start stands above the bottom", (w, b) => {
    const modes = descentModes(ravine, [w, b]);
    expect(modes[0]!.curvature).toBeLessThan(modes[1]!.curvature);
    expect(modes[0]!.excess + modes[1]!.excess).toBeCloseTo(
      lineError(sevenPoints, w, b) - 0.018051885160844026,
      10,
    );
  });

  test.each([0.001, 0.03, 0.05, 0.068, 0.075])("the loss at rate %d is that of a walk", (rate) => {
    const modes = descentModes(ravine, [0.92, -1]);
    let steps = 0;
    for (const [, , loss] of walk(0.92, -1, rate)) {
      const excess = descentExcess(modes, rate, steps);
      expect(Math.abs(excess + ravine.least - loss) / Math.max(1, loss)).toBeLessThan(1e-8);
      if (++steps > 60) break;
    }
  });

  // From (3, 6), by iteration elsewhere.
  test("takes the published 1,477 steps at rate 0.05 and 1,321 at 0.0683", () => {
    const modes = descentModes(ravine, [3, 6]);
    expect(stepsUntilBelow(modes, 0.05, 1e-6)).toBe(1477);
    expect(stepsUntilBelow(modes, 0.0683, 1e-6)).toBe(1321);
  });

  test.each([0.004, 0.03, 0.05, 0.068])("steps until a millionth at rate %d are those counted", (rate) => {
    let counted = 0;
    for (const [, , loss] of walk(0.92, -1, rate)) {
      if (loss - 0.018051885160844026 < 1e-6) break;
      counted++;
    }
    // The walk's slopes carry rounding of about 10⁻¹³; a single step's worth of it may fall on either side.
    const told = stepsUntilBelow(descentModes(ravine, [0.92, -1]), rate, 1e-6)!;
    expect(Math.abs(told - counted)).toBeLessThanOrEqual(1);
  });

  test.each([0.0686, 0.07, 0.075, 0.1, 2])(
    "steps until a thousandfold at rate %d are those counted",
    (rate) => {
      let counted = 0;
      const first = lineError(sevenPoints, 0.92, -1);
      for (const [, , loss] of walk(0.92, -1, rate)) {
        if (loss > 1000 * first) break;
        counted++;
      }
      const height = 1000 * first - ravine.least;
      expect(stepsUntilAbove(descentModes(ravine, [0.92, -1]), rate, height)).toBe(counted);
    },
  );

  test("below the limit nothing leaves, above it nothing arrives", () => {
    const modes = descentModes(ravine, [0.92, -1]);
    const { stepLimit } = ravine;
    expect(stepsUntilAbove(modes, stepLimit * 0.9999, 1000)).toBeUndefined();
    expect(stepsUntilBelow(modes, stepLimit * 0.9999, 1e-6)).toBeGreaterThan(1000);
    expect(stepsUntilAbove(modes, stepLimit * 1.0001, 1000)).toBeGreaterThan(1000);
    expect(stepsUntilBelow(modes, stepLimit * 1.0001, 1e-6)).toBeUndefined();
    expect(stepsUntilBelow(modes, stepLimit, 1e-6)).toBeUndefined();
  });

  test("a walk that dips below and leaves again is found in its dip", () => {
    const modes = [
      { curvature: 1, excess: 1 },
      { curvature: 4, excess: 1e-9 },
    ];
    // Factors 0.4 and −1.4: the first dies away before the second has grown.
    const counted = Array.from({ length: 60 }, (_, n) => 0.4 ** (2 * n) + 1e-9 * 1.4 ** (2 * n));
    const dip = counted.findIndex((excess) => excess < 1e-3);
    expect(dip).toBeGreaterThan(0);
    expect(counted.at(-1)).toBeGreaterThan(1);
    expect(stepsUntilBelow(modes, 0.6, 1e-3)).toBe(dip);
    expect(stepsUntilBelow(modes, 0.6, 1e-7)).toBeUndefined();
  });
});

describe("special starts and bowls", () => {
  test("at the bottom there is nothing to do", () => {
    const modes = descentModes(ravine, ravine.minimum);
    expect(stepsUntilBelow(modes, 0.05, 1e-6)).toBe(0);
    expect(stepsUntilAbove(modes, 5, 1)).toBeUndefined();
    expect(descentExcess(modes, 5, 1e6)).toBe(0);
  });
  test("in the round bowl one step of rate ½ arrives, from anywhere", () => {
    for (const start of [
      [3, 6],
      [-4, 0.5],
    ] as const) {
      expect(stepsUntilBelow(descentModes(round, start), 0.5, 1e-12)).toBe(1);
      const { parameters } = descend(overTwo(round), start, 0.5, 1);
      expect(parameters[0]).toBeCloseTo(round.minimum[0], 12);
      expect(parameters[1]).toBeCloseTo(round.minimum[1], 12);
    }
  });
  test("Newton's hop ends at the bottom of the ravine", () => {
    const hop = newtonStep(ravine.hessian, ravine.gradient(3, 6))!;
    expect(3 + hop[0]).toBeCloseTo(0.335593220338983, 10);
    expect(6 + hop[1]).toBeCloseTo(0.8047215496368041, 10);
  });
  test("a line pinned at the centre bends its loss by twice the variance of x", () => {
    const x = [2.4, 2.8, 3.2, 3.6, 4, 4.2, 5];
    const variance = x.reduce((sum, xi) => sum + (xi - 3.6) ** 2, 0) / 7;
    expect(pinnedCurvature(ravine.hessian)).toBeCloseTo(2 * variance, 12);
    expect(pinnedCurvature(round.hessian)).toBeCloseTo(2, 12);
  });
  test("the factor is 1 without a step, 0 at 1/λ, −1 at 2/λ", () => {
    expect([0, 0.25, 0.5].map((rate) => descentFactor(4, rate))).toEqual([1, 0, -1]);
  });
});

describe("one dial at a time", () => {
  test("moves the steeper dial, against its slope", () => {
    expect(compassStep([3, -1], 0.1)).toEqual([-0.1 * 3, 0]);
    expect(compassStep([1, -3], 0.1)).toEqual([0, 0.1 * 3]);
  });
  test.each([
    [0.05, [0.92, -1]],
    [0.07, [3, 6]],
    [0.01, [-1, 2]],
  ] as const)("at rate %d from %j the steps are those counted", (rate, start) => {
    let [w, b] = start;
    let counted = 0;
    for (; ravine.value(w, b) - ravine.least >= 1e-6; counted++) {
      const gradient = ravine.gradient(w, b);
      const [dw, db] = compassStep(gradient, rate);
      w += dw;
      b += db;
    }
    expect(counted).toBeGreaterThan(100);
    expect(compassStepsUntilBelow(ravine, start, rate, 1e-6, 1e6)).toBe(counted);
    expect(compassStepsUntilBelow(ravine, start, rate, 1e-6, counted - 1)).toBeUndefined();
  });
  test.each([0.0734, 0.075, 0.1, 1])(
    "leaves at rate %d, above 2 over the steeper dial's curvature",
    (rate) => {
      expect(2 / ravine.hessian[0][0]).toBeCloseTo(0.07334, 5);
      expect(compassStepsUntilBelow(ravine, [0.92, -1], rate, 1e-6, 1e6)).toBeUndefined();
    },
  );
  test("arrives just below that", () => {
    expect(compassStepsUntilBelow(ravine, [0.92, -1], 0.0733, 1e-6, 1e6)).toBeGreaterThan(100);
  });
});
