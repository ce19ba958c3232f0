import { descentFactor } from "../../engine/subjects/fits/quadraticDescent.ts";
import { format } from "../../kit/format.ts";
import {
  arrived,
  BORDERS,
  excessAt,
  lossAt,
  modesOf,
  outcomeOf,
  problems,
  type State,
  slopesAt,
  startOf,
  steepest,
  stepsNeeded,
  stepsUntilLeft,
  type Values,
} from "./model.ts";
import type { Text } from "./text/en.ts";

/** A factor: three digits, and as many more as tell it from 1. */
const writeFactor = (factor: number): string =>
  format(factor, Math.abs(Math.abs(factor) - 1) < 0.005 ? 5 : 3);

export function describe(values: Values, state: State, text: Text): string {
  const [w, b] = state.at;
  const { rate, dials, walk } = values;
  const [loss, excess] = [lossAt, excessAt].map((at) => format(at(values, state.at), 3)) as [string, string];
  if (state.left) return [leftAfter(values, state, text), ...why(values, text)].join(" ");
  const told = [
    dials === "one"
      ? text.hereOne(state.steps, format(w, 3), loss, format(slopesAt(values, state.at)[0], 3))
      : text.here(
          state.steps,
          format(w, 3),
          format(b, 3),
          loss,
          // Far up, what is left of the loss at the bottom is not to be seen in it.
          arrived(state, values) || excess === loss ? undefined : excess,
        ),
  ];
  if (arrived(state, values)) told.push(text.arrived);
  if (walk === "newton") {
    if (!arrived(state, values)) told.push(text.newton);
    return told.join(" ");
  }
  // What a rate does is for the walk to show.
  if (state.steps === 0) return told.join(" ");
  told.push(`${text.atRate[outcomeOf(values)](format(rate, 3))} ${factors(values, text)}`);
  if (!arrived(state, values)) {
    const steps = stepsNeeded(values);
    const left = stepsUntilLeft(values);
    if (steps !== undefined) told.push(text.arrives(steps));
    else told.push(left === undefined ? text.never : text.willLeave(left));
  }
  return told.join(" ");
}

/** What a step makes of the distances, by the directions that the walk knows. */
function factors(values: Values, text: Text): string {
  const { rate, walk, dials, inputs } = values;
  const told = (curvature: number): string => writeFactor(descentFactor(curvature, rate));
  if (walk === "compass" && dials === "two") {
    const { hessian } = problems[inputs].bowl;
    return text.leavesDials(told(hessian[0][0]), told(hessian[1][1]));
  }
  const curvatures = modesOf(values).map(({ curvature }) => curvature);
  const [along, across] = [curvatures[0]!, curvatures.at(-1)!];
  // In a round bowl there is no across and no along.
  if (across / along < 1.001) return text.leaves(told(across));
  return text.leavesBoth(told(across), told(along));
}

function leftAfter(values: Values, state: State, text: Text): string {
  const [loss, start] = [state.at, startOf(values)].map((place) => format(lossAt(values, place), 3));
  return text.left(state.steps, loss!, start!);
}

function why(values: Values, text: Text): string[] {
  const { rate } = values;
  const factor = Math.abs(descentFactor(steepest(values), rate));
  return [
    text.why(format(rate, 3), writeFactor(factor), format(BORDERS[2] / steepest(values), 3)),
    text.halfRate(format(rate / 2, 3)),
  ];
}
