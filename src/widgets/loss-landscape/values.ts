/** The landscapes of networks: the mountain of section 1 by its name, a saddle, two linear weights, a slice. */

import { descend, overTwo } from "../../engine/descent.ts";
import { logistic } from "../../engine/ops/sigmoid.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { newtonStep } from "../../engine/subjects/fits/eigen.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { hessian } from "../../engine/subjects/walking/hessian.ts";
import { linearSharpness } from "../../engine/subjects/walking/linearGround.ts";
import { saddleGround } from "../../engine/subjects/walking/saddleGround.ts";
import { steepestOfFour, walkingGrid } from "../../engine/subjects/walking/walkingGrid.ts";
import { startTraining, trainingStep } from "../../engine/training.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { result as slice } from "./computed/slice.json";
import { basinsOf, CLIMBERS, landscapeOf } from "./landscapes.ts";

/** A place on the mountain. */
const place = ["w1", "w2"] as const;
type Place = Given<(typeof place)[number]>;

const mse = ({ w1, w2 }: Place): number => 10 ** mountainGround.value(w1, w2);
/** Section 1 draws a factor of ten as a thousand metres, and one thousandth at sea level. */
const metres = (decades: number): number => 1000 * (decades + 3);

/** Where a descent with so large a rate ends after so many steps: its height, a decimal logarithm. */
const descentEnd = ({ w1, w2, rate, steps }: Given<"w1" | "w2" | "rate" | "steps">): number =>
  descend(overTwo(mountainGround), [w1, w2], rate, steps).loss;

/** Where Newton's step leads from a place on the mountain. */
function hop({ w1, w2 }: Place): readonly [number, number] {
  const stride = newtonStep(hessian(mountainGround, w1, w2), mountainGround.gradient(w1, w2))!;
  return [w1 + stride[0], w2 + stride[1]];
}

/** Moves from side to side of section 1's map. */
const SIDE = 40;
/** Height, in decades, where the friend of section 1 stops, who starts in the middle. */
function friend(): number {
  const grid = walkingGrid(mountainGround, SIDE + 1);
  const middle = (grid.heights.length - 1) / 2;
  return grid.heights[steepestOfFour(grid, middle).at(-1)!]!;
}

/** Slopes of one logistic neuron with one example, x = 1 and t = 1, at the weight w. */
const share = ({ w }: Given<"w">): number => logistic(w);

export const landscape: Theme = {
  /** How far one move of section 1 turns a weight. */
  move: (mountainGround.domain[0][1] - mountainGround.domain[0][0]) / SIDE,
  mse: takes(place, mse),
  /** How steep the mountain is at two weights, in decades a unit. */
  steepness: takes(place, ({ w1, w2 }) => Math.hypot(...mountainGround.gradient(w1, w2))),
  /** Height of section 1's mountain at two weights. */
  metres: takes(place, ({ w1, w2 }) => metres(mountainGround.value(w1, w2))),
  get friendMetres() {
    return metres(friend());
  },
  get friendMse() {
    return 10 ** friend();
  },
  /** Height of the very bottom of the mountain's lowest hollow, between the places that section 1's moves reach. */
  get lowestMetres() {
    return metres(Math.min(...landscapeOf("mountain").minima.map(({ value }) => value)));
  },
  /** Error where a descent ends. */
  descentMse: takes([...place, "rate", "steps"], (given) => 10 ** descentEnd(given)),
  /** Share of climbers set down evenly who end in a hollow, from 1. */
  hollowShare: takes(["hollow"], ({ hollow }) => basinsOf("mountain").counts[hollow - 1]! / CLIMBERS ** 2),
  climbers: CLIMBERS ** 2,
  newtonW1: takes(place, (given) => hop(given)[0]),
  newtonW2: takes(place, (given) => hop(given)[1]),
  /** Steps until a climber on the bounded saddle, set down so far off its ridge, is half way to a hollow. */
  leavesAfter: takes(["off", "rate"], ({ off, rate }) => {
    const objective = overTwo(saddleGround);
    let state = startTraining(objective, sgd, Float64Array.of(1, off));
    while (Math.abs(state.parameters[1]!) <= 0.5 && !state.stopped)
      state = trainingStep(state, objective, sgd, { rate });
    return state.stopped ? Number.NaN : state.step;
  }),
  sharpness: takes(["a"], ({ a }) => linearSharpness(a)),
  /** The learning rate above which nobody can rest at (a, 1/a) in the valley of the linear network. */
  sharpnessLimit: takes(["a"], ({ a }) => 2 / linearSharpness(a)),
  squareSlope: takes(["w"], (given) => 2 * (share(given) - 1) * share(given) * (1 - share(given))),
  crossSlope: takes(["w"], (given) => share(given) - 1),
  neuronSays: takes(["w"], share),
  /** Chance that so many curvatures are all positive if each is the toss of a coin: one in … */
  tosses: takes(["directions"], ({ directions }) =>
    directions < 1000 ? 2 ** directions : { log10: directions * Math.log10(2) },
  ),
  sliceLoss: takes(["a", "b"], ({ a, b }) => landscapeOf("slice").value(a, b)),
  sliceAccuracy: slice.accuracy,
};
