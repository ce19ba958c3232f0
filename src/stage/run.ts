/**
 * A run is the fold of a model's `step` from its `init`, with checkpoints on the way,
 * so that stepping back is folding again from the nearest checkpoint before.
 */
import type { Model } from "./widget.ts";

export interface Run<V, S> {
  readonly values: V;
  readonly state: S;
  readonly steps: number;
  readonly done: boolean;
  /** States on the way, steps ascending; the first is the start. */
  readonly checkpoints: readonly { readonly steps: number; readonly state: S }[];
}

/** Steps between checkpoints at the start; as a run grows the list is thinned and the distance doubles. */
const SPACING = 16;
const MAX_CHECKPOINTS = 64;

/** The run before its first step. */
export function start<V, S>(model: Model<V, S>, values: V): Run<V, S> {
  const state = model.init(values);
  return {
    values,
    state,
    steps: 0,
    done: model.done?.(state, values) ?? false,
    checkpoints: [{ steps: 0, state }],
  };
}

/** `count` steps further, fewer when the model is done before. */
export function forward<V, S>(model: Model<V, S>, run: Run<V, S>, count = 1): Run<V, S> {
  if (!model.step || run.done || count < 1) return run;
  const { values } = run;
  let { state, steps } = run;
  let done: boolean = run.done;
  let checkpoints = run.checkpoints;
  for (let left = count; left > 0 && !done; ) {
    const last = checkpoints.at(-1)!.steps;
    const spacing = SPACING * 2 ** Math.floor(Math.log2(1 + last / (SPACING * MAX_CHECKPOINTS)));
    if (model.advance) {
      const stride = Math.min(left, Math.max(1, last + spacing - steps));
      // `advance` may write into the state it is given; a checkpoint must not change under it.
      state = model.advance(structuredClone(state), values, stride);
      steps += stride;
      left -= stride;
    } else {
      state = model.step(state, values);
      steps += 1;
      left -= 1;
    }
    done = model.done?.(state, values) ?? false;
    if (steps - last >= spacing) {
      if (checkpoints.length >= MAX_CHECKPOINTS * 2) checkpoints = checkpoints.filter((_, i) => i % 2 === 0);
      checkpoints = [...checkpoints, { steps, state }];
    }
  }
  return { values, state, steps, done, checkpoints };
}

/** `count` steps earlier, never before the start. */
export function back<V, S>(model: Model<V, S>, run: Run<V, S>, count = 1): Run<V, S> {
  const target = Math.max(0, run.steps - count);
  if (target === run.steps) return run;
  const checkpoints = run.checkpoints.filter((one) => one.steps <= target);
  const from = checkpoints.at(-1)!;
  const earlier: Run<V, S> = {
    values: run.values,
    state: from.state,
    steps: from.steps,
    done: model.done?.(from.state, run.values) ?? false,
    checkpoints,
  };
  return forward(model, earlier, target - from.steps);
}

/** Knobs turned: live ones are folded into the state, any other restarts the run. */
export function turn<V, S>(model: Model<V, S>, run: Run<V, S>, values: V, restart: boolean): Run<V, S> {
  if (restart) return start(model, values);
  const state = model.turn ? model.turn(run.state, values, run.values) : run.state;
  const done = model.done?.(state, values) ?? false;
  const checkpoints = [
    ...run.checkpoints.filter((one) => one.steps < run.steps),
    { steps: run.steps, state },
  ];
  return { values, state, steps: run.steps, done, checkpoints };
}

/** The run after `steps` steps from the start. */
export function replay<V, S>(model: Model<V, S>, values: V, steps: number): Run<V, S> {
  return forward(model, start(model, values), steps);
}
