/** The title's picture: true to its ground, and small enough. */
import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { createCamera, type View } from "../../src/article/title/camera.ts";
import { profile, wayDown } from "../../src/article/title/descent.ts";
import { Mountain } from "../../src/article/title/Mountain.tsx";
import type { Terrain } from "../../src/engine/datasets/cumberland.ts";
import { terrainHeight } from "../../src/engine/subjects/walking/terrain.ts";
import { fixtureSite } from "./fixtures/site.ts";

/** A cone of height 100 in the middle of a 41 × 41 grid, a metre a sample, falling 5 a sample. */
const cone: Terrain = {
  title: "A cone",
  width: 41,
  height: 41,
  spacing: [1, 1],
  source: "a formula",
  licence: "",
  heights: Float64Array.from({ length: 41 * 41 }, (_, i) =>
    Math.max(0, 100 - 5 * Math.hypot((i % 41) - 20, Math.floor(i / 41) - 20)),
  ),
};

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
  const camera = createCamera({ ...cone, spacing: [100, 100] }, { ...view, distance: 10_000 });

  test("puts the place it looks at where it is told, east to the right, higher ground higher", () => {
    const [x, y, depth] = camera.project(20, 20, 100);
    expect(x).toBeCloseTo(100);
    expect(y).toBeCloseTo(50);
    expect(depth).toBeCloseTo(10_000);
    expect(camera.project(21, 20, 100)[0]).toBeGreaterThan(x);
    expect(camera.project(20, 20, 101)[1]).toBeLessThan(y);
  });

  test("does not see what the mountain hides", () => {
    const low = createCamera({ ...cone, spacing: [10, 10] }, { ...view, tilt: 5, distance: 2000 });
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
    expect(terrainHeight(terrain, ...way[0]!)).toBeCloseTo(Math.max(...terrain.heights));
    expect(way.at(-1)![1]).toBe(terrain.height - 1);
    for (const [column, row] of way) {
      expect(column).toBeGreaterThanOrEqual(0);
      expect(column).toBeLessThan(terrain.width);
      expect(row).toBeLessThan(terrain.height);
    }
  });

  test("climbs little: less than a tenth of what it falls", () => {
    const heights = wayDown(terrain).map((place) => terrainHeight(terrain, ...place));
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
