/** Isolines against the field they run through; lamplight against what a lamp does. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Field, fieldAt, sampleField } from "../../src/kit/figure/fields/field.ts";
import { isolines } from "../../src/kit/figure/fields/isolines.ts";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import type { Point } from "../../src/kit/figure/plane/point.ts";
import { Lamplight } from "../../src/widgets/night-walk/lamp/Lamplight.tsx";
import { lamplight } from "../../src/widgets/night-walk/lamp/lamp.ts";

const hills = (x: number, y: number): number =>
  Math.sin(x * 1.3) * Math.cos(y * 0.9) + 0.3 * Math.sin(3 * y + x);
const field = sampleField(hills, [0, 6], [-2, 3], 37, 29);
const levels = [-0.8, -0.4, 0, 0.4, 0.8];

/** A point in nodes, in the field's own numbers. */
const inField = ({ nx, ny, x, y }: Field, [i, j]: Point): Point => [
  x[0] + ((x[1] - x[0]) * i) / (nx - 1),
  y[0] + ((y[1] - y[0]) * j) / (ny - 1),
];

describe("isolines", () => {
  const lines = isolines(field, levels);

  it("run where the field has their height", () => {
    lines.forEach((some, n) => {
      expect(some.length).toBeGreaterThan(0);
      for (const line of some) {
        for (const at of line) expect(fieldAt(field, ...inField(field, at))).toBeCloseTo(levels[n]!, 9);
      }
    });
  });

  it("miss no place where an edge of the grid crosses a height, and pass each once", () => {
    const { nx, ny, values } = field;
    levels.forEach((level, n) => {
      let crossings = 0;
      for (let j = 0; j < ny; j++) {
        for (let i = 0; i < nx; i++) {
          const above = values[j * nx + i]! >= level;
          if (i + 1 < nx && values[j * nx + i + 1]! >= level !== above) crossings++;
          if (j + 1 < ny && values[(j + 1) * nx + i]! >= level !== above) crossings++;
        }
      }
      const passed = lines[n]!.flatMap((line) => {
        const closed = line.length > 2 && line[0]!.join() === line.at(-1)!.join();
        return (closed ? line.slice(1) : line).map((at) => at.map((v) => v.toFixed(9)).join());
      });
      expect(passed).toHaveLength(crossings);
      expect(new Set(passed).size).toBe(crossings);
    });
  });

  it("are closed or end on the rim, and never jump over a cell", () => {
    for (const line of lines.flat()) {
      const [first, last] = [line[0]!, line.at(-1)!];
      const onRim = ([i, j]: Point) => i === 0 || j === 0 || i === field.nx - 1 || j === field.ny - 1;
      expect(first.join() === last.join() || (onRim(first) && onRim(last))).toBe(true);
      for (let k = 1; k < line.length; k++) {
        expect(Math.hypot(line[k]![0] - line[k - 1]![0], line[k]![1] - line[k - 1]![1])).toBeLessThan(1.5);
      }
    }
  });

  it("at a saddle go round the corners that hang together", () => {
    /** High in the south-west and north-east, low in the other two; which of four edges each line joins. */
    const joined = (high: number) => {
      const saddle: Field = { nx: 2, ny: 2, x: [0, 1], y: [0, 1], values: [high, -1, -1, high] };
      const edge = ([i, j]: Point) => (j === 0 ? "south" : j === 1 ? "north" : i === 0 ? "west" : "east");
      return isolines(saddle, [0])[0]!
        .map((line) => line.map(edge).sort().join(" and "))
        .sort();
    };
    // Where the middle is high the high corners hang together, and the lines cut off the low ones.
    expect(joined(2)).toEqual(["east and south", "north and west"]);
    expect(joined(0.5)).toEqual(["east and north", "south and west"]);
  });

  it("skip nodes that are not finite", () => {
    const holed = {
      ...field,
      values: Float64Array.from(field.values, (v, k) => (k === 400 ? Number.NaN : v)),
    };
    for (const line of isolines(holed, levels).flat()) {
      for (const [i, j] of line) expect(Number.isFinite(i + j)).toBe(true);
    }
  });
});

describe("lamplight", () => {
  const ground = (f: (x: number, y: number) => number) => sampleField(f, [-3, 3], [-3, 3], 31);
  const at = (lit: Field, x: number, y: number) => fieldAt(lit, x, y);
  const lamp = { at: [0, 0] as const, above: 1, rise: 1 };

  it("on level ground falls off with the slant of the ray alone", () => {
    const lit = lamplight(
      ground(() => 5),
      lamp,
    );
    expect(at(lit, 0, 0)).toBeCloseTo(1, 9);
    for (const r of [0.6, 1.2, 2.4]) {
      expect(at(lit, r, 0)).toBeCloseTo(1 / Math.hypot(1, r), 9);
      expect(at(lit, 0, -r)).toBeCloseTo(1 / Math.hypot(1, r), 9);
    }
  });

  it("a rising slope is brighter than a falling one", () => {
    const lit = lamplight(
      ground((x) => 0.4 * x),
      lamp,
    );
    expect(at(lit, 1, 0)).toBeGreaterThan(at(lit, -1, 0) + 0.2);
  });

  it("behind a wall it is dark", () => {
    const lit = lamplight(
      ground((x) => (x > 0.9 && x < 1.3 ? 3 : 0)),
      lamp,
    );
    expect(at(lit, 2.2, 0)).toBe(0);
    expect(at(lit, -2.2, 0)).toBeGreaterThan(0.3);
  });

  it("lies between none and all", () => {
    for (const value of lamplight(field, { at: [3, 0.5], above: 0.4, rise: 2 }).values as Float64Array) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it("is drawn as night over the whole plane, its hole as wide as the light reaches", () => {
    const draw = (still: boolean) =>
      renderToStaticMarkup(
        <Plane x={{ domain: [0, 6] }} y={{ domain: [-2, 3] }} axes="none" label="night">
          <Lamplight
            field={field}
            at={[3, 0.5]}
            reach={1.5}
            above={0.5}
            rise={1}
            contours={levels}
            hatched={still}
            name="light"
          />
        </Plane>,
      );
    const html = draw(false);
    const plane = /data-left="(\S+)" data-right="(\S+)"/.exec(html)!;
    const unit = (Number(plane[2]) - Number(plane[1])) / 6;
    const hole = /<radialGradient[^>]*cx="(\S+)"[^>]*r="(\S+)"/.exec(html)!;
    expect(Number(hole[1])).toBeCloseTo(Number(plane[1]) + 3 * unit, 1);
    expect(Number(hole[2])).toBeCloseTo(1.5 * unit, 1);
    expect(html).toMatch(/offset="0" stop-opacity="0"/);
    expect(html).toMatch(/offset="1" stop-opacity="1"/);
    expect(html.match(/class="lamp-shadow"/g)!.length).toBeGreaterThan(5);
    for (const [, d] of html.matchAll(/class="lamp-shadow" d="([^"]+)"/g)) {
      for (const ring of readPath(d!)) {
        const [first, last] = [ring[0]!, ring.at(-1)!];
        expect(Math.hypot(first[0] - last[0], first[1] - last[1])).toBeLessThan(0.11);
      }
    }
    // Only paper needs the hatching.
    expect(html).not.toContain("lamp-hatching");
    expect(draw(true)).toContain("lamp-hatching");
  });
});
