import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Contours } from "../../src/kit/figure/fields/Contours.tsx";
import { bandPaths, linePaths } from "../../src/kit/figure/fields/contourPaths.ts";
import {
  type Field,
  fieldAt,
  fieldExtent,
  levelsBetween,
  sampleField,
} from "../../src/kit/figure/fields/field.ts";
import { HeatMap } from "../../src/kit/figure/fields/HeatMap.tsx";
import { readPath, simplify } from "../../src/kit/figure/fields/outlines.ts";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import type { Point } from "../../src/kit/figure/plane/point.ts";
import { makeScale } from "../../src/kit/figure/plane/scales.ts";

const peaks = (x: number, y: number): number =>
  3 * (1 - x) ** 2 * Math.exp(-x * x - (y + 1) ** 2) -
  10 * (x / 5 - x ** 3 - y ** 5) * Math.exp(-x * x - y * y) -
  Math.exp(-((x + 1) ** 2) - y * y) / 3;
const mountain = sampleField(peaks, [-3, 3], [-3, 3], 97);
const x = makeScale("linear", [-3, 3], [40, 330]);
const y = makeScale("linear", [-3, 3], [300, 10]);

/** Whether a point lies inside rings drawn with the even-odd rule. */
function inside([px, py]: Point, rings: readonly (readonly Point[])[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}

/** Steepest change of height per user unit, so that a tolerance on place becomes one on height. */
function steepest(field: Field): number {
  let most = 0;
  for (let j = 0; j < field.ny; j++) {
    for (let i = 0; i + 1 < field.nx; i++) {
      most = Math.max(most, Math.abs(field.values[j * field.nx + i + 1]! - field.values[j * field.nx + i]!));
      most = Math.max(
        most,
        Math.abs(field.values[(i + 1) * field.nx + j]! - field.values[i * field.nx + j]!),
      );
    }
  }
  return (most / 290) * 96;
}

describe("contour lines", () => {
  const levels = levelsBetween(...fieldExtent(mountain), 15);
  const lines = linePaths(mountain, levels, x, y).map(readPath);

  it("run where the ground has their height, to a fifth of a user unit", () => {
    const slack = steepest(mountain) * 0.4;
    lines.forEach((paths, k) => {
      expect(paths.length).toBeGreaterThan(0);
      for (const [ux, uy] of paths.flat()) {
        const height = fieldAt(
          mountain,
          Math.min(3, Math.max(-3, x.invert(ux))),
          Math.min(3, Math.max(-3, y.invert(uy))),
        );
        expect(Math.abs(height - levels[k]!)).toBeLessThanOrEqual(slack);
      }
    });
  });

  it("are open where they leave the field and never follow its rim", () => {
    const plane = sampleField((a) => a, [0, 1], [0, 1], 11);
    const [d] = linePaths(
      plane,
      [0.52],
      makeScale("linear", [0, 1], [0, 100]),
      makeScale("linear", [0, 1], [100, 0]),
    );
    expect(d).not.toContain("z");
    const points = readPath(d!).flat();
    expect(points.every(([ux]) => Math.abs(ux - 52) <= 0.11)).toBe(true);
    expect(Math.min(...points.map(([, uy]) => uy))).toBeCloseTo(0, 1);
    expect(Math.max(...points.map(([, uy]) => uy))).toBeCloseTo(100, 1);
  });

  it("close round a hill", () => {
    const hill = sampleField((a, b) => -(a * a + b * b), [-1, 1], [-1, 1], 41);
    const scale = makeScale("linear", [-1, 1], [0, 200]);
    const [d] = linePaths(hill, [-0.25], scale, scale);
    expect(d!.match(/M/g)).toHaveLength(1);
    expect(d).toMatch(/z$/);
    for (const [ux, uy] of readPath(d!).flat()) expect(Math.hypot(ux - 100, uy - 100)).toBeCloseTo(50, 0);
  });
});

describe("bands", () => {
  it("hold the ground at or above their threshold and no other", () => {
    const thresholds = levelsBetween(...fieldExtent(mountain), 7);
    const bands = bandPaths(mountain, thresholds, x, y).map(readPath);
    const slack = steepest(mountain) * 0.5;
    let checked = 0;
    for (let a = -2.95; a < 3; a += 0.17) {
      for (let b = -2.95; b < 3; b += 0.19) {
        const height = fieldAt(mountain, a, b);
        thresholds.forEach((threshold, k) => {
          if (Math.abs(height - threshold) < slack) return;
          expect(inside([x(a), y(b)], bands[k]!), `${a},${b} at ${threshold}`).toBe(height > threshold);
          checked++;
        });
      }
    }
    expect(checked).toBeGreaterThan(4000);
  });

  it("cover the whole field when the threshold lies below it, corners and all", () => {
    const [d] = bandPaths(mountain, [-100], x, y);
    for (const corner of [
      [41, 299],
      [41, 11],
      [329, 299],
      [329, 11],
    ] as const) {
      expect(inside(corner, readPath(d!))).toBe(true);
    }
  });

  it("treat a diverged node as very high ground, and draw nothing that is not finite", () => {
    const broken = sampleField((a, b) => (a > 0.5 ? Number.NaN : b > 0.8 ? 1 / 0 : a), [0, 1], [0, 1], 21);
    expect(fieldExtent(broken)[1]).toBeLessThanOrEqual(0.5);
    const scale = makeScale("linear", [0, 1], [0, 100]);
    const [d] = bandPaths(broken, [0.25], scale, scale);
    expect(d).not.toMatch(/NaN|Infinity|e/);
    expect(inside([90, 30], readPath(d!))).toBe(true);
  });
});

describe("as drawn", () => {
  const map = (
    <Plane x={{ domain: [-3, 3] }} y={{ domain: [-3, 3] }} aspect="equal" label="mountain">
      <HeatMap field={mountain} />
      <Contours field={mountain} thresholds={19} />
    </Plane>
  );
  it("a contour map takes at most 8 kB compressed", () => {
    const html = renderToStaticMarkup(map);
    expect(gzipSync(html).length).toBeLessThanOrEqual(8 * 1024);
  });
  it("each fifth line is heavier", () => {
    const html = renderToStaticMarkup(map);
    const kinds = [...html.matchAll(/class="(contour[^"s]*)" data-height/g)].map(([, kind]) => kind);
    expect(kinds).toHaveLength(19);
    expect(kinds.flatMap((kind, i) => (kind === "contour fifth" ? [i] : []))).toEqual([4, 9, 14]);
  });
  it("spaces levels evenly", () => {
    expect(levelsBetween(0, 10, 4)).toEqual([2, 4, 6, 8]);
  });
});

describe("a simplified line", () => {
  const onCircle = Array.from({ length: 200 }, (_, i): [number, number] => [
    100 * Math.cos(i / 40),
    100 * Math.sin(i / 40),
  ]);
  it("passes by what it leaves out within the tolerance", () => {
    const kept = simplify(onCircle, 0.2);
    expect(kept.length).toBeLessThan(70);
    for (const [i, [ax, ay]] of kept.slice(0, -1).entries()) {
      const [bx, by] = kept[i + 1]!;
      const [from, to] = [onCircle.indexOf(kept[i]! as never), onCircle.indexOf(kept[i + 1]! as never)];
      for (const [x, y] of onCircle.slice(from, to))
        expect(
          Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay),
        ).toBeLessThanOrEqual(0.2);
    }
  });
  it("keeps the turns of a walk that goes to and fro along one line", () => {
    const ways = [0, 9, 1, 8, 2, 7, 3].map((x): [number, number] => [x, 2 * x]);
    expect(simplify(ways, 0.1)).toEqual(ways);
  });
});
