/** The four surfaces: what is low on them, how they are drawn, and how one sets out. */

import { descend, overTwo } from "../../engine/descent.ts";
import { remembered } from "../../engine/remembered.ts";
import { friendsPlace } from "../../engine/subjects/mountain/friend.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { type Basins, surveyBasins, trapsAround } from "../../engine/subjects/walking/basins.ts";
import { linearGround } from "../../engine/subjects/walking/linearGround.ts";
import { saddleGround } from "../../engine/subjects/walking/saddleGround.ts";
import { sampledSurface } from "../../engine/subjects/walking/sampled.ts";
import type { Slopes } from "../../engine/subjects/walking/slopes.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { result as slice } from "./computed/slice.json";

export const surfaceNames = ["mountain", "saddle", "linear", "slice"] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export interface Landscape extends Slopes {
  /** Climbers end in one of so many hollows; of a whole valley of minima each side counts as one. */
  readonly hollows: number;
  /** The hollow that a place belongs to for certain; −1 elsewhere. */
  readonly trap: (x: number, y: number) => number;
  /** The learning rate of the climbers who survey the basins. */
  readonly surveyRate: number;
  /** The height a loss is drawn at, and back: where losses span decades, their logarithm. */
  readonly drawn: (value: number) => number;
  readonly undrawn: (height: number) => number;
  /** Between contours, in drawn heights; every fifth is heavier. */
  readonly contour: number;
  /** Where a climber sets out and how boldly, when the surface is chosen. */
  readonly start: Point;
  readonly rate: number;
}

const same = (value: number): number => value;

/**
 * Where the mountain opens: where the friend of section 1 stopped, or, where the reader has walked too, where the reader did.
 * A hair beside it, where no hand can put the start: so it is known that nobody has.
 */
const [friendEast, friendNorth] = friendsPlace();
export const opening: Point = [Math.round(1e8 * friendEast) / 1e8, Math.round(1e8 * friendNorth + 10) / 1e8];

const mountain: Landscape = {
  ...mountainGround,
  hollows: 4,
  trap: trapsAround(mountainGround, 0.8),
  surveyRate: 2,
  drawn: same,
  undrawn: same,
  contour: 0.05,
  start: opening,
  rate: 1,
};

const saddle: Landscape = {
  ...saddleGround,
  hollows: 2,
  trap: trapsAround(saddleGround, 0.5),
  surveyRate: 0.2,
  drawn: same,
  undrawn: same,
  contour: 0.1,
  start: [1, 0.001],
  rate: 0.1,
};

/** Added before the logarithm is taken: the floor of the valley would else be bottomless. */
const FLOOR = 0.04;
const linear: Landscape = {
  ...linearGround,
  hollows: 2,
  // On the hyperbola's own side, and low enough to be near it.
  trap: (w1, w2) => (linearGround.value(w1, w2) < FLOOR ? (w1 > 0 ? 0 : 1) : -1),
  surveyRate: 0.01,
  drawn: (value) => Math.log10(value + FLOOR),
  undrawn: (height) => 10 ** height - FLOOR,
  contour: 0.2,
  start: [2.5, 0.1],
  rate: 0.05,
};

/** The lowest place of the slice: from its lowest node, downhill. */
function lowestOf(ground: Pick<Slopes, "value" | "gradient">, at: Point): Point {
  const [x, y] = descend(overTwo(ground), at, 0.05, 400).parameters;
  return [x!, y!];
}

/** Losses at the slice's nodes, in nats, from how they are kept: a row's first number, then how its rise changes. */
export function sliceLosses({
  nodes,
  bends,
}: {
  readonly nodes: number;
  readonly bends: readonly number[];
}): Float64Array {
  const losses = new Float64Array(nodes * nodes);
  let [loss, rise] = [0, 0];
  bends.forEach((bend, k) => {
    if (k % nodes === 0) [loss, rise] = [bend, 0];
    else {
      rise += bend;
      loss += rise;
    }
    losses[k] = loss / 1000;
  });
  return losses;
}

function cut(): Landscape {
  const { nodes, reach } = slice;
  const losses = sliceLosses(slice);
  const domain = [
    [-reach, reach],
    [-reach, reach],
  ] as const;
  const ground = sampledSurface(losses, nodes, domain);
  const lowest = losses.indexOf(Math.min(...losses));
  const along = (k: number): number => reach * ((2 * k) / (nodes - 1) - 1);
  const at = lowestOf(ground, [along(lowest % nodes), along(Math.floor(lowest / nodes))]);
  const minima = [{ at, value: ground.value(...at) }];
  return {
    ...ground,
    minima,
    saddles: [],
    hollows: 1,
    trap: trapsAround({ minima }, 0.05),
    surveyRate: 0.05,
    drawn: (value) => Math.log10(Math.max(1e-3, value)),
    undrawn: (height) => 10 ** height,
    contour: 0.1,
    start: [0.8, -0.7],
    rate: 0.05,
  };
}

export const landscapeOf = remembered(
  (name: SurfaceName): Landscape => (name === "slice" ? cut() : { mountain, saddle, linear }[name]),
);

/** Climbers a side when basins are surveyed. */
export const CLIMBERS = 40;

/** Where 1,600 climbers end. */
export const basinsOf = remembered((name: SurfaceName): Basins => {
  const { surveyRate: rate, trap, hollows, ...ground } = landscapeOf(name);
  return surveyBasins(ground, hollows, { size: CLIMBERS, rate, trap });
});
