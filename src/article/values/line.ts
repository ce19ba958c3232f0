/** What the prose asks about a line through a set of points, alike for every set. */
import { descend, overTwo } from "../../engine/descent.ts";
import {
  centre,
  type ErrorKind,
  interceptThroughCentre,
  leastAbsoluteSlope,
  lineError,
  lineGradient,
  lineQuadratic,
  type Points,
  residuals,
} from "../../engine/subjects/fits/lineFit.ts";
import { hitCounts } from "./hits.ts";

/** A line is given by its slope and its intercept; without an intercept it passes through the points' centre. */
type Given = Readonly<Record<string, number>>;

const meanSquares: ErrorKind = { norm: "squared", reduction: "mean" };
const degrees = (radians: number): number => (radians * 180) / Math.PI;

export function lineValues(points: Points) {
  const bowl = lineQuadratic(points);
  const [bestSlope, bestIntercept] = bowl.minimum;
  const [meanX, meanY] = centre(points);
  const lineOf = ({ slope = 0, intercept }: Given): readonly [number, number] => [
    slope,
    intercept ?? interceptThroughCentre(points, slope),
  ];
  const error = (given: Given, kind = meanSquares): number => lineError(points, ...lineOf(given), kind);
  const gradient = (given: Given) => lineGradient(points, ...lineOf(given));
  const residual = (given: Given): number => residuals(points, ...lineOf(given))[(given.point ?? 1) - 1]!;
  const riseEast = ({ h = 0, ...here }: Given): number =>
    error({ ...here, slope: (here.slope ?? 0) + h }) - error(here);
  const riseNorth = ({ h = 0, ...here }: Given): number => {
    const [slope, intercept] = lineOf(here);
    return error({ slope, intercept: intercept + h }) - error(here);
  };
  const best = residuals(points, bestSlope, bestIntercept);
  return {
    count: points.x.length,
    meanX,
    meanY,
    bestSlope,
    bestIntercept,
    leastMse: bowl.least,
    leastRootMse: Math.sqrt(bowl.least),
    /** The last point's share of the squares that the best line leaves. */
    shareOfLast: best.at(-1)! ** 2 / best.reduce((sum, r) => sum + r * r, 0),
    condition: bowl.condition,
    stepLimit: bowl.stepLimit,
    smallCurvature: bowl.eigenvalues[0],
    largeCurvature: bowl.eigenvalues[1],
    bestAbsoluteSlope: leastAbsoluteSlope(points),
    mse: (given: Given) => error(given),
    sse: (given: Given) => error(given, { norm: "squared", reduction: "sum" }),
    mae: (given: Given) => error(given, { norm: "absolute", reduction: "mean" }),
    sae: (given: Given) => error(given, { norm: "absolute", reduction: "sum" }),
    /** Of the mean squared error: its slope as the line's slope turns, and as its intercept does. */
    bySlope: (given: Given) => gradient(given)[0],
    byIntercept: (given: Given) => gradient(given)[1],
    /** Of point {point}, counted from 1: what the line says there, and what the point lies above it. */
    says: (given: Given) => points.y[(given.point ?? 1) - 1]! - residual(given),
    residual,
    squaredResidual: (given: Given) => residual(given) ** 2,
    /** The mean squared error's rise for a nudge {h} of the slope (east) or the intercept (north), and the same per nudge. */
    riseEast,
    slopeEast: (given: Given) => riseEast(given) / given.h!,
    riseNorth,
    slopeNorth: (given: Given) => riseNorth(given) / given.h!,
    /** What the best intercept loses when the slope gains {slope}. */
    interceptShift: ({ slope = 0 }: Given) => slope * meanX,
    /** Between the steepest way down and the straight way to the lowest place, both scales alike. */
    angleToLowest: (given: Given) => {
      const [slope, intercept] = lineOf(given);
      const [east, north] = gradient(given);
      const way = [bestSlope - slope, bestIntercept - intercept] as const;
      const cosine = -(east * way[0] + north * way[1]) / Math.hypot(east, north) / Math.hypot(...way);
      return degrees(Math.acos(cosine));
    },
    /** The mean squared error after {steps} steps of gradient descent with learning rate {rate}. */
    ballMse: (given: Given) => descend(overTwo(bowl), lineOf(given), given.rate!, given.steps!).loss,
    ...hitCounts(points, bestSlope),
  };
}
