/**
 * Seven optimizers train the digit network, each its own copy, from the same start and on the same batches: as many
 * gradients for each. A step of the clock is so many batches for every one of them.
 */
import { epochOrder } from "../../engine/datasets/epochOrder.ts";
import { byRunner, RUNNERS, type Runner } from "../../engine/subjects/racing/runners.ts";
import { divergenceLimit } from "../../engine/training.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { choice, seed, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { result as trials } from "./computed/rates.json" with { type: "json" };
import { BATCHES, batchesOf, EPOCH, EPOCHS, luck, type Point, type Track, track } from "./track.ts";

/** After which steps the curves get a point: more at first, where most happens. */
const tells = (step: number): boolean => step % 10 === 0 || step === 1 || step === 2 || step === 5;
export const STEPS = EPOCHS * EPOCH;

export const knobs = {
  times: choice("1", ["0.1", "0.3", "1", "3", "10"]),
  lit: choice("all", ["all", ...RUNNERS], { live: true }),
  seed: seed(1),
};
export type Values = ValuesOf<typeof knobs>;

export const data = (): readonly DataName[] => ["digits", "training"];
export const pace = 20;

/** The rate of each ladder with the least loss on the validation digits. */
export const tuned: Readonly<Record<Runner, number>> = byRunner(
  (runner) => trials[runner].reduce((best, trial) => (trial.loss < best.loss ? trial : best)).rate,
);

export interface Run {
  readonly parameters: Float32Array;
  readonly optimizerState: Readonly<Record<string, Float32Array>>;
  readonly curve: readonly Point[];
  /** The loss ran away: this is the last state before. */
  readonly ranAway: boolean;
}

export interface State {
  readonly step: number;
  /** Where the random numbers stood at the start of this epoch. */
  readonly random: number;
  readonly runs: Readonly<Record<Runner, Run>>;
}

/** Gradients that each has been given. */
export const gradientsAfter = (step: number): number => step * BATCHES;

export const model: Model<Values, State, Track> = {
  prepare: (_values, loaded) => track(loaded),
  init({ seed }, _data, own: Track) {
    const { start, random } = luck(seed);
    const [runner] = RUNNERS;
    // Other rates begin where these did: nothing is measured twice.
    let first = own.firsts.get(seed);
    if (!first) {
      own.trainers[runner].load({ parameters: Float64Array.from(start), optimizerState: {}, step: 0 });
      first = measure(own, runner, 0);
      own.firsts.set(seed, first);
    }
    const run: Run = { parameters: start, optimizerState: {}, curve: [first], ranAway: false };
    return { step: 0, random, runs: byRunner(() => run) };
  },
  step: (state, values, data, own: Track) => advance(state, values, 1, data, own),
  done: ({ step, runs }) => step >= STEPS || RUNNERS.every((runner) => runs[runner].ranAway),
  advance,
};

function measure({ trainers, sets }: Track, runner: Runner, step: number): Point {
  const { loss } = trainers[runner].evaluate(sets.measured);
  return { step, loss, unseen: trainers[runner].evaluate(sets.unseen).right / sets.unseen.count };
}

function finite(numbers: Readonly<Float64Array>): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}
const narrow = (wide: Readonly<Record<string, Readonly<Float64Array>>>) =>
  Object.fromEntries(Object.entries(wide).map(([name, vector]) => [name, new Float32Array(vector)]));

function advance(state: State, values: Values, count: number, _data: Data | undefined, own: Track): State {
  const end = Math.min(STEPS, state.step + count);
  // The epochs that these steps lie in, the first one's order first.
  const epochs = [epochOrder(state.random)];
  const begun = Math.floor(state.step / EPOCH);
  while (epochs.length <= Math.floor(end / EPOCH) - begun) epochs.push(epochOrder(epochs.at(-1)!.next));
  const orderAt = (step: number) => epochs[Math.floor(step / EPOCH) - begun]!.order;
  const random =
    end >= (begun + 1) * EPOCH ? epochs[Math.floor(end / EPOCH) - begun - 1]!.next : state.random;
  const runs = byRunner((runner) => run(state.runs[runner], runner, values, state.step, end, orderAt, own));
  return { step: end, random, runs };
}

/** One optimizer from one step to another. */
function run(
  before: Run,
  runner: Runner,
  { times }: Values,
  from: number,
  end: number,
  orderAt: (step: number) => readonly number[],
  own: Track,
): Run {
  if (before.ranAway || from === end) return before;
  const trainer = own.trainers[runner];
  const most = divergenceLimit(before.curve[0]!.loss);
  const curve = [...before.curve];
  trainer.turn({ rate: tuned[runner] * Number(times) });
  trainer.load({
    parameters: new Float64Array(before.parameters),
    optimizerState: Object.fromEntries(
      Object.entries(before.optimizerState).map(([name, vector]) => [name, new Float64Array(vector)]),
    ),
    step: gradientsAfter(from),
  });
  let after = { parameters: before.parameters, optimizerState: before.optimizerState };
  for (let step = from; step < end; step++) {
    let loss = 0;
    for (const rows of batchesOf(orderAt(step), step))
      loss = Math.max(loss, trainer.step(own.sets.training, rows));
    const { parameters, optimizerState } = trainer.save();
    // A step that leads nowhere is not taken.
    if (!(loss < most) || !finite(parameters)) return { ...after, curve, ranAway: true };
    after = { parameters: new Float32Array(parameters), optimizerState: narrow(optimizerState) };
    if (tells(step + 1)) curve.push(measure(own, runner, step + 1));
  }
  return { ...after, curve, ranAway: false };
}
