/**
 * A run is the fold of a model's `step` from its `init`, with checkpoints on the way,
 * so that stepping back is folding again from the nearest checkpoint before.
 */
import type { Data } from "./data.ts";
import { type Knobs, printValues, type ValuesOf } from "./knobs.ts";
import { type Prepared, prepare } from "./performing/prepared.ts";
import type { Model } from "./widget.ts";

/** How far a run has come. */
export interface Standing<V, S> {
  readonly values: V;
  readonly state: S;
  readonly steps: number;
}

export interface Run<V, S> extends Standing<V, S> {
  readonly data: Data;
  /** What the model has worked out for these values and data. */
  readonly prepared: Prepared | undefined;
  readonly done: boolean;
  /** States on the way, steps ascending; the first is the start. */
  readonly checkpoints: readonly { readonly steps: number; readonly state: S }[];
}

// biome-ignore lint/suspicious/noExplicitAny: what a model prepares is its own affair
type AnyModel<V, S> = Model<V, S, any>;

/** Steps between checkpoints at the start; as a run grows the list is thinned and the distance doubles. */
const SPACING = 16;
const MAX_CHECKPOINTS = 64;

/** The run before its first step. `kept`: what was prepared before, to be taken if it still holds. */
export function start<V, S>(model: AnyModel<V, S>, values: V, data: Data = {}, kept?: Prepared): Run<V, S> {
  const prepared = prepare(model, values, data, kept);
  const state = model.init(values, data, prepared?.value);
  return {
    values,
    data,
    prepared,
    state,
    steps: 0,
    done: model.done?.(state, values) ?? false,
    checkpoints: [{ steps: 0, state }],
  };
}

/** The run of another performer that broke off; going back from there folds again from its start. */
export function resume<V, S>(
  model: AnyModel<V, S>,
  { values, state, steps }: Standing<V, S>,
  data?: Data,
): Run<V, S> {
  const run = start(model, values, data);
  const done = model.done?.(state, values) ?? false;
  return { ...run, state, steps, done, checkpoints: [...run.checkpoints, { steps, state }] };
}

/** `count` steps further, fewer when the model is done before. */
export function forward<V, S>(model: AnyModel<V, S>, run: Run<V, S>, count = 1): Run<V, S> {
  if (!model.step || run.done || count < 1) return run;
  const { values, data, prepared } = run;
  let { state, steps } = run;
  let done: boolean = run.done;
  let checkpoints = run.checkpoints;
  for (let left = count; left > 0 && !done; ) {
    const last = checkpoints.at(-1)!.steps;
    const spacing = SPACING * 2 ** Math.floor(Math.log2(1 + last / (SPACING * MAX_CHECKPOINTS)));
    if (model.advance) {
      const stride = Math.min(left, Math.max(1, last + spacing - steps));
      // `advance` may write into the state it is given; a checkpoint must not change under it.
      state = model.advance(structuredClone(state), values, stride, data, prepared?.value);
      steps += stride;
      left -= stride;
    } else {
      state = model.step(state, values, data, prepared?.value);
      steps += 1;
      left -= 1;
    }
    done = model.done?.(state, values) ?? false;
    if (steps - last >= spacing) {
      if (checkpoints.length >= MAX_CHECKPOINTS * 2) checkpoints = checkpoints.filter((_, i) => i % 2 === 0);
      checkpoints = [...checkpoints, { steps, state }];
    }
  }
  return { ...run, state, steps, done, checkpoints };
}

/** The run at its last checkpoint not after `steps`: where folding again towards an earlier step begins. */
export function rewind<V, S>(model: AnyModel<V, S>, run: Run<V, S>, steps: number): Run<V, S> {
  const checkpoints = run.checkpoints.filter((one) => one.steps <= steps);
  const from = checkpoints.at(-1)!;
  const done = model.done?.(from.state, run.values) ?? false;
  return { ...run, state: from.state, steps: from.steps, done, checkpoints };
}

/** `count` steps earlier, never before the start. */
export function back<V, S>(model: AnyModel<V, S>, run: Run<V, S>, count = 1): Run<V, S> {
  const target = Math.max(0, run.steps - count);
  if (target === run.steps) return run;
  const from = rewind(model, run, target);
  return forward(model, from, target - from.steps);
}

/** Knobs turned: live ones are folded into the state, any other restarts the run. */
export function turn<V, S>(
  model: AnyModel<V, S>,
  run: Run<V, S>,
  values: V,
  restart: boolean,
  data: Data = run.data,
): Run<V, S> {
  if (restart) return start(model, values, data, run.prepared);
  const prepared = prepare(model, values, data, run.prepared);
  const state = model.turn ? model.turn(run.state, values, run.values, data, prepared?.value) : run.state;
  const done = model.done?.(state, values) ?? false;
  const checkpoints = [
    ...run.checkpoints.filter((one) => one.steps < run.steps),
    { steps: run.steps, state },
  ];
  return { values, data, prepared, state, steps: run.steps, done, checkpoints };
}

/** Whether going from some values of `knobs` to others restarts a run; `undefined` when they are the same. */
export function restarts<K extends Knobs>(knobs: K, from: ValuesOf<K>, to: ValuesOf<K>): boolean | undefined {
  const changed = Object.keys(printValues(knobs, to, from));
  return changed.length === 0 ? undefined : changed.some((name) => !knobs[name]?.live);
}

/** The run after `steps` steps from the start. */
export function replay<V, S>(model: AnyModel<V, S>, values: V, steps: number, data?: Data): Run<V, S> {
  return forward(model, start(model, values, data), steps);
}
