/**
 * The whole of training, stage by stage, on the mountain's network with all ten parameters free; beside it the same descent
 * with the mountain's two dials alone. A step of the clock is one stage: forward, loss, back, and the step that they lead to.
 */
import { initialParameters } from "../../engine/initialisers.ts";
import { lossAndGradient } from "../../engine/networkTape.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { generator } from "../../engine/random.ts";
import { CROSSINGS } from "../../engine/subjects/mountain/friend.ts";
import { mountainParameters } from "../../engine/subjects/mountain/mountain.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { curveShape } from "../../engine/subjects/networks/curveNetworks.ts";
import {
  hollows,
  positionOf,
  steepestOfFour,
  walkingGrid,
} from "../../engine/subjects/walking/walkingGrid.ts";
import { tensor } from "../../engine/tensor.ts";
import { type Objective, startTraining, type TrainingState, trainingStep } from "../../engine/training.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { readersPlaces, walkKnobs } from "../readersWalk.ts";

export const knobs = {
  start: choice("friend", ["friend", "camp", "summit", "yours", "luck"]),
  rate: number(0.1, { min: 0.01, max: 1, step: 0.01, stops: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] }),
  speed: choice("slow", ["slow", "quick", "rush"], { live: true }),
  seed: number(1, { min: 1, max: 99, step: 1 }),
  ...walkKnobs,
};
export type Values = ValuesOf<typeof knobs>;

export const STAGES = ["forward", "loss", "back", "step"] as const;
/** Stages a second: one at a time for the eye, or whole rounds. */
export const pace = ({ speed }: Pick<Values, "speed">): number => ({ slow: 4, quick: 40, rush: 800 })[speed];

const MOST_ROUNDS = 20_000;
/** Losses that are kept for the curve, at most. */
const MOST_KEPT = 400;

export interface State {
  /** All ten free, and the two dials of the mountain alone; `null` where the start lies on no map. */
  readonly ten: TrainingState;
  readonly two: TrainingState | null;
  /** The ten before the step just taken, whose numbers led to it; `null` before everything and once a new round has begun. */
  readonly before: TrainingState | null;
  /** The steepest slope that any round has found. */
  readonly steepest: number;
  /** Stages done of this round: 0 after the step, and before everything. */
  readonly stage: number;
  /** Losses of both every so many rounds, in turn. */
  readonly every: number;
  readonly losses: readonly (readonly [ten: number, two: number])[];
}

const { x, y } = mountainNetwork;
const inputs = tensor([x.length, 1], x);
const targets = tensor([y.length, 1], y);

/** The mean squared error at the seven points, and its slope along each of the ten parameters. */
export const objective: Objective = (parameters) => lossAndGradient(curveShape, parameters, inputs, targets);
/** Eight of the ten held. */
const held: Objective = (parameters) => {
  const { loss, gradient } = objective(parameters);
  return { loss, gradient: gradient.map((slope, i) => (i < 2 ? slope : 0)) };
};

const grid = walkingGrid(mountainGround, CROSSINGS);
const weightsAt = (crossing: number): Point => positionOf(grid, crossing);
const summit = (grid.heights.length - 1) / 2;

/** The two weights of a start on the map: a crossing of section 1. `null` for luck, which is no place of the mountain. */
export function placeOf(values: Values): Point | null {
  switch (values.start) {
    case "friend":
      return weightsAt(steepestOfFour(grid, summit).at(-1)!);
    case "camp":
      return weightsAt(hollows(grid)[0]!.index);
    case "summit":
      return weightsAt(summit);
    case "yours":
      return readersPlaces(values).at(-1) ?? weightsAt(summit);
    case "luck":
      return null;
  }
}

const steepestOf = ({ gradient }: TrainingState): number => Math.max(...gradient.map(Math.abs));

const round = (state: TrainingState, lowered: Objective, rate: number): TrainingState =>
  trainingStep(state, lowered, sgd, { rate });

export const model: Model<Values, State> = {
  init(values) {
    const place = placeOf(values);
    const parameters = place
      ? mountainParameters(mountainNetwork, ...place)
      : initialParameters(curveShape, "normal", generator(values.seed));
    const ten = startTraining(objective, sgd, parameters);
    const two = place && startTraining(held, sgd, parameters);
    return {
      ten,
      two,
      before: null,
      steepest: steepestOf(ten),
      stage: 0,
      every: 1,
      losses: [[ten.loss, ten.loss]],
    };
  },
  step(state, { rate }) {
    if (state.stage < STAGES.length - 1) return { ...state, before: null, stage: state.stage + 1 };
    const ten = round(state.ten, objective, rate);
    const two = state.two && round(state.two, held, rate);
    let { every, losses } = state;
    if (ten.step % every === 0) losses = [...losses, [ten.loss, (two ?? ten).loss]];
    if (losses.length > MOST_KEPT) {
      every *= 2;
      losses = losses.filter((_, i) => i % 2 === 0);
    }
    const steepest = Math.max(state.steepest, steepestOf(ten));
    return { ten, two, before: state.ten, steepest, stage: 0, every, losses };
  },
  done: ({ ten }) => ten.stopped !== null || ten.step >= MOST_ROUNDS,
};
