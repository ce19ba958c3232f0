/** Three dials of a parabola, and the 44 weights of a small network with a task. */

import { leastParabola, parabolaSlice } from "../../engine/subjects/fits/parabolaFit.ts";
import { fortyFourStart, nameOf } from "../../engine/subjects/networks/fortyFour.ts";
import { initialValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import {
  errorOf,
  knobs,
  model,
  othersChanged,
  points,
  RATES,
  slopesOf,
} from "../../widgets/many-dials/model.ts";
import type { Theme } from "./index.ts";

type Given = Readonly<Record<string, number>>;
const parabola = ({ a = 0, w = 0, b = 0 }: Given) => [a, w, b] as const;

function lossAfter(steps: number): number {
  const { state } = replay(model, { ...initialValues(knobs), face: "forty-four" }, steps);
  return state.face === "forty-four" ? state.losses.at(-1)! : Number.NaN;
}

/** A parabola is given by `a`, `w` and `b`. */
export const manyDials: Theme = {
  error: (given) => errorOf(parabola(given)),
  slopeA: (given) => slopesOf(parabola(given))[0],
  slopeW: (given) => slopesOf(parabola(given))[1],
  slopeB: (given) => slopesOf(parabola(given))[2],
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
  lossAfter: ({ steps = 0 }) => lossAfter(steps),
  /** How many of the other 43 slopes change when the weight `from` a neuron of a `layer` `to` one of the next is turned by 1. */
  othersChanged: ({ layer = 1, from = 2, to = 3 }) =>
    othersChanged({
      ...initialValues(knobs),
      turned: nameOf({ layer: layer - 1, from: from - 1, to: to - 1 }),
      change: 1,
    }),
  /** The size of a step, as a multiple of the gradient. */
  rateOfThree: RATES.three,
  rateOfFortyFour: RATES["forty-four"],
};
