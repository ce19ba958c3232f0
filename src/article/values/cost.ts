/** The cost of a line, beyond its squares: the best by absolute error, and the slope of the ground in any direction. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import {
  interceptThroughCentre,
  leastAbsolute,
  leastAbsoluteSlope,
  lineGradient,
  residuals,
} from "../../engine/subjects/fits/lineFit.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";

const line = ["slope", "intercept"] as const;
type Line = Given<(typeof line)[number]>;

const pinned = leastAbsoluteSlope(points);
const pinnedIntercept = interceptThroughCentre(points, pinned);
const free = leastAbsolute(points);
/** The point that the best pinned line by absolute error runs through: the one it misses least. */
const misses = residuals(points, pinned, pinnedIntercept).map(Math.abs);
const corner = misses.indexOf(Math.min(...misses));

const gradient = ({ slope, intercept }: Line) => lineGradient(points, slope, intercept);
const length = (given: Line): number => Math.hypot(...gradient(given));

export const cost: Theme = {
  cornerX: points.x[corner]!,
  leastMaeSlope: free.slope,
  leastMaeIntercept: free.intercept,
  /** How steep the ground is at a line, in its steepest direction: the gradient's length. */
  steepest: takes(line, length),
  /** How far one unit along the gradient leads to the east, and to the north. */
  eastPart: takes(line, (given) => gradient(given)[0] / length(given)),
  northPart: takes(line, (given) => gradient(given)[1] / length(given)),
  /** The slope in the direction {degrees} north of east. */
  towards: takes([...line, "degrees"], ({ degrees, ...given }) => {
    const [east, north] = gradient(given);
    const angle = (degrees * Math.PI) / 180;
    return east * Math.cos(angle) + north * Math.sin(angle);
  }),
  /** One unit to the north-east, as seen along either dial. */
  halfTurn: Math.SQRT1_2,
};
