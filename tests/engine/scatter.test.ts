import { describe, expect, test } from "vitest";
import {
  distancesFrom,
  extendScatter,
  growScatter,
  pairAt,
  startScatter,
} from "../../src/engine/subjects/dimensions/scatter.ts";
import reference from "../reference/curse.json" with { type: "json" };

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const grown = (count: number, dimensions: number, seed: number) =>
  growScatter(startScatter(count, seed), dimensions);

/** `many` times: one random point asks where its `count` fellows are. */
function asked(count: number, dimensions: number, many: number) {
  return Array.from({ length: many }, (_, seed) => {
    const distances = distancesFrom(grown(count + 1, dimensions, 1000 + seed), 0);
    return { nearest: Math.min(...distances), farthest: Math.max(...distances) };
  });
}

describe("random points in a cube", () => {
  test("distances by hand", () => {
    const rows = [
      [0, 3, 0],
      [0, 4, 1],
    ];
    const scatter = extendScatter(startScatter(3, 1), 2, (row) => row.set(rows.shift()!));
    expect([...distancesFrom(scatter, 0)]).toEqual([5, 1]);
    expect([...distancesFrom(scatter, 2)]).toEqual([1, Math.sqrt(18)]);
    expect(scatter.squares[pairAt(0, 1)]).toBe(25);
    expect([...scatter.flat]).toEqual([0, 0, 3, 4, 0, 1]);
    expect(scatter.dimensions).toBe(2);
  });

  test("grown at once or dimension by dimension, the same", () => {
    const start = startScatter(20, 7);
    let slowly = start;
    for (let d = 0; d < 9; d++) slowly = growScatter(slowly);
    expect(slowly).toEqual(growScatter(start, 9));
    expect(start.squares.every((square) => square === 0)).toBe(true);
    // A further dimension never brings two points nearer.
    const more = growScatter(slowly);
    expect(more.squares.every((square, i) => square >= slowly.squares[i]!)).toBe(true);
    expect([...more.flat]).toEqual([...slowly.flat]);
  });

  test.each(reference.mean_pair_distance.values.filter(({ d }) => d <= 100))(
    "two points of $d dimensions lie as far apart as they should",
    ({ d, E, approx }) => {
      const distances = grown(600, d, 11).squares.map(Math.sqrt);
      // The formula for many dimensions is an upper bound, a third of a percent off at 100.
      expect(Math.abs(mean(distances) / (E ?? approx ?? 0) - 1)).toBeLessThan(0.025);
    },
  );

  test("in many dimensions the distances spread by √(7/120), however many", () => {
    const distances = grown(400, 300, 5).squares.map(Math.sqrt);
    const middle = mean(distances);
    const spread = Math.sqrt(mean(distances.map((d) => (d - middle) ** 2)));
    expect(Math.abs(spread - Math.sqrt(7 / 120))).toBeLessThan(0.01);
  });

  test.each(reference.nn_exact_1d.values.filter(({ N }) => N <= 100))(
    "on a line of $N points the nearest is on average (N+3)/(2(N+1)(N+2)) away",
    ({ N, closed_form }) => {
      const nearest = asked(N, 1, N > 50 ? 1500 : 6000).map((one) => one.nearest);
      const error = Math.sqrt(mean(nearest.map((d) => (d - mean(nearest)) ** 2)) / nearest.length);
      expect(Math.abs(mean(nearest) - closed_form)).toBeLessThan(4 * error);
    },
  );

  test.each(
    reference.nn_and_contrast_monte_carlo.values.filter(({ N, d }) => N === 100 && d <= 100 && d > 1),
  )("nearest and farthest of $N in $d dimensions", ({ N, d, nn_mean, nn_se, contrast_median }) => {
    const found = asked(N, d, 200);
    expect(Math.abs(mean(found.map(({ nearest }) => nearest)) - nn_mean)).toBeLessThan(7 * nn_se);
    const contrast = median(found.map(({ nearest, farthest }) => (farthest - nearest) / nearest));
    expect(Math.abs(contrast / contrast_median - 1)).toBeLessThan(0.2);
  });
});
