/** The landscapes of networks: the mountain of section 1 by its name, a saddle, two linear weights, a slice. */

import { descend, overTwo } from "../../engine/descent.ts";
import { sgd } from "../../engine/optimizers/sgd.ts";
import { CROSSINGS, friendsPlace } from "../../engine/subjects/mountain/friend.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { linearSharpness } from "../../engine/subjects/walking/linearGround.ts";
import { saddleGround } from "../../engine/subjects/walking/saddleGround.ts";
import { startTraining, trainingStep } from "../../engine/training.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { result as slice } from "./computed/slice.json";
import { landscapeOf } from "./landscapes.ts";

/** A place on the mountain. */
const place = ["w1", "w2"] as const;
type Place = Given<(typeof place)[number]>;

const mse = ({ w1, w2 }: Place): number => 10 ** mountainGround.value(w1, w2);
/** Section 1 draws a factor of ten as a thousand metres, and one thousandth at sea level. */
const metres = (decades: number): number => 1000 * (decades + 3);

/** Where a descent with so large a rate ends after so many steps: its height, a decimal logarithm. */
const descentEnd = ({ w1, w2, rate, steps }: Given<"w1" | "w2" | "rate" | "steps">): number =>
  descend(overTwo(mountainGround), [w1, w2], rate, steps).loss;

/** Height, in decades, where the friend of section 1 stops. */
const friend = (): number => mountainGround.value(...friendsPlace());

export const landscape: Theme = {
  /** How far one move of section 1 turns a weight. */
  move: (mountainGround.domain[0][1] - mountainGround.domain[0][0]) / (CROSSINGS - 1),
  mse: takes(place, mse),
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
  /** Chance that so many curvatures are all positive if each is the toss of a coin: one in … */
  tosses: takes(["directions"], ({ directions }) =>
    directions < 1000 ? 2 ** directions : { log10: directions * Math.log10(2) },
  ),
  sliceLoss: takes(["a", "b"], ({ a, b }) => landscapeOf("slice").value(a, b)),
  sliceAccuracy: slice.accuracy,
};
