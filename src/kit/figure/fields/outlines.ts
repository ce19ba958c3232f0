/** Long lines on maps: as few points and letters as the eye allows. */
import { pack, stepsOf } from "../plane/path.ts";
import type { Point } from "../plane/point.ts";

/** A path for long outlines, to a tenth; empty where it shrinks to a point. */
export function compactPath(points: readonly Point[], closed: boolean): string {
  if (points.length < 2) return "";
  const { start, steps } = stepsOf(points, 10);
  return steps.length === 0 ? "" : `M${start}l${pack(steps)}${closed ? "z" : ""}`;
}

/** Squared distance of a point from the stretch between two others. */
function apart([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
  return offX * offX + offY * offY;
}

/**
 * Drops points that lie within `tolerance` of the stretches between those kept (Douglas and Peucker 1973), so that a walk
 * to and fro along one line keeps its turns. First and last stay.
 */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop()!;
    let farthest = -1;
    let worst = tolerance * tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = apart(points[i]!, points[from]!, points[to]!);
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
