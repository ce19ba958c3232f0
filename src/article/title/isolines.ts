/** Lines of equal height through a grid of samples, by marching squares. */

export type Place = readonly [column: number, row: number];
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

/**
 * The lines where the grid has this value, in columns and rows; closed ones repeat their first place at the end.
 * A sample exactly at the level counts as above it.
 */
export function isolines({ width, height, values }: Grid, level: number): Place[][] {
  // A crossing lies on an edge: 2i is the edge from sample i to its right, 2i + 1 the edge downwards.
  const crossing = (edge: number): Place => {
    const i = edge >> 1;
    const j = edge % 2 === 0 ? i + 1 : i + width;
    const share = (level - values[i]!) / (values[j]! - values[i]!);
    const [column, row] = [i % width, Math.floor(i / width)];
    return edge % 2 === 0 ? [column + share, row] : [column, row + share];
  };
  const neighbours = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  };
  for (let row = 0; row < height - 1; row++) {
    for (let column = 0; column < width - 1; column++) {
      const i = row * width + column;
      const [top, left, bottom, right] = [2 * i, 2 * i + 1, 2 * (i + width), 2 * (i + 1) + 1];
      const corners = [i, i + 1, i + width + 1, i + width].map((k) => values[k]! >= level);
      const sides = [top, right, bottom, left].filter((_, k) => corners[k] !== corners[(k + 1) % 4]);
      if (sides.length === 2) join(sides[0]!, sides[1]!);
      else if (sides.length === 4) {
        // A saddle: the middle decides which corners hang together.
        const middle =
          (values[i]! + values[i + 1]! + values[i + width]! + values[i + width + 1]!) / 4 >= level;
        if (middle === corners[0]) {
          join(top, right);
          join(bottom, left);
        } else {
          join(top, left);
          join(bottom, right);
        }
      }
    }
  }
  const lines: Place[][] = [];
  const trace = (start: number): void => {
    const line = [crossing(start)];
    let here = start;
    for (;;) {
      const next = neighbours.get(here)?.pop();
      if (next === undefined) break;
      const back = neighbours.get(next)!;
      back.splice(back.indexOf(here), 1);
      line.push(crossing(next));
      here = next;
    }
    if (line.length > 1) lines.push(line);
  };
  // Open lines from their ends first; what is left runs in rings.
  for (const [edge, joined] of neighbours) if (joined.length === 1) trace(edge);
  for (const [edge, joined] of neighbours) if (joined.length > 0) trace(edge);
  return lines;
}
