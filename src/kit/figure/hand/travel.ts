/**
 * Where a handle or slider may stand, and where a key takes it: pure, so that what the hand, the keyboard and a
 * screen reader get is the same arithmetic.
 */
import { aloud } from "../../aloud.ts";
import type { Point } from "../plane/point.ts";

/** One direction of travel. On a log range `step` counts in decades. */
export interface Travel {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly log?: boolean;
}

/** Rounds away the noise of binary fractions (0.30000000000000004 → 0.3), keeping 12 significant digits. */
export const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;
const inward = (value: number, log: boolean | undefined): number => (log ? Math.log10(value) : value);
const outward = (value: number, log: boolean | undefined): number => (log ? 10 ** value : value);

/** The nearest stop: multiples of `step` from `min`, and both ends. NaN gives `min`. */
export function snap(value: number, { min, max, step, log }: Travel): number {
  if (!(value > min)) return min;
  if (value >= max) return max;
  // Counted from nought where that is a stop: near it a step small beside the range keeps its digits.
  const start = !log && Number.isInteger(min / step) ? 0 : inward(min, log);
  const at = inward(value, log);
  const near = step > 0 ? start + Math.round((at - start) / step) * step : at;
  const stop = outward(near, log);
  // Three digits on a log range: a rate reads 0.0316, not 0.0316227766.
  return Math.min(max, Math.max(min, log ? Number(stop.toPrecision(3)) : tidy(stop)));
}

/** Moves by so many steps; a value between stops goes to the next stop in that direction first. */
export function stepBy(value: number, count: number, travel: Travel): number {
  const { min, step, log } = travel;
  if (count === 0 || !(step > 0)) return snap(value, travel);
  const start = inward(min, log);
  const place = (inward(Math.max(value, min), log) - start) / step;
  const near = Math.round(place);
  // The greatest value need not be a multiple of the step, and is then a stop beyond the last multiple.
  const onStop = Math.abs(place - near) < 1e-6 || (value < travel.max && snap(value, travel) === value);
  const from = onStop ? near : count > 0 ? Math.floor(place) : Math.ceil(place);
  return snap(outward(start + (from + count) * step, log), travel);
}

/** How many stops lie above the first. */
export const stopCount = ({ min, max, step, log }: Travel): number =>
  Math.max(1, Math.ceil((inward(max, log) - inward(min, log)) / step - 1e-9));

/** The stop nearest to a value, counted from 0. */
export function stopOf(value: number, travel: Travel): number {
  const { min, max, step, log } = travel;
  if (!(value > min)) return 0;
  if (value >= max) return stopCount(travel);
  return Math.min(stopCount(travel), Math.round((inward(value, log) - inward(min, log)) / step));
}

/** The value at a stop. */
export const valueAt = (stop: number, travel: Travel): number =>
  stop >= stopCount(travel)
    ? travel.max
    : snap(outward(inward(travel.min, travel.log) + stop * travel.step, travel.log), travel);

/** How far a value lies along its travel, 0 to 1. */
export function share(value: number, { min, max, log }: Travel): number {
  if (!(max > min) || !(value > min)) return 0;
  if (value >= max) return 1;
  return (inward(value, log) - inward(min, log)) / (inward(max, log) - inward(min, log));
}

const COARSE = 10;

/** Where a key takes a value that moves one way; `undefined` for keys that are not its own. */
export function keyTravel(key: string, shift: boolean, value: number, travel: Travel): number | undefined {
  const size = shift ? COARSE : 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return stepBy(value, size, travel);
    case "ArrowLeft":
    case "ArrowDown":
      return stepBy(value, -size, travel);
    case "PageUp":
      return stepBy(value, COARSE, travel);
    case "PageDown":
      return stepBy(value, -COARSE, travel);
    case "Home":
      return travel.min;
    case "End":
      return travel.max;
    default:
      return undefined;
  }
}

export interface PlaneTravel {
  readonly x: Travel;
  readonly y: Travel;
  /** True where greater values lie to the left, or lower down. */
  readonly flipX?: boolean;
  readonly flipY?: boolean;
}

/**
 * Where a key takes a handle. Free in the plane, left and right move x, up and down move y, whichever of its two
 * inputs has the focus; Home, End and Page keys move the input's own axis. Bound to one axis, every key is that axis's.
 */
export function keyMove(
  key: string,
  shift: boolean,
  at: Point,
  axis: "x" | "y" | "xy",
  own: "x" | "y",
  travel: PlaneTravel,
): Point | undefined {
  let along: "x" | "y" = axis === "xy" ? own : axis;
  if (axis === "xy" && key.startsWith("Arrow"))
    along = key === "ArrowLeft" || key === "ArrowRight" ? "x" : "y";
  const flipped = along === "x" ? travel.flipX : travel.flipY;
  const opposite: Record<string, string> = {
    ArrowLeft: "ArrowRight",
    ArrowRight: "ArrowLeft",
    ArrowUp: "ArrowDown",
    ArrowDown: "ArrowUp",
  };
  const way = flipped ? (opposite[key] ?? key) : key;
  const from = along === "x" ? at[0] : at[1];
  const stops = along === "x" ? travel.x : travel.y;
  let moved = keyTravel(way, shift, from, stops);
  if (moved === undefined) return undefined;
  // What a handle sets may be rounded its own way, and a stop very near be rounded back to where it was: then the one beyond.
  const gap = Math.abs(inward(moved, stops.log) - inward(from, stops.log));
  if (key.startsWith("Arrow") && gap < stops.step / 2) moved = keyTravel(way, shift, moved, stops)!;
  return along === "x" ? [moved, at[1]] : [at[0], moved];
}

export interface RangeAria {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly "aria-label": string;
  readonly "aria-valuetext": string;
  readonly "aria-orientation": "horizontal" | "vertical";
}

/** What the native input of one axis says: numbers on a linear range, the stop's count on a log range. */
export function rangeAria(
  value: number,
  travel: Travel,
  label: string,
  text: string,
  orientation: "horizontal" | "vertical" = "horizontal",
): RangeAria {
  const words = {
    "aria-label": aloud(label),
    "aria-valuetext": aloud(text),
    "aria-orientation": orientation,
  } as const;
  if (travel.log) return { min: 0, max: stopCount(travel), step: 1, value: stopOf(value, travel), ...words };
  const held = Math.min(travel.max, Math.max(travel.min, Number.isNaN(value) ? travel.min : value));
  return { min: travel.min, max: travel.max, step: travel.step, value: tidy(held), ...words };
}

/** The value that an input made by `rangeAria` now stands at. */
export const fromRange = (text: string, travel: Travel): number =>
  travel.log ? valueAt(Number(text), travel) : snap(Number(text), travel);
