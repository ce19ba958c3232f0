/** Contour lines and filled bands of a field as SVG paths in user units. */
import { contours } from "d3";
import type { Field } from "./field.ts";
import { compactPath, simplify } from "./path.ts";
import type { Point } from "./point.ts";
import type { PlaneScale } from "./scales.ts";

/** Outlines are thinned by this much, in user units: less than the eye or the rounding can tell. */
const TOLERANCE = 0.18;

interface Ring {
  /** Grid coordinates as d3 gives them: node (i, j) lies at (i + ½, j + ½). */
  readonly points: readonly Point[];
}

/** The rings around all that is at or above each threshold. */
function rings(field: Field, thresholds: readonly number[]): readonly (readonly Ring[])[] {
  const { nx, ny, values } = field;
  const grid = new Array<number>(nx * ny);
  for (let i = 0; i < grid.length; i++) {
    const value = values[i]!;
    // A diverged node counts as very high ground, so that it is never drawn as a hole.
    grid[i] = Number.isNaN(value)
      ? Number.MAX_VALUE
      : Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
  }
  const trace = contours().size([nx, ny]);
  return thresholds.map((threshold) =>
    trace
      .contour(grid, threshold)
      .coordinates.flatMap((polygon) =>
        polygon.map((ring) => ({ points: ring.map((at): Point => [at[0]!, at[1]!]) })),
      ),
  );
}

/** Grid to user units, through the data. */
function toUser(field: Field, x: PlaneScale, y: PlaneScale): (point: Point) => Point {
  const { nx, ny } = field;
  return ([gx, gy]) => [
    x(field.x[0] + ((gx - 0.5) / (nx - 1)) * (field.x[1] - field.x[0])),
    y(field.y[0] + ((gy - 0.5) / (ny - 1)) * (field.y[1] - field.y[0])),
  ];
}

/** One path a threshold, around all ground at or above it; to be filled in turn, each over the one before. */
export function bandPaths(
  field: Field,
  thresholds: readonly number[],
  x: PlaneScale,
  y: PlaneScale,
): string[] {
  const map = toUser(field, x, y);
  return rings(field, thresholds).map((parts) =>
    parts
      .map(({ points }) => compactPath(simplify(points.map(map), TOLERANCE), true))
      .filter((d) => d.length > 0)
      .join(""),
  );
}

/** One path a threshold, along the line where the ground has that height; open where it leaves the field. */
export function linePaths(
  field: Field,
  thresholds: readonly number[],
  x: PlaneScale,
  y: PlaneScale,
): string[] {
  const map = toUser(field, x, y);
  const inside = ([gx, gy]: Point): boolean =>
    gx > 0.25 && gx < field.nx - 0.25 && gy > 0.25 && gy < field.ny - 0.25;
  return rings(field, thresholds).map((parts) =>
    parts
      .flatMap(({ points }) => openings(points, inside))
      .map(({ points, closed }) => compactPath(simplify(points.map(map), TOLERANCE), closed))
      .filter((d) => d.length > 0)
      .join(""),
  );
}

/** A ring without the stretches along the field's rim: whole if it never touches it, else in open pieces. */
function openings(
  ring: readonly Point[],
  inside: (point: Point) => boolean,
): { points: readonly Point[]; closed: boolean }[] {
  const firstOut = ring.findIndex((point) => !inside(point));
  if (firstOut < 0) return [{ points: ring, closed: true }];
  const pieces: { points: Point[]; closed: boolean }[] = [];
  let piece: Point[] | undefined;
  // The ring's last point repeats its first.
  const count = ring.length - 1;
  for (let k = 1; k <= count; k++) {
    const point = ring[(firstOut + k) % count]!;
    if (inside(point)) {
      if (!piece) pieces.push({ points: (piece = []), closed: false });
      piece.push(point);
    } else piece = undefined;
  }
  return pieces.filter(({ points }) => points.length > 1);
}
