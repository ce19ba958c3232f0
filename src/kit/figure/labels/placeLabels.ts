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

/** Whether two boxes have a point in common, were it on their edges: what is level has no height. */
const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

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

const widthOf = ({ rows }: Wish): number => Math.max(...rows.map((row) => textWidth(row))) * WIDER;

function boxOf({ at, rows }: Wish, { dx, dy, anchor }: Spot, width: number): Box {
  const left = at[0] + dx - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  const top = at[1] + dy - HALF;
  return { left, right: left + width, top, bottom: top + 2 * HALF + (rows.length - 1) * ROW };
}

const MIRRORED = { start: "end", middle: "middle", end: "start" } as const;

interface Move {
  readonly side: number;
  readonly aside: number;
  readonly way: number;
  readonly cost: number;
}
let moves: readonly Move[] | undefined;
/** How a label may be moved, the dearest last, whatever it names: the wanted place costs nothing. Made when first asked for. */
function allMoves(): readonly Move[] {
  moves ??= [0, 1, 2]
    .flatMap((side) => ASIDES.map((aside) => ({ side, aside })))
    .flatMap(({ side, aside }) =>
      Array.from({ length: FARTHEST / STEP + 1 }, (_, i) => i * STEP)
        .flatMap((way) => [-way, way])
        .map((way) => ({ side, aside, way, cost: Math.abs(way) + side * ASIDE + Math.abs(aside) })),
    )
    .sort((a, b) => a.cost - b.cost);
  return moves;
}

/** Its sides: the wanted one, the other one, and the middle. */
const sidesOf = ({ dx, anchor }: Wish) =>
  [
    { dx, anchor },
    { dx: -dx, anchor: MIRRORED[anchor] },
    { dx: 0, anchor: "middle" },
  ] as const;

/** A straight piece of a line, and the box that it fills. */
interface Stroke extends Box {
  readonly from: Point;
  readonly to: Point;
}
const strokeOf = (from: Point, to: Point): Stroke => ({
  from,
  to,
  left: Math.min(from[0], to[0]),
  right: Math.max(from[0], to[0]),
  top: Math.min(from[1], to[1]),
  bottom: Math.max(from[1], to[1]),
});

/** The strokes of all lines that come near enough to lie under a label, wherever it is put. */
function near(
  strokes: readonly Stroke[],
  { at: [x, y], rows, dx, dy }: Wish,
  width: number,
): readonly Stroke[] {
  const aside = Math.abs(dx) + Math.max(...ASIDES) + width;
  const up = Math.abs(dy) + FARTHEST + rows.length * ROW;
  const around = { left: x - aside, right: x + aside, top: y - up, bottom: y + up };
  return strokes.filter((stroke) => overlaps(stroke, around));
}

const grown = ({ left, right, top, bottom }: Box): Box => ({
  left: left - CLEAR,
  right: right + CLEAR,
  top: top - CLEAR,
  bottom: bottom + CLEAR,
});

/** A place for each wish, the first served first, inside `room` if there is any; where all is full, where least is covered. */
export function placeLabels(wishes: readonly Wish[], { lines, dots }: Taken, room: Box): Spot[] {
  const strokes = lines.flatMap((line) => line.slice(1).map((to, i) => strokeOf(line[i]!, to)));
  const rings = dots.map(({ at: [x, y], r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const names: Box[] = [];
  return wishes.map((wish) => {
    const width = widthOf(wish);
    const under = near(strokes, wish, width);
    const sides = sidesOf(wish);
    let chosen: Spot = wish;
    let least = Number.POSITIVE_INFINITY;
    for (const { side, aside, way, cost } of allMoves()) {
      if (cost >= least) break;
      const { dx, anchor } = sides[side]!;
      const spot = { dx: dx + (anchor === "end" ? -aside : aside), dy: wish.dy + way, anchor };
      const box = boxOf(wish, spot, width);
      const outside =
        box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom;
      const rivals =
        rings.filter((ring) => overlaps(box, ring)).length +
        2 * names.filter((name) => overlaps(box, name)).length;
      const price = cost + COVERED * (rivals + (outside ? 4 : 0));
      if (price >= least) continue;
      const wide = grown(box);
      const covered = under.some((stroke) => meets(stroke, wide) && crosses(stroke.from, stroke.to, wide));
      const total = price + (covered ? COVERED : 0);
      if (total < least) [least, chosen] = [total, spot];
    }
    names.push(boxOf(wish, chosen, width));
    return chosen;
  });
}
