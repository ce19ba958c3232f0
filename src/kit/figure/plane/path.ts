/** Points to SVG path texts: rounded, finite, and no longer than they need to be. */
import { px } from "../../format.ts";
import { isFinitePoint, type Point } from "./point.ts";
import type { PlaneScale } from "./scales.ts";

/** Data points in user units; those that are not finite there are dropped. */
export function place(points: readonly Point[], x: PlaneScale, y: PlaneScale): Point[] {
  const placed: Point[] = [];
  for (const [dataX, dataY] of points) {
    const point: Point = [x(dataX), y(dataY)];
    if (isFinitePoint(point)) placed.push(point);
  }
  return placed;
}

/** A polyline through user-unit points: `M1,2L3,4…`, with `Z` when closed; empty for no points. */
export function polyline(points: readonly Point[], closed = false): string {
  if (points.length === 0) return "";
  const text = points.map(([x, y]) => `${px(x)},${px(y)}`);
  return `M${text.join("L")}${closed ? "Z" : ""}`;
}

/** A point that a round cap makes a disc. It has a length: on paper some browsers smear what has none. */
export const spot = ([x, y]: Point): string => `M${px(x)},${px(y)}h.01`;

/** The points of a path made by `polyline` or `compactPath`, one list a subpath (for reading pictures back). */
export function readPath(d: string): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command, args = ""] of d.matchAll(/([MLlZz])([^MLlZz]*)/g)) {
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      if (command === "l") {
        x += numbers[i]!;
        y += numbers[i + 1]!;
      } else {
        x = numbers[i]!;
        y = numbers[i + 1]!;
      }
      if (command === "M" && i === 0) paths.push((current = []));
      current.push([x, y]);
    }
  }
  return paths;
}

/** Number texts run together as tightly as SVG's grammar allows. */
function pack(numbers: readonly number[]): string {
  let text = "";
  let before = "";
  for (const number of numbers) {
    const written = String(Math.round(number * 10) / 10 + 0).replace(/^(-?)0\./, "$1.");
    const joins =
      before === "" || written.startsWith("-") || (written.startsWith(".") && before.includes("."));
    text += joins ? written : ` ${written}`;
    before = written;
  }
  return text;
}

/** A path for long outlines: one decimal, relative steps counted from the rounded place so that nothing drifts. */
export function compactPath(points: readonly Point[], closed: boolean): string {
  const first = points[0];
  if (!first || points.length < 2) return "";
  let x = Math.round(first[0] * 10);
  let y = Math.round(first[1] * 10);
  const start = pack([x / 10, y / 10]);
  const steps: number[] = [];
  for (const point of points.slice(1)) {
    const nextX = Math.round(point[0] * 10);
    const nextY = Math.round(point[1] * 10);
    if (nextX === x && nextY === y) continue;
    steps.push((nextX - x) / 10, (nextY - y) / 10);
    x = nextX;
    y = nextY;
  }
  return steps.length === 0 ? "" : `M${start}l${pack(steps)}${closed ? "z" : ""}`;
}

/**
 * Drops points that lie within `tolerance` of the line through those kept (Douglas and Peucker 1973).
 * First and last stay.
 */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop()!;
    const [ax, ay] = points[from]!;
    const [bx, by] = points[to]!;
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    let farthest = -1;
    let worst = tolerance;
    for (let i = from + 1; i < to; i++) {
      const [x, y] = points[i]!;
      const off =
        length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((x - ax) * dy - (y - ay) * dx) / length;
      if (off > worst) [worst, farthest] = [off, i];
    }
    if (farthest > 0) {
      keep[farthest] = 1;
      stack.push([from, farthest], [farthest, to]);
    }
  }
  return points.filter((_, i) => keep[i] === 1);
}
