/** Which way down leads where: climbers set down all over a surface, each descending until it is trapped in a hollow. */

import type { Point } from "../../descent.ts";
import type { Slopes } from "./slopes.ts";

export interface Survey {
  /** Climbers a side, each set down in the middle of its own cell. */
  readonly size: number;
  /** The learning rate of all of them. */
  readonly rate: number;
  /** The hollow that a place belongs to for certain, so that whoever gets there need not be followed; −1 elsewhere. */
  readonly trap: (x: number, y: number) => number;
}

export interface Basins {
  readonly size: number;
  /** The hollow where the climber of column i (x) and row j (y) ends, at j · size + i; −1 for one who ends in none. */
  readonly ends: Readonly<Int8Array>;
  /** Climbers by hollow. */
  readonly counts: readonly number[];
}

/** Nobody is followed further than this. */
const MOST_STEPS = 3000;
/** Slower than this a climber stands still. */
const STILL = 1e-7;

/** The middle of a cell. */
export function cellMiddle([[x0, x1], [y0, y1]]: Slopes["domain"], size: number, index: number): Point {
  const i = index % size;
  const j = Math.floor(index / size);
  return [x0 + ((x1 - x0) * (i + 0.5)) / size, y0 + ((y1 - y0) * (j + 0.5)) / size];
}

/**
 * Where one climber ends: the hollow, or −1 for standing still elsewhere, leaving the map or never arriving. The steps are
 * those of `descend`, written out because a survey takes a hundred thousand of them: `npm run bench` shows what that buys, and
 * a test holds them equal.
 */
export function basinAt(
  { domain: [[x0, x1], [y0, y1]], gradient }: Pick<Slopes, "domain" | "gradient">,
  { rate, trap }: Pick<Survey, "rate" | "trap">,
  [startX, startY]: Point,
): number {
  let [x, y] = [startX, startY];
  for (let step = 0; step < MOST_STEPS; step++) {
    const hollow = trap(x, y);
    if (hollow >= 0) return hollow;
    const [dx, dy] = gradient(x, y);
    if (Math.hypot(dx, dy) < STILL) return -1;
    x -= rate * dx;
    y -= rate * dy;
    if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return -1;
  }
  return -1;
}

/** A climber from every cell. */
export function surveyBasins(ground: Slopes, hollows: number, survey: Survey): Basins {
  const { size } = survey;
  const ends = new Int8Array(size * size);
  const counts = new Array<number>(hollows).fill(0);
  for (let index = 0; index < ends.length; index++) {
    const end = basinAt(ground, survey, cellMiddle(ground.domain, size, index));
    ends[index] = end;
    if (end >= 0) counts[end]!++;
  }
  return { size, ends, counts };
}

/** Traps within so far of each of a surface's listed minima. */
export const trapsAround =
  ({ minima }: Pick<Slopes, "minima">, reach: number): Survey["trap"] =>
  (x, y) =>
    minima.findIndex(({ at }) => Math.hypot(x - at[0], y - at[1]) < reach);
