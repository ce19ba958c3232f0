import { describe, expect, it } from "vitest";
import { back, forward, replay, start, turn } from "../../src/stage/run.ts";
import type { Model } from "../../src/stage/widget.ts";

interface V {
  readonly factor: number;
  readonly label?: string;
}
interface S {
  readonly x: number;
  readonly heard: readonly string[];
}
/** A walk whose state depends on every step taken, so that a wrong fold shows. */
const model: Model<V, S> = {
  init: () => ({ x: 1, heard: [] }),
  step: (state, { factor }) => ({ ...state, x: (state.x * factor + 1) % 1009 }),
  done: (state, { factor }) => factor === 6 && state.x === 7,
  turn: (state, values) => ({ ...state, heard: [...state.heard, values.label ?? ""] }),
};
const plain = (factor: number, steps: number): number => {
  let x = 1;
  for (let i = 0; i < steps; i++) x = (x * factor + 1) % 1009;
  return x;
};

describe("a run", () => {
  it("is the fold of step from init", () => {
    for (const steps of [0, 1, 15, 16, 17, 200, 3000])
      expect(replay(model, { factor: 11 }, steps).state.x).toBe(plain(11, steps));
  });

  it("stepped back equals stepped less far, from any distance", () => {
    const far = replay(model, { factor: 11 }, 2500);
    for (const count of [1, 2, 16, 17, 333, 2499, 2500, 9999]) {
      const earlier = back(model, far, count);
      expect(earlier.steps).toBe(Math.max(0, 2500 - count));
      expect(earlier.state.x).toBe(plain(11, earlier.steps));
      expect(forward(model, earlier, 2500 - earlier.steps).state).toEqual(far.state);
    }
  });

  it("keeps few checkpoints however long it runs", () => {
    expect(replay(model, { factor: 11 }, 20000).checkpoints.length).toBeLessThanOrEqual(129);
  });

  it("stops where the model is done, and starts again when stepped back", () => {
    const found = replay(model, { factor: 6 }, 500);
    expect(found.state.x).toBe(7);
    expect(found).toMatchObject({ done: true, steps: 1 });
    expect(forward(model, found, 5)).toBe(found);
    expect(back(model, found).done).toBe(false);
  });

  it("folds a live turn in and restarts for any other", () => {
    const run = replay(model, { factor: 11 }, 40);
    const live = turn(model, run, { factor: 11, label: "a" }, false);
    expect(live.steps).toBe(40);
    expect(live.state).toEqual({ x: run.state.x, heard: ["a"] });
    expect(turn(model, live, { factor: 3 }, true)).toEqual(start(model, { factor: 3 }));
  });

  it("advance gives the same states as step, though it writes into what it is given", () => {
    const owned: Model<V, { x: number; heard: readonly string[] }> = {
      ...model,
      advance: (state, { factor }, count) => {
        for (let i = 0; i < count; i++) state.x = (state.x * factor + 1) % 1009;
        return state;
      },
    };
    const run = replay(owned, { factor: 11 }, 700);
    expect(run.state.x).toBe(plain(11, 700));
    expect(back(owned, run, 123).state.x).toBe(plain(11, 577));
  });

  it("does not move without a step", () => {
    const still = start({ init: () => 3 }, {});
    expect(forward({ init: () => 3 }, still, 4)).toBe(still);
  });
});
