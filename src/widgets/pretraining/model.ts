/**
 * The experiment of 2006 in small, for three seeds in turn: layers of sigmoids are pre-trained without answers, and then
 * learn by backpropagation beside the same network and one of ReLUs that begin at random. All three take the same steps on
 * the same batches, each at the rate that suits it best.
 */
import { digitPixels, digitSide } from "../../engine/datasets/digits.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { type LayerLayout, parameterLayout } from "../../engine/network.ts";
import { type Generator, generator, mix } from "../../engine/random.ts";
import { type Taught, takeOver, untaught } from "../../engine/subjects/pretraining/layerwise.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { choice, number, seed, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import {
  BATCH,
  type ByMethod,
  byMethod,
  LEARNT,
  type Method,
  networkOf,
  ROUND,
  ROUNDS,
  UNITS,
} from "./methods.ts";
import { type Workshop, workshop } from "./workshop.ts";

/** Batches a step of the clock. */
export const STEP = 10;
export const STEPS_A_ROUND = ROUND / STEP;
export const SEEDS = 3;
/** Hidden units whose weights are drawn, in images of so many pixels across. */
export const SHOWN = 6;
export const THUMB = digitSide / 2;

/** The rates that validation digits liked best of those tried, with a seed that is not shown (`computed/rates.ts`). */
export const RATES: ByMethod<number> = { pretrained: 2, scratch: 2, relu: 0.05 };
/** Contrastive divergence: Hinton's recipe (2010), the momentum low for the first three rounds. */
const CONTRASTIVE_RATE = 0.05;
const beta = (round: number): number => (round < 3 ? 0.5 : 0.9);

export const knobs = {
  layers: number(5, { min: 1, max: 7, step: 1 }),
  rounds: number(10, { min: 1, max: 10, step: 1 }),
  start: choice("lecun", ["lecun", "normal"]),
  rate: choice("2", ["0.5", "1", "2", "5"]),
  seed: seed(1),
};
export type Values = ValuesOf<typeof knobs>;

/** The rates at which they learn by backpropagation. */
export const ratesOf = ({ rate }: Pick<Values, "rate">): ByMethod<number> => ({
  ...RATES,
  scratch: Number(rate),
});

export const data = (): readonly DataName[] => ["digits", "training"];
export const pace = Number.POSITIVE_INFINITY;

/** Steps of contrastive divergence for a seed. */
export const contrastiveSteps = ({ layers, rounds }: Pick<Values, "layers" | "rounds">): number =>
  layers * rounds * ROUND;

export interface State {
  /** Steps of the clock. */
  readonly step: number;
  /** The networks' parameters; those that begin at random are there once backpropagation has begun. */
  readonly learners: ByMethod<Float32Array>;
  /** The machine that is being taught. */
  readonly taught: Taught | null;
  /** By which mean square each layer's reconstructions missed, step by step, with the seed at hand. */
  readonly misses: readonly (readonly number[])[];
  /** By seed: the share of validation digits read right, at first and after each round. */
  readonly curves: ByMethod<readonly (readonly number[])[]>;
  /** By seed: the share of unseen digits read right in the end. */
  readonly unseen: ByMethod<readonly number[]>;
  /** Weights into the first hidden units, [SHOWN, THUMB, THUMB]. */
  readonly features: ByMethod<Float32Array>;
}

/** Where a number of steps leads: which seed, which layer (none once all are taught), and how many steps in that part are done. */
export function place(step: number, values: Pick<Values, "layers" | "rounds">) {
  const aLayer = values.rounds * STEPS_A_ROUND;
  const teaching = values.layers * aLayer;
  const all = teaching + ROUNDS * STEPS_A_ROUND;
  const run = Math.min(SEEDS - 1, Math.floor(step / all));
  const within = step - run * all;
  const layer = Math.floor(within / aLayer);
  return within < teaching
    ? { all, teaching, run, layer, done: within - layer * aLayer, aLayer }
    : { all, teaching, run, layer: null, done: within - teaching, aLayer };
}

const done = ({ step }: State, values: Values): boolean => step >= SEEDS * place(0, values).all;

/** A stream of random numbers for one purpose of one seed. */
const PURPOSES = ["weights", "dreams", "order"] as const;
const luck = (seed: number, purpose: (typeof PURPOSES)[number], which: number): Generator =>
  generator(mix(mix(seed) + PURPOSES.indexOf(purpose)) + which * 0x9e3779b9);

/** The digits to learn from in the order of a round. */
export function order(seed: number, round: number): readonly number[] {
  return luck(seed, "order", round).shuffle(Array.from({ length: LEARNT }, (_, digit) => digit));
}

/** Where a network begins that nobody has taught yet. */
export const startOf = (method: Method, values: Values, seed: number): Float32Array =>
  Float32Array.from(
    initialParameters(
      networkOf(method, values.layers),
      method === "relu" ? "he" : method === "scratch" ? values.start : "lecun",
      luck(seed, "weights", 0),
    ),
  );

const layersOf = (values: Values): readonly LayerLayout[] =>
  parameterLayout(networkOf("pretrained", values.layers));

/** The weights into the first units, unit by unit: of four neighbours the mean, for an image of a thumbnail's size. */
function featuresOf(parameters: Readonly<Float32Array>): Float32Array {
  const features = new Float32Array(SHOWN * THUMB ** 2);
  for (let unit = 0; unit < SHOWN; unit++)
    for (let pixel = 0; pixel < digitPixels; pixel++) {
      const [x, y] = [(pixel % digitSide) >> 1, Math.floor(pixel / digitSide) >> 1];
      features[(unit * THUMB + y) * THUMB + x]! += parameters[pixel * UNITS + unit]! / 4;
    }
  return features;
}

/** Before the first step with a seed. */
function atFirst(values: Values, seed: number): Pick<State, "learners" | "taught" | "misses" | "features"> {
  const starts = byMethod((method) => startOf(method, values, seed));
  const taught = untaught(layersOf(values)[0]!, luck(seed, "weights", 1));
  takeOver(starts.pretrained, layersOf(values)[0]!, taught);
  const none = new Float32Array();
  return {
    learners: { pretrained: starts.pretrained, scratch: none, relu: none },
    taught,
    misses: [[]],
    features: byMethod((method) => featuresOf(starts[method])),
  };
}

export const model: Model<Values, State, Workshop> = {
  prepare: (values, { digits, training }, before) => {
    if (!digits || !training) throw new RangeError("pre-training needs the digits and a trainer");
    return workshop(values.layers, { digits, training }, before);
  },
  init: (values) => ({
    step: 0,
    ...atFirst(values, values.seed),
    curves: byMethod(() => []),
    unseen: byMethod(() => []),
  }),
  step: (state, values, data, shop: Workshop) => advance(state, values, 1, data, shop),
  done,
  advance,
};

function advance(
  state: State,
  values: Values,
  count: number,
  _data: Data | undefined,
  shop: Workshop,
): State {
  const { all } = place(0, values);
  let now = state;
  for (const end = Math.min(state.step + count, SEEDS * all); now.step < end; )
    now = place(now.step, values).layer === null ? refine(now, values, shop) : pretrain(now, values, shop);
  return now;
}

/** A step of the clock while a layer is pre-trained. */
function pretrain(state: State, values: Values, shop: Workshop): State {
  const { run, layer, done, aLayer } = place(state.step, values);
  const seed = values.seed + run;
  const round = Math.floor(done / STEPS_A_ROUND);
  const rows = order(seed, layer! * values.rounds + round);
  const layout = layersOf(values);
  const dreams = luck(seed, "dreams", state.step);
  shop.layers.load(layer!, state.learners.pretrained, state.taught!);
  let miss = 0;
  for (let batch = done * STEP; batch < (done + 1) * STEP; batch++) {
    const from = (batch % ROUND) * BATCH;
    const hyper = { rate: CONTRASTIVE_RATE, beta: beta(round) };
    miss += shop.layers.step(rows.slice(from, from + BATCH), dreams, hyper, batch + 1) / STEP;
  }
  let taught: Taught | null = shop.layers.save();
  const pretrained = state.learners.pretrained.slice();
  takeOver(pretrained, layout[layer!]!, taught);
  const misses = [...state.misses.slice(0, layer!), [...state.misses[layer!]!, miss]];
  let { learners, curves } = state;
  learners = { ...learners, pretrained };
  if (done + 1 === aLayer) {
    const next = layer! + 1;
    if (next < values.layers) {
      misses.push([]);
      taught = untaught(layout[next]!, luck(seed, "weights", 1 + next));
      takeOver(pretrained, layout[next]!, taught);
    } else {
      taught = null;
      learners = {
        pretrained,
        scratch: startOf("scratch", values, seed),
        relu: startOf("relu", values, seed),
      };
      curves = byMethod((method) => [
        ...state.curves[method],
        [shop.share(method, learners[method], "validation")],
      ]);
    }
  }
  const features = { ...state.features, pretrained: featuresOf(pretrained) };
  return { ...state, step: state.step + 1, learners, taught, misses, curves, features };
}

/** A step of the clock while all three networks learn by backpropagation. */
function refine(state: State, values: Values, shop: Workshop): State {
  const { all, run, done } = place(state.step, values);
  const seed = values.seed + run;
  const round = Math.floor(done / STEPS_A_ROUND);
  const rows = order(seed, values.layers * values.rounds + round);
  const from = (done % STEPS_A_ROUND) * STEP * BATCH;
  const rates = ratesOf(values);
  const learners = byMethod((method) => {
    return shop.learn(method, state.learners[method], rates[method], rows.slice(from, from + STEP * BATCH));
  });
  const step = state.step + 1;
  let after: State = {
    ...state,
    step,
    learners,
    features: byMethod((method) => featuresOf(learners[method])),
  };
  if ((done + 1) % STEPS_A_ROUND === 0) {
    const told = (method: Method) => shop.share(method, learners[method], "validation");
    const curves = byMethod((method) => {
      const before = state.curves[method];
      return [...before.slice(0, run), [...before[run]!, told(method)]];
    });
    after = { ...after, curves };
  }
  if (step < (run + 1) * all) return after;
  const told = byMethod((method) => shop.share(method, learners[method], "unseen"));
  after = { ...after, unseen: byMethod((method) => [...state.unseen[method], told[method]]) };
  return run + 1 < SEEDS ? { ...after, ...atFirst(values, seed + 1) } : after;
}
