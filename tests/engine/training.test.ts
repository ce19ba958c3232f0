import { describe, expect, test } from "vitest";
import { overTwo } from "../../src/engine/descent.ts";
import { sgd } from "../../src/engine/optimizers/sgd.ts";
import { sevenPoints } from "../../src/engine/subjects/surfaces/sevenPoints.ts";
import { divergenceLimit, startTraining, train, trainingStep } from "../../src/engine/training.ts";

const ravine = overTwo(sevenPoints);
const start = Float64Array.of(3, 6);

describe("training", () => {
  test("is a fold: a step at a time or all at once, the states are the same and survive cloning", () => {
    const states = train(ravine, sgd, { rate: 0.05 }, start, 20);
    let state = startTraining(ravine, sgd, start);
    for (let step = 0; step <= 20; step++) {
      expect(structuredClone(state)).toEqual(states[step]);
      state = trainingStep(structuredClone(state), ravine, sgd, { rate: 0.05 });
    }
    expect(states.length).toBe(21);
    expect(states.at(-1)).toMatchObject({ step: 20, stopped: null });
  });

  test("takes the published number of steps down the seven points' ravine", () => {
    const excess = (rate: number, steps: number) =>
      train(ravine, sgd, { rate }, start, steps).at(-1)!.loss - sevenPoints.minima[0]!.value;
    expect(excess(0.05, 1477)).toBeLessThan(1e-6);
    expect(excess(0.05, 1476)).toBeGreaterThan(1e-6);
    expect(excess(0.0683, 1321)).toBeLessThan(1e-6);
    expect(excess(0.0683, 1320)).toBeGreaterThan(1e-6);
  });

  test("stops when the loss has grown a thousandfold, keeping the state that shows it", () => {
    const states = train(ravine, sgd, { rate: 0.075 }, start, 1000);
    const last = states.at(-1)!;
    expect(last.stopped).toBe("grew a thousandfold");
    expect(last.loss).toBeGreaterThan(1000 * states[0]!.loss);
    expect(states.at(-2)!.loss).toBeLessThanOrEqual(1000 * states[0]!.loss);
    expect(last.step).toBe(states.length - 1);
    expect(trainingStep(last, ravine, sgd, { rate: 0.075 })).toBe(last);
  });

  test("does not take a step to where numbers are not finite, and says so", () => {
    const cliff = (w: Readonly<Float64Array>) => ({ loss: -Math.log(w[0]!), gradient: Float64Array.of(1) });
    const states = train(cliff, sgd, { rate: 1 }, Float64Array.of(2.5), 10);
    expect(states.map(({ parameters, stopped }) => [parameters[0], stopped])).toEqual([
      [2.5, null],
      [1.5, null],
      [0.5, "not finite"],
    ]);
    for (const { loss } of states) expect(loss).toSatisfy(Number.isFinite);
  });

  test("will not start where the loss is not a number", () => {
    expect(() => startTraining(() => ({ loss: Number.NaN, gradient: start }), sgd, start)).toThrow(
      RangeError,
    );
  });

  test("a start at or below zero has a limit too", () => {
    expect([divergenceLimit(0.5), divergenceLimit(0), divergenceLimit(-1)]).toEqual([500, 1000, 1000]);
  });
});
