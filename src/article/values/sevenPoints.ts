/** The seven points and the line through them. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { lineValues } from "./line.ts";

export const sevenPoints = lineValues(points);
