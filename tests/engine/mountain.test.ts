import { describe, expect, test } from "vitest";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { predict } from "../../src/engine/predict.ts";
import {
  mountain,
  mountainParameters,
  mountainSurface,
} from "../../src/engine/subjects/mountain/mountain.ts";
import { mountainOutput } from "../../src/engine/subjects/mountain/mountainHeight.ts";
import { mountainNetwork } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { curveShape } from "../../src/engine/subjects/networks/curveNetworks.ts";
import {
  hollows,
  neighbours,
  positionOf,
  steepestOfFour,
  type WalkingGrid,
  walkingGrid,
} from "../../src/engine/subjects/walking/walkingGrid.ts";
import { tensor } from "../../src/engine/tensor.ts";
import { crossingAt } from "./crossingAt.ts";

const onEdge = (size: number, index: number) => neighbours(size, index).length < 4;
const movesBetween = (size: number, a: number, b: number) =>
  Math.abs((a % size) - (b % size)) + Math.abs(Math.floor(a / size) - Math.floor(b / size));

type Published = readonly [x: number, y: number, mse: number, digits: number];
/** From the search that found three of them, by another program: mean squared errors and moves of the steepest of four. */
const published: Record<number, { summit: Published; stop: Published; camp: Published; moves: number }> = {
  1401: { summit: [0.4, 0.4, 4.85, 2], stop: [2, -6.4, 0.339, 3], camp: [-3.6, 3.2, 0.011, 3], moves: 21 },
  1464: { summit: [0.4, 0.4, 1.083, 3], stop: [-2.4, 2.4, 0.06, 2], camp: [1.6, -3.6, 0.012, 3], moves: 12 },
  1126: {
    summit: [-0.4, -0.4, 0.776, 3],
    stop: [3.6, -2.4, 0.112, 3],
    camp: [-2.8, 2.8, 0.0025, 4],
    moves: 15,
  },
};

describe.each([mountainNetwork].map((network) => [network.seed, network] as const))(
  "network %i",
  (_, network) => {
    const surface = mountainSurface(network, { id: "", name: "", minima: [] });
    const walk = walkingGrid(surface, 41);
    const fine = walkingGrid(surface, 321);
    const summit = crossingAt(walk, network.summit);
    const camps = hollows(walk);
    const lowest = camps[0]!.index;

    test("its summit is a top on the walking grid, inside the map, and the default start", () => {
      expect(surface.starts[0]).toEqual(network.summit);
      expect(onEdge(41, summit)).toBe(false);
      const around = [-42, -41, -40, -1, 1, 40, 41, 42].map((move) => walk.heights[summit + move]!);
      expect(Math.max(...around)).toBeLessThan(walk.heights[summit]!);
      expect(positionOf(walk, summit)[0]).toBeCloseTo(network.summit[0], 12);
      expect(positionOf(walk, summit)[1]).toBeCloseTo(network.summit[1], 12);
    });

    test.each([
      ["walking", walk],
      ["fine", fine],
    ] as const)(
      "it has three hollows or more inside the map on the %s grid, each 0.03 decades deep",
      (__, grid) => {
        const deep = hollows(grid).filter(({ index, depth }) => depth >= 0.03 && !onEdge(grid.size, index));
        expect(deep.length).toBeGreaterThanOrEqual(3);
      },
    );

    test("the steepest of four leads from the summit into a hollow that is not the lowest camp", () => {
      const end = steepestOfFour(walk, summit).at(-1)!;
      expect(camps.map(({ index }) => index)).toContain(end);
      expect(end).not.toBe(lowest);
      expect(onEdge(41, end)).toBe(false);
    });

    test.runIf(network.seed in published)("has its published heights: summit, stop and camp", () => {
      const { moves, ...places } = published[network.seed]!;
      for (const [x, y, mse, digits] of Object.values(places)) {
        expect(10 ** surface.value(x, y)).toBeCloseTo(mse, digits);
      }
      const descent = steepestOfFour(walk, summit);
      expect(descent.length - 1).toBe(moves);
      expect(descent.at(-1)).toBe(crossingAt(walk, [places.stop[0], places.stop[1]]));
      expect(lowest).toBe(crossingAt(walk, [places.camp[0], places.camp[1]]));
    });

    test("the lowest camp lies inside the map, at most 30 moves from the start", () => {
      expect(onEdge(41, lowest)).toBe(false);
      expect(movesBetween(41, summit, lowest)).toBeLessThanOrEqual(30);
    });
  },
);

describe("the mountain", () => {
  const grid = walkingGrid(mountain, 41);

  test("is the first network's: height of the summit, where the steepest of four ends, the lowest camp", () => {
    const mse = (x: number, y: number) => 10 ** mountain.value(x, y);
    expect(mse(0, 0)).toBeCloseTo(3.813, 3);
    const walk = steepestOfFour(grid, crossingAt(grid, mountain.starts[0]!));
    expect(walk.length - 1).toBe(22);
    expect(walk.at(-1)).toBe(crossingAt(grid, [-2.4, -6.4]));
    const camps = hollows(grid);
    expect(camps[0]!.index).toBe(crossingAt(grid, [6, 2.4]));
    expect(movesBetween(41, walk[0]!, camps[0]!.index)).toBe(21);
    // The prose says that the lowest camp lies well below: 0.37 decades.
    expect(grid.heights[walk.at(-1)!]! - camps[0]!.height).toBeGreaterThan(0.3);
  });

  test("its best fit explains nine tenths of the points' variance", () => {
    const { y } = mountainNetwork;
    const mean = y.reduce((sum, one) => sum + one, 0) / y.length;
    const variance = y.reduce((sum, one) => sum + (one - mean) ** 2, 0) / y.length;
    expect(10 ** mountain.minima[0]!.value / variance).toBeLessThan(0.105);
  });

  test("is the loss of the whole 1-3-1 network, and its gradient two of that network's ten", () => {
    const { x, y } = mountainNetwork;
    const data = [tensor([x.length, 1], x), tensor([y.length, 1], y)] as const;
    for (const [w1, w2] of [
      [0.4, 0.4],
      [-3, 3],
      [5, -7],
    ] as const) {
      const parameters = mountainParameters(mountainNetwork, w1, w2);
      const { loss, gradient } = lossAndGradient(curveShape, parameters, ...data);
      expect(mountain.value(w1, w2)).toBeCloseTo(Math.log10(loss), 12);
      mountain.gradient(w1, w2).forEach((slope, i) => {
        expect(slope).toBeCloseTo(gradient[i]! / (loss * Math.LN10), 12);
      });
      predict(curveShape, parameters, data[0]).data.forEach((output, i) => {
        expect(output).toBeCloseTo(mountainOutput(mountainNetwork, w1, w2, x[i]!), 14);
      });
    }
  });

  test("its listed hollows are those of the fine grid", () => {
    const fine = walkingGrid(mountain, 321);
    const found = hollows(fine).filter(({ depth }) => depth > 0.03);
    expect(found.length).toBe(mountain.minima.length);
    mountain.minima.forEach(({ at }, i) => {
      const [x, y] = positionOf(fine, found[i]!.index);
      expect(Math.hypot(x - at[0], y - at[1])).toBeLessThan(0.1);
    });
  });
});

describe("hollows", () => {
  const grid = (rows: number[][]): WalkingGrid => ({
    size: rows.length,
    domain: [
      [0, 1],
      [0, 1],
    ],
    heights: Float64Array.from(rows.flat()),
  });

  test("are found with the height of their pass, diagonals not counting as ways", () => {
    const found = hollows(
      grid([
        [0, 5, 9, 9, 9],
        [5, 5, 9, 2, 9],
        [9, 9, 4, 3, 9],
        [9, 9, 9, 9, 9],
        [1, 9, 9, 9, 1.5],
      ]),
    );
    expect(found).toEqual([
      { index: 0, height: 0, depth: Number.POSITIVE_INFINITY },
      { index: 20, height: 1, depth: 8 },
      { index: 24, height: 1.5, depth: 7.5 },
      { index: 8, height: 2, depth: 7 },
    ]);
  });

  test("a plain slope has one, at its foot", () => {
    expect(
      hollows(
        grid([
          [3, 2, 1],
          [4, 3, 2],
          [5, 4, 3],
        ]),
      ).map(({ index }) => index),
    ).toEqual([2]);
  });

  test("walkers know the edge of the map", () => {
    expect(neighbours(3, 0)).toEqual([1, 3]);
    expect(neighbours(3, 4)).toEqual([5, 3, 7, 1]);
    expect(neighbours(3, 8)).toEqual([7, 5]);
  });
});
