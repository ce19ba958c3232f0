/** Points to SVG path texts: rounded, finite, and no longer than they need to be. */
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

/** A coordinate in whole hundredths, or tenths, of a user unit; what lies very far off is held at the edge of sight. */
const inParts = (value: number, parts: number): number =>
  Number.isNaN(value) ? 0 : Math.round(Math.min(1e5, Math.max(-1e5, value)) * parts);

/** Number texts run together as tightly as SVG's grammar allows. */
export function pack(numbers: readonly number[]): string {
  let text = "";
  let before = "";
  for (const number of numbers) {
    let written = String(number);
    if (number > -1 && number < 1) written = written.replace("0.", ".");
    const joins = before === "" || number < 0 || (written.charCodeAt(0) === 46 && before.includes("."));
    text += joins ? written : ` ${written}`;
    before = written;
  }
  return text;
}

/**
 * Where a line begins and its steps from there, in user units, each a multiple of one of `parts` a unit; counted from the
 * rounded place so that nothing drifts. What stays where it is is left out.
 */
export function stepsOf(points: readonly Point[], parts: number): { start: string; steps: number[] } {
  const [firstX, firstY] = points[0]!;
  let [x, y] = [inParts(firstX, parts), inParts(firstY, parts)];
  const start = pack([x / parts, y / parts]);
  const steps: number[] = [];
  for (const [pointX, pointY] of points) {
    const [nextX, nextY] = [inParts(pointX, parts), inParts(pointY, parts)];
    if (nextX === x && nextY === y) continue;
    steps.push((nextX - x) / parts, (nextY - y) / parts);
    [x, y] = [nextX, nextY];
  }
  return { start, steps };
}

/** A polyline through user-unit points, to a hundredth: `M1 2l3 4…`, with `z` when closed; empty for no points. */
export function polyline(points: readonly Point[], closed = false): string {
  if (points.length === 0) return "";
  const { start, steps } = stepsOf(points, 100);
  // A line that goes nowhere has ends all the same.
  if (points.length > 1 && steps.length === 0) steps.push(0, 0);
  return `M${start}${steps.length > 0 ? `l${pack(steps)}` : ""}${closed ? "z" : ""}`;
}

/** Points that round caps make discs. Each has a length: on paper some browsers smear what has none. */
export function spots(points: readonly Point[]): string {
  let text = "";
  let [x, y] = [0, 0];
  for (const [pointX, pointY] of points) {
    const [nextX, nextY] = [inParts(pointX, 100), inParts(pointY, 100)];
    text += `${text === "" ? "M" : "m"}${pack([(nextX - x) / 100, (nextY - y) / 100])}h.01`;
    [x, y] = [nextX + 1, nextY];
  }
  return text;
}
export const spot = (point: Point): string => spots([point]);
