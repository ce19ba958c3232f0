/**
 * A walk in the dark: marks that the hand leaves, one letter a move, and the ground they lead over.
 * There is no clock; the walk is the moves folded from the start.
 */
import { bowl } from "../../engine/surfaces/bowl.ts";
import { crater } from "../../engine/surfaces/crater.ts";
import { cumberland } from "../../engine/surfaces/cumberland.ts";
import type { Ground } from "../../engine/surfaces/ground.ts";
import { mountainDomain, mountainHeight } from "../../engine/surfaces/mountainHeight.ts";
import { mountainNetwork } from "../../engine/surfaces/mountainNetworks.ts";
import { type WalkingGrid, walkingGrid } from "../../engine/surfaces/walkingGrid.ts";
import { choice, list, number, type Point, point, toggle, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

/** Moves from one side of the map to the other, and moves a walker has. */
export const SIDE = 40;
export const MOVES = 60;
const SIZE = SIDE + 1;

export const directions = ["north", "east", "south", "west"] as const;
export type Direction = (typeof directions)[number];

const letters = { n: "north", e: "east", s: "south", w: "west" } as const satisfies Record<string, Direction>;
const isLetter = (text: string): text is keyof typeof letters => Object.hasOwn(letters, text);

export const terrains = ["mountain", "cumberland", "crater", "bowl"] as const;
export type TerrainName = (typeof terrains)[number];

const along = { min: 0, max: SIDE, step: 1 };

export const knobs = {
  terrain: choice("mountain", terrains, { place: "picture" }),
  /** A crossing, counted in moves from the south-west corner. On every terrain the middle is a place worth starting from. */
  start: point([SIDE / 2, SIDE / 2], { x: along, y: along }, { place: "picture" }),
  /** Moves made, as text one letter each: "nnes". */
  moves: list<Direction>(
    [],
    MOVES,
    {
      separator: "",
      parse: (text) => {
        const letter = text.charAt(0).toLowerCase();
        return isLetter(letter) ? letters[letter] : undefined;
      },
      print: (move) => move.charAt(0),
    },
    { live: true },
  ),
  /** How far the flashlight reaches, in moves. */
  radius: number(5, { min: 0.5, max: 10, step: 0.5, live: true }),
  dawn: toggle(false, { live: true, place: "picture" }),
  /** Walk by strokes on the map. Off at first, as a map that takes strokes does not let the page scroll. */
  swipe: toggle(false, { live: true, place: "picture" }),
  tone: toggle(false, { live: true }),
  /** Paper shows the map alone. */
  show: choice("both", ["both", "map"], { live: true, place: "none" }),
};
export type Values = ValuesOf<typeof knobs>;

export interface State {
  /** The crossing after each move, the start first; a move that would leave the map leads nowhere. */
  readonly trail: readonly number[];
  /** What happened last, and is told first. */
  readonly latest: "start" | "move" | "dawn";
}

/** The mountain's heights are decades: a factor of ten is drawn as a thousand metres, and one thousandth lies at sea level. */
const METRES_A_DECADE = 1000;
const SEA_LEVEL = -3;

const mountain: Ground = {
  id: "mountain",
  domain: mountainDomain,
  value: (x, y) => METRES_A_DECADE * (mountainHeight(mountainNetwork, x, y) - SEA_LEVEL),
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

const grids = new Map<TerrainName, WalkingGrid>();
/** Heights in metres at all crossings of a terrain. */
export function gridOf(terrain: TerrainName): WalkingGrid {
  let grid = grids.get(terrain);
  if (!grid) {
    const domain = [
      [0, SIDE],
      [0, SIDE],
    ] as const;
    grid = walkingGrid({ domain, value: (x, y) => heightAt(terrain, [x, y]) }, SIZE);
    grids.set(terrain, grid);
  }
  return grid;
}

export const crossing = ([i, j]: Point): number => j * SIZE + i;
export const placeOf = (index: number): Point => [index % SIZE, Math.floor(index / SIZE)];

const STEP: Record<Direction, Point> = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] };

/** The crossing one move further, or `undefined` where the map ends. */
export function next(index: number, direction: Direction): number | undefined {
  const [i, j] = placeOf(index);
  const [x, y] = [i + STEP[direction][0], j + STEP[direction][1]];
  return x < 0 || y < 0 || x > SIDE || y > SIDE ? undefined : crossing([x, y]);
}

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

function walk(start: Point, moves: readonly Direction[]): readonly number[] {
  const trail = [crossing(start)];
  for (const move of moves) trail.push(next(trail.at(-1)!, move) ?? trail.at(-1)!);
  return trail;
}

export const model: Model<Values, State> = {
  init: ({ start, moves, dawn }) => ({
    trail: walk(start, moves),
    latest: dawn ? "dawn" : moves.length > 0 ? "move" : "start",
  }),
  turn(state, values, before) {
    const { start, moves, dawn } = values;
    const walked = moves !== before.moves;
    if (!walked && dawn === before.dawn) return state;
    const atDawn = dawn && !before.dawn;
    return {
      trail: walked ? walk(start, moves) : state.trail,
      latest: atDawn ? "dawn" : moves.length > 0 ? "move" : "start",
    };
  },
};
