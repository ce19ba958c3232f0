/** Training as a fold: one pure step after another, until the loss runs away. */
import type { Optimizer, OptimizerState, Parameters } from "./optimizers/optimizer.ts";

/** What is being lowered: the loss and its gradient at a parameter vector. */
export type Objective = (parameters: Parameters) => { readonly loss: number; readonly gradient: Parameters };

/** Why a run has stopped: the loss passed 1,000 times its start, or the next one would not have been a number. */
export type StopReason = "grew a thousandfold" | "not finite";

/** A run so far; plain data. `loss` and `gradient` belong to `parameters`, and all numbers are finite. */
export interface TrainingState {
  readonly parameters: Parameters;
  readonly optimizerState: OptimizerState;
  /** Steps taken. */
  readonly step: number;
  readonly loss: number;
  readonly gradient: Parameters;
  readonly startLoss: number;
  readonly stopped: StopReason | null;
}

/** The state before the first step. Throws a RangeError when the loss is not finite there: a run needs somewhere to stand. */
export function startTraining(
  objective: Objective,
  optimizer: Optimizer,
  parameters: Parameters,
): TrainingState {
  const { loss, gradient } = objective(parameters);
  if (!Number.isFinite(loss)) throw new RangeError(`the loss at the start is ${loss}`);
  return {
    parameters,
    optimizerState: optimizer.init(parameters),
    step: 0,
    loss,
    gradient,
    startLoss: loss,
    stopped: null,
  };
}

/** The loss above which a run counts as diverged: 1,000 times its start, or 1,000 where the start is not above 0. */
export function divergenceLimit(startLoss: number): number {
  return 1000 * (startLoss > 0 ? startLoss : 1);
}

/**
 * One step. A stopped state is returned as it is. A step that leads to numbers that are not finite is not taken: the state
 * before it is kept, with the reason. A step past `divergenceLimit` is taken, and is the last.
 */
export function trainingStep(
  state: TrainingState,
  objective: Objective,
  optimizer: Optimizer,
  hyper: Readonly<Record<string, number>>,
): TrainingState {
  if (state.stopped) return state;
  const step = state.step + 1;
  const updated = optimizer.update(state.parameters, state.gradient, state.optimizerState, hyper, step);
  const { loss, gradient } = objective(updated.parameters);
  if (!Number.isFinite(loss) || !allFinite(updated.parameters) || !allFinite(gradient)) {
    return { ...state, stopped: "not finite" };
  }
  return {
    parameters: updated.parameters,
    optimizerState: updated.state,
    step,
    loss,
    gradient,
    startLoss: state.startLoss,
    stopped: loss > divergenceLimit(state.startLoss) ? "grew a thousandfold" : null,
  };
}

function allFinite(numbers: Parameters): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}

/** All states from the start to `steps` steps, or to where the run stops. */
export function train(
  objective: Objective,
  optimizer: Optimizer,
  hyper: Readonly<Record<string, number>>,
  parameters: Parameters,
  steps: number,
): readonly TrainingState[] {
  const states = [startTraining(objective, optimizer, parameters)];
  for (let state = states[0]!; state.step < steps && !state.stopped; ) {
    const after = trainingStep(state, objective, optimizer, hyper);
    // A step not taken replaces the state before it, which now carries the reason.
    if (after.step === state.step) states.pop();
    states.push(after);
    state = after;
  }
  return states;
}
