/**
 * A climber on the landscape of a network: each step goes against the slope, w ← w − η∇L, or hops to where the ground
 * would be level if it were an exact bowl.
 */
import { descend, overTwo } from "../../engine/descent.ts";
import { newtonStep } from "../../engine/subjects/fits/eigen.ts";
import { hessian } from "../../engine/subjects/walking/hessian.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, number, point, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { readersWalk, walkKnobs } from "../readersWalk.ts";
import { landscapeOf, opening, type SurfaceName, surfaceNames } from "./landscapes.ts";

const FARTHEST = 8;
const along = { min: -FARTHEST, max: FARTHEST, step: 1e-8 };

export const knobs = {
  surface: choice("mountain", surfaceNames, { place: "picture" }),
  /** In the surface's own units; what lies beyond its map stands for the nearest place on it. */
  start: point(opening, { x: along, y: along }),
  rate: number(1, { min: 0.01, max: 10, step: 0.01, stops: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] }),
  walk: choice("gradient", ["gradient", "newton"]),
  basins: toggle(false, { live: true }),
  ...walkKnobs,
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** Where the climber has been, the start first. */
  readonly path: readonly Point[];
  /**
   * Why there is no step from the last place: the ground is level, the step would lead off the map, or there is no bowl to
   * hop in. `null` while there is one.
   */
  readonly end: "level" | "off" | "flat" | null;
  /** Where the step off the map would have led. */
  readonly aim: Point | null;
}

/** Ground less steep than this is level. On a ridge the slope nearly vanishes, but not to this. */
const LEVEL = 1e-7;
const MOST_STEPS = 2000;
/** A hop shorter than this has arrived. */
const ARRIVED = 1e-6;

const within = (value: number, [low, high]: Point): number => Math.min(high, Math.max(low, value));

const isOpening = ({ surface, start }: Pick<Values, "surface" | "start">): boolean =>
  surface === "mountain" && start.every((at, axis) => at === opening[axis]);

/** The start on the map of its surface. */
export function startOf(values: Values): Point {
  const { surface, start } = values;
  const own = isOpening(values) && readersWalk(values).at(-1);
  if (own) return own;
  const [x, y] = landscapeOf(surface).domain;
  return [within(start[0], x), within(start[1], y)];
}

/** The change of place that the next step makes; `null` where a hop has no bowl to aim at. */
export function strideFrom(
  surface: SurfaceName,
  walk: Values["walk"],
  rate: number,
  [x, y]: Point,
): Point | null {
  const ground = landscapeOf(surface);
  if (walk === "newton") return newtonStep(hessian(ground, x, y), ground.gradient(x, y));
  const { parameters, stopped } = descend(overTwo(ground), [x, y], rate, 1);
  return stopped === "not finite" ? null : [parameters[0]! - x, parameters[1]! - y];
}

/** What comes next from a place: somewhere on the map, or the reason why nothing does. */
function outlook(
  values: Values,
  here: Point,
): { readonly next: Point } | { readonly end: NonNullable<State["end"]>; readonly aim: Point | null } {
  const { surface, walk, rate } = values;
  const { domain, gradient } = landscapeOf(surface);
  const stride = strideFrom(surface, walk, rate, here);
  const arrived =
    walk === "newton"
      ? stride !== null && Math.hypot(...stride) < ARRIVED
      : Math.hypot(...gradient(...here)) < LEVEL;
  if (arrived) return { end: "level", aim: null };
  if (!stride?.every(Number.isFinite)) return { end: "flat", aim: null };
  const next: Point = [here[0] + stride[0], here[1] + stride[1]];
  const inside = domain.every(([low, high], k) => next[k]! >= low && next[k]! <= high);
  return inside ? { next } : { end: "off", aim: next };
}

function arrive(values: Values, path: readonly Point[]): State {
  const ahead = outlook(values, path.at(-1)!);
  return "next" in ahead ? { path, end: null, aim: null } : { path, ...ahead };
}

export const model: Model<Values, State> = {
  init: (values) => arrive(values, [startOf(values)]),
  step(state, values) {
    const ahead = outlook(values, state.path.at(-1)!);
    return "next" in ahead ? arrive(values, [...state.path, ahead.next]) : state;
  },
  done: ({ path, end }) => end !== null || path.length > MOST_STEPS,
};
