/** What came out at the first knobs, as it is printed: three seeds, and the first of them early on. */

import { median } from "../../engine/statistics.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { result as plate } from "./computed/plate.json" with { type: "json" };
import { backwardSteps, type Method, ROUND } from "./methods.ts";

const { curves, unseen } = plate.a;

/** The median share of validation digits read right after so many steps, a multiple of a round's. */
const after = (method: Method) =>
  takes(["steps"], ({ steps }) => {
    const round = steps / ROUND;
    if (!Number.isInteger(round) || round < 0 || round >= curves[method][0]!.length)
      throw new RangeError(`shares are told every ${ROUND} steps up to ${backwardSteps}, not at ${steps}`);
    return median(curves[method].map((curve) => curve[round]!));
  });

/** Steps before the sigmoids from scratch first read half of the validation digits, of the seeds that ever do. */
const awake = curves.scratch
  .map((curve) => curve.findIndex((share) => share >= 0.5) * ROUND)
  .filter((steps) => steps > 0);

export const pretraining: Theme = {
  steps: backwardSteps,
  /** Share of the unseen digits read right in the end, the median of three seeds. */
  pretrained: median(unseen.pretrained),
  scratch: median(unseen.scratch),
  relu: median(unseen.relu),
  pretrainedAfter: after("pretrained"),
  scratchAfter: after("scratch"),
  /** The seed that fared worst from scratch. */
  scratchLeast: Math.min(...unseen.scratch),
  /** Of three seeds from scratch, how many read half of the validation digits by the end; and the fewest steps it took. */
  awake: awake.length,
};
