/** Letters beside dots that may lie anywhere, even on top of one another: each letter finds a free place near its dot. */
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { Lettering } from "./Lettering.tsx";
import { place } from "./path.ts";
import { type Box, usePlane } from "./planeContext.ts";
import type { Point } from "./point.ts";
import { textWidth } from "./textWidth.ts";

export interface DotLabel {
  readonly at: Point;
  readonly text: string;
  readonly tone: Tone;
}

interface DotLabelsProps {
  readonly labels: readonly DotLabel[];
}

/** User units: a letter's height, the air about it, and a dot's own radius. */
const HIGH = 13;
const AIR = 1;
const DOT = 4;
/** From a dot to the middle of its letter, nearer places first. */
const RINGS = [12, 24, 36, 48];
const PLACES = 12;

/**
 * Where the letters go, in user units, so that no two touch and none lies on a dot, as near to their dots as may be; all of
 * them inside the box, if there is room.
 */
export function placeAround(dots: readonly Point[], widths: readonly number[], box: Box): Point[] {
  const taken: { readonly at: Point; readonly width: number }[] = [];
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
        for (const [x, y] of dots)
          if (Math.abs(at[0] - x) < half + DOT && Math.abs(at[1] - y) < HIGH / 2 + DOT) cost += 10;
        if (cost < least) [best, least] = [at, cost];
      }
    });
    taken.push({ at: best, width });
    return best;
  });
}

export function DotLabels({ labels }: DotLabelsProps) {
  const { x, y, box } = usePlane();
  const known = labels.flatMap((label) => place([label.at], x, y).map((dot) => ({ ...label, dot })));
  const places = placeAround(
    known.map(({ dot }) => dot),
    known.map(({ text }) => textWidth(text)),
    box,
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
