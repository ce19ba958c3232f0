/** What a learning rate does, as shares: distances from the bottom on one dial, and growth beyond the limit. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { lineQuadratic } from "../../engine/subjects/fits/lineFit.ts";
import { descentFactor, pinnedCurvature } from "../../engine/subjects/fits/quadraticDescent.ts";
import { descent } from "./descent.ts";
import type { Theme } from "./index.ts";

const bowl = lineQuadratic(points);
const oneW = descent.oneW as (given: Readonly<Record<string, number>>) => number;
const inPercent = (factor: number): number => 100 * (Math.abs(factor) - 1);

export const rates: Theme = {
  /** How far the pinned line's dial stands from the bottom after {steps} steps from {w} at {rate}. */
  distance: (given) => Math.abs(oneW(given) - bowl.minimum[0]),
  /** By how much of itself, in per cent, that distance grows a step. */
  oneGrowth: ({ rate = 0 }) => inPercent(descentFactor(pinnedCurvature(bowl.hessian), rate)),
  /** By how much of itself, in per cent, the height above the floor grows with each crossing of the ravine. */
  higherAcross: ({ rate = 0 }) => inPercent(descentFactor(bowl.eigenvalues[1], rate) ** 2),
};
