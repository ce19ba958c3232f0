import type { Point } from "../../descent.ts";

/** A network 1-3-1 with tanh hidden units and a linear output, its data, and everything fixed but two first-layer weights. */
export interface MountainNetwork {
  /** Of the search that found it. */
  readonly seed: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly hiddenBiases: readonly [number, number, number];
  readonly outputWeights: readonly [number, number, number];
  /** The first-layer weight that is not free. */
  readonly thirdWeight: number;
  readonly outputBias: number;
  /** Where on the 41 × 41 walking grid its loss has a top. */
  readonly summit: Point;
}

/**
 * The chapter's mountain: a summit in the middle of the map, four hollows, one of them the lowest camp. Found by search over
 * seeds, then climbed towards few plateaus and cliffs and a good fit at the camp.
 */
export const mountainNetwork: MountainNetwork = {
  seed: 231,
  x: [-0.78, -0.35, -0.28, -0.24, 0.11, 0.4, 1.2],
  y: [2.03, -0.49, -0.72, -1.4, -1.94, -1.94, 0.38],
  hiddenBiases: [1.95, -1.78, -2.85],
  outputWeights: [-1.59, 1.26, 0.08],
  thirdWeight: -1.35,
  outputBias: 0.77,
  summit: [0, 0],
};
