/** Lines of equal height of a small field, fast enough to be drawn anew while a hand moves it (marching squares). */

import type { Point } from "../plane/point.ts";
import type { Field } from "./field.ts";

/** The lines at one height, in nodes from the field's first; a closed one repeats its first point at the end. */
export type Isoline = readonly Point[];

/**
 * For each of `levels` (ascending) the lines where the field has that height. Only the cells that a line crosses are
 * looked at, so that many levels cost little more than few. A node exactly at a level counts as above it.
 */
export function isolines(
  field: Pick<Field, "nx" | "ny" | "values">,
  levels: readonly number[],
): readonly (readonly Isoline[])[] {
  const { nx, ny, values } = field;
  const cells = levels.map((): number[] => []);
  for (let j = 0; j < ny - 1; j++) {
    for (let i = 0; i < nx - 1; i++) {
      const k = j * nx + i;
      const [a, b, c, d] = [values[k]!, values[k + 1]!, values[k + nx + 1]!, values[k + nx]!];
      const high = Math.max(a, b, c, d);
      const low = Math.min(a, b, c, d);
      if (!Number.isFinite(high - low)) continue;
      for (let n = firstAbove(levels, low); n < levels.length && levels[n]! <= high; n++) cells[n]!.push(k);
    }
  }
  // An edge's number: twice its node, and one more for the edge to the next row.
  const one = new Int32Array(2 * nx * ny).fill(-1);
  const other = one.slice();
  const join = (a: number, b: number): void => {
    if (one[a] === -1) one[a] = b;
    else other[a] = b;
    if (one[b] === -1) one[b] = a;
    else other[b] = a;
  };
  return levels.map((level, n) => {
    const touched: number[] = [];
    const link = (a: number, b: number): void => {
      join(a, b);
      touched.push(a, b);
    };
    for (const k of cells[n]!) {
      const [south, west, north, east] = [2 * k, 2 * k + 1, 2 * (k + nx), 2 * (k + 1) + 1];
      const [a, b, c, d] = [values[k]!, values[k + 1]!, values[k + nx + 1]!, values[k + nx]!];
      // Which corners stand above the level: 1 south-west, 2 south-east, 4 north-east, 8 north-west.
      const above = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
      switch (above) {
        case 1:
        case 14:
          link(south, west);
          break;
        case 2:
        case 13:
          link(south, east);
          break;
        case 4:
        case 11:
          link(north, east);
          break;
        case 8:
        case 7:
          link(north, west);
          break;
        case 3:
        case 12:
          link(west, east);
          break;
        case 6:
        case 9:
          link(south, north);
          break;
        case 5:
        case 10: {
          // A saddle: its middle decides which corners hang together.
          const joined = a + b + c + d >= 4 * level === (above === 5);
          link(south, joined ? east : west);
          link(north, joined ? west : east);
        }
      }
    }
    const crossing = (edge: number): Point => {
      const node = edge >> 1;
      const upright = edge % 2 === 1;
      const [from, to] = [values[node]!, values[upright ? node + nx : node + 1]!];
      const share = (level - from) / (to - from);
      const [i, j] = [node % nx, Math.floor(node / nx)];
      return upright ? [i, j + share] : [i + share, j];
    };
    const lines: Isoline[] = [];
    const trace = (start: number): void => {
      const line: Point[] = [];
      for (let edge = start; edge !== -1; ) {
        line.push(crossing(edge));
        const next: number = one[edge] !== -1 ? one[edge]! : other[edge]!;
        one[edge] = other[edge] = -1;
        if (next !== -1) {
          if (one[next] === edge) one[next] = -1;
          else other[next] = -1;
        }
        edge = next;
      }
      lines.push(line);
    };
    // Open lines from their ends; what is left then runs in rings, which lead back to their first edge.
    for (const edge of touched) if ((one[edge] === -1) !== (other[edge] === -1)) trace(edge);
    for (const edge of touched) if (one[edge] !== -1) trace(edge);
    return lines;
  });
}

/** Index of the first of ascending `levels` above `height`. */
function firstAbove(levels: readonly number[], height: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle]! > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
