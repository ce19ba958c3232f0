/** What the prose asks about a line through a set of points, alike for every set. */
import { type ErrorKind, leastAbsoluteSlope, lineError, lineGradient, lineQuadratic, interceptThroughCentre, type Points, residuals } from "../../engine/lineFit.ts";

type Given = Readonly<Record<string, number>>;

/** The error of the line with a slope through the points' centre, or with an intercept of its own. */
const error = (points: Points, kind: ErrorKind) => ({ slope = 0, intercept }: Given): number =>
  lineError(points, slope, intercept ?? interceptThroughCentre(points, slope), kind);

export function lineValues(points: Points) {
  const bowl = lineQuadratic(points);
  const [bestSlope, bestIntercept] = bowl.minimum;
  const gradient = ({ slope = 0, intercept }: Given) =>
    lineGradient(points, slope, intercept ?? interceptThroughCentre(points, slope));
  return {
    count: points.x.length,
    meanX: -(interceptThroughCentre(points, 1) - interceptThroughCentre(points, 0)),
    meanY: interceptThroughCentre(points, 0),
    bestSlope,
    bestIntercept,
    leastMse: bowl.least,
    condition: bowl.condition,
    stepLimit: bowl.stepLimit,
    smallCurvature: bowl.eigenvalues[0],
    largeCurvature: bowl.eigenvalues[1],
    bestAbsoluteSlope: leastAbsoluteSlope(points),
    /** Of the line {slope, intercept?}: mean or sum of squares or sizes. */
    mse: error(points, { norm: "squared", reduction: "mean" }),
    sse: error(points, { norm: "squared", reduction: "sum" }),
    mae: error(points, { norm: "absolute", reduction: "mean" }),
    sae: error(points, { norm: "absolute", reduction: "sum" }),
    /** The slopes of the mean squared error at {slope, intercept?}. */
    bySlope: (given: Given) => gradient(given)[0],
    byIntercept: (given: Given) => gradient(given)[1],
    /** What point {point} (counted from 1) lies above the line {slope, intercept?}. */
    residual: ({ point = 1, slope = 0, intercept }: Given) =>
      residuals(points, slope, intercept ?? interceptThroughCentre(points, slope))[point - 1]!,
  };
}
