/** The grounds that are walked but are no losses: a survey, a crater, a bowl. */
import { describe, expect, test } from "vitest";
import whole from "../../src/article/title/terrain.json" with { type: "json" };
import { cumberland as survey } from "../../src/engine/datasets/cumberland.ts";
import type { Ground } from "../../src/engine/subjects/walking/ground.ts";
import { plot, terrainHeight } from "../../src/engine/subjects/walking/terrain.ts";
import { hollows, steepestOfFour, walkingGrid } from "../../src/engine/subjects/walking/walkingGrid.ts";
import { bowl, crater, cumberland } from "../../src/widgets/night-walk/grounds.ts";
import { crossingAt } from "./crossingAt.ts";

/** So many of the title's rows, halved, lie north of what is walked on. */
const NORTH = 14;

describe("the Cumberland survey", () => {
  test("is whole: size, sum, ends", () => {
    const heights = [...survey.heights];
    expect(heights).toHaveLength(survey.width * survey.height);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(1_288_972);
    expect(heights.slice(0, 4)).toEqual([509, 496, 499, 508]);
    expect(heights.slice(-3)).toEqual([758, 734, 722]);
    expect(Math.min(...heights)).toBe(330);
    expect(heights.indexOf(Math.max(...heights))).toBe(31 * 48 + 18);
  });

  test("is every second sample of the terrain that the title is drawn from, in whole metres", () => {
    const { width, height } = survey;
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++) {
        expect(survey.heights[j * width + i]).toBe(
          Math.round(whole.values[2 * (j + NORTH) * whole.width + 2 * i]! / 10),
        );
      }
    }
    expect(survey.spacing).toEqual(whole.spacingMetres.map((metres) => 2 * metres));
  });

  test("what lies between the samples is within 2.1 m of that terrain", () => {
    for (let row = 2; row < 2 * survey.height - 4; row++) {
      for (let column = 2; column < 2 * survey.width - 4; column++) {
        const metres = whole.values[(row + 2 * NORTH) * whole.width + column]! / 10;
        expect(Math.abs(terrainHeight(survey, column / 2, row / 2) - metres)).toBeLessThan(2.1);
      }
    }
  });

  test("at the samples it is the samples, in the middle between two what cubic convolution says", () => {
    const at = (i: number, j: number) => survey.heights[j * survey.width + i]!;
    expect(terrainHeight(survey, 12, 30)).toBe(at(12, 30));
    const between = (-at(11, 30) + 9 * at(12, 30) + 9 * at(13, 30) - at(14, 30)) / 16;
    expect(terrainHeight(survey, 12.5, 30)).toBeCloseTo(between, 9);
    // Beyond the rim nothing is known; the rim's own heights go on.
    expect(Number.isFinite(terrainHeight(survey, 0.3, 37.9))).toBe(true);
  });
});

describe("heights by hand", () => {
  test("the bowl", () => {
    expect(bowl.value(-0.45, -0.3)).toBe(430);
    expect(bowl.value(0.55, 0.7)).toBeCloseTo(430 + 250 + 450, 9);
  });

  test("the crater: its floor's middle, its rim, the dish far away", () => {
    const dish = (x: number, y: number) => 300 + 130 * ((x - 0.72) ** 2 + (y + 0.55) ** 2);
    expect(crater.value(-0.24, 0.2)).toBeCloseTo(1300 * 0.3 + dish(-0.24, 0.2), 9);
    // The ring is highest where q = 0.7.
    const rim = 0.44 * Math.sqrt(0.7);
    expect(crater.value(-0.24 + rim, 0.2)).toBeCloseTo(1300 * Math.exp(-0.7) + dish(-0.24 + rim, 0.2), 9);
    expect(crater.value(1, -1)).toBeCloseTo(dish(1, -1), 1);
  });

  test.each([bowl, crater, cumberland])("$id: a square map without jumps in height or slope", (ground) => {
    const [[x0, x1], [y0, y1]] = ground.domain;
    expect(x1 - x0).toBeCloseTo(y1 - y0, 12);
    const step = (x1 - x0) / 4000;
    const [highest, lowest] = [Math.max, Math.min].map((most) =>
      most(...walkingGrid(ground, 41).heights),
    ) as [number, number];
    for (const y of [0.13, 0.5, 0.77].map((share) => y0 + share * (y1 - y0))) {
      let [before, slopeBefore] = [ground.value(x0, y), Number.NaN];
      for (let k = 1; k <= 4000; k++) {
        const height = ground.value(x0 + k * step, y);
        const slope = height - before;
        // In 1/4000 of the map's side the ground changes by less than 1/400 of its range, its slope by far less.
        expect(Math.abs(slope)).toBeLessThan((highest - lowest) / 400);
        if (k > 1) expect(Math.abs(slope - slopeBefore)).toBeLessThan((highest - lowest) / 20_000);
        [before, slopeBefore] = [height, slope];
      }
    }
  });
});

describe("what the grounds are for", () => {
  /** From the middle of the map, where a walk starts. */
  const walk = (ground: Ground) => {
    const grid = walkingGrid(ground, 41);
    const start = 20 * 41 + 20;
    const way = steepestOfFour(grid, start);
    return { grid, start, way, camps: hollows(grid) };
  };

  test("the bowl has one hollow, and every walk down ends there", () => {
    const { way, camps } = walk(bowl);
    expect(camps).toHaveLength(1);
    expect(way.at(-1)).toBe(camps[0]!.index);
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
    const ground = plot("plot", survey, [300, 700], 3000);
    expect(ground.value(1000, 500)).toBeCloseTo(terrainHeight(survey, 1300 / 149, 38 - 1200 / 185), 9);
  });
});
