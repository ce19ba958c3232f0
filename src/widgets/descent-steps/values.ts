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
  descentFactor,
  descentModes,
  pinnedCurvature,
  stepsUntilAbove,
  stepsUntilBelow,
} from "../../engine/subjects/fits/quadraticDescent.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { divergenceLimit } from "../../engine/training.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";

/** A walk from {w}, {b} at the learning rate {rate}, {steps} long; with the line pinned, from {w}. */
const walk = ["w", "b", "rate", "steps"] as const;
const pinnedWalk = ["w", "rate", "steps"] as const;
type Walk = Given<(typeof walk)[number]>;
type PinnedWalk = Given<(typeof pinnedWalk)[number]>;

const ravine = lineQuadratic(points);
const round = lineQuadratic(standardised(points));
const [smallest, largest] = ravine.eigenvalues;
const pinned = pinnedCurvature(ravine.hessian);
const parameters = parameterCount(digitShape);

/** Where the walk stands, by walking, with slopes from the engine's tape. */
function walked({ w, b, rate, steps }: Walk): Point {
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

const pinnedWalked = ({ w, rate, steps }: PinnedWalk): number =>
  descend(
    ([at = 0]) => ({ loss: pinnedLoss(at), gradient: Float64Array.of(pinnedSlope(at)) }),
    [w],
    rate,
    steps,
  ).parameters[0]!;

/** No walk has come close, or none has left: a mistake of the prose, which the build then reports. */
const known = (steps: number | undefined): number => steps ?? Number.NaN;

const inPercent = (factor: number): number => 100 * (Math.abs(factor) - 1);

export const descent: Theme = {
  limit: ravine.stepLimit,
  /** The same for the sum of the squares instead of their mean. */
  limitOfSum: ravine.stepLimit / points.x.length,
  lambdaMax: largest,
  lambdaMin: smallest,
  condition: ravine.condition,
  /** What a step at {rate} multiplies the distance by, across the ravine and along its floor. */
  factorAcross: takes(["rate"], ({ rate }) => descentFactor(largest, rate)),
  factorAlong: takes(["rate"], ({ rate }) => descentFactor(smallest, rate)),
  /** By how much of itself, in per cent, the distance across grows (or, negative, shrinks) a step at {rate}. */
  growthAcross: takes(["rate"], ({ rate }) => inPercent(descentFactor(largest, rate))),
  w: takes(walk, (given) => walked(given)[0]),
  b: takes(walk, (given) => walked(given)[1]),
  /** Steps until the loss stands less than {excess} above its least. */
  stepsTo: takes(["w", "b", "rate", "excess"], ({ w, b, rate, excess }) =>
    known(stepsUntilBelow(descentModes(ravine, [w, b]), rate, excess)),
  ),
  /** Steps until the loss is more than 1,000 times what it was. */
  stepsToDiverge: takes(["w", "b", "rate"], ({ w, b, rate }) =>
    known(
      stepsUntilAbove(descentModes(ravine, [w, b]), rate, divergenceLimit(ravine.value(w, b)) - ravine.least),
    ),
  ),

  oneSlope: takes(["w"], ({ w }) => pinnedSlope(w)),
  /** How far the step at {rate} goes. */
  oneStep: takes(["w", "rate"], ({ w, rate }) => Math.abs(rate * pinnedSlope(w))),
  oneW: takes(pinnedWalk, pinnedWalked),
  oneSlopeAfter: takes(pinnedWalk, (given) => pinnedSlope(pinnedWalked(given))),
  oneStepAfter: takes(pinnedWalk, (given) => Math.abs(given.rate * pinnedSlope(pinnedWalked(given)))),
  oneCurvature: pinned,
  oneFactor: takes(["rate"], ({ rate }) => descentFactor(pinned, rate)),
  /** The rate that arrives in one step, and twice that, from which on none does. */
  oneBest: 1 / pinned,
  oneLimit: 2 / pinned,

  /** Of the x of the points: their standard deviation (1/n). */
  deviation: Math.sqrt(pinned / 2),
  centredCondition: lineQuadratic(centred(points)).condition,
  standardisedCondition: round.condition,

  /** Curvatures that Newton's step asks of the digit network: one for every pair of its parameters. */
  hessianEntries: parameters ** 2,
};

/** What a learning rate does, as shares: distances from the bottom on one dial, and growth beyond the limit. */
export const rates: Theme = {
  /** How far the pinned line's dial stands from the bottom after {steps} steps from {w} at {rate}. */
  distance: takes(pinnedWalk, (given) => Math.abs(pinnedWalked(given) - ravine.minimum[0])),
  /** By how much of itself, in per cent, that distance grows a step. */
  oneGrowth: takes(["rate"], ({ rate }) => inPercent(descentFactor(pinned, rate))),
  /** By how much of itself, in per cent, the height above the floor grows with each crossing of the ravine. */
  higherAcross: takes(["rate"], ({ rate }) => inPercent(descentFactor(largest, rate) ** 2)),
};
