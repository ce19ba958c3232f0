/** Plain gradient descent over a few numbers, step by step as figures draw it and the prose quotes it. */
import { sgd } from "./optimizers/sgd.ts";
import { type Objective, startTraining, type TrainingState, trainingStep } from "./training.ts";

/** Two numbers: a place on a map, or what two dials are set to. */
export type Point = readonly [number, number];

/** The objective of a loss over two numbers. */
export const overTwo =
  (loss: { value(x: number, y: number): number; gradient(x: number, y: number): Point }): Objective =>
  ([x = 0, y = 0]) => ({ loss: loss.value(x, y), gradient: Float64Array.from(loss.gradient(x, y)) });

/**
 * The run after `steps` steps from `start`, w ← w − rate · ∇L, or where it stopped before. Nothing is carried from step to
 * step, so a walk that is kept as a list of places goes on from its last.
 */
export function descend(
  objective: Objective,
  start: Iterable<number>,
  rate: number,
  steps: number,
): TrainingState {
  let state = startTraining(objective, sgd, Float64Array.from(start));
  while (state.step < steps && !state.stopped) state = trainingStep(state, objective, sgd, { rate });
  return state;
}
