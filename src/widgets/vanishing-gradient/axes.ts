import type { Interval } from "../../kit/figure/plane/point.ts";
import { niceTicks } from "../../kit/figure/plane/scales.ts";

/** Of the pictures in the two rows. */
export const HEIGHTS = { above: 270, below: 210 } as const;

/** A log axis over `least`, longer by whole pairs of decades where numbers above 0 lie outside. */
export function decades(numbers: readonly number[], [low, high]: Interval): Interval {
  const logs = numbers.filter((number) => number > 0).map(Math.log10);
  const pair = (value: number, round: (x: number) => number): number => 2 * round(value / 2);
  return [
    Number(`1e${Math.min(Math.log10(low), pair(Math.min(...logs, 0), Math.floor))}`),
    Number(`1e${Math.max(Math.log10(high), pair(Math.max(...logs, 0), Math.ceil))}`),
  ];
}

/** Along the layers, half a one beyond the first and the last; ticks at whole ones only. */
export function layerAxis(depth: number, label: string) {
  const domain = [0.5, depth + 0.5] as const;
  const ticks = niceTicks({ domain, ticks: Math.min(depth, 10) })
    .map(({ value }) => value)
    .filter(Number.isInteger);
  return { domain, ticks, label };
}
