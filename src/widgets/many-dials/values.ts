/** The best parabola, and the 44 weights of a small network with a task. */

import { leastParabola } from "../../engine/subjects/fits/parabolaFit.ts";
import { nameOf } from "../../engine/subjects/networks/fortyFour.ts";
import { initialValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { knobs, model, othersChanged, points, RATES, rightAnswers } from "./model.ts";

function lossAfter(steps: number): number {
  const { state } = replay(model, { ...initialValues(knobs), face: "forty-four" }, steps);
  return state.face === "forty-four" ? state.losses.at(-1)! : Number.NaN;
}

export const manyDials: Theme = {
  get bestCurve() {
    return leastParabola(points)[0];
  },
  /** Loss of the network after so many steps of all its weights. */
  lossAfter: takes(["steps"], ({ steps }) => lossAfter(steps)),
  /** How many of the other 43 slopes change when the weight `from` a neuron of a `layer` `to` one of the next is turned by 1. */
  othersChanged: takes(["layer", "from", "to"], ({ layer, from, to }) =>
    othersChanged({
      ...initialValues(knobs),
      turned: nameOf({ layer: layer - 1, from: from - 1, to: to - 1 }),
      change: 1,
    }),
  ),
  /** Of its 32 answers, those that are right after so many steps. */
  rightAnswers: takes(["steps"], ({ steps }) => {
    const { state } = replay(model, { ...initialValues(knobs), face: "forty-four" }, steps);
    return state.face === "forty-four" ? rightAnswers(state.weights).filter(Boolean).length : Number.NaN;
  }),
  rateOfFortyFour: RATES["forty-four"],
};
