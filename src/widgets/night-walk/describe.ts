/** The walk in sentences: the latest move first, then the four ways, then what is left. */
import type { Point } from "../../kit/figure/plane/point.ts";
import { formatFixed } from "../../kit/format.ts";
import {
  crossing,
  type Direction,
  directions,
  gridOf,
  heightAt,
  isStuck,
  knobs,
  MOVES,
  placeOf,
  type State,
  type Values,
  type Ways,
  waysFrom,
} from "./model.ts";
import type { Text } from "./text/en.ts";
import { lowestCamp, walks } from "./walkers.ts";

/** Whole metres; below one, a tenth. */
function tellMetres(metres: number): string {
  const size = Math.abs(metres);
  return formatFixed(size, size < 0.95 ? 1 : 0);
}

/** Differences smaller than a hand's breadth are level. */
const LEVEL = 0.05;
export const isLevel = (rise: number): boolean => Math.abs(rise) < LEVEL;

/**
 * What each way rises or falls by, as it is told: in whole metres, and to a tenth where two ways up, or two ways down,
 * would read alike though one is steeper.
 */
export function tellRises(ways: Ways): Partial<Record<Direction, string>> {
  const known = directions.filter((direction) => ways[direction] !== undefined);
  const ties = (a: number, b: number): boolean =>
    Math.sign(a) === Math.sign(b) && Math.abs(a - b) >= LEVEL && tellMetres(a) === tellMetres(b);
  return Object.fromEntries(
    known.map((direction) => {
      const rise = ways[direction]!;
      const tied = known.some((other) => ties(rise, ways[other]!));
      return [direction, tied ? formatFixed(Math.abs(rise), 1) : tellMetres(rise)];
    }),
  );
}

/** Heights are told in whole metres. */
export const tellHeight = (height: number): string => formatFixed(height, 0);

/** True when the light goes as far as the four crossings around. */
export const seesWays = ({ radius }: Values): boolean => radius >= 1;

function tellWays(values: Values, index: number, text: Text): string {
  const { spoken } = text;
  if (!seesWays(values)) return spoken.unseen;
  const ways = waysFrom(values.terrain, index);
  const told = (keep: (rise: number) => boolean): readonly Direction[] =>
    directions.filter((direction) => ways[direction] !== undefined && keep(ways[direction]));
  const rises = tellRises(ways);
  const by = (list: readonly Direction[]): string =>
    [...list]
      .sort((a, b) => Math.abs(ways[b]!) - Math.abs(ways[a]!))
      .map((direction) => spoken.way(direction, rises[direction]!))
      .join(", ");
  const down = told((rise) => rise < 0 && !isLevel(rise));
  const up = told((rise) => rise > 0 && !isLevel(rise));
  const level = told(isLevel);
  const ends = directions.filter((direction) => ways[direction] === undefined);
  return [
    isStuck(values.terrain, index) && spoken.stuck,
    down.length > 0 && spoken.downhill(by(down)),
    up.length > 0 && spoken.uphill(by(up)),
    level.length > 0 && spoken.levelWays(level.join(", ")),
    ends.length > 0 && spoken.ends(ends.join(spoken.and)),
  ]
    .filter(Boolean)
    .join(" ");
}

function tellMove({ terrain, moves }: Values, { trail }: State, text: Text): string {
  const { spoken } = text;
  const [before, here] = [trail.at(-2)!, trail.at(-1)!];
  const direction = moves.at(-1)!;
  const { heights } = gridOf(terrain);
  const rise = heights[here]! - heights[before]!;
  const change = isLevel(rise)
    ? spoken.level
    : rise < 0
      ? spoken.falls(tellMetres(rise))
      : spoken.rises(tellMetres(rise));
  return spoken.moved(direction, change, tellHeight(heights[here]!));
}

/** The way from one crossing to another: so many moves east or west, then so many north or south. */
function legsBetween(from: Point, to: Point): (readonly [Direction, number])[] {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const legs: (readonly [Direction, number])[] = [];
  if (east !== 0) legs.push([east > 0 ? "east" : "west", Math.abs(east)]);
  if (north !== 0) legs.push([north > 0 ? "north" : "south", Math.abs(north)]);
  return legs;
}

/** Where the walker is, seen from where the walk began. */
export function tellWhere({ start }: Values, { trail }: State, { spoken }: Text): string {
  const legs = legsBetween(start, placeOf(trail.at(-1)!));
  return spoken.where(legs.length > 0 ? spoken.from(legs) : spoken.atStart);
}

function tellDawn({ terrain, start }: Values, { trail }: State, text: Text): string {
  const { spoken } = text;
  const { heights } = gridOf(terrain);
  const others = walks(terrain, start);
  const end = (walk: (typeof others)["slope"]) =>
    [tellHeight(heightAt(terrain, walk.at(-1)!)), walk.length - 1] as const;
  const camp = lowestCamp(terrain);
  const here = trail.at(-1)!;
  const legs = legsBetween(start, camp.at);
  return [
    spoken.dawn(tellHeight(heights[here]!), trail.length - 1),
    here === crossing(camp.at) && spoken.here(terrain),
    spoken.steepest(...end(others.steepest)),
    spoken.slope(...end(others.slope)),
    spoken.random(end(others.random)[0]),
    spoken.camp(terrain, tellHeight(camp.height), legs.length > 0 ? spoken.from(legs) : spoken.atStart),
  ]
    .filter(Boolean)
    .join(" ");
}

function tellLatest(values: Values, state: State, text: Text): string {
  const { spoken } = text;
  const { terrain, start, moves } = values;
  if (state.latest === "move") return tellMove(values, state, text);
  if (state.latest === "edge") return spoken.edge(moves.at(-1)!, state.again);
  const ownStart = crossing(start) === crossing(knobs.start.initial);
  const where = ownStart ? spoken.terrain[terrain] : undefined;
  const isLowest = crossing(start) === crossing(lowestCamp(terrain).at);
  return spoken.start(
    where,
    tellHeight(heightAt(terrain, start)),
    isLowest ? undefined : spoken.lowest[terrain],
  );
}

export function describe(values: Values, state: State, text: Text): string {
  const { spoken } = text;
  if (state.latest === "dawn") return tellDawn(values, state, text);
  if (state.latest === "spent") return [spoken.noMove(state.again), spoken.spent].join(" ");
  const here = state.trail.at(-1)!;
  const left = MOVES + 1 - state.trail.length;
  return [
    tellLatest(values, state, text),
    tellWays(values, here, text),
    left > 0 ? spoken.left(left) : spoken.spent,
  ].join(" ");
}
