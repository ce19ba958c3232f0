/**
 * More dials than a map has room for: a parabola's three, shown in slices, and a network's 44, shown in cuts.
 * A step turns all dials at once against their slopes: w ← w − rate · ∇L.
 */
import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import { descend } from "../../engine/descent.ts";
import { predictor } from "../../engine/predict.ts";
import { centred } from "../../engine/subjects/fits/lineFit.ts";
import { type Parabola, parabolaError, parabolaGradient } from "../../engine/subjects/fits/parabolaFit.ts";
import {
  fortyFourNetwork,
  fortyFourStart,
  indexOf,
  nameOf,
  placeOf,
  places,
  withChange,
} from "../../engine/subjects/networks/fortyFour.ts";
import { taskGradient, taskInputs, taskTargets } from "../../engine/subjects/networks/fortyFourTask.ts";
import type { Objective } from "../../engine/training.ts";
import { choice, number, point, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** The seven points with x counted from its mean: a parabola's dials then hardly get in each other's way. */
export const points = centred(sevenPoints);

/** What the maps of the slices show. */
export const MAP = { x: [-0.8, 1.4], y: [0.9, 3.1] } as const;

export const knobs = {
  face: choice("three", ["three", "forty-four"]),
  /** The parabola at the start: its curve, and its slope and height at the middle of the points. */
  curve: number(-0.3, { min: -1, max: 1, step: 0.02 }),
  line: point([0.9, 1.5], {
    x: { min: MAP.x[0], max: MAP.x[1], step: 0.02 },
    y: { min: MAP.y[0], max: MAP.y[1], step: 0.02 },
  }),
  /** The weight of the 44 that is shown large. */
  weight: choice("2.3.2", places.map(nameOf), { live: true }),
  /** The one that the hand has turned, and by how much: it stays turned while others are looked at. */
  turned: choice("2.3.2", places.map(nameOf), { place: "picture" }),
  change: number(0, { min: -2, max: 2, step: 0.05, place: "picture" }),
};
export type Values = ValuesOf<typeof knobs>;

export type State =
  /** Where the parabola has been, the start first. */
  | { readonly face: "three"; readonly path: readonly Parabola[] }
  /** The 44 weights as they stand, and the loss at every step so far. */
  | { readonly face: "forty-four"; readonly weights: readonly number[]; readonly losses: readonly number[] };

/** The size of a step, as a multiple of the gradient, with which both faces come down without zigzag. */
export const RATES = { three: 0.25, "forty-four": 0.2 } as const;
/** Slower than this (in units of loss per unit of dial) everything lies still. */
const STILL = 1e-4;
const MOST_STEPS = 2000;

/** The network's weights at the start, with what the hand has turned. */
const withTurned = ({ turned, change }: Values): number[] => [...withChange(placeOf(turned), change)];
/** By how much the weight that is looked at has been turned by hand. */
export const turnOf = ({ weight, turned, change }: Values): number => (weight === turned ? change : 0);

const say = predictor(fortyFourNetwork, taskInputs);
/** Of the 32 answers, four for each of eight settings, which stand on the right side of nought; [8 · 4]. */
export const rightAnswers = (weights: readonly number[]): readonly boolean[] =>
  Array.from(say(Float64Array.from(weights)), (answer, i) => answer > 0 === taskTargets.data[i]! > 0);

export const model: Model<Values, State> = {
  init(values) {
    if (values.face === "three") return { face: "three", path: [[values.curve, ...values.line]] };
    const weights = withTurned(values);
    return { face: "forty-four", weights, losses: [taskGradient(Float64Array.from(weights)).loss] };
  },
  step(state) {
    if (state.face === "three") {
      return { ...state, path: [...state.path, nextOf(state.path.at(-1)!)] };
    }
    const { parameters, loss } = descend(taskGradient, state.weights, RATES["forty-four"], 1);
    return { ...state, weights: [...parameters], losses: [...state.losses, loss] };
  },
  done(state) {
    if (stepsOf(state) >= MOST_STEPS) return true;
    const slopes =
      state.face === "three"
        ? parabolaGradient(points, state.path.at(-1)!)
        : taskGradient(Float64Array.from(state.weights)).gradient;
    return Math.hypot(...slopes) < STILL;
  },
};

export const stepsOf = (state: State): number =>
  (state.face === "three" ? state.path.length : state.losses.length) - 1;
/** Where the next step of three dials leads: each turned against its slope. */
export function nextOf(here: Parabola): Parabola {
  const [a, w, b] = descend(parabolaObjective, here, RATES.three, 1).parameters;
  return [a!, w!, b!];
}
const parabolaObjective: Objective = ([a = 0, w = 0, b = 0]) => ({
  loss: errorOf([a, w, b]),
  gradient: Float64Array.from(slopesOf([a, w, b])),
});
export const errorOf = (parabola: Parabola): number => parabolaError(points, parabola);
export const slopesOf = (parabola: Parabola): Parabola => parabolaGradient(points, parabola);

const ROUNDING = 1e-9;
/**
 * How many of the other 43 slopes are no longer what they were before the hand turned a weight: all, or in the last layer,
 * where a weight feeds one output only, all but the 12 of weights that feed the others.
 */
export function othersChanged(values: Values): number {
  const index = indexOf(placeOf(values.turned));
  const [before, after] = [fortyFourStart, withTurned(values)].map((weights) => gradientOf(weights));
  return before!.filter((slope, i) => i !== index && Math.abs(slope - after![i]!) > ROUNDING).length;
}

/** The 44 slopes [44], in the order of the flat vector. */
export const gradientOf = (weights: Iterable<number>): Float64Array =>
  taskGradient(Float64Array.from(weights)).gradient;
