/** What the pictures and the sentences take from a state: distances as shares, neighbours, misfits. */
import { mean } from "../../engine/statistics.ts";
import { anglesOf } from "../../engine/subjects/dimensions/directions.ts";
import { distancesFrom } from "../../engine/subjects/dimensions/scatter.ts";
import { formatFixed } from "../../kit/format.ts";
import type { DigitMap, Strewn } from "./model.ts";

/** The longest distance there is in the cube [0, 1]ᵈ: from one corner to the opposite one. */
export const diagonal = (dimensions: number): number => Math.sqrt(dimensions);

export interface Company {
  /** Distances of the others from the one who asks, as shares of the cube's diagonal. */
  readonly shares: readonly number[];
  /** Index of the nearest and of the farthest. */
  readonly nearest: number;
  readonly farthest: number;
}

export function companyOf({ scatter }: Strewn): Company {
  const longest = diagonal(scatter.dimensions);
  const shares = Array.from(distancesFrom(scatter, 0), (distance) => distance / longest);
  const where = (best: (a: number, b: number) => boolean): number =>
    shares.reduce((found, share, i) => (best(share, shares[found]!) ? i : found), 0);
  return { shares, nearest: where((a, b) => a < b), farthest: where((a, b) => a > b) };
}

/**
 * The way each of the others lies, in radians, as far as the first two dimensions tell; on a line, to the left or right.
 */
export function bearingsOf({ scatter: { flat, count } }: Strewn): readonly number[] {
  return Array.from({ length: count - 1 }, (_, i) =>
    Math.atan2(flat[2 * (i + 1) + 1]! - flat[1]!, flat[2 * (i + 1)]! - flat[0]!),
  );
}

/** Shares of all pairs whose distance lies in each of `bins` equal parts of the diagonal. */
export function histogram({ scatter: { squares, dimensions } }: Strewn, bins: number): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const square of squares) {
    const bin = Math.min(bins - 1, Math.floor(Math.sqrt(square / dimensions) * bins));
    counts[bin] = counts[bin]! + 1;
  }
  return counts.map((count) => count / squares.length);
}

/** Angles of the random directions to the way downhill, in radians, and their average |cos|. */
export function agreementOf({ directions }: Strewn): {
  readonly angles: readonly number[];
  readonly mean: number;
} {
  const angles = [...anglesOf(directions)];
  return { angles, mean: mean(angles.map((angle) => Math.abs(Math.cos(angle)))) };
}

/** The picture and the sentence ask the same of the same state. */
const known = new WeakMap<DigitMap, readonly boolean[]>();

/** Whether each digit's nearest on the map is another digit than it. */
export function misfits(state: DigitMap): readonly boolean[] {
  const kept = known.get(state);
  if (kept) return kept;
  const {
    tsne: { map },
    labels,
  } = state;
  const count = labels.length;
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const who = new Int32Array(count);
  for (let i = 1; i < count; i++)
    for (let j = 0; j < i; j++) {
      const dx = map[2 * i]! - map[2 * j]!;
      const dy = map[2 * i + 1]! - map[2 * j + 1]!;
      const square = dx * dx + dy * dy;
      if (square < nearest[i]!) {
        nearest[i] = square;
        who[i] = j;
      }
      if (square < nearest[j]!) {
        nearest[j] = square;
        who[j] = i;
      }
    }
  const found = Array.from(labels, (label, i) => labels[who[i]!] !== label);
  known.set(state, found);
  return found;
}

/** Two digits, closing zeros kept: 0.025, 0.20, 18. */
export function twoDigits(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return formatFixed(rounded, rounded > 0 ? Math.max(0, 1 - Math.floor(Math.log10(rounded) + 1e-9)) : 0);
}
