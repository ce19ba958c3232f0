/** A height known at the nodes of a regular grid: what contours, heat maps and relief are drawn from. */
import type { Interval } from "../plane/point.ts";
export interface Field {
  readonly nx: number;
  readonly ny: number;
  readonly x: Interval;
  readonly y: Interval;
  /** Row after row, the first at `y[0]`; nodes lie on the edges of the rectangle. */
  readonly values: ArrayLike<number>;
}

/** Samples f at nx × ny nodes from edge to edge. Keep the result: pictures are redrawn when the object changes. */
export function sampleField(
  f: (x: number, y: number) => number,
  x: Interval,
  y: Interval,
  nx = 65,
  ny = nx,
): Field {
  const values = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    const at = y[0] + ((y[1] - y[0]) * j) / (ny - 1);
    for (let i = 0; i < nx; i++) {
      values[j * nx + i] = f(x[0] + ((x[1] - x[0]) * i) / (nx - 1), at);
    }
  }
  return { nx, ny, x, y, values };
}

/** Least and greatest finite value; [0, 1] where there is none. */
export function fieldExtent(field: Field): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < field.nx * field.ny; i++) {
    const value = field.values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

/** Height at a data point between the nodes (bilinear); NaN outside. */
export function fieldAt(field: Field, x: number, y: number): number {
  const gx = ((x - field.x[0]) / (field.x[1] - field.x[0])) * (field.nx - 1);
  const gy = ((y - field.y[0]) / (field.y[1] - field.y[0])) * (field.ny - 1);
  if (!(gx >= 0 && gx <= field.nx - 1 && gy >= 0 && gy <= field.ny - 1)) return Number.NaN;
  const i = Math.min(field.nx - 2, Math.floor(gx));
  const j = Math.min(field.ny - 2, Math.floor(gy));
  const [u, v] = [gx - i, gy - j];
  const at = (di: number, dj: number): number => field.values[(j + dj) * field.nx + i + di]!;
  return (1 - v) * ((1 - u) * at(0, 0) + u * at(1, 0)) + v * ((1 - u) * at(0, 1) + u * at(1, 1));
}

/** `count` thresholds strictly between low and high, evenly spaced. */
export function levelsBetween(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 1)) / (count + 1));
}
