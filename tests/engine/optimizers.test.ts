import { describe, expect, test } from "vitest";
import { overTwo } from "../../src/engine/descent.ts";
import { type OptimizerName, optimizers } from "../../src/engine/optimizers/index.ts";
import { initialHyper, type Optimizer } from "../../src/engine/optimizers/optimizer.ts";
import { train } from "../../src/engine/training.ts";
import { problems, referenceRun } from "../reference/optimizerRules.ts";

type Hyper = Readonly<Record<string, number>>;

const bowl = overTwo({
  value: (x, y) => (x * x + 10 * y * y) / 2,
  gradient: (x, y) => [x, 10 * y],
});

describe.each(Object.entries(optimizers) as [OptimizerName, Optimizer][])("%s", (name, optimizer) => {
  test.each(["f1", "f2"] as const)("takes PyTorch's steps on %s", (problem) => {
    const { hyper, points } = referenceRun(name, problem);
    expect(Object.keys(hyper).sort()).toEqual(Object.keys(optimizer.hyper).sort());
    const { start, gradient } = problems[problem];
    let parameters: Readonly<Float64Array> = Float64Array.from(start);
    let state = optimizer.init(parameters);
    points.forEach((point, index) => {
      const g = Float64Array.from(gradient(parameters[0]!, parameters[1]!));
      ({ parameters, state } = optimizer.update(parameters, g, state, hyper, index + 1));
      expect(Math.abs(parameters[0]! - point[0])).toBeLessThan(1e-12);
      expect(Math.abs(parameters[1]! - point[1])).toBeLessThan(1e-12);
    });
    expect(points.length).toBe(20);
  });

  test("settles on a bowl with curvatures 1 and 10", () => {
    const { hyper } = referenceRun(name, "f1");
    const states = train(bowl, optimizer, hyper, Float64Array.of(1, 1), 5000);
    expect(states.length).toBe(5001);
    expect(states.at(-1)!.loss).toBeLessThan(1e-3 * states[0]!.loss);
  });

  test("is pure: what it is given stays as it was, and the same again gives the same", () => {
    const hyper = initialHyper(optimizer);
    const given = [Float64Array.of(1, -2, 3), Float64Array.of(0.5, 0.1, -4)] as const;
    const state = optimizer.update(...given, optimizer.init(given[0]), hyper, 1).state;
    const before = structuredClone({ given, state });
    const once = optimizer.update(...given, state, hyper, 2);
    expect({ given, state }).toEqual(before);
    expect(optimizer.update(...given, state, hyper, 2)).toEqual(once);
    expect(once.parameters).not.toBe(given[0]);
  });

  test("has a name, a formula with each of its letters, and starts inside its ranges", () => {
    expect(optimizer.name).toBe(name);
    const letters = [
      ...Object.values(optimizer.hyper).map(({ symbol }) => symbol),
      ...Object.values(optimizer.stateSymbols),
    ];
    for (const letter of letters) expect(optimizer.formula).toContain(letter);
    for (const { initial, min, max } of Object.values(optimizer.hyper)) {
      expect(min).toBeLessThanOrEqual(initial);
      expect(initial).toBeLessThanOrEqual(max);
    }
    const state = optimizer.init(Float64Array.of(1, 2));
    expect(Object.keys(state)).toEqual(Object.keys(optimizer.stateSymbols));
    for (const vector of Object.values(state)) expect([...vector]).toEqual([0, 0]);
  });
});

describe("what the rules have in common", () => {
  const g = Float64Array.of(3, -0.001);
  const first = (name: OptimizerName, hyper: Hyper) => {
    const optimizer: Optimizer = optimizers[name];
    const w = Float64Array.of(1, 1);
    return optimizer.update(w, g, optimizer.init(w), { ...initialHyper(optimizer), ...hyper }, 1).parameters;
  };

  test("momentum without memory is gradient descent, and so is Nesterov's", () => {
    expect(first("momentum", { rate: 0.1, beta: 0 })).toEqual(first("sgd", { rate: 0.1 }));
    expect(first("nesterov", { rate: 0.1, beta: 0 })).toEqual(first("sgd", { rate: 0.1 }));
  });

  test("Adam's first step is as long as its rate in every coordinate, however steep", () => {
    const [x, y] = first("adam", { rate: 0.1 });
    expect(x).toBeCloseTo(0.9, 6);
    expect(y).toBeCloseTo(1.1, 5);
  });

  test("AdamW without decay is Adam", () => {
    expect(first("adamw", { rate: 0.1, weightDecay: 0 })).toEqual(first("adam", { rate: 0.1 }));
  });

  test("Adagrad's steps shrink like 1/√t under a steady gradient", () => {
    const { adagrad } = optimizers;
    let state = adagrad.init(Float64Array.of(0));
    let parameters: Readonly<Float64Array> = Float64Array.of(0);
    for (let t = 1; t <= 100; t++) {
      const before = parameters[0]!;
      ({ parameters, state } = adagrad.update(
        parameters,
        Float64Array.of(2),
        state,
        { rate: 1, epsilon: 0 },
        t,
      ));
      expect(before - parameters[0]!).toBeCloseTo(1 / Math.sqrt(t), 12);
    }
  });
});
