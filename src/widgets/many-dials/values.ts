/** Three dials of a parabola, and the 44 weights of a small network with a task. */

import { leastParabola, parabolaSlice } from "../../engine/subjects/fits/parabolaFit.ts";
import { fortyFourStart, nameOf } from "../../engine/subjects/networks/fortyFour.ts";
import { initialValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";
import { errorOf, knobs, model, othersChanged, points, RATES, rightAnswers, slopesOf } from "./model.ts";

const dials = ["a", "w", "b"] as const;
const parabola = ({ a, w, b }: Given<(typeof dials)[number]>) => [a, w, b] as const;

function lossAfter(steps: number): number {
  const { state } = replay(model, { ...initialValues(knobs), face: "forty-four" }, steps);
  return state.face === "forty-four" ? state.losses.at(-1)! : Number.NaN;
}

/** A parabola is given by `a`, `w` and `b`. */
export const manyDials: Theme = {
  error: takes(dials, (given) => errorOf(parabola(given))),
  slopeA: takes(dials, (given) => slopesOf(parabola(given))[0]),
  slopeW: takes(dials, (given) => slopesOf(parabola(given))[1]),
  slopeB: takes(dials, (given) => slopesOf(parabola(given))[2]),
  get bestCurve() {
    return leastParabola(points)[0];
  },
  get leastError() {
    return errorOf(leastParabola(points));
  },
  /** The least error of a straight line through the same points. */
  get leastOfLine() {
    return parabolaSlice(points, 0).least;
  },
  count: fortyFourStart.length,
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
  /** The size of a step, as a multiple of the gradient. */
  rateOfThree: RATES.three,
  rateOfFortyFour: RATES["forty-four"],
};
