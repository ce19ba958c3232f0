/**
 * Seven optimizers set out from one start on one surface; a step of the clock is a step of each. Or, where the map shows who
 * wins, one more row of starts: from every start in it the whole race is run.
 */
import { run, type Walk } from "../../engine/subjects/racing/runner.ts";
import { RUNNERS, type Runner } from "../../engine/subjects/racing/runners.ts";
import { type Finish, finishOf } from "../../engine/subjects/racing/winner.ts";
import { cellMiddle } from "../../engine/subjects/walking/basins.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { choice, list, number, point, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";
import { readersWalk, walkKnobs } from "../readersWalk.ts";
import { result as tuned } from "./computed/rates.json";
import { opening, surfaceNames, tracks } from "./tracks.ts";

const along = { min: -10, max: 10, step: 0.001 };

export const knobs = {
  surface: choice("mountain", surfaceNames, { place: "picture" }),
  /**
   * In the surface's own units; what lies beyond its map stands for the nearest place on it. Live: the step stays while the
   * hand moves it, and the whole race follows.
   */
  start: point(opening, { x: along, y: along }, { live: true }),
  /** What the map shows: this race, or who wins from where. */
  map: choice("race", ["race", "winners"]),
  rates: choice("tuned", ["tuned", "same"]),
  rate: number(1, {
    min: 1e-4,
    max: 10,
    // Steps this small let every number of three digits be set.
    step: 0.0004,
    scale: "log",
    stops: [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.05, 0.1, 0.3, 1, 3, 10],
  }),
  /** How long a race is, in steps. */
  length: number(200, { min: 10, max: 1000, step: 10, stops: [20, 50, 100, 200, 500, 1000] }),
  /** Who sits this race out; somebody always runs. */
  resting: list<Runner>([], RUNNERS.length - 1, {
    separator: ",",
    parse: (text) => RUNNERS.find((runner) => runner === text),
    print: (runner) => runner,
  }),
  /** Whose memory is laid open. */
  holder: choice("momentum", RUNNERS, { live: true, place: "picture" }),
  ...walkKnobs,
};
export type Values = ValuesOf<typeof knobs>;

/** Starts a side of the map of winners. */
export const SIDE = 16;

export interface State {
  /** Steps that the race has come; all of them where the map shows winners. */
  readonly step: number;
  /** The winner from every start of the rows that are done, from the foot of the map, by place in `RUNNERS`; −1 for nobody. */
  readonly winners: readonly number[];
}

/** Steps of the clock until all is done. */
export const lengthOf = ({ map, length }: Pick<Values, "map" | "length">): number =>
  map === "winners" ? SIDE : length;

/** The learning rate that an optimizer runs with. */
export const rateOf = ({ rates, rate, surface }: Values, runner: Runner): number =>
  rates === "same" ? rate : tuned[surface][runner];

/** The reader's walk, where it can be drawn. */
export const ownWalk = (values: Values): readonly Point[] =>
  values.surface === "mountain" ? readersWalk(values) : [];

const within = (value: number, [low, high]: Point): number => Math.min(high, Math.max(low, value));

/** The start on the map of its surface. */
export function startOf(values: Values): Point {
  const { surface, start } = values;
  const untouched = surface === "mountain" && start.every((at, axis) => at === opening[axis]);
  const own = untouched ? ownWalk(values)[0] : undefined;
  if (own) return own;
  const [x, y] = tracks[surface].domain;
  return [within(start[0], x), within(start[1], y)];
}

/** All seven from a start, in the order of `RUNNERS`: who sits the race out has a memory to show all the same. */
const fieldFrom = (values: Values, start: Point): readonly Walk[] =>
  RUNNERS.map((runner) => run(tracks[values.surface], runner, rateOf(values, runner), start, values.length));

export interface Race {
  readonly walks: readonly Walk[];
  readonly finish: Finish;
}

/** How the race of those who run ends, each by place in `RUNNERS`. */
function finishAmong({ resting }: Values, walks: readonly Walk[]): Finish {
  const running = RUNNERS.flatMap((runner, k) => (resting.includes(runner) ? [] : [k]));
  const { winner, home, line } = finishOf(running.map((k) => walks[k]!));
  return { winner: running[winner] ?? -1, home: walks.map((_, k) => home[running.indexOf(k)]), line };
}

let last: { readonly key: string; readonly race: Race } | undefined;

/** The race that these values make, whole. The last one is remembered, for a step of the clock changes nothing of it. */
export function raceOf(values: Values): Race {
  const start = startOf(values);
  const { surface, length, rates, rate, resting } = values;
  const key = [surface, ...start, length, rates, rate, ...resting].join();
  if (last?.key !== key) {
    const walks = fieldFrom(values, start);
    last = { key, race: { walks, finish: finishAmong(values, walks) } };
  }
  return last.race;
}

/** Who wins from each start of a row. */
function rowOf(values: Values, row: number): number[] {
  const { domain } = tracks[values.surface];
  return Array.from(
    { length: SIDE },
    (_, i) => finishAmong(values, fieldFrom(values, cellMiddle(domain, SIDE, row * SIDE + i))).winner,
  );
}

const rowsOf = ({ winners }: State): number => winners.length / SIDE;

/** `count` steps at once: the race is known whole, and only the rows take time. */
function advance(state: State, values: Values, count: number): State {
  if (values.map === "race") return { ...state, step: Math.min(values.length, state.step + count) };
  const winners = [...state.winners];
  const rows = Math.min(SIDE, rowsOf(state) + count);
  while (winners.length < rows * SIDE) winners.push(...rowOf(values, winners.length / SIDE));
  return { ...state, winners };
}

export const model: Model<Values, State> = {
  init: ({ map, length }) => ({ step: map === "winners" ? length : 0, winners: [] }),
  step: (state, values) => advance(state, values, 1),
  advance,
  done: (state, values) => (values.map === "winners" ? rowsOf(state) === SIDE : state.step === values.length),
};

/** Any race takes ten seconds to watch, and the map of winners two. */
export const pace = ({ map, length }: Pick<Values, "map" | "length">): number =>
  map === "winners" ? SIDE / 2 : length / 10;
