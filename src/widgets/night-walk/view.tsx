import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { Button } from "../../kit/controls/Button.tsx";
import { Choice } from "../../kit/controls/Choice.tsx";
import { Switch } from "../../kit/controls/Switch.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { isLevel, seesWays, tellHeight, tellRises, tellWhere } from "./describe.ts";
import { awaitDawn } from "./later.ts";
import { NightMap } from "./map.tsx";
import {
  crossing,
  type Direction,
  directions,
  gridOf,
  isStuck,
  knobs,
  MOVES,
  movesAfter,
  next,
  type State,
  terrains,
  type Values,
  waysFrom,
} from "./model.ts";
import { directionOf, Pad } from "./Pad.tsx";
import { Profile } from "./profile.tsx";
import type { Text } from "./text/en.ts";

/** A stroke shorter than this, in screen pixels, is a finger resting. */
const STROKE = 16;

export const panels = { map: NightMap, profile: Profile };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

export function Layout(props: Drawn): ReactNode {
  const { panels, values, state, text, turn } = props;
  const stroke = useRef<readonly [x: number, y: number] | undefined>(undefined);
  if (!turn)
    return (
      <Panels columns={2}>
        {panels.map}
        {panels.profile}
      </Panels>
    );

  const here = state.trail.at(-1)!;
  const spent = state.trail.length > MOVES;
  const canWalk = (direction: Direction): boolean => !spent && next(here, direction) !== undefined;
  const walk = (direction: Direction): void => {
    // A move that cannot be made is tried all the same: the walk then says why.
    turn({ moves: movesAfter(values, direction) });
    awaitDawn();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const direction = directionOf(event.key);
    // A held key is one step: sixty moves would be gone in two seconds.
    const ours = direction && !event.ctrlKey && !event.metaKey && !event.altKey && !isInput(event.target);
    if (!ours) return;
    event.preventDefault();
    if (!event.repeat) walk(direction);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    stroke.current = [event.clientX, event.clientY];
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    // Wherever in the map the hand was, at the start's own marker too, the keys now walk.
    event.currentTarget.focus({ preventScroll: true });
    const from = stroke.current;
    stroke.current = undefined;
    const direction =
      values.swipe && from && strokeDirection(event.clientX - from[0], event.clientY - from[1]);
    if (direction) walk(direction);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the buttons inside walk too
    <div className="night-walk" onKeyDown={onKeyDown}>
      <div
        className={values.swipe ? "walk-map takes-strokes" : "walk-map"}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: walked by arrow keys when focused
        tabIndex={0}
        aria-label={text.mapHelp}
        aria-description={tellWhere(values, state, text)}
        onPointerDown={onPointerDown}
        onPointerUp={onPointerUp}
      >
        {panels.map}
      </div>
      <Desk {...props} turn={turn} walk={walk} canWalk={canWalk} />
    </div>
  );
}

/** Inputs and lists have their own use for arrows and letters. */
const isInput = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("input, select, textarea");

function strokeDirection(dx: number, dy: number): Direction | undefined {
  if (Math.max(Math.abs(dx), Math.abs(dy)) < STROKE) return undefined;
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? "east" : "west";
  return dy > 0 ? "south" : "north";
}

interface DeskProps extends Drawn {
  readonly turn: NonNullable<Drawn["turn"]>;
  readonly walk: (direction: Direction) => void;
  readonly canWalk: (direction: Direction) => boolean;
}

/** What a walker has in hand: altimeter, compass, the light of day. */
function Desk(props: DeskProps): ReactNode {
  const { panels, values, state, text, turn, walk, canWalk } = props;
  const { terrain, start, dawn } = values;
  const here = state.trail.at(-1)!;
  const left = MOVES + 1 - state.trail.length;
  const unmoved = state.trail.length === 1;
  const atHome = crossing(start) === crossing(knobs.start.initial);
  const ways = waysFrom(terrain, here);
  const rises = tellRises(ways);
  const seen = seesWays(values);
  const atAnEnd = left === 0 || isStuck(terrain, here);
  return (
    <div className="walk-desk">
      <p className="walk-height">
        <b>{text.metres(tellHeight(gridOf(terrain).heights[here]!))}</b> <span>{text.movesLeft(left)}</span>
      </p>
      <Pad
        label={text.walk}
        words={text.directions}
        notes={byDirection((direction) => tellWay(ways[direction], rises[direction], seen, text))}
        disabled={byDirection((direction) => !canWalk(direction))}
        onMove={walk}
        onRefused={walk}
      />
      <p className="walk-hint">{text.keys}</p>
      <div className="walk-actions">
        <Button kind={atAnEnd && !dawn ? "strong" : "plain"} onClick={() => turn({ dawn: !dawn })}>
          {dawn ? text.night : text.dawn}
        </Button>
        <Button
          disabled={atHome && unmoved && !dawn}
          onClick={() => turn({ moves: [], dawn: false, ...(unmoved && { start: knobs.start.initial }) })}
        >
          {text.again}
        </Button>
      </div>
      {panels.profile}
      <Choice
        label={text.knobs.terrain.label}
        value={terrain}
        options={terrains.map((value) => ({ value, label: text.knobs.terrain.options[value] }))}
        onChange={(value) => turn({ terrain: value, moves: [], dawn: false, start: knobs.start.initial })}
      />
      <div className="walk-strokes">
        <Switch label={text.knobs.swipe.label} checked={values.swipe} onChange={(swipe) => turn({ swipe })} />
      </div>
    </div>
  );
}

function byDirection<T>(of: (direction: Direction) => T): Record<Direction, T> {
  return Object.fromEntries(directions.map((direction) => [direction, of(direction)])) as Record<
    Direction,
    T
  >;
}

function tellWay(rise: number | undefined, metres: string | undefined, seen: boolean, { way }: Text): string {
  if (!seen) return way.unseen;
  if (rise === undefined || metres === undefined) return way.end;
  if (isLevel(rise)) return way.level;
  return rise < 0 ? way.down(metres) : way.up(metres);
}
