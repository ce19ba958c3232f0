/** Gradient descent on the seven points' mean squared error: in the ravine, on the pinned line's curve, in the round bowl. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { descend, overTwo, type Point } from "../../engine/descent.ts";
import { parameterCount } from "../../engine/network.ts";
import {
  centre,
  centred,
  interceptThroughCentre,
  lineError,
  lineGradient,
  lineQuadratic,
  standardised,
} from "../../engine/subjects/fits/lineFit.ts";
import {
  compassStepsUntilBelow,
  descentFactor,
  descentModes,
  pinnedCurvature,
  stepsUntilAbove,
  stepsUntilBelow,
} from "../../engine/subjects/fits/quadraticDescent.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { divergenceLimit } from "../../engine/training.ts";
import type { Theme } from "./index.ts";

/** A walk: its start {w}, {b}, its learning rate {rate}, and {steps} taken. */
type Given = Readonly<Record<string, number>>;

const ravine = lineQuadratic(points);
const round = lineQuadratic(standardised(points));
const [smallest, largest] = ravine.eigenvalues;
const pinned = pinnedCurvature(ravine.hessian);
const parameters = parameterCount(digitShape);

/** Where the walk stands, by walking, with slopes from the engine's tape. */
function walked({ w = 0, b = 0, rate = 0, steps = 0 }: Given): Point {
  const [slope, intercept] = descend(lineLoss, [w, b], rate, steps).parameters;
  return [slope!, intercept!];
}
const lineLoss = overTwo({
  value: (slope, intercept) => lineError(points, slope, intercept),
  gradient: (slope, intercept) => lineGradient(points, slope, intercept),
});

/** The slope of the pinned line's loss: turning the line by one also lowers its intercept by the mean of x. */
function pinnedSlope(w: number): number {
  const [bySlope, byIntercept] = lineGradient(points, w, interceptThroughCentre(points, w));
  return bySlope - centre(points)[0] * byIntercept;
}
const pinnedLoss = (w: number): number => lineError(points, w, interceptThroughCentre(points, w));

const pinnedWalked = ({ w = 0, rate = 0, steps = 0 }: Given): number =>
  descend(
    ([at = 0]) => ({ loss: pinnedLoss(at), gradient: Float64Array.of(pinnedSlope(at)) }),
    [w],
    rate,
    steps,
  ).parameters[0]!;

/** No walk has come close, or none has left: a mistake of the prose, which the build then reports. */
const known = (steps: number | undefined): number => steps ?? Number.NaN;

export const descent: Theme = {
  limit: ravine.stepLimit,
  /** The same for the sum of the squares instead of their mean. */
  limitOfSum: ravine.stepLimit / points.x.length,
  lambdaMax: largest,
  lambdaMin: smallest,
  condition: ravine.condition,
  /** What a step at {rate} multiplies the distance by, across the ravine and along its floor. */
  factorAcross: ({ rate = 0 }) => descentFactor(largest, rate),
  factorAlong: ({ rate = 0 }) => descentFactor(smallest, rate),
  /** By how much of itself, in per cent, the distance across grows (or, negative, shrinks) a step at {rate}. */
  growthAcross: ({ rate = 0 }) => 100 * (Math.abs(descentFactor(largest, rate)) - 1),
  w: (given) => walked(given)[0],
  b: (given) => walked(given)[1],
  slopeW: (given) => lineGradient(points, ...walked(given))[0],
  slopeB: (given) => lineGradient(points, ...walked(given))[1],
  lossAfter: (given) => lineError(points, ...walked(given)),
  /** Steps until the loss stands less than {excess} above its least. */
  stepsTo: ({ w = 0, b = 0, rate = 0, excess = 1e-6 }) =>
    known(stepsUntilBelow(descentModes(ravine, [w, b]), rate, excess)),
  /** The same, one dial at a time, always the steeper. */
  compassStepsTo: ({ w = 0, b = 0, rate = 0, excess = 1e-6 }) =>
    known(compassStepsUntilBelow(ravine, [w, b], rate, excess, 1e6)),
  /** Steps until the loss is more than 1,000 times what it was. */
  stepsToDiverge: ({ w = 0, b = 0, rate = 0 }) =>
    known(
      stepsUntilAbove(descentModes(ravine, [w, b]), rate, divergenceLimit(ravine.value(w, b)) - ravine.least),
    ),

  oneLoss: ({ w = 0 }) => pinnedLoss(w),
  oneSlope: ({ w = 0 }) => pinnedSlope(w),
  /** How far the step at {rate} goes. */
  oneStep: ({ w = 0, rate = 0 }) => Math.abs(rate * pinnedSlope(w)),
  oneW: pinnedWalked,
  oneLossAfter: (given) => pinnedLoss(pinnedWalked(given)),
  oneSlopeAfter: (given) => pinnedSlope(pinnedWalked(given)),
  oneStepAfter: (given) => Math.abs(given.rate! * pinnedSlope(pinnedWalked(given))),
  oneCurvature: pinned,
  oneFactor: ({ rate = 0 }) => descentFactor(pinned, rate),
  /** The rate that arrives in one step, and twice that, from which on none does. */
  oneBest: 1 / pinned,
  oneLimit: 2 / pinned,

  /** Of the x of the points: their standard deviation (1/n). */
  deviation: Math.sqrt(pinned / 2),
  centredCondition: lineQuadratic(centred(points)).condition,
  standardisedCondition: round.condition,
  standardisedLimit: round.stepLimit,

  /** Curvatures that Newton's step asks of the digit network: one for every pair of its parameters. */
  hessianEntries: parameters ** 2,
  hessianDistinct: (parameters * (parameters + 1)) / 2,
};
