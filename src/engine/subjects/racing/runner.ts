/** One of the seven running: its whole walk over a surface, written into vectors. */
import type { Point } from "../../descent.ts";
import { optimizers } from "../../optimizers/index.ts";
import { initialHyper, type Optimizer } from "../../optimizers/optimizer.ts";
import { divergenceLimit, type StopReason } from "../../training.ts";
import type { Slopes } from "../walking/slopes.ts";
import type { Runner } from "./runners.ts";

/** What is run over. */
export type Ground = Pick<Slopes, "value" | "gradient" | "look">;

/** A walk whole; every number is finite. */
export interface Walk {
  /** x and y in turn, the start first, a pair a step taken. */
  readonly places: Readonly<Float64Array>;
  /** The loss at every place. */
  readonly losses: Readonly<Float64Array>;
  /** Why it broke off before its last step, if it did. */
  readonly stopped: StopReason | null;
}

/** An optimizer's hyperparameters as it comes, at a learning rate. */
export const hyperAt = (runner: Runner, rate: number): Readonly<Record<string, number>> => ({
  ...initialHyper(optimizers[runner] as Optimizer),
  rate,
});

/**
 * Up to `steps` steps from `start`. They are `trainingStep`'s, and end where its do; here they are taken in place, for a race
 * is run again while a hand moves its start, and a map of winners takes hundreds of thousands. A test holds them equal. Throws
 * a RangeError where the loss is not finite at the start.
 */
export function run(ground: Ground, runner: Runner, rate: number, start: Point, steps: number): Walk {
  const optimizer: Optimizer = optimizers[runner];
  const hyper = hyperAt(runner, rate);
  const at = Float64Array.from(start);
  const slope = Float64Array.from(ground.gradient(...start));
  const state = optimizer.init(at) as Record<string, Float64Array>;
  const places = new Float64Array(2 * (steps + 1));
  const losses = new Float64Array(steps + 1);
  places.set(start);
  losses[0] = ground.value(...start);
  if (!Number.isFinite(losses[0])) throw new RangeError(`the loss at the start is ${losses[0]}`);
  const limit = divergenceLimit(losses[0]);
  let taken = 0;
  let stopped: StopReason | null = null;
  while (taken < steps && !stopped) {
    optimizer.advance(at, slope, state, hyper, taken + 1);
    const [x, y] = [at[0]!, at[1]!];
    const [loss, byX, byY] = ground.look?.(x, y) ?? [ground.value(x, y), ...ground.gradient(x, y)];
    // A sum is finite only where all of it is.
    if (!Number.isFinite(loss + x + y + byX + byY)) {
      stopped = "not finite";
      break;
    }
    taken++;
    places[2 * taken] = x;
    places[2 * taken + 1] = y;
    losses[taken] = loss;
    slope[0] = byX;
    slope[1] = byY;
    if (loss > limit) stopped = "grew a thousandfold";
  }
  return { places: places.subarray(0, 2 * (taken + 1)), losses: losses.subarray(0, taken + 1), stopped };
}
