/** An optimizer's memory in the middle of a race, as things to draw and to speak of. */
import { type Holding, holdingAt } from "../../engine/subjects/racing/holding.ts";
import { RUNNERS } from "../../engine/subjects/racing/runners.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { stepOf } from "./field.ts";
import { raceOf, rateOf, type State, type Values } from "./model.ts";
import { tracks } from "./tracks.ts";

/** Names of what optimizers carry, besides the gradient that comes in and the step that goes out. */
export type What = "gradient" | "velocity" | "mean" | "squares" | "updates" | "step";

export interface Held {
  readonly what: What;
  /** Directions are arrows; what is summed of squares has none. */
  readonly kind: "arrow" | "box";
  readonly vector: Point;
  /** The length that fills the box, in shares of the map's sides: one for the gradient and what is averaged of it. */
  readonly scale: number;
  /** The step of the race. */
  readonly at: number;
  /** How this one agrees with what was carried before: the cosine between them; 0 where there was nothing. */
  readonly agrees: number;
}

export interface HeldBy {
  /** The step of the race at which it stands. */
  readonly at: number;
  readonly items: readonly Held[];
}

/** In the order in which one leads to the next. */
const CARRIED = ["velocity", "mean", "squares", "updates"] as const;

const pair = (vector: ArrayLike<number>): Point => [vector[0]!, vector[1]!];

export function heldBy(values: Values, state: State): HeldBy {
  const { surface, holder } = values;
  const track = tracks[surface];
  const walk = raceOf(values).walks[RUNNERS.indexOf(holder)]!;
  const at = stepOf(walk, state.step);
  const holding: Holding = holdingAt(track, holder, rateOf(values, holder), walk, at);
  const { domain } = track;
  const reach = ([x, y]: Point): number =>
    Math.hypot(x / (domain[0][1] - domain[0][0]), y / (domain[1][1] - domain[1][0]));
  const carried = CARRIED.filter((what) => what in holding.after);
  const arrows = [holding.gradient, ...carried.filter(isArrow).map((what) => pair(holding.after[what]!))];
  const longest = Math.max(...arrows.map(reach), Number.MIN_VALUE);
  const cosine = (a: Point, b: Point): number => {
    const lengths = Math.hypot(...a) * Math.hypot(...b);
    return lengths > 0 ? (a[0] * b[0] + a[1] * b[1]) / lengths : 0;
  };
  const item = (what: What, vector: Point, scale: number, agrees: number): Held => ({
    what,
    kind: isArrow(what) ? "arrow" : "box",
    vector,
    scale,
    at,
    agrees,
  });
  return {
    at,
    items: [
      item("gradient", holding.gradient, longest, 0),
      ...carried.map((what) =>
        item(
          what,
          pair(holding.after[what]!),
          longest,
          cosine(pair(holding.before[what]!), holding.gradient),
        ),
      ),
      item(
        "step",
        holding.step,
        Math.max(reach(holding.step), Number.MIN_VALUE),
        -cosine(holding.step, holding.gradient),
      ),
    ],
  };
}

const isArrow = (what: What): boolean => what !== "squares" && what !== "updates";
