/** The eight surfaces as race tracks: which part is drawn, how its heights are drawn, and how one sets out on it. */
import type { Point } from "../../engine/descent.ts";
import { type GroundName, grounds } from "../../engine/subjects/racing/grounds.ts";
import type { Ground } from "../../engine/subjects/racing/runner.ts";
import type { Interval } from "../../kit/figure/plane/point.ts";

export const surfaceNames = [
  "mountain",
  "sevenPoints",
  "narrowValley",
  "beale",
  "rosenbrock",
  "himmelblau",
  "sixHumpCamel",
  "boundedSaddle",
] as const satisfies readonly GroundName[];
export type SurfaceName = (typeof surfaceNames)[number];

interface Setting {
  /** Where a race starts when the surface is chosen, and the learning rate that all share when they share one. */
  readonly start: Point;
  readonly rate: number;
  /** The part that is drawn, where it is not all of it. */
  readonly part?: readonly [Interval, Interval];
  /** Heights are drawn in decades above this much under the lowest; in the loss's own unit where there is none. */
  readonly floor?: number;
}

/**
 * The mountain opens where the walker of section 1 set out; a hair beside the middle of the map, where no hand can put the
 * start: so it is known that nobody has.
 */
export const opening: Point = [0, 0.001];

const settings: Readonly<Record<SurfaceName, Setting>> = {
  mountain: { start: opening, rate: 1 },
  // The part that section 5 walks in.
  sevenPoints: {
    start: [0.92, -1],
    rate: 0.05,
    part: [
      [-0.2, 1.2],
      [-1.6, 2.4],
    ],
    floor: 0.01,
  },
  narrowValley: { start: [-9, 1], rate: 0.01, floor: 1 },
  beale: { start: [1, 1.5], rate: 0.01, floor: 0.1 },
  rosenbrock: { start: [-1.2, 1], rate: 0.001, floor: 0.3 },
  himmelblau: { start: [4, 4], rate: 0.01, floor: 2 },
  sixHumpCamel: { start: [-1.5, -0.8], rate: 0.03 },
  boundedSaddle: { start: [1, 0.001], rate: 0.1 },
};

export interface Track extends Setting, Ground {
  readonly domain: readonly [Interval, Interval];
  readonly minima: readonly { readonly at: Point; readonly value: number }[];
  readonly saddles: readonly { readonly at: Point }[];
  /** The lowest there is. */
  readonly least: number;
}

/** By surface. */
export const tracks = Object.fromEntries(
  surfaceNames.map((name): [SurfaceName, Track] => {
    const { minima, ...ground } = grounds[name];
    const { part = ground.domain, ...setting } = settings[name];
    const least = Math.min(...minima.map(({ value }) => value));
    return [name, { ...ground, ...setting, domain: part, minima, least }];
  }),
) as Readonly<Record<SurfaceName, Track>>;
