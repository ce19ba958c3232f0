/** Long lines on maps: as few points and letters as the eye allows. */
import { pack, stepsOf } from "../plane/path.ts";
import type { Point } from "../plane/point.ts";

/** A path for long outlines, to a tenth; empty where it shrinks to a point. */
export function compactPath(points: readonly Point[], closed: boolean): string {
  if (points.length < 2) return "";
  const { start, steps } = stepsOf(points, 10);
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

/** The points of a path made by `polyline`, `compactPath` or `spots`, one list a subpath (for reading pictures back). */
export function readPath(d: string): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", args = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    // The length of a spot: no point of its own.
    if (command === "h") x += numbers[0]!;
    if (!/[ml]/i.test(command)) continue;
    const isStep = command === command.toLowerCase();
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      [x, y] = isStep ? [x + numbers[i]!, y + numbers[i + 1]!] : [numbers[i]!, numbers[i + 1]!];
      if (i === 0 && /m/i.test(command)) paths.push((current = []));
      current.push([x, y]);
    }
  }
  return paths;
}
