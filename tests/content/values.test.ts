/** The numbers that the prose may quote, against independent computations and published facts. */
import { describe, expect, test } from "vitest";
import { findValue, valueNames } from "../../src/article/values/index.ts";

const value = (name: string, given?: Record<string, number>): number => findValue(name, given) as number;

describe("the seven points", () => {
  // Computed apart, to full precision.
  test.each([
    ["bestSlope", 0.335593220338983],
    ["bestIntercept", 0.8047215496368041],
    ["leastMse", 0.018051885160844026],
    ["condition", 315.61043928518257],
    ["stepLimit", 0.06854919212237186],
    ["largeCurvature", 29.176127946623545],
    ["smallCurvature", 0.0924434819478841],
    ["meanX", 3.6],
    ["count", 7],
  ])("%s", (name, expected) => expect(value(`sevenPoints.${name}`)).toBeCloseTo(expected, 10));

  const x = [2.4, 2.8, 3.2, 3.6, 4, 4.2, 5];
  const y = [1.7, 1.85, 1.79, 1.95, 2.1, 2, 2.7];
  const mse = (slope: number, intercept: number): number =>
    x.reduce((sum, xi, i) => sum + (y[i]! - slope * xi - intercept) ** 2, 0) / 7;

  test("errors of a line, by their definition", () => {
    const line = { slope: 0.92, intercept: -1 };
    expect(value("sevenPoints.mse", line)).toBeCloseTo(mse(0.92, -1), 12);
    expect(value("sevenPoints.sse", line)).toBeCloseTo(7 * mse(0.92, -1), 12);
    const absolute = x.reduce((sum, xi, i) => sum + Math.abs(y[i]! - 0.92 * xi + 1), 0);
    expect(value("sevenPoints.sae", line)).toBeCloseTo(absolute, 12);
    expect(value("sevenPoints.mae", line)).toBeCloseTo(absolute / 7, 12);
  });

  test("slopes, by differences", () => {
    const h = 1e-6;
    const line = { slope: 0.5, intercept: 0.2 };
    expect(value("sevenPoints.bySlope", line)).toBeCloseTo(
      (mse(0.5 + h, 0.2) - mse(0.5 - h, 0.2)) / (2 * h),
      6,
    );
    expect(value("sevenPoints.byIntercept", line)).toBeCloseTo(
      (mse(0.5, 0.2 + h) - mse(0.5, 0.2 - h)) / (2 * h),
      6,
    );
    expect(value("sevenPoints.slopeNorth", { ...line, h: 0.01 })).toBeCloseTo(
      (mse(0.5, 0.21) - mse(0.5, 0.2)) / 0.01,
      10,
    );
  });

  test("no slope through the centre has a smaller absolute error than the best", () => {
    const best = value("sevenPoints.bestAbsoluteSlope");
    const least = value("sevenPoints.mae", { slope: best });
    for (let slope = -0.5; slope <= 1.2; slope += 0.001)
      expect(value("sevenPoints.mae", { slope })).toBeGreaterThanOrEqual(least - 1e-12);
  });

  test("a ball: each step goes against the gradient", () => {
    let [slope, intercept] = [0.92, -1];
    for (let step = 0; step < 100; step++) {
      const here = { slope, intercept };
      slope -= 0.05 * value("sevenPoints.bySlope", here);
      intercept -= 0.05 * value("sevenPoints.byIntercept", here);
    }
    const given = { slope: 0.92, intercept: -1, rate: 0.05, steps: 100 };
    expect(value("sevenPoints.ballMse", given)).toBeCloseTo(mse(slope, intercept), 10);
  });

  test("hits, by counting", () => {
    const hitsAt = (slope: number): number =>
      x.filter((xi, i) => Math.abs(y[i]! - (value("sevenPoints.meanY") + slope * (xi - 3.6))) <= 0.1).length;
    let [most, jumps, before] = [0, 0, hitsAt(-0.5)];
    for (let slope = -0.5; slope <= 1.2; slope += 0.0001) {
      const hits = hitsAt(slope);
      if (hits !== before) jumps++;
      before = hits;
      most = Math.max(most, hits);
    }
    expect(value("sevenPoints.mostHits", { within: 0.1 })).toBe(most);
    expect(value("sevenPoints.hitJumps", { within: 0.1 })).toBe(jumps);
    const middle =
      (value("sevenPoints.mostHitsFrom", { within: 0.1 }) +
        value("sevenPoints.mostHitsTo", { within: 0.1 })) /
      2;
    expect(hitsAt(middle)).toBe(most);
    const [from, to] = ["hitsSameFrom", "hitsSameTo"].map((name) =>
      value(`sevenPoints.${name}`, { slope: -0.1, within: 0.1 }),
    );
    expect(hitsAt(from! + 1e-6)).toBe(hitsAt(-0.1));
    expect(hitsAt(to! - 1e-6)).toBe(hitsAt(-0.1));
    expect(hitsAt(from! - 1e-6)).not.toBe(hitsAt(-0.1));
    expect(hitsAt(to! + 1e-6)).not.toBe(hitsAt(-0.1));
  });
});

test("the penguins' bowl is nearly round", () => {
  expect(value("penguins.count")).toBe(342);
  expect(value("penguins.condition")).toBeCloseTo(1.97, 2);
});

test("softmax shares add up to one, and the loss is minus the logarithm of the right one", () => {
  const shares = [1, 2, 3].map((one) => value("softmax.probability", { class: one }));
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(shares[0]).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.E + Math.exp(0.1)), 12);
  for (const one of [1, 2, 3])
    expect(value("softmax.crossEntropy", { class: one })).toBeCloseTo(-Math.log(shares[one - 1]!), 12);
});

test("a name that is not in the table gives nothing", () => {
  expect(valueNames).toContain("sevenPoints.bestSlope");
  for (const name of ["sevenPoints", "sevenPoints.nothing", "nothing.count", "toString.length", ""])
    expect(findValue(name)).toBeUndefined();
});

describe("descent", () => {
  const x = [2.4, 2.8, 3.2, 3.6, 4, 4.2, 5];
  const y = [1.7, 1.85, 1.79, 1.95, 2.1, 2, 2.7];
  const mse = (w: number, b: number): number =>
    x.reduce((sum, xi, i) => sum + (y[i]! - w * xi - b) ** 2, 0) / 7;
  const meanY = y.reduce((sum, yi) => sum + yi, 0) / 7;
  const pinned = (w: number): number => mse(w, meanY - 3.6 * w);
  const slope = (f: (t: number) => number, t: number): number => (f(t + 1e-4) - f(t - 1e-4)) / 2e-4;
  /** Every place of a walk, with slopes by differences, which are exact here up to rounding. */
  function* walk(rate: number): Generator<readonly [number, number]> {
    for (let [w, b] = [0.92, -1]; ; ) {
      yield [w, b];
      const [gw, gb] = [slope((t) => mse(t, b), w), slope((t) => mse(w, t), b)];
      [w, b] = [w - rate * gw, b - rate * gb];
    }
  }

  // Computed apart, to full precision.
  test.each([
    ["limit", 0.06854919212237186],
    ["limitOfSum", 0.06854919212237186 / 7],
    ["lambdaMax", 29.176127946623545],
    ["lambdaMin", 0.0924434819478841],
    ["condition", 315.61043928518257],
    ["centredCondition", 1.483050847457627],
    ["standardisedCondition", 1],
    ["standardisedLimit", 1],
    ["deviation", Math.sqrt(4.72 / 7)],
    ["oneCurvature", (2 * 4.72) / 7],
    ["oneLimit", 7 / 4.72],
    ["oneBest", 3.5 / 4.72],
    ["hessianEntries", 142_444_225],
    ["hessianDistinct", 71_228_080],
  ])("%s", (name, expected) => expect(value(`descent.${name}`)).toBeCloseTo(expected, 8));

  test("a walk's places, slopes and losses", () => {
    let steps = 0;
    for (const [w, b] of walk(0.05)) {
      const given = { w: 0.92, b: -1, rate: 0.05, steps };
      expect(value("descent.w", given)).toBeCloseTo(w, 8);
      expect(value("descent.b", given)).toBeCloseTo(b, 8);
      expect(value("descent.slopeW", given)).toBeCloseTo(
        slope((t) => mse(t, b), w),
        6,
      );
      expect(value("descent.slopeB", given)).toBeCloseTo(
        slope((t) => mse(w, t), b),
        6,
      );
      expect(value("descent.lossAfter", given)).toBeCloseTo(mse(w, b), 8);
      if (++steps > 12) break;
    }
  });

  test("factors: what two steps straight across, and along, make of the distance", () => {
    expect(value("descent.factorAcross", { rate: 0.05 })).toBeCloseTo(-0.45880639733, 9);
    expect(value("descent.factorAlong", { rate: 0.05 })).toBeCloseTo(0.9953778259, 9);
    expect(value("descent.growthAcross", { rate: 0.075 })).toBeCloseTo(18.8209596, 6);
    expect(value("descent.oneFactor", { rate: 1.6 })).toBeCloseTo(1 - (1.6 * 9.44) / 7, 10);
  });

  test("steps, by counting", () => {
    const least = value("sevenPoints.leastMse");
    const count = (rate: number, until: (loss: number) => boolean): number => {
      let steps = 0;
      for (const [w, b] of walk(rate)) {
        if (until(mse(w, b))) return steps;
        steps++;
      }
      return steps;
    };
    const given = { w: 0.92, b: -1, excess: 1e-6 };
    for (const rate of [0.03, 0.05, 0.068])
      expect(value("descent.stepsTo", { ...given, rate })).toBe(count(rate, (loss) => loss - least < 1e-6));
    for (const rate of [0.07, 0.075])
      expect(value("descent.stepsToDiverge", { ...given, rate })).toBe(
        count(rate, (loss) => loss > 1000 * mse(0.92, -1)),
      );
    // Published: facts about the walk from (3, 6).
    expect(value("descent.stepsTo", { w: 3, b: 6, rate: 0.05, excess: 1e-6 })).toBe(1477);
    expect(value("descent.stepsTo", { w: 3, b: 6, rate: 0.0683, excess: 1e-6 })).toBe(1321);
    expect(value("descent.compassStepsTo", { ...given, rate: 0.05 })).toBeGreaterThan(1000);
  });

  test("one dial", () => {
    let w = 0.9;
    for (let steps = 0; steps < 5; steps++) {
      const given = { w: 0.9, rate: 0.5, steps };
      const g = slope(pinned, w);
      expect(value("descent.oneW", given)).toBeCloseTo(w, 8);
      expect(value("descent.oneSlopeAfter", given)).toBeCloseTo(g, 7);
      expect(value("descent.oneStepAfter", given)).toBeCloseTo(Math.abs(0.5 * g), 7);
      expect(value("descent.oneLossAfter", given)).toBeCloseTo(pinned(w), 8);
      w -= 0.5 * g;
    }
    expect(value("descent.oneLoss", { w: 0.9 })).toBeCloseTo(pinned(0.9), 12);
    expect(value("descent.oneSlope", { w: 0.9 })).toBeCloseTo(slope(pinned, 0.9), 7);
    expect(value("descent.oneStep", { w: 0.9, rate: 0.5 })).toBeCloseTo(0.5 * slope(pinned, 0.9), 7);
  });
});

describe("the bill for one gradient of the digit network", () => {
  const first = 784 * 15;
  const second = 15 * 10;
  test.each([
    ["forwardOps", first + second],
    ["backwardOps", first + 2 * second],
    ["backwardPerForward", 12_060 / 11_910],
    ["backpropOps", 23_970],
    ["passes", first + second + 15 + 10 + 1],
    ["nudgingOps", 11_936 * 11_910],
    ["nudgingOverBackprop", (11_936 * 11_910) / (11_910 + 12_060)],
  ])("%s", (name, expected) => expect(value(`bill.${name}`)).toBeCloseTo(expected, 8));
});
