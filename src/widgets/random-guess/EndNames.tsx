/** The names at the ends of the stairs, each on the outer side of its own and where no stairs run through it. */
import type { ReactNode } from "react";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { textWidth } from "../../kit/figure/plane/textWidth.ts";
import { type Method, TONES } from "./searches.ts";

interface End {
  readonly method: Method;
  /** Where the stairs end, and all of them, in data units. */
  readonly at: Point;
  readonly stairs: readonly Point[];
  readonly text: string;
}

interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "end";
}
type Rectangle = readonly [left: number, right: number, top: number, bottom: number];

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];

/** User units: half a line of text, and how far it keeps from a line. */
const HALF = 6.5;
const CLEAR = 1.5;
/** Strong letters are so much wider than plain ones. */
const STRONG = 1.06;

/** Steps, in user units, in which a name is moved up or down, and how far at most. */
const STEP = 2;
const FARTHEST = 40;
const EVERYWHERE: readonly Spot[] = Array.from({ length: (2 * FARTHEST) / STEP + 1 }, (_, i) => {
  const dy = i * STEP - FARTHEST;
  return [
    { dx: -3, dy, anchor: "end" as const },
    { dx: 7, dy, anchor: "start" as const },
  ];
}).flat();
/** How far outside its stairs a name stands if nothing is in its way: below zero is up. */
const OUTSIDE = { upper: -10, lower: 13 } as const;

export function EndNames({ ends }: { readonly ends: readonly End[] }): ReactNode {
  const { x, y, box, width } = usePlane();
  const onPaper = ([a, b]: Point): Point => [x(a), y(b)];
  const taken: Rectangle[] = ends.flatMap(({ stairs }) => {
    const corners = stairs.map(onPaper);
    return corners.slice(1).map(([x1, y1], i): Rectangle => {
      const [x0, y0] = corners[i]!;
      return [
        Math.min(x0, x1) - CLEAR,
        Math.max(x0, x1) + CLEAR,
        Math.min(y0, y1) - CLEAR,
        Math.max(y0, y1) + CLEAR,
      ];
    });
  });
  const roomOf = ({ at, text }: End, { dx, dy, anchor }: Spot): Rectangle => {
    const [endX, endY] = onPaper(at);
    const wide = textWidth(text) * STRONG;
    const left = endX + dx - (anchor === "end" ? wide : 0);
    return [left, left + wide, endY + dy - HALF, endY + dy + HALF];
  };
  const isClear = (room: Rectangle): boolean => {
    const [left, right, top, bottom] = room;
    const inside = left > box.left && right < width && top > 0 && bottom < box.bottom;
    return inside && !taken.some((other) => overlap(room, other));
  };
  // The upper one first; where both end level, as they come.
  const order = [...ends].sort((a, b) => b.at[1] - a.at[1]);
  const outside = (rank: number): number => (rank === 0 ? OUTSIDE.upper : OUTSIDE.lower);
  const clear = order.map((end, rank) =>
    EVERYWHERE.map((spot) => ({ spot, room: roomOf(end, spot), cost: Math.abs(spot.dy - outside(rank)) }))
      .filter(({ room }) => isClear(room))
      .sort((a, b) => a.cost - b.cost),
  );
  const plain = order.map((_, rank): Spot => ({ dx: -3, dy: outside(rank), anchor: "end" }));
  let chosen: readonly Spot[] = order.length === 1 && clear[0]![0] ? [clear[0]![0].spot] : plain;
  let least = Number.POSITIVE_INFINITY;
  for (const above of clear[0] ?? [])
    for (const below of clear[1] ?? []) {
      const cost = above.cost + below.cost;
      // Two names in one column stand in the order of their stairs.
      if (cost >= least || below.room[2] < above.room[2] || overlap(above.room, below.room)) continue;
      least = cost;
      chosen = [above.spot, below.spot];
    }
  return order.map(({ method, at, text }, rank) => (
    <Label key={method} at={at} {...chosen[rank]!} tone={TONES[method]} strong cased name={`end-${method}`}>
      {text}
    </Label>
  ));
}
