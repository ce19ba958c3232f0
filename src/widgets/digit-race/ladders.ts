/** The rates at which each was tried: a ladder of its own, for their rates mean different things. */
import type { Runner } from "../../engine/subjects/racing/runners.ts";

/** Learning rates that were tried; that of Adadelta multiplies a step that it scales by itself. */
export const ladders = {
  sgd: [0.05, 0.1, 0.2, 0.5, 1, 2],
  momentum: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
  nesterov: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
  adagrad: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  adadelta: [0.2, 0.5, 1, 2, 5, 10],
  rmsprop: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02],
  adam: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02],
} as const satisfies Readonly<Record<Runner, readonly number[]>>;
