/**
 * The digit network learns. A step is so many examples, whatever the batch, so that a step of one run is comparable with
 * one of another; a run ends after its epochs, goes back to where the validation digits were read best, and only then is
 * told on the digits that no choice has seen.
 */
import { digitParts, digitPixels, sliceDigits } from "../../engine/datasets/digits.ts";
import { epochOrder } from "../../engine/datasets/epochOrder.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { type Network, network } from "../../engine/network.ts";
import { generator } from "../../engine/random.ts";
import { divergenceLimit } from "../../engine/training.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { choice, number, seed, text, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { MOST_LETTERS } from "./strokes.ts";
import { type Workshop, workshop } from "./workshop.ts";

/** Training digits a step; every batch size divides it. */
export const STEP = 140;
/** Steps in an epoch: once through the training digits. */
export const EPOCH = digitParts.training[1] / STEP;
/** Steps between two points of the curves, but at first, where every step tells. */
export const TOLD = 5;
/** The next step after which the curves get a point. */
const nextTold = (step: number): number => (step < TOLD ? step + 1 : step - (step % TOLD) + TOLD);
/** Digits whose answers are shown, and at most so many mistakes. */
export const SHOWN = 20;

export const knobs = {
  look: choice("answers", ["answers", "weights", "table", "mistakes"], { live: true, place: "picture" }),
  hidden: number(15, { min: 5, max: 30, step: 5 }),
  activation: choice("sigmoid", ["sigmoid", "tanh", "relu"]),
  optimizer: choice("sgd", ["sgd", "momentum", "adam"]),
  rate: choice("0.5", [
    "0.001",
    "0.002",
    "0.005",
    "0.01",
    "0.02",
    "0.05",
    "0.1",
    "0.2",
    "0.5",
    "1",
    "2",
    "5",
  ]),
  batch: choice("10", ["5", "10", "20", "70", "140"]),
  epochs: number(10, { min: 1, max: 20, step: 1 }),
  seed: seed(1),
  /** What the hand has drawn: see `strokes.ts`. */
  drawing: text("", MOST_LETTERS, { live: true }),
};
export type Values = ValuesOf<typeof knobs>;

export const data = (): readonly DataName[] => ["digits", "training"];
export const pace = 20;

export const networkOf = ({ hidden, activation }: Values): Network =>
  network({ layers: [digitPixels, hidden, 10], hidden: activation, output: "softmax" });

/** One point of the curves. */
export interface Point {
  readonly step: number;
  /** Mean loss of the measured training digits, and of the validation digits. */
  readonly trainingLoss: number;
  readonly validationLoss: number;
  /** Shares read right. */
  readonly training: number;
  readonly validation: number;
}

/** A digit as it is shown: its image, what it is, and what the network says. */
export interface Reading {
  readonly pixels: Readonly<Uint8Array>;
  readonly label: number;
  readonly said: number;
}

export interface State {
  readonly step: number;
  /** Where the random numbers stood at the start of this epoch. */
  readonly random: number;
  readonly parameters: Float32Array;
  readonly optimizerState: Readonly<Record<string, Float32Array>>;
  readonly curve: readonly Point[];
  /** Where the validation digits were read best so far. */
  readonly best: { readonly point: number; readonly parameters: Float32Array };
  /** The first validation digits, and the first of those that are read wrong. */
  readonly answers: readonly Reading[];
  readonly mistakes: readonly Reading[];
  /** How many validation digits of each kind (row) are taken for which (column), row by row. */
  readonly table: readonly number[];
  /** Share of the unseen digits read right by the best; told once the run has ended. */
  readonly unseen: number | null;
  /** The loss ran away: this is the last state before. */
  readonly ranAway: boolean;
}

export const stepsOf = ({ epochs }: Values): number => epochs * EPOCH;

const done = (state: State, values: Values): boolean => state.ranAway || state.step >= stepsOf(values);

export const model: Model<Values, State, Workshop> = {
  prepare: (values, { digits, training }, before) => {
    if (!digits || !training) throw new RangeError("training on digits needs the digits and a trainer");
    return workshop(networkOf(values), values.optimizer, Number(values.rate), { digits, training }, before);
  },
  init(values, _data, shop: Workshop) {
    const random = generator(values.seed);
    const parameters = Float32Array.from(initialParameters(networkOf(values), "glorot", random));
    shop.load({ parameters, optimizerState: {}, batches: 0 });
    const point = measure(shop, 0);
    return {
      step: 0,
      random: random.state,
      parameters,
      optimizerState: shop.save().optimizerState,
      curve: [point],
      best: { point: 0, parameters },
      ...readings(shop),
      unseen: null,
      ranAway: false,
    };
  },
  step: (state, values, data, shop: Workshop) => advance(state, values, 1, data, shop),
  done,
  advance,
};

function measure(shop: Workshop, step: number): Point {
  const [training, validation] = [shop.evaluate("measured"), shop.evaluate("validation")];
  return {
    step,
    trainingLoss: training.loss,
    validationLoss: validation.loss,
    training: training.share,
    validation: validation.share,
  };
}

/** What the network says of the validation digits. */
function readings(shop: Workshop): Pick<State, "answers" | "mistakes" | "table"> {
  const { digits } = shop;
  const [from, to] = digitParts.validation;
  const said = shop.answers();
  const reading = (index: number): Reading => ({
    pixels: sliceDigits(digits, from + index, from + index + 1).pixels.slice(),
    label: digits.labels[from + index]!,
    said: said[index]!,
  });
  const wrong: number[] = [];
  const table = new Array<number>(100).fill(0);
  for (let index = 0; index < to - from; index++) {
    const label = digits.labels[from + index]!;
    table[label * 10 + said[index]!]!++;
    if (label !== said[index] && wrong.length < SHOWN) wrong.push(index);
  }
  return {
    answers: Array.from({ length: SHOWN }, (_, index) => reading(index)),
    mistakes: wrong.map(reading),
    table,
  };
}

const finite = (numbers: Float32Array): boolean => numbers.every(Number.isFinite);

function advance(
  state: State,
  values: Values,
  count: number,
  _data: Data | undefined,
  shop: Workshop,
): State {
  if (done(state, values)) return state;
  const batch = Number(values.batch);
  const most = divergenceLimit(state.curve[0]!.validationLoss);
  let { random, best, step, parameters, optimizerState } = state;
  const curve = [...state.curve];
  let epoch = epochOrder(random);
  let ranAway = false;
  const { answers, mistakes, table } = state;
  let told: ReturnType<typeof readings> = { answers, mistakes, table };
  const end = Math.min(stepsOf(values), step + count);
  shop.load({ parameters, optimizerState, batches: (step * STEP) / batch });
  while (step < end && !ranAway) {
    const from = (step % EPOCH) * STEP;
    let loss = 0;
    for (let at = from; at < from + STEP; at += batch)
      loss = Math.max(loss, shop.step(epoch.order.slice(at, at + batch)));
    const after = shop.save();
    // A step that leads nowhere is not taken.
    ranAway = !(loss < most) || !finite(after.parameters);
    if (ranAway) break;
    ({ parameters, optimizerState } = after);
    step++;
    if (step % EPOCH === 0) {
      random = epoch.next;
      epoch = epochOrder(random);
    }
    if (nextTold(step - 1) !== step) continue;
    curve.push(measure(shop, step));
    if (nextTold(step) > end) told = readings(shop);
    if (curve.at(-1)!.validation > curve[best.point]!.validation)
      best = { point: curve.length - 1, parameters };
  }
  const after = { ...state, step, random, parameters, optimizerState, curve, best, ...told, ranAway };
  if (!done(after, values)) return after;
  shop.load({ parameters: best.parameters, optimizerState: {}, batches: 0 });
  return { ...after, parameters: best.parameters, ...readings(shop), unseen: shop.evaluate("unseen").share };
}
