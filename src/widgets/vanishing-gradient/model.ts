/** A deep network at its start: what of the error reaches each layer. Then a step of the clock is a step of descent. */
import { type InitialiserName, initialisers } from "../../engine/initialisers.ts";
import type { Matrix, Network } from "../../engine/network.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { generator } from "../../engine/random.ts";
import {
  type DeepReading,
  deepNetwork,
  deepStart,
  type LayerReading,
  moved,
  randomExamples,
  readLayers,
} from "../../engine/subjects/networks/deepNetworks.ts";
import { type Objective, startTraining, type TrainingState, trainingStep } from "../../engine/training.ts";
import { choice, number, seed, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

const RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

export const knobs = {
  /** Hidden layers; few at first, for the chapter asks what many make of it. */
  depth: number(2, { min: 1, max: 30, step: 1 }),
  width: number(32, { min: 4, max: 64, step: 4, stops: [4, 8, 16, 32, 64] }),
  activation: choice("sigmoid", ["sigmoid", "tanh", "relu", "step"]),
  initial: choice("glorot", Object.keys(initialisers) as InitialiserName[]),
  residual: toggle(false),
  layerNorm: toggle(false),
  rate: number(0.01, { min: 0.0001, max: 1, step: 0.0001, stops: RATES }),
  /** By this luck the layers fare about as they do on average. */
  seed: seed(12),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  readonly training: TrainingState;
  /** What one pass forward and one back find at each hidden layer, where the descent stands. */
  readonly layers: readonly LayerReading[];
  /** How far each hidden layer's weights have come, against how long they were at the start. */
  readonly moved: readonly number[];
  /** One a step, the start's first. */
  readonly losses: readonly number[];
}

interface Prepared {
  readonly network: Network;
  readonly start: Float64Array;
  readonly x: Matrix;
  readonly targets: Matrix;
  readonly read: (parameters: Readonly<Float64Array>) => DeepReading;
}

/** Steps a second when played. */
export const pace = 20;
const MOST_STEPS = 2000;

/** An objective that keeps what it has read at the place it was asked for last. */
function reader(read: Prepared["read"]): { readonly objective: Objective; readonly last: () => DeepReading } {
  let last: DeepReading;
  return { objective: (parameters) => (last = read(parameters)), last: () => last };
}

export const model: Model<Values, State, Prepared> = {
  prepare({ depth, width, activation: hidden, initial, residual, layerNorm, seed }) {
    const network = deepNetwork({ depth, width, hidden, residual, layerNorm });
    const random = generator(seed);
    const { x, targets } = randomExamples(width, random);
    return {
      network,
      start: deepStart(network, initial, random),
      x,
      targets,
      read: (parameters) => readLayers(network, parameters, x, targets),
    };
  },
  init(_values, _data, prepared) {
    const { start, read } = prepared!;
    const { objective, last } = reader(read);
    const training = startTraining(objective, sgd, start);
    return { training, layers: last().layers, moved: last().layers.map(() => 0), losses: [training.loss] };
  },
  step(state, { rate }, _data, prepared) {
    const { network, start, read } = prepared!;
    const { objective, last } = reader(read);
    const training = trainingStep(state.training, objective, sgd, { rate });
    // A step that was not taken leaves all as it was.
    if (training.step === state.training.step) return { ...state, training };
    return {
      training,
      layers: last().layers,
      moved: moved(network, start, training.parameters),
      losses: [...state.losses, training.loss],
    };
  },
  done: ({ training }) => training.stopped !== null || training.step >= MOST_STEPS,
};
