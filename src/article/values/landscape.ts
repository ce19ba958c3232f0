/** The landscapes of networks: the mountain of section 1 by its name, a saddle, two linear weights, a slice. */

import { descend, overTwo } from "../../engine/descent.ts";
import { logistic } from "../../engine/ops/sigmoid.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { newtonStep } from "../../engine/subjects/fits/eigen.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { hessian } from "../../engine/subjects/walking/hessian.ts";
import { linearSharpness } from "../../engine/subjects/walking/linearGround.ts";
import { saddleGround } from "../../engine/subjects/walking/saddleGround.ts";
import { startTraining, trainingStep } from "../../engine/training.ts";
import { result as slice } from "../../widgets/loss-landscape/computed/slice.json";
import { basinsOf, CLIMBERS, landscapeOf } from "../../widgets/loss-landscape/landscapes.ts";
import { heightAt, SIDE } from "../../widgets/night-walk/model.ts";
import { walks } from "../../widgets/night-walk/walkers.ts";
import type { Theme } from "./index.ts";

type Given = Readonly<Record<string, number>>;

const mse = ({ w1 = 0, w2 = 0 }: Given): number => 10 ** mountainGround.value(w1, w2);

/** Where a descent with so large a rate ends after so many steps: its height, a decimal logarithm. */
const descentEnd = ({ w1 = 0, w2 = 0, rate = 1, steps = 1000 }: Given): number =>
  descend(overTwo(mountainGround), [w1, w2], rate, steps).loss;

/** Where Newton's step leads from a place on the mountain. */
function hop({ w1 = 0, w2 = 0 }: Given): readonly [number, number] {
  const stride = newtonStep(hessian(mountainGround, w1, w2), mountainGround.gradient(w1, w2))!;
  return [w1 + stride[0], w2 + stride[1]];
}

/** A pair of weights as a place of section 1, in moves from the south-west corner. */
const crossing = ({ w1 = 0, w2 = 0 }: Given): readonly [number, number] => {
  const [[x0, x1], [y0, y1]] = mountainGround.domain;
  return [((w1 - x0) / (x1 - x0)) * SIDE, ((w2 - y0) / (y1 - y0)) * SIDE];
};
const friend = walks("mountain", [SIDE / 2, SIDE / 2]).steepest.at(-1)!;

/** Slopes of one logistic neuron with one example, x = 1 and t = 1, at the weight w. */
const share = ({ w = 0 }: Given): number => logistic(w);

export const landscape: Theme = {
  /** How far one move of section 1 turns a weight. */
  move: (mountainGround.domain[0][1] - mountainGround.domain[0][0]) / SIDE,
  mse,
  /** How steep the mountain is at two weights, in decades a unit. */
  steepness: ({ w1 = 0, w2 = 0 }) => Math.hypot(...mountainGround.gradient(w1, w2)),
  /** Height of section 1's mountain at two weights. */
  metres: (given) => heightAt("mountain", crossing(given)),
  friendMetres: () => heightAt("mountain", friend),
  friendMse: () => 10 ** (heightAt("mountain", friend) / 1000 - 3),
  /** Error where a descent ends. */
  descentMse: (given) => 10 ** descentEnd(given),
  /** Share of climbers set down evenly who end in a hollow, from 1. */
  hollowShare: ({ hollow = 1 }) => basinsOf("mountain").counts[hollow - 1]! / CLIMBERS ** 2,
  climbers: CLIMBERS ** 2,
  newtonW1: (given) => hop(given)[0],
  newtonW2: (given) => hop(given)[1],
  /** Steps for a distance that grows by 1 + rate a step to grow from `off` to 1. */
  escapeSteps: ({ off = 1, rate = 0.1 }) => Math.log(1 / off) / Math.log(1 + rate),
  /** Steps until a climber on the bounded saddle, set down so far off its ridge, is half way to a hollow. */
  leavesAfter({ off = 1, rate = 0.1 }) {
    const objective = overTwo(saddleGround);
    let state = startTraining(objective, sgd, Float64Array.of(1, off));
    while (Math.abs(state.parameters[1]!) <= 0.5 && !state.stopped)
      state = trainingStep(state, objective, sgd, { rate });
    return state.stopped ? Number.NaN : state.step;
  },
  sharpness: ({ a = 1 }) => linearSharpness(a),
  /** The learning rate above which nobody can rest at (a, 1/a) in the valley of the linear network. */
  sharpnessLimit: ({ a = 1 }) => 2 / linearSharpness(a),
  squareSlope: (given) => 2 * (share(given) - 1) * share(given) * (1 - share(given)),
  crossSlope: (given) => share(given) - 1,
  neuronSays: share,
  /** Chance that so many curvatures are all positive if each is the toss of a coin: one in … */
  tosses: ({ directions = 1 }) =>
    directions < 1000 ? 2 ** directions : { log10: directions * Math.log10(2) },
  sliceLoss: ({ a = 0, b = 0 }) => landscapeOf("slice").value(a, b),
  sliceAccuracy: slice.accuracy,
};
