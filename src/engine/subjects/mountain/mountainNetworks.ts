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

/** Other networks whose loss makes a mountain worth walking, found by search over seeds alone. */
export const otherMountainNetworks: readonly MountainNetwork[] = [
  {
    seed: 1401,
    x: [-1.35, -1.14, -0.77, -0.44, 0.27, 1.01, 1.29],
    y: [1.04, 0.88, 0.12, -1.61, -2.5, -2.33, -1.81],
    hiddenBiases: [-2.08, -3.1, -2.1],
    outputWeights: [1.67, 1.15, -0.82],
    thirdWeight: 2.8,
    outputBias: -0.37,
    summit: [0.4, 0.4],
  },
  {
    seed: 1464,
    x: [-1.98, -1.85, -1.38, -0.95, -0.86, 0.3, 1.61],
    y: [1.04, 0.86, 0.76, 1.06, 1.19, 0.93, -0.11],
    hiddenBiases: [-1.29, -3.18, -1.64],
    outputWeights: [-0.52, -0.7, 0.66],
    thirdWeight: -2.46,
    outputBias: 0.4,
    summit: [0.4, 0.4],
  },
  {
    seed: 1126,
    x: [-1.52, -1.12, -0.76, -0.31, 0.37, 0.83, 1.02],
    y: [-1.57, -1.77, -2.49, -3.07, -2.82, -1.9, -1.17],
    hiddenBiases: [2.06, 2.4, -1.98],
    outputWeights: [-0.44, -0.85, 1.37],
    thirdWeight: 1.83,
    outputBias: -0.49,
    summit: [-0.4, -0.4],
  },
];
