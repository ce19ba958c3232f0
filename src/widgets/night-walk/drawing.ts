/** How the land of each terrain is drawn, by lamplight and by day. */
import { type Field, fieldExtent } from "../../kit/figure/fields/field.ts";
import { SIDE, type TerrainName } from "./model.ts";

/** Room round the outermost crossings, in moves. */
const RIM = 0.7;
export const DOMAIN = [-RIM, SIDE + RIM] as const;

/** Metres between contours by lamplight and by day; moves that a metre is drawn as. */
export const DRAWING: Record<
  TerrainName,
  { readonly night: number; readonly day: number; readonly rise: number }
> = {
  mountain: { night: 25, day: 50, rise: 0.016 },
  cumberland: { night: 20, day: 20, rise: 0.03 },
  crater: { night: 20, day: 25, rise: 0.02 },
  bowl: { night: 20, day: 50, rise: 0.02 },
};

/** Multiples of `step` from below `low` to `high`, starting so that every fifth is a multiple of five steps. */
export function levels(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / (5 * step)) * 5 + 1;
  return Array.from(
    { length: Math.max(0, Math.floor(high / step) - first + 1) },
    (_, k) => (first + k) * step,
  );
}

export const contourLevels = (field: Field, step: number): number[] => levels(...fieldExtent(field), step);
