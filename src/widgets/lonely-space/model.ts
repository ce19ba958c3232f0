/**
 * Two spaces. Points strewn evenly: each step gives them one dimension more. And 600 handwritten digits, points of 784
 * dimensions, laid out flat by t-SNE: each step is one of gradient descent.
 */

import { type Digits, digitInk, digitPixels, sliceDigits } from "../../engine/datasets/digits.ts";
import { affinities, squaredDistances } from "../../engine/subjects/dimensions/affinities.ts";
import {
  type Directions,
  growDirections,
  startDirections,
} from "../../engine/subjects/dimensions/directions.ts";
import { growScatter, type Scatter, startScatter } from "../../engine/subjects/dimensions/scatter.ts";
import {
  startTsne,
  type TsneState,
  tsneCost,
  tsneSettings,
  tsneStep,
} from "../../engine/subjects/dimensions/tsne.ts";
import type { Data, DataName } from "../../stage/data.ts";
import { choice, number, seed, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

const DIMENSIONS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 20, 25, 30, 40, 50, 60, 80, 100],
  ...[120, 150, 200, 250, 300, 400, 500, 600, 700, 784, 850, 1000],
];
const MOST_DIMENSIONS = 1000;
/** The map has long settled by then. */
export const MOST_STEPS = 1000;
/** How many digits the map holds: the first of the training digits. */
const MAPPED = 600;
/** How many of a digit's nearest are shown. */
export const NEAREST = 5;
/** Directions drawn at random. */
const DIRECTIONS = 60;

export const knobs = {
  face: choice("points", ["points", "digits"]),
  /** With how many dimensions the points begin. */
  dimensions: number(2, { min: 1, max: MOST_DIMENSIONS, step: 1, stops: DIMENSIONS, place: "picture" }),
  /** How many others there are besides the one who asks. */
  points: number(100, { min: 10, max: 200, step: 10, place: "picture" }),
  /** As how many equal neighbours each digit's neighbourhood counts. */
  perplexity: number(30, { min: 5, max: 100, step: 5, place: "picture" }),
  /** The digit that is looked at. */
  digit: number(77, { min: 0, max: MAPPED - 1, step: 1, live: true, place: "picture" }),
  /** With this one the point that asks lies near the middle of the square, and its nearest and farthest are typical. */
  seed: seed(2254, { place: "none" }),
  /** Where the digits lie at first. Of the starts 1 to 40 this one has the least cost after 500 steps, 0.781; most, 0.804. */
  start: seed(9, { place: "none" }),
};
export type Values = ValuesOf<typeof knobs>;

export const data = ({ face }: Values): readonly DataName[] => (face === "digits" ? ["firstDigits"] : []);
export const pace = 30;

/** Point 0 is the one who asks. */
export interface Strewn {
  readonly kind: "points";
  readonly scatter: Scatter;
  readonly directions: Directions;
}
export interface DigitMap {
  readonly kind: "digits";
  readonly tsne: TsneState;
  readonly labels: Readonly<Uint8Array>;
  /** The cost, in nats, at the start and after every step. */
  readonly costs: readonly number[];
  /** The digit looked at, then its nearest in 784 dimensions, nearest first. */
  readonly company: readonly number[];
  /** Their images, one after another, each pixel 0 … 15. */
  readonly pixels: Readonly<Uint8Array>;
}
export type State = Strewn | DigitMap;

/** What the map needs to know of the digits. */
interface Neighbourhood {
  /** All there are, of which the first are mapped. */
  readonly all: Digits;
  readonly digits: Digits;
  readonly squares: Float64Array;
  readonly affinities: Float64Array;
}

/** `before` serves again where it is of the same digits: their distances do not depend on any knob. */
function neighbourhood({ perplexity }: Values, data: Data, before: Neighbourhood | undefined): Neighbourhood {
  const all = data.firstDigits;
  if (!all) throw new RangeError("a map of digits needs the digits");
  const digits = sliceDigits(all, 0, MAPPED);
  const squares =
    before?.all === all
      ? before.squares
      : squaredDistances(
          Float64Array.from(digits.pixels, (ink) => ink / digitInk),
          MAPPED,
          digitPixels,
        );
  return { all, digits, squares, affinities: affinities(squares, MAPPED, perplexity) };
}

/** The digit looked at and its nearest, with their images. */
function lookAt(index: number, { squares, digits }: { squares: Float64Array; digits: Digits }) {
  const row = squares.subarray(index * MAPPED, (index + 1) * MAPPED);
  const others = Array.from(row.keys())
    .filter((other) => other !== index)
    .sort((a, b) => row[a]! - row[b]! || a - b);
  const company = [index, ...others.slice(0, NEAREST)];
  const pixels = new Uint8Array(company.length * digitPixels);
  company.forEach((one, i) => {
    pixels.set(digits.pixels.subarray(one * digitPixels, (one + 1) * digitPixels), i * digitPixels);
  });
  return { company, pixels };
}

export const model: Model<Values, State, Neighbourhood | undefined> = {
  prepare: (values, data, before) =>
    values.face === "points" ? before : neighbourhood(values, data, before),
  init(values, _data, about) {
    if (values.face === "points")
      return {
        kind: "points",
        scatter: growScatter(startScatter(values.points + 1, values.seed), values.dimensions),
        directions: growDirections(startDirections(DIRECTIONS, values.seed), values.dimensions),
      };
    if (!about) throw new RangeError("a map of digits needs the digits");
    const tsne = startTsne(MAPPED, values.start);
    return {
      kind: "digits",
      tsne,
      labels: Uint8Array.from(about.digits.labels),
      costs: [tsneCost(about.affinities, tsne.map)],
      ...lookAt(values.digit, about),
    };
  },
  step(state, _values, _data, about) {
    if (state.kind === "points")
      return {
        kind: "points",
        scatter: growScatter(state.scatter),
        directions: growDirections(state.directions),
      };
    const p = about!.affinities;
    const tsne = tsneStep(p, state.tsne, tsneSettings);
    return { ...state, tsne, costs: [...state.costs, tsneCost(p, tsne.map)] };
  },
  done: (state) =>
    state.kind === "points" ? state.scatter.dimensions >= MOST_DIMENSIONS : state.tsne.steps >= MOST_STEPS,
  turn: (state, values, before, _data, about) =>
    state.kind === "points" || values.digit === before.digit
      ? state
      : { ...state, ...lookAt(values.digit, about!) },
};
