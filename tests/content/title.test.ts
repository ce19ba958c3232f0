/** The title's picture: true to its ground, and small enough. */
import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import type { Terrain } from "../../src/article/site.ts";
import { createCamera, type View } from "../../src/article/title/camera.ts";
import { heightAt, profile, wayDown } from "../../src/article/title/descent.ts";
import { isolines } from "../../src/article/title/isolines.ts";
import { Mountain } from "../../src/article/title/Mountain.tsx";
import { fixtureSite } from "./fixtures/site.ts";

/** A cone of height 100 in the middle of a 41 × 41 grid, a metre a sample, falling 5 a sample. */
const cone: Terrain = {
  title: "A cone",
  width: 41,
  height: 41,
  spacingMetres: [1, 1],
  values: Array.from({ length: 41 * 41 }, (_, i) =>
    Math.max(0, 1000 - 50 * Math.hypot((i % 41) - 20, Math.floor(i / 41) - 20)),
  ),
};

describe("isolines", () => {
  test("of a cone are closed circles of the right radius", () => {
    for (const level of [300, 500, 720]) {
      const lines = isolines(cone, level);
      expect(lines).toHaveLength(1);
      const [line] = lines;
      expect(line!.at(-1)).toEqual(line![0]);
      for (const [column, row] of line!)
        expect(Math.hypot(column - 20, row - 20)).toBeCloseTo((1000 - level) / 50, 0);
    }
  });

  test("that leave the grid end at its rim", () => {
    const slope = { width: 5, height: 4, values: Array.from({ length: 20 }, (_, i) => i % 5) };
    expect(isolines(slope, 1.5)).toEqual([[0, 1, 2, 3].map((row) => [1.5, row])]);
  });

  test("keep apart what a saddle keeps apart", () => {
    // High corners at top left and bottom right; the middle is low, so they do not hang together.
    const saddle = { width: 2, height: 2, values: [1, 0, 0, 0.9] };
    expect(isolines(saddle, 0.6)).toHaveLength(2);
    expect(isolines(saddle, 0.4)).toHaveLength(2);
  });
});

describe("the camera", () => {
  const view: View = {
    azimuth: 0,
    tilt: 20,
    distance: 100,
    lookAt: [20, 20],
    exaggeration: 1,
    focal: 1,
    width: 200,
    height: 100,
    centre: [0.5, 0.5],
  };
  const camera = createCamera({ ...cone, spacingMetres: [100, 100] }, { ...view, distance: 10_000 });

  test("puts the place it looks at where it is told, east to the right, higher ground higher", () => {
    const [x, y, depth] = camera.project(20, 20, 100);
    expect(x).toBeCloseTo(100);
    expect(y).toBeCloseTo(50);
    expect(depth).toBeCloseTo(10_000);
    expect(camera.project(21, 20, 100)[0]).toBeGreaterThan(x);
    expect(camera.project(20, 20, 101)[1]).toBeLessThan(y);
  });

  test("does not see what the mountain hides", () => {
    const low = createCamera({ ...cone, spacingMetres: [10, 10] }, { ...view, tilt: 5, distance: 2000 });
    // Looking north: the southern flank is in front, the northern behind the summit.
    expect(low.sees(20, 30, 50)).toBe(true);
    expect(low.sees(20, 2, 10)).toBe(false);
  });
});

describe("the way down the real mountain", () => {
  let terrain: Terrain;
  beforeAll(async () => {
    terrain = (await fixtureSite()).terrain;
  });

  test("goes from the summit to the southern rim", () => {
    const way = wayDown(terrain);
    expect(heightAt(terrain, ...way[0]!)).toBeCloseTo(Math.max(...terrain.values) / 10);
    expect(way.at(-1)![1]).toBe(terrain.height - 1);
    for (const [column, row] of way) {
      expect(column).toBeGreaterThanOrEqual(0);
      expect(column).toBeLessThan(terrain.width);
      expect(row).toBeLessThan(terrain.height);
    }
  });

  test("climbs little: less than a tenth of what it falls", () => {
    const heights = wayDown(terrain).map((place) => heightAt(terrain, ...place));
    let climbed = 0;
    for (let i = 1; i < heights.length; i++) climbed += Math.max(0, heights[i]! - heights[i - 1]!);
    expect(climbed).toBeLessThan(0.1 * (heights[0]! - heights.at(-1)!));
  });

  test("gives the altimeter a profile that only falls, in equal steps, from 1 to 0", () => {
    const points = profile(terrain, 50);
    expect(points[0]).toEqual([0, 1]);
    expect(points.at(-1)![1]).toBe(0);
    expect(points.at(-1)![0]).toBeGreaterThan(0.8);
    for (let i = 1; i < points.length; i++) {
      expect(points[i]![1]).toBeLessThan(points[i - 1]![1]);
      expect(points[i]![0]).toBeGreaterThanOrEqual(points[i - 1]![0]);
    }
  });

  test("is drawn in no more than 25 kB", () => {
    const html = renderToStaticMarkup(createElement(Mountain, { terrain, label: "A mountain" }));
    expect(html.includes("NaN")).toBe(false);
    expect(gzipSync(html).length).toBeLessThan(25_000);
    expect(html.match(/<path/g)!.length).toBeGreaterThan(40);
  });
});
