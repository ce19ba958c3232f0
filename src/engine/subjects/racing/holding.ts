/** What an optimizer holds in the middle of a walk, and the step it makes of it. */
import type { Point } from "../../descent.ts";
import { optimizers } from "../../optimizers/index.ts";
import type { Optimizer, OptimizerState, Parameters } from "../../optimizers/optimizer.ts";
import { type Ground, hyperAt, type Walk } from "./runner.ts";
import type { Runner } from "./runners.ts";

export interface Holding {
  /** The gradient where it stands. */
  readonly gradient: Point;
  /** What it carried here from the steps before … */
  readonly before: OptimizerState;
  /** … and what it carries once this gradient has gone in. */
  readonly after: OptimizerState;
  /** The change of place that comes of it. */
  readonly step: Point;
}

/** At place `at` of a walk (0 is its start), which this runner has walked at this rate. */
export function holdingAt(
  ground: Ground,
  runner: Runner,
  rate: number,
  { places }: Walk,
  at: number,
): Holding {
  const optimizer: Optimizer = optimizers[runner];
  const hyper = hyperAt(runner, rate);
  const moved = new Float64Array(2);
  let before: OptimizerState = {};
  let gradient: Point = [0, 0];
  const state = optimizer.init(moved) as Record<string, Float64Array>;
  for (let k = 0; k <= at; k++) {
    gradient = ground.gradient(places[2 * k]!, places[2 * k + 1]!);
    moved.set([places[2 * k]!, places[2 * k + 1]!]);
    if (k === at) before = copied(state);
    optimizer.advance(moved, Float64Array.from(gradient), state, hyper, k + 1);
  }
  return {
    gradient,
    before,
    after: copied(state),
    step: [moved[0]! - places[2 * at]!, moved[1]! - places[2 * at + 1]!],
  };
}

const copied = (state: OptimizerState): OptimizerState =>
  Object.fromEntries(
    Object.entries(state).map(([name, vector]: [string, Parameters]) => [name, vector.slice()]),
  );
