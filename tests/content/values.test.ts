/** The numbers that the prose may quote, against independent computations and published facts. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { themes } from "../../src/article/values/index.ts";
import { findValue } from "../../src/stage/values.ts";

const value = (name: string, given?: Record<string, number>): number =>
  findValue(themes, name, given) as number;

/** Where numbers are quoted: in the prose, and in the still pictures beside it. */
const quoting = ["content/how-neural-networks-are-trained/en", "src/article/pictures"]
  .flatMap((room) => readdirSync(room).map((file) => readFileSync(`${room}/${file}`, "utf8")))
  .join("\n");

test("every number that may be quoted is", () => {
  const quoted = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(quoting);
  // The race has a row for every runner on every surface.
  const { race, ...others } = themes;
  const unread = Object.entries(others).flatMap(([theme, values]) =>
    Object.keys(values)
      .map((key) => `${theme}.${key}`)
      // What there is to say of a line is alike for either set of points; a picture has the example by its own name.
      .filter(
        (name) =>
          !quoted(
            name
              .replace(/^(sevenPoints|penguins)/, "(sevenPoints|penguins)")
              .replace(/^softmax/, "(softmax|example)"),
          ),
      ),
  );
  expect(unread).toEqual([]);
  expect(Object.keys(race!).some((key) => quoted(`race.${key}`))).toBe(true);
});

describe("the seven points", () => {
  // Computed apart, to full precision.
  test.each([
    ["bestSlope", 0.335593220338983],
    ["bestIntercept", 0.8047215496368041],
    ["leastMse", 0.018051885160844026],
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
    const absolute = x.reduce((sum, xi, i) => sum + Math.abs(y[i]! - 0.92 * xi + 1), 0);
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
  });

  test("no slope through the centre has a smaller absolute error than the best", () => {
    const best = value("sevenPoints.bestAbsoluteSlope");
    const least = value("sevenPoints.mae", { slope: best });
    for (let slope = -0.5; slope <= 1.2; slope += 0.001)
      expect(value("sevenPoints.mae", { slope })).toBeGreaterThanOrEqual(least - 1e-12);
  });

  test("the best pinned line by absolute error has its corner at a point; without the pin there is a better one", () => {
    const slope = value("sevenPoints.bestAbsoluteSlope");
    const says = (at: number): number => 14.09 / 7 + slope * (at - 3.6);
    const corner = x.findIndex((at, i) => Math.abs(says(at) - y[i]!) < 1e-12);
    expect(value("cost.cornerX")).toBe(x[corner]);
    const mae = (w: number, b: number): number =>
      x.reduce((sum, at, i) => sum + Math.abs(w * at + b - y[i]!), 0) / 7;
    expect(value("cost.leastMaeSlope")).toBeCloseTo(0.25, 12);
    expect(value("cost.leastMaeIntercept")).toBeCloseTo(1.1, 12);
    expect(mae(0.25, 1.1)).toBeLessThan(mae(slope, 14.09 / 7 - 3.6 * slope));
  });

  test("the gradient is the steepest of all directions, by walking a little in each", () => {
    const line = { slope: 0.92, intercept: -1 };
    const h = 1e-6;
    const walk = (degrees: number): number => {
      const [east, north] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      return (mse(0.92 + h * east, -1 + h * north) - mse(0.92 - h * east, -1 - h * north)) / (2 * h);
    };
    for (const degrees of [0, 45, 90, 200])
      expect(value("cost.towards", { ...line, degrees })).toBeCloseTo(walk(degrees), 6);
    const most = Math.max(...Array.from({ length: 360 }, (_, degrees) => walk(degrees)));
    expect(value("cost.steepest", line)).toBeGreaterThanOrEqual(most - 1e-6);
    expect(value("cost.steepest", line)).toBeCloseTo(most, 3);
    expect(value("cost.eastPart", line) ** 2 + value("cost.northPart", line) ** 2).toBeCloseTo(1, 12);
    expect(value("cost.eastPart", line) / value("cost.northPart", line)).toBeCloseTo(walk(0) / walk(90), 5);
    expect(value("cost.halfTurn")).toBeCloseTo(Math.cos(Math.PI / 4), 12);
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
    const [from, to] = ["hitsSameFrom", "hitsSameTo"].map((name) =>
      value(`sevenPoints.${name}`, { slope: -0.1, within: 0.1 }),
    );
    expect(hitsAt(from! + 1e-6)).toBe(hitsAt(-0.1));
    expect(hitsAt(to! - 1e-6)).toBe(hitsAt(-0.1));
    expect(hitsAt(from! - 1e-6)).not.toBe(hitsAt(-0.1));
    expect(hitsAt(to! + 1e-6)).not.toBe(hitsAt(-0.1));
  });
});

test("the penguins' bowl is nearly round: straight down leads almost to its lowest place", () => {
  expect(value("penguins.count")).toBe(342);
  expect(value("penguins.angleToLowest", { slope: 0, intercept: 0 })).toBeLessThan(10);
});

test("softmax shares add up to one, and the loss is minus the logarithm of the right one", () => {
  const shares = [1, 2, 3].map((one) => value("softmax.probability", { class: one }));
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(shares[0]).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.E + Math.exp(0.1)), 12);
  for (const one of [1, 2, 3])
    expect(value("softmax.crossEntropy", { class: one })).toBeCloseTo(-Math.log(shares[one - 1]!), 12);
});

test.each([
  ["sevenPoints.nothing", {}, 'there is no value "sevenPoints.nothing"; sevenPoints has count, meanX'],
  ["nothing.count", {}, 'there is no value "nothing.count"; there are neuron.…'],
  ["toString.length", {}, "there is no value"],
  ["sevenPoints", {}, "there is no value"],
  ["", {}, "there is no value"],
  ["sevenPoints.mse", { slpoe: 1 }, '"sevenPoints.mse" takes slope, intercept?; not slpoe'],
  ["sevenPoints.mse", { intercept: 1 }, '"sevenPoints.mse" takes slope, intercept?; slope is missing'],
  ["sevenPoints.mse", { slope: "1" }, '"sevenPoints.mse" takes slope, intercept?; slope is no number'],
  ["sevenPoints.count", { of: 1 }, '"sevenPoints.count" takes nothing; not of'],
])("%s with %j is refused, and says what there is", (name, given, message) => {
  expect(() => findValue(themes, name, given)).toThrow(message);
});

describe("the landscape of a network", () => {
  const X = [-0.78, -0.35, -0.28, -0.24, 0.11, 0.4, 1.2];
  const Y = [2.03, -0.49, -0.72, -1.4, -1.94, -1.94, 0.38];
  const mse = (w1: number, w2: number): number =>
    X.reduce((sum, x, i) => {
      const output =
        0.77 -
        1.59 * Math.tanh(w1 * x + 1.95) +
        1.26 * Math.tanh(w2 * x - 1.78) +
        0.08 * Math.tanh(-1.35 * x - 2.85);
      return sum + (output - Y[i]!) ** 2;
    }, 0) / 7;
  const height = (w1: number, w2: number): number => Math.log10(mse(w1, w2));

  test("errors and metres of the mountain", () => {
    for (const [w1, w2] of [
      [0, 0],
      [6, 2.4],
      [-3.3, 1.7],
    ] as const) {
      expect(value("landscape.mse", { w1, w2 })).toBeCloseTo(mse(w1, w2), 10);
      expect(value("landscape.metres", { w1, w2 })).toBeCloseTo(1000 * (3 + height(w1, w2)), 7);
    }
    expect(value("landscape.move")).toBeCloseTo(0.4, 12);
  });

  test("the friend: steepest of four, in moves of 0.4", () => {
    let [w1, w2] = [0, 0];
    for (;;) {
      const next = [
        [w1 + 0.4, w2],
        [w1 - 0.4, w2],
        [w1, w2 + 0.4],
        [w1, w2 - 0.4],
      ].sort((a, b) => mse(a[0]!, a[1]!) - mse(b[0]!, b[1]!))[0] as [number, number];
      if (mse(...next) >= mse(w1, w2)) break;
      [w1, w2] = next;
    }
    expect(value("landscape.friendMse")).toBeCloseTo(mse(w1, w2), 6);
    expect(value("landscape.friendMetres")).toBeCloseTo(1000 * (3 + height(w1, w2)), 4);
  });

  test("descents, by differences", () => {
    const h = 1e-4;
    const slope = (w1: number, w2: number): [number, number] => [
      (height(w1 + h, w2) - height(w1 - h, w2)) / (2 * h),
      (height(w1, w2 + h) - height(w1, w2 - h)) / (2 * h),
    ];
    for (const start of [0, 0.4, -0.4]) {
      let [w1, w2] = [start, start];
      for (let step = 0; step < 1000; step++) {
        const [a, b] = slope(w1, w2);
        [w1, w2] = [w1 - a, w2 - b];
      }
      expect(value("landscape.descentMse", { w1: start, w2: start, rate: 1, steps: 1000 })).toBeCloseTo(
        mse(w1, w2),
        5,
      );
    }
  });

  test("leaving a ridge: the walk agrees with the formula while that holds", () => {
    for (const off of [1e-8, 1e-4]) {
      // Where the ground is a plain saddle still, the distance grows by a tenth each step; further out it grows by less.
      const steps = Math.log(0.5 / off) / Math.log(1.1);
      const after = value("landscape.leavesAfter", { off, rate: 0.1 });
      expect(after).toBeGreaterThanOrEqual(steps);
      expect(after).toBeLessThan(steps + 4);
    }
  });

  test("two weights in a row; coins", () => {
    expect(value("landscape.sharpness", { a: 2.5 })).toBeCloseTo(2 * (2.5 ** 2 + 0.4 ** 2), 12);
    expect(value("landscape.sharpnessLimit", { a: 2.5 })).toBeCloseTo(1 / (2.5 ** 2 + 0.4 ** 2), 12);
    expect(value("landscape.tosses", { directions: 10 })).toBe(1024);
    expect(findValue(themes, "landscape.tosses", { directions: 11_935 })).toEqual({
      log10: 11_935 * Math.log10(2),
    });
  });
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
    ["deviation", Math.sqrt(4.72 / 7)],
    ["oneCurvature", (2 * 4.72) / 7],
    ["oneLimit", 7 / 4.72],
    ["oneBest", 3.5 / 4.72],
    ["hessianEntries", 142_444_225],
  ])("%s", (name, expected) => expect(value(`descent.${name}`)).toBeCloseTo(expected, 8));

  test("a walk's places", () => {
    let steps = 0;
    for (const [w, b] of walk(0.05)) {
      const given = { w: 0.92, b: -1, rate: 0.05, steps };
      expect(value("descent.w", given)).toBeCloseTo(w, 8);
      expect(value("descent.b", given)).toBeCloseTo(b, 8);
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
      expect(value("descent.stepsToDiverge", { w: given.w, b: given.b, rate })).toBe(
        count(rate, (loss) => loss > 1000 * mse(0.92, -1)),
      );
    // Published: facts about the walk from (3, 6).
    expect(value("descent.stepsTo", { w: 3, b: 6, rate: 0.05, excess: 1e-6 })).toBe(1477);
    expect(value("descent.stepsTo", { w: 3, b: 6, rate: 0.0683, excess: 1e-6 })).toBe(1321);
  });

  test("one dial", () => {
    let w = 0.9;
    for (let steps = 0; steps < 5; steps++) {
      const given = { w: 0.9, rate: 0.5, steps };
      const g = slope(pinned, w);
      expect(value("descent.oneW", given)).toBeCloseTo(w, 8);
      expect(value("descent.oneSlopeAfter", given)).toBeCloseTo(g, 7);
      expect(value("descent.oneStepAfter", given)).toBeCloseTo(Math.abs(0.5 * g), 7);
      w -= 0.5 * g;
    }
    expect(value("descent.oneSlope", { w: 0.9 })).toBeCloseTo(slope(pinned, 0.9), 7);
    expect(value("descent.oneStep", { w: 0.9, rate: 0.5 })).toBeCloseTo(0.5 * slope(pinned, 0.9), 7);
  });
});

describe("backpropagation, worked by hand", () => {
  test.each([
    ["productSum", -3],
    ["productLoss", 12],
    ["productBySum", -4],
    ["productByX", -4],
    ["productByZ", -3],
    ["twiceDirect", 2],
    ["twiceBySum", 3],
    ["twiceByX", 5],
  ])("%s", (name, expected) => expect(value(`stepper.${name}`)).toBeCloseTo(expected, 12));

  const loss = ({ w = 0.8, x = -1.5, b = 0.4 }): number => (1 / (1 + Math.exp(-(w * x + b))) - 1) ** 2;
  const slope = (name: "w" | "x" | "b", at: number): number =>
    (loss({ [name]: at + 1e-6 }) - loss({ [name]: at - 1e-6 })) / 2e-6;

  test("the neuron, by its formula and by differences", () => {
    const output = 1 / (1 + Math.exp(0.8));
    expect(value("stepper.neuronOutput")).toBeCloseTo(output, 12);
    expect(value("stepper.neuronMiss")).toBeCloseTo(output - 1, 12);
    expect(value("stepper.neuronByOutput")).toBeCloseTo(2 * (output - 1), 12);
    expect(value("stepper.neuronSlope")).toBeCloseTo(output * (1 - output), 12);
    expect(value("stepper.neuronBySum")).toBeCloseTo(2 * (output - 1) * output * (1 - output), 12);
    expect(value("stepper.neuronByW")).toBeCloseTo(slope("w", 0.8), 8);
    expect(value("stepper.neuronByX")).toBeCloseTo(slope("x", -1.5), 8);
    expect(value("stepper.neuronByB")).toBeCloseTo(slope("b", 0.4), 8);
  });

  test("other numbers may be put in", () => {
    expect(value("stepper.productByZ", { x: 1, y: 2, z: 3 })).toBe(3);
    expect(value("stepper.productByX", { x: 1, y: 2, z: 3 })).toBe(3);
    expect(value("stepper.neuronMiss", { x: 2, w: -1, b: 0 })).toBeCloseTo(
      -Math.sqrt(loss({ x: 2, w: -1, b: 0 })),
      12,
    );
  });
});

describe("rates on one dial, as shares", () => {
  const bottom = 0.335593220338983;
  const curvature = 2 * 0.6742857142857143;
  test("each distance is the last times 1 − ηλ, on whichever side", () => {
    for (const rate of [0.5, 1.6])
      for (const steps of [0, 1, 2, 6])
        expect(value("rates.distance", { w: 0.9, rate, steps })).toBeCloseTo(
          (0.9 - bottom) * Math.abs(1 - rate * curvature) ** steps,
          8,
        );
    expect(value("rates.oneGrowth", { rate: 1.6 })).toBeCloseTo(100 * (1.6 * curvature - 2), 6);
  });
  test("a crossing of the ravine beyond the limit ends so much further out, and higher by the square of that", () => {
    const out = 0.075 * 29.176127946623545 - 1;
    expect(value("rates.higherAcross", { rate: 0.075 })).toBeCloseTo(100 * (out ** 2 - 1), 6);
    expect(value("descent.growthAcross", { rate: 0.075 })).toBeCloseTo(100 * (out - 1), 6);
  });
});

describe("two local slopes, by nudging", () => {
  const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));
  const nudge = (f: (x: number) => number, at: number): number => (f(at + 1e-6) - f(at - 1e-6)) / 2e-6;
  test("the square's is twice the number, the sigmoid's what it says times what is missing to 1", () => {
    for (const at of [-0.69, 3])
      expect(value("localSlopes.square", { at })).toBeCloseTo(
        nudge((x) => x * x, at),
        6,
      );
    for (const at of [-0.8, 0, 2]) {
      expect(value("localSlopes.sigmoid", { at })).toBeCloseTo(sigmoid(at), 12);
      expect(value("localSlopes.sigmoidSlope", { at })).toBeCloseTo(nudge(sigmoid, at), 8);
      expect(value("localSlopes.sigmoidRise", { at, h: 0.001 })).toBeCloseTo(
        sigmoid(at + 0.001) - sigmoid(at),
        12,
      );
    }
    expect(value("localSlopes.squareNear", { at: 3, h: 0.001 })).toBeCloseTo(9.006001, 12);
  });
});

describe("the 44 weights' answers", () => {
  test("the more right, the further down; all of them in the end", () => {
    const right = [0, 20, 60].map((steps) => value("manyDials.rightAnswers", { steps }));
    expect(right).toEqual([...right].sort((a, b) => a - b));
    expect(right[0]).toBeLessThan(20);
    expect(right.at(-1)).toBe(32);
  });
});

describe("the bill for one gradient of the digit network", () => {
  const first = 784 * 15;
  const second = 15 * 10;
  test.each([
    ["forwardOps", first + second],
    ["backwardOps", first + 2 * second],
    ["backpropOps", 23_970],
    ["downstreamOps", 141_570],
    ["downstreamOverBackprop", 141_570 / 23_970],
    ["passes", first + second + 15 + 10 + 1],
    ["nudgingOps", 11_936 * 11_910],
  ])("%s", (name, expected) => expect(value(`bill.${name}`)).toBeCloseTo(expected, 8));
});
