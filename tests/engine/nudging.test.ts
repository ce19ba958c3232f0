/** Slopes by nudging: exact where theory says so, and wrong by as much as theory says elsewhere. */
import { describe, expect, it } from "vitest";
import { nudgeTheory, slopeByNudging } from "../../src/engine/subjects/cost/nudging.ts";
import { mountainNetwork as net } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { loss as cutLoss, slope as cutSlope, HELD } from "../../src/widgets/hackers-gradient/model.ts";

describe("a slope by nudging", () => {
  it("central is exact on a parabola, one-sided is wrong by the nudge", () => {
    const f = (x: number) => x * x;
    for (const h of [0.5, 0.25, 0.125]) {
      expect(slopeByNudging(f, 3, h, "central")).toBe(6);
      expect(slopeByNudging(f, 3, h, "one-sided")).toBe(6 + h);
    }
  });

  it.each(["one-sided", "central"] as const)(
    "%s: long nudges err by the truncation, short ones by no more than rounding",
    (formula) => {
      for (const x of [0.3, 0.9, 1.4]) {
        for (const h of [0.01, 0.003]) {
          const error = Math.abs(slopeByNudging(Math.sin, x, h, formula) - Math.cos(x));
          const { truncation } = nudgeTheory(Math.sin, Math.cos, x, h, formula);
          expect(error / truncation).toBeGreaterThan(0.95);
          expect(error / truncation).toBeLessThan(1.05);
        }
        const h = 1e-12;
        const error = Math.abs(slopeByNudging(Math.sin, x, h, formula) - Math.cos(x));
        // Also the nudge itself is rounded, by up to half a step of x.
        const { rounding } = nudgeTheory(Math.sin, Math.cos, x, h, formula);
        expect(error).toBeLessThan(4 * rounding + (4 * Number.EPSILON * x) / h);
        expect(error).toBeGreaterThan(1e-9);
      }
    },
  );

  it("a nudge that the number does not notice finds no slope at all", () => {
    expect(slopeByNudging((x) => x, 3, 1e-16, "one-sided")).toBe(0);
  });
});

describe("the cut through the mountain", () => {
  /** The network written out, not the engine's. */
  const mse = (w: number): number =>
    net.x.reduce((sum, x, i) => {
      const weights = [w, HELD, net.thirdWeight];
      const out = weights.reduce(
        (total, wi, k) => total + net.outputWeights[k]! * Math.tanh(wi * x + net.hiddenBiases[k]!),
        net.outputBias,
      );
      return sum + (out - net.y[i]!) ** 2 / net.x.length;
    }, 0);

  it("is the network's mean squared error, and its slope", () => {
    for (let w = -8; w <= 8; w += 0.5) {
      expect(cutLoss(w)).toBeCloseTo(mse(w), 12);
      expect(cutSlope(w)).toBeCloseTo((mse(w + 1e-5) - mse(w - 1e-5)) / 2e-5, 8);
    }
  });
});
