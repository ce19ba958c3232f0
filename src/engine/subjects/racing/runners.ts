/** The seven optimizers that race. */
import type { OptimizerName } from "../../optimizers/index.ts";

/** Without AdamW: it decays weights, and the lowest place of a surface is not where weights are small. */
export const RUNNERS = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "adadelta",
  "rmsprop",
  "adam",
] as const satisfies readonly OptimizerName[];
export type Runner = (typeof RUNNERS)[number];

/** Something for each of them, by name. */
export const byRunner = <T>(make: (runner: Runner) => T): Readonly<Record<Runner, T>> =>
  Object.fromEntries(RUNNERS.map((runner) => [runner, make(runner)])) as Record<Runner, T>;
