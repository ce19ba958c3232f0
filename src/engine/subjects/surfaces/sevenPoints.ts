import { sevenPoints as points } from "../../datasets/sevenPoints.ts";
import { lineSurface } from "./lineSurface.ts";

/** A line's mean squared error on the seven points: a ravine, 315.6 times steeper across than along. */
export const sevenPoints = lineSurface(points, {
  id: "sevenPoints",
  name: "Seven points",
  domain: [
    [-2, 4],
    [-6, 8],
  ],
  starts: [
    [3, 6],
    [-1, 7],
    [2, -5],
  ],
});
