/** Where labels find a free place: as near as can be to where each wants to stand, clear of lines, of dots and of one another. */
import type { Anchor } from "../plane/Lettering.tsx";
import type { Box } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { textWidth } from "../plane/textWidth.ts";

/** A place beside a point: user units, the letters centred on its height. */
export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: Anchor;
}

export interface Wish extends Spot {
  /** What it names, in user units. */
  readonly at: Point;
  /** One under another; `dy` is the first one's. */
  readonly rows: readonly string[];
}

export interface Taken {
  /** Lines, corner by corner, in user units. */
  readonly lines: readonly (readonly Point[])[];
  /** Dots and rings: their middles and how far they reach. */
  readonly dots: readonly { readonly at: Point; readonly r: number }[];
}

/** From row to row. */
export const ROW = 14;
/** Half a row of letters, how far it keeps from a mark, and how much wider than reckoned it may come out. */
const HALF = 6.5;
const CLEAR = 2.5;
const WIDER = 1.2;
/** Steps in which a label is moved up or down, and how far at most. */
const STEP = 2;
const FARTHEST = 60;
/** How far it may also be moved away from what it names, or across it. */
const ASIDES = [0, 12, 24, 40, -12, -24];
/** What it costs, in units of way, to stand on another side, and to stand on something. */
const ASIDE = 7;
const COVERED = 1000;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a straight stroke runs through a box (Liang and Barsky 1984). */
export function crosses([x0, y0]: Point, [x1, y1]: Point, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [way, room] of [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0],
  ] as const) {
    if (way === 0) {
      if (room < 0) return false;
    } else if (way < 0) from = Math.max(from, room / way);
    else to = Math.min(to, room / way);
  }
  return from <= to;
}

function boxOf({ at, rows }: Wish, { dx, dy, anchor }: Spot): Box {
  const width = Math.max(...rows.map((row) => textWidth(row))) * WIDER;
  const left = at[0] + dx - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  const top = at[1] + dy - HALF;
  return { left, right: left + width, top, bottom: top + 2 * HALF + (rows.length - 1) * ROW };
}

const MIRRORED = { start: "end", middle: "middle", end: "start" } as const;

/** Every place a label may take, the dearest last: the wanted one costs nothing. */
function spotsOf(wish: Wish): { readonly spot: Spot; readonly cost: number }[] {
  const { dx, dy, anchor } = wish;
  const sides = [
    { dx, anchor },
    { dx: -dx, anchor: MIRRORED[anchor] },
    { dx: 0, anchor: "middle" as const },
  ].flatMap((side, i) =>
    ASIDES.map((shift) => ({
      side: { ...side, dx: side.dx + (side.anchor === "end" ? -shift : shift) },
      aside: i * ASIDE + Math.abs(shift),
    })),
  );
  const ways = Array.from({ length: FARTHEST / STEP + 1 }, (_, i) => i * STEP).flatMap((way) => [-way, way]);
  return sides
    .flatMap(({ side, aside }) =>
      ways.map((way) => ({ spot: { ...side, dy: dy + way }, cost: Math.abs(way) + aside })),
    )
    .sort((a, b) => a.cost - b.cost);
}

type Stroke = readonly [from: Point, to: Point];

/** The strokes of all lines that come near enough to lie under a label, wherever it is put. */
function near(strokes: readonly Stroke[], { at: [x, y], rows, dx, dy }: Wish): readonly Stroke[] {
  const aside = Math.abs(dx) + Math.max(...ASIDES) + Math.max(...rows.map((row) => textWidth(row))) * WIDER;
  const up = Math.abs(dy) + FARTHEST + rows.length * ROW;
  return strokes.filter(
    ([[x0, y0], [x1, y1]]) =>
      Math.max(x0, x1) > x - aside &&
      Math.min(x0, x1) < x + aside &&
      Math.max(y0, y1) > y - up &&
      Math.min(y0, y1) < y + up,
  );
}

const grown = ({ left, right, top, bottom }: Box): Box => ({
  left: left - CLEAR,
  right: right + CLEAR,
  top: top - CLEAR,
  bottom: bottom + CLEAR,
});

/** A place for each wish, the first served first, inside `room` if there is any; where all is full, where least is covered. */
export function placeLabels(wishes: readonly Wish[], { lines, dots }: Taken, room: Box): Spot[] {
  const strokes = lines.flatMap((line) => line.slice(1).map((to, i): Stroke => [line[i]!, to]));
  const rings = dots.map(({ at: [x, y], r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const names: Box[] = [];
  return wishes.map((wish) => {
    const under = near(strokes, wish);
    let chosen: Spot = wish;
    let least = Number.POSITIVE_INFINITY;
    for (const { spot, cost } of spotsOf(wish)) {
      if (cost >= least) break;
      const box = boxOf(wish, spot);
      const outside =
        box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom;
      const rivals =
        rings.filter((ring) => overlaps(box, ring)).length +
        2 * names.filter((name) => overlaps(box, name)).length;
      const price = cost + COVERED * (rivals + (outside ? 4 : 0));
      if (price >= least) continue;
      const wide = grown(box);
      const total = price + (under.some(([from, to]) => crosses(from, to, wide)) ? COVERED : 0);
      if (total < least) [least, chosen] = [total, spot];
    }
    names.push(boxOf(wish, chosen));
    return chosen;
  });
}
