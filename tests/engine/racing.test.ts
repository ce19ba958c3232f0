import { describe, expect, it } from "vitest";
import { overTwo, type Point } from "../../src/engine/descent.ts";
import { optimizers } from "../../src/engine/optimizers/index.ts";
import type { Optimizer } from "../../src/engine/optimizers/optimizer.ts";
import { generator } from "../../src/engine/random.ts";
import { type GroundName, grounds } from "../../src/engine/subjects/racing/grounds.ts";
import { holdingAt } from "../../src/engine/subjects/racing/holding.ts";
import { hyperAt, run, type Walk } from "../../src/engine/subjects/racing/runner.ts";
import { RUNNERS } from "../../src/engine/subjects/racing/runners.ts";
import { finishOf } from "../../src/engine/subjects/racing/winner.ts";
import { surfaces } from "../../src/engine/subjects/surfaces/index.ts";
import { train } from "../../src/engine/training.ts";

const names = Object.keys(grounds) as GroundName[];

/** Places spread over a ground, the same every time. */
function places(name: GroundName, count: number): Point[] {
  const random = generator(7);
  const [[x0, x1], [y0, y1]] = grounds[name].domain;
  return Array.from({ length: count }, () => [
    x0 + (x1 - x0) * random.uniform(),
    y0 + (y1 - y0) * random.uniform(),
  ]);
}

describe.each(names)("%s", (name) => {
  const ground = grounds[name];

  it("in closed form is the surface that stands on the tape", () => {
    for (const [x, y] of places(name, 20)) {
      const [byX, byY] = surfaces[name].gradient(x, y);
      const size = Math.max(1, Math.hypot(byX, byY));
      expect(Math.abs(ground.gradient(x, y)[0] - byX) / size).toBeLessThan(1e-12);
      expect(Math.abs(ground.gradient(x, y)[1] - byY) / size).toBeLessThan(1e-12);
      expect(ground.value(x, y)).toBeCloseTo(surfaces[name].value(x, y), 9);
    }
  });

  // Rates that arrive, and one at which almost everybody runs away.
  it.each(RUNNERS)("%s takes the steps of training, and stops where it stops", (runner) => {
    for (const rate of [0.001, 0.1, 30])
      for (const start of places(name, 3)) {
        const walk = run(ground, runner, rate, start, 60);
        const optimizer = optimizers[runner] as Optimizer;
        const states = train(overTwo(ground), optimizer, hyperAt(runner, rate), Float64Array.from(start), 60);
        expect(walk.losses.length).toBe(states.length);
        expect([...walk.losses]).toEqual(states.map(({ loss }) => loss));
        expect([...walk.places]).toEqual(states.flatMap(({ parameters }) => [...parameters]));
        expect(walk.stopped).toBe(states.at(-1)!.stopped);
        // In the middle of it: what it holds is what training carries there, and its step leads to the next place.
        const at = Math.min(20, states.length - 2);
        if (at < 1) continue;
        const holding = holdingAt(ground, runner, rate, walk, at);
        expect(holding.before).toEqual(states[at]!.optimizerState);
        expect(holding.after).toEqual(states[at + 1]!.optimizerState);
        expect([...holding.gradient]).toEqual([...states[at]!.gradient]);
        for (const axis of [0, 1] as const)
          expect(walk.places[2 * at + axis]! + holding.step[axis]).toBeCloseTo(
            walk.places[2 * (at + 1) + axis]!,
            9,
          );
      }
  });
});

describe("a finish", () => {
  const walk = (...losses: number[]): Walk => ({
    places: new Float64Array(2 * losses.length),
    losses: Float64Array.from(losses),
    stopped: null,
  });

  it("goes to whoever is first within a millionth of the lowest place where anybody ends", () => {
    const { winner, home, line } = finishOf([
      walk(9, 1, 0.5, 0.5e-6),
      walk(9, 4, 9e-7, 8e-7),
      walk(9, 8, 7, 6),
    ]);
    expect(winner).toBe(1);
    expect(home).toEqual([3, 2, undefined]);
    expect(line).toBe(0.5e-6);
  });

  it("does not go to who flies past a deep place, or leaves the lowest again", () => {
    const { winner, home } = finishOf([walk(9, 0.1, 5, 4), walk(9, 2, 3, 2), walk(9, 3, 2, 2)]);
    expect(home).toEqual([undefined, 3, 2]);
    expect(winner).toBe(2);
  });

  it("of two in the same step to the lower, and of two alike to the earlier", () => {
    expect(finishOf([walk(9, 5e-7), walk(9, 4e-7)]).winner).toBe(1);
    expect(finishOf([walk(9, 5), walk(9, 5)]).winner).toBe(0);
  });

  it("goes to nobody where somebody stands at home from the start", () => {
    expect(finishOf([walk(2, 2), walk(2, 2)]).winner).toBe(-1);
    expect(finishOf([walk(0, 0, 0), walk(0, 2, 0)]).winner).toBe(-1);
  });
});

it("seven optimizers take a thousand steps each in no time", () => {
  const race = (): number => {
    const begun = performance.now();
    for (const runner of RUNNERS) run(grounds.beale, runner, 1e-4, [1, 1], 1000);
    return performance.now() - begun;
  };
  // The benchmark counts; this only sees that it has not become another order of work. The best of many, for others work too.
  expect(Math.min(...Array.from({ length: 40 }, race))).toBeLessThan(25);
});

it("throws where there is no loss to stand on", () => {
  expect(() => run(grounds.beale, "sgd", 0.1, [1e200, 1e200], 5)).toThrow(RangeError);
});
