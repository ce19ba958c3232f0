/** The grounds that are walked but are no losses: a survey, a crater, a bowl. */
import { describe, expect, test } from "vitest";
import { cumberland as survey } from "../../src/engine/datasets/cumberland.ts";
import { bowl } from "../../src/engine/surfaces/bowl.ts";
import { crater } from "../../src/engine/surfaces/crater.ts";
import { cumberland } from "../../src/engine/surfaces/cumberland.ts";
import type { Surface } from "../../src/engine/surfaces/surface.ts";
import { terrainHeight, terrainSurface } from "../../src/engine/surfaces/terrain.ts";
import { crossingAt, hollows, steepestOfFour, walkingGrid } from "../../src/engine/surfaces/walkingGrid.ts";
import { Tape } from "../../src/engine/tape.ts";
import { item, scalar } from "../../src/engine/tensor.ts";
import reference from "../reference/cumberland.json" with { type: "json" };

describe("the Cumberland survey", () => {
  test("is whole: size, sum, ends", () => {
    const heights = [...survey.heights];
    expect(heights).toHaveLength(survey.width * survey.height);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(2_552_406);
    expect(heights.slice(0, 4)).toEqual([776, 814, 852, 880]);
    expect(heights.slice(-3)).toEqual([542, 525, 497]);
    expect(Math.min(...heights)).toBe(312);
    expect(heights.indexOf(Math.max(...heights))).toBe(45 * 64 + 18);
  });

  test("what lies between the samples is within 2.1 m of the survey", () => {
    for (const [column, row, metres] of reference.spots as [number, number, number][]) {
      expect(Math.abs(terrainHeight(survey, column / 2, row / 2) - metres)).toBeLessThan(2.1);
    }
  });

  test("at the samples it is the samples, in the middle between two what cubic convolution says", () => {
    const at = (i: number, j: number) => survey.heights[j * survey.width + i]!;
    expect(terrainHeight(survey, 12, 30)).toBe(at(12, 30));
    const between = (-at(11, 30) + 9 * at(12, 30) + 9 * at(13, 30) - at(14, 30)) / 16;
    expect(terrainHeight(survey, 12.5, 30)).toBeCloseTo(between, 9);
    // Beyond the rim nothing is known; the rim's own heights go on.
    expect(Number.isFinite(terrainHeight(survey, 0.3, 62.9))).toBe(true);
  });
});

const slopesByHand: Record<string, (x: number, y: number) => readonly [number, number]> = {
  bowl: (x, y) => [500 * (x + 0.45), 900 * (y + 0.3)],
  crater(x, y) {
    const q = ((x + 0.24) ** 2 + (y - 0.2) ** 2) / 0.44 ** 2;
    const byQ = 1300 * Math.exp(-q) * (1 - q - 0.3);
    return [
      byQ * ((2 * (x + 0.24)) / 0.44 ** 2) + 260 * (x - 0.72),
      byQ * ((2 * (y - 0.2)) / 0.44 ** 2) + 260 * (y + 0.55),
    ];
  },
};

describe.each([bowl, crater, cumberland].map((surface) => [surface.id, surface] as const))(
  "%s",
  (id, surface: Surface) => {
    const [[x0, x1], [y0, y1]] = surface.domain;
    const places = [0.11, 0.37, 0.5, 0.731, 0.98].flatMap((u) =>
      [0.07, 0.42, 0.66, 0.93].map((v) => [x0 + u * (x1 - x0), y0 + v * (y1 - y0)] as const),
    );

    test("height on the tape is the height in closed form; the map is square", () => {
      expect(x1 - x0).toBeCloseTo(y1 - y0, 12);
      for (const [x, y] of places) {
        const tape = new Tape();
        const node = surface.graph(tape.leaf(scalar(x)), tape.leaf(scalar(y)));
        expect(item(node.value)).toBeCloseTo(surface.value(x, y), 8);
      }
    });

    test("its slope is that of its heights", () => {
      const h = (x1 - x0) * 1e-6;
      for (const [x, y] of places) {
        const [gx, gy] = surface.gradient(x, y);
        expect(gx).toBeCloseTo((surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h), 3);
        expect(gy).toBeCloseTo((surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h), 3);
        const known = slopesByHand[id]?.(x, y);
        if (known) {
          expect(gx).toBeCloseTo(known[0], 8);
          expect(gy).toBeCloseTo(known[1], 8);
        }
      }
    });
  },
);

describe("what the grounds are for", () => {
  const walk = (surface: Surface) => {
    const grid = walkingGrid(surface, 41);
    const start = crossingAt(grid, surface.starts[0]!);
    const way = steepestOfFour(grid, start);
    return { grid, start, way, camps: hollows(grid) };
  };

  test("the bowl has one hollow, and every walk down ends there", () => {
    const { way, camps } = walk(bowl);
    expect(camps).toHaveLength(1);
    expect(way.at(-1)).toBe(camps[0]!.index);
    expect(bowl.value(...bowl.minima[0]!.at)).toBe(bowl.minima[0]!.value);
  });

  test("from the crater's rim the steepest way leads into it, and its floor is far from the lowest place", () => {
    const { grid, way, camps } = walk(crater);
    expect(way.at(-1)).not.toBe(camps[0]!.index);
    const floor = camps.find(({ index }) => index === way.at(-1))!;
    expect(floor.depth).toBeGreaterThan(100);
    expect(floor.height - camps[0]!.height).toBeGreaterThan(300);
    expect(camps[0]!.index).toBe(crossingAt(grid, [0.8, -0.6]));
  });

  test("in the Cumberlands one starts on a top; rivers have left few hollows", () => {
    const { grid, start, way, camps } = walk(cumberland);
    for (const beside of [start + 1, start - 1, start + 41, start - 41]) {
      expect(grid.heights[beside]!).toBeLessThan(grid.heights[start]! - 5);
    }
    expect(way.at(-1)).toBe(camps[0]!.index);
    const inside = camps.filter(({ index, depth }) => {
      const [i, j] = [index % 41, Math.floor(index / 41)];
      return depth > 20 && i > 0 && j > 0 && i < 40 && j < 40;
    });
    expect(inside).toHaveLength(0);
  });

  test("a plot lies where it says", () => {
    const plot = { corner: [300, 700] as const, side: 3000 };
    const surface = terrainSurface(survey, plot, { id: "plot", name: "", minima: [], starts: [] });
    expect(surface.value(1000, 500)).toBeCloseTo(terrainHeight(survey, 1300 / 149, 63 - 1200 / 185), 9);
  });
});
