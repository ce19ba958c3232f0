/** What the prose asks about a line through a set of points, alike for every set. */
import { penguins as penguinPoints } from "../../engine/datasets/penguins.ts";
import { sevenPoints as seven } from "../../engine/datasets/sevenPoints.ts";
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
import { type Given, takes } from "../../stage/values.ts";
import { hitCounts } from "./hits.ts";

/** A line is given by its slope and its intercept; without an intercept it passes through the points' centre. */
const line = ["slope", "intercept?"] as const;
type Line = Given<(typeof line)[number]>;
/** One of the points, counted from 1, and a line. */
const pointAndLine = ["point", ...line] as const;
type PointAndLine = Given<(typeof pointAndLine)[number]>;
const nudge = [...line, "h"] as const;
type Nudge = Given<(typeof nudge)[number]>;

const meanSquares: ErrorKind = { norm: "squared", reduction: "mean" };
const degrees = (radians: number): number => (radians * 180) / Math.PI;

function lineValues(points: Points) {
  const bowl = lineQuadratic(points);
  const [bestSlope, bestIntercept] = bowl.minimum;
  const [meanX, meanY] = centre(points);
  const lineOf = ({ slope, intercept }: Line): readonly [number, number] => [
    slope,
    intercept ?? interceptThroughCentre(points, slope),
  ];
  const error = (given: Line, kind = meanSquares): number => lineError(points, ...lineOf(given), kind);
  const gradient = (given: Line) => lineGradient(points, ...lineOf(given));
  const residual = ({ point, ...here }: PointAndLine): number =>
    residuals(points, ...lineOf(here))[point - 1]!;
  const riseEast = ({ h, ...here }: Nudge): number => error({ ...here, slope: here.slope + h }) - error(here);
  const best = residuals(points, bestSlope, bestIntercept);
  return {
    count: points.x.length,
    meanX,
    meanY,
    bestSlope,
    bestIntercept,
    leastMse: bowl.least,
    /** The last point's share of the squares that the best line leaves. */
    shareOfLast: best.at(-1)! ** 2 / best.reduce((sum, r) => sum + r * r, 0),
    bestAbsoluteSlope: leastAbsoluteSlope(points),
    mse: takes(line, (given) => error(given)),
    mae: takes(line, (given) => error(given, { norm: "absolute", reduction: "mean" })),
    /** Of the mean squared error: its slope as the line's slope turns, and as its intercept does. */
    bySlope: takes(line, (given) => gradient(given)[0]),
    byIntercept: takes(line, (given) => gradient(given)[1]),
    /** What the line says at the point, and what the point lies above it. */
    says: takes(pointAndLine, (given) => points.y[given.point - 1]! - residual(given)),
    residual: takes(pointAndLine, residual),
    /** The mean squared error's rise for a nudge {h} of the slope (east), and the same per nudge. */
    riseEast: takes(nudge, riseEast),
    slopeEast: takes(nudge, (given) => riseEast(given) / given.h),
    /** What the best intercept loses when the slope gains {slope}. */
    interceptShift: takes(["slope"], ({ slope }) => slope * meanX),
    /** Between the steepest way down and the straight way to the lowest place, both scales alike. */
    angleToLowest: takes(line, (given) => {
      const [slope, intercept] = lineOf(given);
      const [east, north] = gradient(given);
      const way = [bestSlope - slope, bestIntercept - intercept] as const;
      const cosine = -(east * way[0] + north * way[1]) / Math.hypot(east, north) / Math.hypot(...way);
      return degrees(Math.acos(cosine));
    }),
    /** The mean squared error after {steps} steps of gradient descent with learning rate {rate}. */
    ballMse: takes(
      [...line, "rate", "steps"],
      ({ rate, steps, ...start }) => descend(overTwo(bowl), lineOf(start), rate, steps).loss,
    ),
    ...hitCounts(points, bestSlope),
  };
}

/** The seven points and the line through them. */
export const sevenPoints = lineValues(seven);
/** The penguins: body mass in kg against flipper length in cm from its mean. */
export const penguins = lineValues(penguinPoints);
