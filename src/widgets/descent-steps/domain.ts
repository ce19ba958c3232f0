/** How much of the ground is drawn: close in while the walk stays near, and further out, by round factors, where it leaves. */
import type { Interval, Point } from "../../kit/figure/plane/point.ts";
import { lossAt, problems, type State, trail, type Values } from "./model.ts";

export interface Domain {
  readonly x: Interval;
  readonly y: Interval;
  /** How many times further out than at first. */
  readonly zoom: number;
}

/** Round the bottom, and along the floor of the ravine as far as across it; the round bowl to one scale. */
const MAPS = {
  raw: { x: [-0.2, 1.2], y: [-1.6, 2.4] },
  // As high as the panel comes out when a unit is as long as across.
  standardised: { x: [-0.52, 1.08], y: [1.348, 2.678] },
} as const satisfies Record<Values["inputs"], { x: Interval; y: Interval }>;
const CURVES = {
  raw: { x: [-0.3, 1.1], y: [0, 0.45] },
  standardised: { x: [-0.25, 0.9], y: [0, 0.45] },
} as const satisfies Record<Values["inputs"], { x: Interval; y: Interval }>;

/** How many times further out an interval must reach from `centre` to hold `value`. */
const reach = (value: number, centre: number, [low, high]: Interval): number =>
  (value - centre) / ((value < centre ? low : high) - centre);
const stretched = ([low, high]: Interval, centre: number, zoom: number): Interval =>
  zoom === 1 ? [low, high] : [centre + (low - centre) * zoom, centre + (high - centre) * zoom];

/** The map's part: further out by √10 at a time, so that the contours, ten times as high, look as they did. */
export function mapDomain(values: Values, state: State): Domain {
  const { x, y } = MAPS[values.inputs];
  const [cx, cy] = problems[values.inputs].bowl.minimum;
  let far = 1;
  for (const [, [w, b]] of trail(state)) far = Math.max(far, reach(w, cx, x), reach(b, cy, y));
  const zoom = 10 ** (Math.ceil(2 * Math.log10(far) - 1e-9) / 2);
  return { x: stretched(x, cx, zoom), y: stretched(y, cy, zoom), zoom };
}

/** The curve's part: further out by 2 at a time. */
export function curveDomain(values: Values, state: State): Domain {
  const { x, y } = CURVES[values.inputs];
  const [centre] = problems[values.inputs].bowl.minimum;
  let far = 1;
  for (const [, place] of trail(state))
    far = Math.max(far, reach(place[0], centre, x), Math.sqrt(lossAt(values, place) / y[1]));
  const zoom = 2 ** Math.ceil(Math.log2(far) - 1e-9);
  return { x: stretched(x, centre, zoom), y: [0, y[1] * zoom * zoom], zoom };
}

export const within = ([x, y]: Point, domain: Domain): boolean =>
  x >= domain.x[0] && x <= domain.x[1] && y >= domain.y[0] && y <= domain.y[1];
