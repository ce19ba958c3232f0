/**
 * A walk in the dark: marks that the hand leaves, one letter a move, and the ground they lead over.
 * There is no clock; the walk is the moves folded from the start.
 */

import { remembered } from "../../engine/remembered.ts";
import { metresOf, mountainDomain, mountainHeight } from "../../engine/subjects/mountain/mountainHeight.ts";
import { mountainNetwork } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { type Direction, directions, moveCodec, moved } from "../../engine/subjects/walking/compass.ts";
import type { Ground } from "../../engine/subjects/walking/ground.ts";
import { type WalkingGrid, walkingGrid } from "../../engine/subjects/walking/walkingGrid.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, list, number, point, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { bowl, crater, cumberland } from "./grounds.ts";

/** Moves from one side of the map to the other, and moves a walker has. */
export const SIDE = 40;
export const MOVES = 60;
const SIZE = SIDE + 1;
/** Refused moves that are remembered after the last one made: with a second, the same words need not be said twice. */
const REFUSALS = 2;

export { type Direction, directions };

export const terrains = ["mountain", "cumberland", "crater", "bowl"] as const;
export type TerrainName = (typeof terrains)[number];

const along = { min: 0, max: SIDE, step: 1 };

export const knobs = {
  terrain: choice("mountain", terrains, { place: "picture" }),
  /** A crossing, counted in moves from the south-west corner. On every terrain the middle is a place worth starting from. */
  start: point([SIDE / 2, SIDE / 2], { x: along, y: along }, { place: "picture" }),
  /** Moves tried, as text one letter each: "nnes". Those that lead off the map, and those beyond the last, lead nowhere. */
  moves: list<Direction>([], MOVES + REFUSALS, moveCodec, { live: true }),
  /** How far the flashlight reaches, in moves. */
  radius: number(5, { min: 0.5, max: 10, step: 0.5, live: true }),
  dawn: toggle(false, { live: true, place: "picture" }),
  /** Walk by strokes on the map. Off at first, as a map that takes strokes does not let the page scroll. */
  swipe: toggle(false, { live: true, place: "picture" }),
  tone: toggle(false, { live: true }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** The crossing after each move made, the start first. */
  readonly trail: readonly number[];
  /** What happened last, and is told first; at the map's edge, or when all moves were spent, nothing but a refusal. */
  readonly latest: "start" | "move" | "edge" | "spent" | "dawn";
  /** Refused a second time. */
  readonly again: boolean;
}

const mountain: Ground = {
  id: "mountain",
  domain: mountainDomain,
  value: (x, y) => metresOf(mountainHeight(mountainNetwork, x, y)),
};

const grounds: Record<TerrainName, Ground> = { mountain, cumberland, crater, bowl };

/** Height in metres at a place counted in moves from the south-west corner. */
export function heightAt(terrain: TerrainName, [i, j]: Point): number {
  const ground = grounds[terrain];
  const [[x0, x1], [y0, y1]] = ground.domain;
  return ground.value(x0 + ((x1 - x0) * i) / SIDE, y0 + ((y1 - y0) * j) / SIDE);
}

/** A nudge in moves: small enough for eight digits of a slope. */
const NUDGE = 1e-4;

/** Metres that the ground rises for each move to the east and to the north, felt by nudging. */
export function slopeAt(terrain: TerrainName, [i, j]: Point): Point {
  const rise = (di: number, dj: number): number =>
    (heightAt(terrain, [i + di, j + dj]) - heightAt(terrain, [i - di, j - dj])) / (2 * NUDGE);
  return [rise(NUDGE, 0), rise(0, NUDGE)];
}

/** Heights in metres at all crossings of a terrain. */
export const gridOf = remembered((terrain: TerrainName): WalkingGrid => {
  const domain = [
    [0, SIDE],
    [0, SIDE],
  ] as const;
  return walkingGrid({ domain, value: (x, y) => heightAt(terrain, [x, y]) }, SIZE);
});

export const crossing = ([i, j]: Point): number => j * SIZE + i;
export const placeOf = (index: number): Point => [index % SIZE, Math.floor(index / SIZE)];

/** The crossing one move further, or `undefined` where the map ends. */
export const next = (index: number, direction: Direction): number | undefined =>
  moved(SIZE, index, direction);

/** What the flashlight tells of one way: by how many metres it rises; `undefined` where the map ends. */
export type Ways = Record<Direction, number | undefined>;

export function waysFrom(terrain: TerrainName, index: number): Ways {
  const { heights } = gridOf(terrain);
  const rise = (direction: Direction): number | undefined => {
    const there = next(index, direction);
    return there === undefined ? undefined : heights[there]! - heights[index]!;
  };
  return { north: rise("north"), east: rise("east"), south: rise("south"), west: rise("west") };
}

/** True where no way leads down. */
export const isStuck = (terrain: TerrainName, index: number): boolean =>
  Object.values(waysFrom(terrain, index)).every((rise) => rise === undefined || rise >= 0);

interface Walked extends Omit<State, "again"> {
  readonly made: readonly Direction[];
  /** Since the last move made. */
  readonly refused: readonly Direction[];
}

function walk({ start, moves }: Pick<Values, "start" | "moves">): Walked {
  const trail = [crossing(start)];
  const made: Direction[] = [];
  let refused: Direction[] = [];
  let latest: State["latest"] = "start";
  for (const move of moves) {
    const there = next(trail.at(-1)!, move);
    if (made.length < MOVES && there !== undefined) {
      trail.push(there);
      made.push(move);
      refused = [];
      latest = "move";
    } else {
      refused.push(move);
      latest = made.length < MOVES ? "edge" : "spent";
    }
  }
  return { trail, made, refused, latest };
}

function stateOf(values: Values, atDawn: boolean): State {
  const { trail, refused, latest } = walk(values);
  const same = latest === "spent" || refused.at(-2) === refused.at(-1);
  return { trail, latest: atDawn ? "dawn" : latest, again: !atDawn && refused.length > 1 && same };
}

/** The moves after one more is tried. A refused one costs nothing and is forgotten with the next; no two in a row read alike. */
export function movesAfter(values: Values, direction: Direction): readonly Direction[] {
  const { trail, made, refused } = walk(values);
  const spent = made.length >= MOVES;
  const isRefused = spent || next(trail.at(-1)!, direction) === undefined;
  const again = isRefused && refused.length === 1 && (spent || refused[0] === direction);
  return again ? [...made, direction, direction] : [...made, direction];
}

export const model: Model<Values, State> = {
  init: (values) => stateOf(values, values.dawn),
  turn(state, values, before) {
    if (values.moves === before.moves && values.dawn === before.dawn) return state;
    return stateOf(values, values.dawn && !before.dawn);
  },
};
