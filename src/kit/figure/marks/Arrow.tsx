import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place, polyline } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Interval, Point } from "../plane/point.ts";

export interface ArrowProps {
  readonly from: Point;
  readonly to: Point;
  readonly tone?: Tone;
  readonly width?: number;
  readonly cased?: boolean;
  readonly dashed?: boolean;
  readonly name?: string;
}

/**
 * Shaft's end and the head's three corners, in user units. The head shrinks with a short arrow, so that the tip is
 * always exactly the arrow's end.
 */
function arrowHead(from: Point, to: Point, size: number): { neck: Point; head: readonly Point[] } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { neck: to, head: [] };
  const reach = Math.min(size, length * 0.6);
  const [ux, uy] = [dx / length, dy / length];
  const back: Point = [to[0] - ux * reach, to[1] - uy * reach];
  const half = reach * 0.42;
  return {
    neck: [to[0] - ux * reach * 0.8, to[1] - uy * reach * 0.8],
    head: [to, [back[0] - uy * half, back[1] + ux * half], [back[0] + uy * half, back[1] - ux * half]],
  };
}

/** The least of a plane that an arrow cut short still takes, as a share of its width or height: more than a handle's ring. */
const SHORTEST = 0.04;

/** Where an arrow ends that stops at the plane's edge; one that sets out there shows by a stub which way it goes. */
export function cutShort(
  from: Point,
  to: Point,
  edges: { readonly x: Interval; readonly y: Interval },
): Point {
  const room = (start: number, end: number, [low, high]: Interval): number =>
    end > high ? (high - start) / (end - start) : end < low ? (low - start) / (end - start) : 1;
  const share = Math.min(room(from[0], to[0], edges.x), room(from[1], to[1], edges.y));
  const long = Math.hypot(
    (to[0] - from[0]) / (edges.x[1] - edges.x[0]),
    (to[1] - from[1]) / (edges.y[1] - edges.y[0]),
  );
  const kept = long > 0 ? Math.min(1, Math.max(share, SHORTEST / long)) : 1;
  return [from[0] + kept * (to[0] - from[0]), from[1] + kept * (to[1] - from[1])];
}

/** An arrow in data units; one too short to show is left out. */
export function Arrow({ from, to, tone = "gradient", width = 1.75, cased, dashed, name }: ArrowProps) {
  const { x, y } = usePlane();
  const [start, end] = place([from, to], x, y);
  if (!start || !end || Math.hypot(end[0] - start[0], end[1] - start[1]) < 0.5) return null;
  const { neck, head } = arrowHead(start, end, 5.5 + width * 2.2);
  const shaft = polyline([start, neck]);
  const tip = polyline(head, true);
  return (
    <g
      className={`arrow ${toneClass(tone)}`}
      data-mark="arrow"
      data-name={name}
      data-from={`${px(start[0])},${px(start[1])}`}
      data-to={`${px(end[0])},${px(end[1])}`}
    >
      {cased && <path className="casing" d={shaft + tip} strokeWidth={width + 3} />}
      <path className={dashed ? "line dashed" : "line"} d={shaft} strokeWidth={width} />
      <path className="head" d={tip} />
    </g>
  );
}
