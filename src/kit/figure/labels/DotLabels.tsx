/** Letters beside dots that may lie anywhere, even on top of one another: each letter finds a free place near its dot. */
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { Lettering } from "../plane/Lettering.tsx";
import { place } from "../plane/path.ts";
import { type Box, usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { textWidth } from "../plane/textWidth.ts";
import { crosses } from "./placeLabels.ts";

export interface DotLabel {
  readonly at: Point;
  readonly text: string;
  readonly tone: Tone;
}

interface DotLabelsProps {
  readonly labels: readonly DotLabel[];
  /** Lines and other marks that no letter may lie on, in data units. */
  readonly lines?: readonly (readonly Point[])[];
  readonly dots?: readonly Point[];
}

/** User units: a letter's height, the air about it, and a dot's own radius. */
const HIGH = 13;
const AIR = 1;
const DOT = 5;
/** How far other marks reach, handles among them. */
const MARK = 9;
/** How far a letter keeps from a line. */
const CLEAR = 2;
/** From a dot to the middle of its letter, nearer places first. */
const RINGS = [12, 18, 24, 30, 36, 42, 48, 60, 72];
const PLACES = 16;

/**
 * Where the letters go, in user units, so that no two touch and none lies on a dot or a line, as near to their dots as may
 * be; all of them inside the box, if there is room.
 */
export function placeAround(
  dots: readonly Point[],
  widths: readonly number[],
  box: Box,
  others: { readonly lines?: readonly (readonly Point[])[]; readonly dots?: readonly Point[] } = {},
): Point[] {
  const taken: { readonly at: Point; readonly width: number }[] = [];
  const strokes = (others.lines ?? []).flatMap((line) =>
    line.slice(1).map((to, i) => [line[i]!, to] as const),
  );
  const avoided = [
    ...dots.map((at) => ({ at, r: DOT })),
    ...(others.dots ?? []).map((at) => ({ at, r: MARK })),
  ];
  return dots.map((dot, k) => {
    const width = widths[k]!;
    let best = dot;
    let least = Number.POSITIVE_INFINITY;
    RINGS.forEach((reach, ring) => {
      for (let i = 0; i < PLACES; i++) {
        // Upper right first, where one looks for a name.
        const angle = (2 * Math.PI * i) / PLACES + Math.PI / 6;
        const at: Point = [dot[0] + reach * Math.cos(angle), dot[1] - reach * Math.sin(angle)];
        const half = width / 2;
        let cost = ring + 0.01 * i;
        if (at[0] - half < box.left || at[0] + half > box.right) cost += 100;
        if (at[1] - HIGH / 2 < box.top || at[1] + HIGH / 2 > box.bottom) cost += 100;
        for (const other of taken)
          if (
            Math.abs(at[0] - other.at[0]) < half + other.width / 2 + AIR &&
            Math.abs(at[1] - other.at[1]) < HIGH + AIR
          )
            cost += 1000;
        for (const {
          at: [x, y],
          r,
        } of avoided)
          if (Math.abs(at[0] - x) < half + r && Math.abs(at[1] - y) < HIGH / 2 + r) cost += 20;
        const wide = {
          left: at[0] - half - CLEAR,
          right: at[0] + half + CLEAR,
          top: at[1] - HIGH / 2 - CLEAR,
          bottom: at[1] + HIGH / 2 + CLEAR,
        };
        if (cost < least && strokes.some(([from, to]) => crosses(from, to, wide))) cost += 20;
        if (cost < least) [best, least] = [at, cost];
      }
    });
    taken.push({ at: best, width });
    return best;
  });
}

export function DotLabels({ labels, lines = [], dots = [] }: DotLabelsProps) {
  const { x, y, box } = usePlane();
  const known = labels.flatMap((label) => place([label.at], x, y).map((dot) => ({ ...label, dot })));
  const places = placeAround(
    known.map(({ dot }) => dot),
    known.map(({ text }) => textWidth(text)),
    box,
    { lines: lines.map((line) => place(line, x, y)), dots: place(dots, x, y) },
  );
  return known.map(({ text, tone, dot }, k) => {
    const at = places[k]!;
    const far = Math.hypot(at[0] - dot[0], at[1] - dot[1]);
    const toward = (share: number): string =>
      `${px(dot[0] + (at[0] - dot[0]) * share)},${px(dot[1] + (at[1] - dot[1]) * share)}`;
    return (
      <g key={text} className={toneClass(tone)} data-mark="label" data-name={text}>
        {far > RINGS[0]! + 1 && <path className="leader" d={`M${toward(4 / far)}L${toward(1 - 7 / far)}`} />}
        <Lettering at={at} anchor="middle" className="label strong" cased>
          {text}
        </Lettering>
      </g>
    );
  });
}
