/** Where names stand on a map so that they cover neither each other nor the tracks, as far as there is room. */

import type { Box } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";

interface Name {
  /** What it names, in user units. */
  readonly at: Point;
  /** User units across. */
  readonly width: number;
}

export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Half a line of text, and how far a name stands off what it names. */
const HALF = 8;
const OFF = 9;

const SPOTS: readonly Spot[] = [
  { dx: OFF, dy: 0, anchor: "start" },
  { dx: -OFF, dy: 0, anchor: "end" },
  { dx: 0, dy: 2 * HALF, anchor: "middle" },
  { dx: 0, dy: -2 * HALF, anchor: "middle" },
  { dx: OFF, dy: 2 * HALF, anchor: "start" },
  { dx: OFF, dy: -2 * HALF, anchor: "start" },
  { dx: -OFF, dy: 2 * HALF, anchor: "end" },
  { dx: -OFF, dy: -2 * HALF, anchor: "end" },
  { dx: 0, dy: 4 * HALF, anchor: "middle" },
  { dx: 0, dy: -4 * HALF, anchor: "middle" },
];

/** A name so far off needs a line to what it names. */
export const isFar = ({ dy }: Spot): boolean => Math.abs(dy) > 2 * HALF;

function room({ at, width }: Name, { dx, dy, anchor }: Spot): Box {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const left = at[0] + dx - share * width;
  const middle = at[1] + dy;
  return { left, right: left + width, top: middle - HALF, bottom: middle + HALF };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** One spot a name, in their order; `marks` are places that should stay uncovered. */
export function placeNames(names: readonly Name[], marks: readonly Point[], within: Box): readonly Spot[] {
  const taken: Box[] = [];
  return names.map((name) => {
    let best = SPOTS[0]!;
    let least = Number.POSITIVE_INFINITY;
    for (const [rank, spot] of SPOTS.entries()) {
      const here = room(name, spot);
      const outside =
        here.left < within.left ||
        here.right > within.right ||
        here.top < within.top ||
        here.bottom > within.bottom;
      const covered = marks.filter(
        ([x, y]) => x > here.left - 2 && x < here.right + 2 && y > here.top && y < here.bottom,
      ).length;
      const cost =
        rank * 0.3 +
        2 * covered +
        (outside ? 100 : 0) +
        40 * taken.filter((other) => meet(here, other)).length;
      if (cost < least) [best, least] = [spot, cost];
    }
    taken.push(room(name, best));
    return best;
  });
}
