/**
 * Learning from noisy points, or learning them by heart: a network 1-n-1 is trained four times, each time with another card
 * of points kept back. All that follows from the knobs, epochs too, so that a hand may go to and fro along the training.
 */

import { dropoutMasks } from "../../engine/dropout.ts";
import { initialParameters } from "../../engine/initialisers.ts";
import { type Matrix, type Network, network } from "../../engine/network.ts";
import { forwardPass, lossPass } from "../../engine/networkPass.ts";
import { lossAndGradient } from "../../engine/networkTape.ts";
import { adamw } from "../../engine/optimizers/adamw.ts";
import { initialHyper } from "../../engine/optimizers/optimizer.ts";
import { type Generator, generator } from "../../engine/random.ts";
import { mean } from "../../engine/statistics.ts";
import { tensor } from "../../engine/tensor.ts";
import { type Objective, startTraining, trainingStep } from "../../engine/training.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { spread } from "../../kit/figure/plane/scales.ts";
import { choice, list, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { CARDS, cards, REACH, sealed, withoutCard } from "./points.ts";

/** The epochs that are kept, twenty to a power of ten. An epoch is one step: all points at once. */
export const EPOCHS: readonly number[] = Array.from({ length: 41 }, (_, k) => Math.round(10 ** (1 + k / 20)));
const [FIRST, LAST] = [EPOCHS[0]!, EPOCHS.at(-1)!];
const RATE = 0.01;
/** Every training starts from the same numbers and drops by the same draws. */
export const SEED = 5;

export const knobs = {
  units: number(1, { min: 1, max: 30, step: 1, stops: [1, 2, 3, 5, 8, 12, 20, 30] }),
  epochs: number(LAST, { min: FIRST, max: LAST, step: 1, stops: EPOCHS, place: "picture" }),
  decay: number(0, { min: 0, max: 1, step: 0.1, stops: [0, 0.1, 0.3, 1] }),
  dropout: number(0, { min: 0, max: 0.5, step: 0.1, stops: [0, 0.1, 0.2, 0.5] }),
  /** The card that is kept back in the large picture. */
  held: choice("1", ["1", "2", "3", "4"]),
  /** With what the envelope was opened, and what it said; see `envelope.ts`. Nothing while it is sealed. */
  opened: list<number>(
    [],
    6,
    {
      separator: ",",
      parse: (text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
      print: (number) => String(Number(number.toFixed(4))),
    },
    { place: "none", lasting: true },
  ),
};
export type Values = ValuesOf<typeof knobs>;

/** What one training has come to, at every epoch that is kept. */
interface Training {
  readonly shape: Network;
  readonly parameters: readonly Readonly<Float64Array>[];
}

/** One card, seen from the training that did not have it, at the epoch chosen. */
interface Card {
  /** The network's curve along `ALONG`. */
  readonly curve: readonly number[];
  readonly training: number;
  readonly validation: number;
}

/** All errors are mean squared errors. */
export interface State {
  /** Which of `EPOCHS` is shown. */
  readonly stop: number;
  readonly cards: readonly Card[];
  /** By epoch kept, of the training that is shown: the error on its points, and on those kept back. */
  readonly training: readonly number[];
  readonly validation: readonly number[];
  /** By epoch kept, the error on a card kept back, on average over the four trainings. */
  readonly mean: readonly number[];
  /** What the envelope would say to the network that is shown. */
  readonly sealed: number;
}

export const ALONG: readonly number[] = spread(-REACH, REACH, 91);

const column = (numbers: readonly number[]): Matrix => tensor([numbers.length, 1], numbers);
const inputs = (points: readonly Point[]): Matrix => column(points.map(([x]) => x));
const targets = (points: readonly Point[]): Matrix => column(points.map(([, y]) => y));

/** Random numbers such that every hidden neuron bends somewhere among the points. */
export function startOf(shape: Network, random: Generator): Float64Array {
  const units = shape.layers[1]!;
  const parameters = initialParameters(shape, "normal", random);
  for (let unit = 0; unit < units; unit++) {
    const weight = 5 * parameters[unit]!;
    parameters[unit] = weight;
    parameters[units + unit] = weight * REACH * (1 - 2 * random.uniform());
    parameters[2 * units + unit]! /= 2 * Math.sqrt(units);
  }
  return parameters;
}

/** Trains without one card. */
export function trainWithout(
  card: number,
  { units, decay, dropout }: Pick<Values, "units" | "decay" | "dropout">,
): Training {
  const shape = network({ layers: [1, units, 1], hidden: "tanh" });
  const random = generator(SEED);
  const points = withoutCard(card);
  const [x, y] = [inputs(points), targets(points)];
  const objective: Objective = (parameters) =>
    lossAndGradient(
      shape,
      parameters,
      x,
      y,
      dropout > 0 ? dropoutMasks(shape, points.length, dropout, random) : undefined,
    );
  const hyper = { ...initialHyper(adamw), rate: RATE, weightDecay: decay };
  let state = startTraining(objective, adamw, startOf(shape, random));
  return {
    shape,
    parameters: EPOCHS.map((epoch) => {
      while (state.step < epoch && !state.stopped) state = trainingStep(state, objective, adamw, hyper);
      return state.parameters;
    }),
  };
}

/** The mean squared error on some points, by epoch kept. A network in use drops nothing. */
const errorsOn = (points: readonly Point[], { shape, parameters }: Training): number[] =>
  parameters.map(lossPass(shape, inputs(points), targets(points)));

/** The epoch kept that is nearest, as a power of ten. */
export const stopOf = (epochs: number): number =>
  Math.max(0, Math.min(EPOCHS.length - 1, Math.round(20 * (Math.log10(epochs) - 1))));
export const cardOf = ({ held }: Pick<Values, "held">): number => Number(held) - 1;
export const lowest = (errors: readonly number[]): number => errors.indexOf(Math.min(...errors));

/** Each training, and the errors it made along the way. */
interface Run {
  readonly run: Training;
  readonly training: readonly number[];
  readonly validation: readonly number[];
}

export const model: Model<Values, State, readonly Run[]> = {
  prepare: (values) =>
    Array.from({ length: CARDS }, (_, card) => {
      const run = trainWithout(card, values);
      return { run, training: errorsOn(withoutCard(card), run), validation: errorsOn(cards[card]!, run) };
    }),
  init(values, _data, runs = []) {
    const stop = stopOf(values.epochs);
    const shown = runs[cardOf(values)]!;
    const at = ({ run }: Run): Training => ({ ...run, parameters: [run.parameters[stop]!] });
    return {
      stop,
      cards: runs.map((one) => ({
        curve: [...forwardPass(one.run.shape, column(ALONG))(one.run.parameters[stop]!).activations.at(-1)!],
        training: one.training[stop]!,
        validation: one.validation[stop]!,
      })),
      training: shown.training,
      validation: shown.validation,
      mean: EPOCHS.map((_, i) => mean(runs.map(({ validation }) => validation[i]!))),
      sealed: errorsOn(sealed, at(shown))[0]!,
    };
  },
};
