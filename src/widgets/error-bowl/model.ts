/**
 * Two dials: slope m and intercept b of a line, and the mean squared error over both.
 * A step rolls the ball downhill: w ← w − 0.05 · ∇L.
 */

import { penguins } from "../../engine/datasets/penguins.ts";
import { sevenPoints } from "../../engine/datasets/sevenPoints.ts";
import { descend, overTwo } from "../../engine/descent.ts";
import { lineQuadratic } from "../../engine/subjects/fits/lineFit.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, point, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** The map when both axes have the same scale: eight units each way. */
export const MAP = { x: [-3, 5], y: [-2, 6] } as const;

export const knobs = {
  /**
   * Where the ball starts: the line's slope and intercept. Finer than the ball's own stops, so that one end of the line
   * can be moved while the other stays.
   */
  line: point([0.2, 3.4], {
    x: { min: MAP.x[0], max: MAP.x[1], step: 0.0005 },
    y: { min: MAP.y[0], max: MAP.y[1], step: 0.0005 },
  }),
  data: choice("seven", ["seven", "penguins"]),
  scales: choice("equal", ["equal", "own"], { live: true }),
  palette: choice("relief", ["relief", "turbo", "jet", "none"], { live: true }),
  arrow: toggle(true, { live: true }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** Where the ball has been, the start first. */
  readonly path: readonly Point[];
}

/** The size of a step, as a multiple of the gradient; section 5 calls it the learning rate. */
export const RATE = 0.05;
/** Slower than this (in units of error per unit of dial) the ball lies still: its error is then the least to 6 digits. */
const STILL = 1e-4;

export const datasets = { seven: sevenPoints, penguins } as const;
/** The exact bowl of each data set: its value, gradient and curvatures. */
export const bowls = { seven: lineQuadratic(sevenPoints), penguins: lineQuadratic(penguins) } as const;

export const model: Model<Values, State> = {
  init: ({ line }) => ({ path: [line] }),
  step({ path }, { data }) {
    const [m, b] = descend(overTwo(bowls[data]), path.at(-1)!, RATE, 1).parameters;
    return { path: [...path, [m!, b!]] };
  },
  done({ path }, { data }) {
    const [m, b] = path.at(-1)!;
    return Math.hypot(...bowls[data].gradient(m, b)) < STILL || path.length > 5000;
  },
};
