/** Contour lines and filled bands of a field as SVG paths in user units. */

import type { Point } from "../plane/point.ts";
import type { PlaneScale } from "../plane/scales.ts";
import type { Field } from "./field.ts";
import { isolines } from "./isolines.ts";
import { compactPath, simplify } from "./outlines.ts";

/** Outlines are thinned by this much, in user units: less than the eye or the rounding can tell. */
const TOLERANCE = 0.18;

/** Higher than any ground: what a diverged node counts as, so that it is never drawn as a hole. */
const SKY = 1e300;

const held = (value: number): number => (Number.isNaN(value) ? SKY : Math.min(SKY, Math.max(-SKY, value)));

/** Nodes to user units, through the data. */
function toUser(field: Field, x: PlaneScale, y: PlaneScale): (point: Point) => Point {
  const { nx, ny } = field;
  return ([i, j]) => [
    x(field.x[0] + (i / (nx - 1)) * (field.x[1] - field.x[0])),
    y(field.y[0] + (j / (ny - 1)) * (field.y[1] - field.y[0])),
  ];
}

/** The field in a frame of bottomless ground, so that every line of equal height closes along its rim. */
function framed({ nx, ny, x, y, values }: Field): Field {
  const wide = nx + 2;
  const walled = new Float64Array(wide * (ny + 2)).fill(-SKY);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) walled[(j + 1) * wide + i + 1] = held(values[j * nx + i]!);
  }
  return { nx: wide, ny: ny + 2, x, y, values: walled };
}

/**
 * One path a threshold, around all ground at or above it; to be filled in turn by the even-odd rule, each over the one
 * before. Thresholds ascend.
 */
export function bandPaths(
  field: Field,
  thresholds: readonly number[],
  x: PlaneScale,
  y: PlaneScale,
): string[] {
  const map = toUser(field, x, y);
  return isolines(framed(field), thresholds).map((rings) =>
    rings
      .map((ring) => ring.map(([i, j]) => map([i - 1, j - 1])))
      .map((points) => compactPath(simplify(points, TOLERANCE), true))
      .join(""),
  );
}

/** One path a threshold, along the line where the ground has that height; open where it leaves the field. Thresholds ascend. */
export function linePaths(
  field: Field,
  thresholds: readonly number[],
  x: PlaneScale,
  y: PlaneScale,
): string[] {
  const map = toUser(field, x, y);
  const ground = { ...field, values: Float64Array.from(field.values, held) };
  return isolines(ground, thresholds).map((lines) =>
    lines
      .map((line) => {
        const closed = line.length > 2 && line[0]!.join() === line.at(-1)!.join();
        return compactPath(simplify(line.map(map), TOLERANCE), closed);
      })
      .join(""),
  );
}
