/** What momentum does to one slope, in the ravine of the seven points, and on the mountain. */

import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import type { Point } from "../../engine/descent.ts";
import { adam } from "../../engine/optimizers/adam.ts";
import { remembered } from "../../engine/remembered.ts";
import { lineQuadratic } from "../../engine/subjects/fits/lineFit.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { run, type Walk } from "../../engine/subjects/racing/runner.ts";
import type { Runner } from "../../engine/subjects/racing/runners.ts";
import { type Theme, takes } from "../../stage/values.ts";

/** Two walkers from beside the summit, one plain and one with momentum, long enough to come to rest. */
export const carriedFrom: Point = [-0.2, 0.2];
const RATES = { sgd: 1, momentum: 0.3 } as const;
const LONG = 1000;
export const carried = (runner: keyof typeof RATES): Walk =>
  run(mountainGround, runner, RATES[runner], carriedFrom, LONG);

/** From how many of 21 × 21 starts all over the mountain a walk at rate 1 comes to base camp. */
const CROSSINGS = 21;
const arrivals = remembered((runner: Runner): number => {
  const camp = mountainGround.minima.reduce((best, one) => (one.value < best.value ? one : best)).at;
  const [[x0, x1], [y0, y1]] = mountainGround.domain;
  let count = 0;
  for (let i = 0; i < CROSSINGS; i++)
    for (let j = 0; j < CROSSINGS; j++) {
      const start: Point = [x0 + ((x1 - x0) * i) / (CROSSINGS - 1), y0 + ((y1 - y0) * j) / (CROSSINGS - 1)];
      const { places } = run(mountainGround, runner, 1, start, 500);
      if (Math.hypot(places.at(-2)! - camp[0], places.at(-1)! - camp[1]) < 0.1) count++;
    }
  return count;
});

/** A velocity after {steps} steps at β = 0.9, its slopes given in turn. */
const velocity = (steps: number, slope: (step: number) => number, beta = 0.9): number => {
  let v = 0;
  for (let step = 0; step < steps; step++) v = beta * v + slope(step);
  return v;
};

const ravine = lineQuadratic(sevenPoints);
const endOf = ({ losses }: Walk): number => 10 ** losses.at(-1)!;

export const momentum: Theme = {
  /** The same slope of 1 every step, and one that changes its sign. */
  same: takes(["steps"], ({ steps }) => velocity(steps, () => 1)),
  swinging: takes(["steps"], ({ steps }) => velocity(steps, (step) => (-1) ** step)),
  sameLimit: takes(["beta"], ({ beta }) => 1 / (1 - beta)),
  swingingLimit: takes(["beta"], ({ beta }) => 1 / (1 + beta)),
  /** Steps from the start of section 5 at {rate}, until the seven points' loss is within a millionth of its least for good. */
  ravineSteps: takes(["rate"], ({ rate }) => {
    const { losses } = run(ravine, "momentum", rate, [0.92, -1], 5000);
    return losses.findLastIndex((loss) => loss - ravine.least >= 1e-6) + 1;
  }),
  get plainEnd() {
    return endOf(carried("sgd"));
  },
  get carriedEnd() {
    return endOf(carried("momentum"));
  },
  /** How many times as long Adam's first step would be without its correction. */
  adamUncorrected: (1 - adam.hyper.beta1.initial) / Math.sqrt(1 - adam.hyper.beta2.initial),
  starts: CROSSINGS ** 2,
  get plainArrivals() {
    return arrivals("sgd");
  },
  get carriedArrivals() {
    return arrivals("momentum");
  },
};
