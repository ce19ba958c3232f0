/** Points strewn evenly in the cube [0, 1]ᵈ, how far apart they lie, and what changes when they get one dimension more. */
import { generator } from "../../random.ts";

/** Plain data. */
export interface Scatter {
  readonly count: number;
  readonly dimensions: number;
  /** Squared distance of points i and j < i at `pairAt(i, j)`. */
  readonly squares: Readonly<Float64Array>;
  /** The first two coordinates of each point in turn: all that can be drawn. Zero where there are fewer. */
  readonly flat: Readonly<Float64Array>;
  /** Where the random numbers stand. */
  readonly random: number;
}

/** Index of the pair of points i and j, in either order. */
export const pairAt = (i: number, j: number): number =>
  i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i;

/** `count` points without any dimension yet: all in one place. */
export const startScatter = (count: number, seed: number): Scatter => ({
  count,
  dimensions: 0,
  squares: new Float64Array((count * (count - 1)) / 2),
  flat: new Float64Array(2 * count),
  random: seed,
});

/** Adds what a coordinate, one number a point, contributes to the squared distances. */
function addCoordinate(squares: Float64Array, row: Readonly<Float64Array>): void {
  let at = 0;
  for (let i = 1; i < row.length; i++) {
    const here = row[i]!;
    for (let j = 0; j < i; j++) {
      const gap = here - row[j]!;
      squares[at] = squares[at]! + gap * gap;
      at++;
    }
  }
}

/**
 * The same points with `by` further dimensions; `draw` fills a row with one coordinate of every point. They stay where they
 * are in the dimensions they have, so every distance grows.
 */
export function extendScatter(scatter: Scatter, by: number, draw: (row: Float64Array) => void): Scatter {
  const { count } = scatter;
  const squares = Float64Array.from(scatter.squares);
  const flat = Float64Array.from(scatter.flat);
  const dimensions = scatter.dimensions + by;
  const row = new Float64Array(count);
  for (let d = scatter.dimensions; d < dimensions; d++) {
    draw(row);
    addCoordinate(squares, row);
    if (d < 2) for (let i = 0; i < count; i++) flat[2 * i + d] = row[i]!;
  }
  return { ...scatter, dimensions, squares, flat };
}

/** The same points with `by` further dimensions, each coordinate drawn evenly from 0 to 1. */
export function growScatter(scatter: Scatter, by = 1): Scatter {
  const draws = generator(scatter.random);
  const grown = extendScatter(scatter, by, (row) => {
    for (let i = 0; i < row.length; i++) row[i] = draws.uniform();
  });
  return { ...grown, random: draws.state };
}

/** Distances from point `from` to all others, in their order. */
export function distancesFrom({ count, squares }: Scatter, from: number): Float64Array {
  const distances = new Float64Array(count - 1);
  for (let i = 0; i < count; i++)
    if (i !== from) distances[i < from ? i : i - 1] = Math.sqrt(squares[pairAt(i, from)]!);
  return distances;
}
