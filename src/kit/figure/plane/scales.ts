/** A picture's axis as a pure function: data to user units and back, and few round ticks with their texts. */

import { ticks as roundTicks } from "d3";
import { format, formatFixed, superscript } from "../../format.ts";
import type { Interval, Point } from "./point.ts";

export interface AxisProps {
  readonly domain: Interval;
  /** Written at the axis's end; `*w*` sets in mathematical italic. */
  readonly label?: string | undefined;
  /** About how many ticks, or exactly which; 0 for none. */
  readonly ticks?: number | readonly number[] | undefined;
  readonly scale?: "linear" | "log" | undefined;
  readonly format?: ((value: number) => string) | undefined;
}

export interface PlaneScale {
  (value: number): number;
  invert(at: number): number;
  readonly domain: Interval;
  readonly range: Interval;
  readonly kind: "linear" | "log";
}

/**
 * Data to user units; on a log axis values at or below zero give NaN, which no mark draws. (d3-scale would do the same
 * arithmetic, and bring dates, colours and number formats of 9 kB compressed.)
 */
export function makeScale(kind: "linear" | "log", domain: Interval, range: Interval): PlaneScale {
  const inward = kind === "log" ? Math.log : (value: number) => value;
  const outward = kind === "log" ? Math.exp : (value: number) => value;
  const [from, to] = [inward(domain[0]), inward(domain[1])];
  const [start, end] = range;
  const scale = (value: number): number => {
    if (!Number.isFinite(value)) return Number.NaN;
    // The ends exactly, and a domain without width in the middle of its range.
    if (value === domain[0] && from !== to) return start;
    if (value === domain[1] && from !== to) return end;
    const share = from === to ? 0.5 : (inward(value) - from) / (to - from);
    const at = start + share * (end - start);
    return Number.isFinite(at) ? at : Number.NaN;
  };
  const invert = (at: number): number =>
    start === end ? domain[0] : outward(from + ((at - start) / (end - start)) * (to - from));
  return Object.assign(scale, { invert, domain, range, kind });
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

const stepDecimals = (step: number): number =>
  Math.max(0, Math.min(12, -Math.floor(Math.log10(step) + 1e-9)));

/** Fewest decimals (up to 12) that write every one of `values` apart. */
function commonDecimals(values: readonly number[]): number {
  for (let decimals = 0; decimals < 12; decimals++) {
    if (
      values.every((value) => Math.abs(value - Number(value.toFixed(decimals))) <= Math.abs(value) * 1e-9)
    ) {
      return decimals;
    }
  }
  return 12;
}

const powerText = (value: number): string => {
  const exponent = Math.round(Math.log10(value));
  if (Math.abs(value / 10 ** exponent - 1) > 1e-9) return format(value, 2);
  return exponent >= -2 && exponent <= 3 ? format(value, 2) : `10${superscript(exponent)}`;
};

/** The round numbers of every power of ten. */
const LADDER = [1, 2, 5];

/** 1, 2 or 5 times a power of ten, the smallest at least `value`: a ceiling that does not tremble while the hand moves. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (LADDER.find((k) => k * power >= value) ?? 10);
}

function logTicks(domain: Interval, count: number): number[] {
  const low = Math.min(...domain);
  const high = Math.max(...domain);
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  if (last - first >= 1) {
    const every = Math.max(1, Math.ceil((last - first) / Math.max(1, count)));
    const exponents: number[] = [];
    for (let exponent = first; exponent <= last; exponent++) {
      if ((exponent - first) % every === 0) exponents.push(exponent);
    }
    return exponents.map((exponent) => Number(`1e${exponent}`));
  }
  const values: number[] = [];
  for (let exponent = first - 1; exponent <= last + 1; exponent++) {
    for (const mantissa of LADDER) {
      const value = mantissa * 10 ** exponent;
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) values.push(value);
    }
  }
  return values;
}

/** Round ticks, never more than asked by more than one: d3 alone may give half as many again. */
function linearTicks(low: number, high: number, count: number): number[] {
  for (let wanted = count; wanted > 1; wanted--) {
    const values = roundTicks(low, high, wanted);
    if (values.length <= count + 1) return values;
  }
  return roundTicks(low, high, 1);
}

/** Few round ticks inside the domain, in the domain's order of size, with their texts. */
export function niceTicks(axis: AxisProps, count = 5): readonly Tick[] {
  const { domain, ticks = count, scale = "linear" } = axis;
  if (!domain.every(Number.isFinite) || domain[0] === domain[1] || ticks === 0) return [];
  if (scale === "log" && Math.min(...domain) <= 0) return [];
  const low = Math.min(...domain);
  const high = Math.max(...domain);
  const slack = (high - low) * 1e-9;
  let values: readonly number[];
  if (typeof ticks === "number") {
    values = scale === "log" ? logTicks(domain, ticks) : linearTicks(low, high, ticks);
  } else {
    values = ticks.filter((value) => value >= low - slack && value <= high + slack);
  }
  let write = axis.format;
  if (write === undefined && scale === "log") write = powerText;
  if (write === undefined) {
    const step = values.length > 1 ? Math.abs(values[1]! - values[0]!) : Math.abs(values[0] ?? 1);
    const decimals =
      typeof ticks === "number" && step > 0
        ? Math.max(stepDecimals(step), commonDecimals(values))
        : commonDecimals(values);
    const large = Math.max(Math.abs(low), Math.abs(high)) >= 1e6;
    write = (value) => (large || decimals > 6 ? format(value, 3) : formatFixed(value, decimals));
  }
  return values.map((value) => ({ value: value + 0, text: write(value) }));
}

/** `count` values evenly spaced from `from` to `to`, both included. */
export function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / Math.max(1, count - 1));
}

/** The points of a function over a domain, for `<Curve>`; values that are not finite are left out. */
export function sampleCurve(f: (x: number) => number, domain: Interval, count = 121): readonly Point[] {
  return spread(domain[0], domain[1], count)
    .map((x) => [x, f(x)] as const)
    .filter(([, y]) => Number.isFinite(y));
}
