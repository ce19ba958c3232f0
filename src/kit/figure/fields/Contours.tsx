import { memo, useMemo } from "react";
import { format } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { Lettering } from "../plane/Lettering.tsx";
import { place } from "../plane/path.ts";
import { type Box, usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { linePaths } from "./contourPaths.ts";
import { type Field, fieldExtent, levelsBetween } from "./field.ts";
import { readPath } from "./outlines.ts";
import { useKept } from "./useKept.ts";

export interface ContoursProps {
  /** Redrawn only when the object changes. */
  readonly field: Field;
  /** Heights, or how many between lowest and highest. */
  readonly thresholds?: readonly number[] | number;
  /** Each fifth line heavier, as on maps; true unless told. */
  readonly every5bold?: boolean;
  /** Heights written on the heavier lines where there is room. */
  readonly labels?: boolean | ((height: number) => string);
  /** Marks that no height is written on, in data units. */
  readonly marks?: readonly Point[];
  readonly tone?: Tone;
  readonly opacity?: number;
  readonly name?: string;
}

/** Lines of equal height, 0.75 px, each fifth 1.25 px. */
export const Contours = /* @__PURE__ */ memo(function Contours(props: ContoursProps) {
  const { field, thresholds = 15, every5bold = true, labels, marks, tone, opacity, name } = props;
  const { x, y, box, clipId } = usePlane();
  const kept = useKept(field, thresholds, marks, x, y);
  const { levels, paths } = useMemo(() => {
    if (kept) return { levels: [], paths: [] };
    const levels =
      typeof thresholds === "number" ? levelsBetween(...fieldExtent(field), thresholds) : thresholds;
    return { levels, paths: linePaths(field, levels, x, y) };
  }, [kept, field, thresholds, x, y]);
  const bold = (i: number): boolean => every5bold && i % 5 === 4;
  const write = labels === true ? format : labels;
  const spots = useMemo(() => {
    const taken: Point[] = place(marks ?? [], x, y);
    return paths.map((d, i) => {
      const spot = write && (!every5bold || i % 5 === 4) ? labelSpot(d, box, taken) : undefined;
      if (spot) taken.push([spot.x, spot.y]);
      return spot;
    });
  }, [paths, marks, write, every5bold, box, x, y]);
  const kind = tone === undefined ? "contours" : `contours ${toneClass(tone)}`;
  const frame = {
    className: kind,
    "data-mark": "contours",
    "data-name": name,
    opacity,
    clipPath: `url(#${clipId})`,
  };
  if (kept) return <g key="kept" {...frame} {...kept} />;
  return (
    <g key="own" {...frame}>
      {paths.map((d, i) =>
        d === "" ? null : (
          <path key={i} className={bold(i) ? "contour fifth" : "contour"} data-height={levels[i]} d={d} />
        ),
      )}
      {write &&
        spots.map((spot, i) => {
          if (!spot) return null;
          return (
            <Lettering
              key={`label${i}`}
              at={[spot.x, spot.y]}
              anchor="middle"
              className="contour-label"
              cased
              turn={spot.turn}
            >
              {write(levels[i]!)}
            </Lettering>
          );
        })}
    </g>
  );
});

/** How far the middle of a written height keeps from another one and from marks, in user units. */
const APART = 26;

/** The middle of the longest straightish stretch of the longest line of a path, away from what is taken, and its slant in degrees. */
export function labelSpot(
  d: string,
  box: Box,
  taken: readonly Point[] = [],
): { x: number; y: number; turn: number } | undefined {
  const REACH = 13;
  let best: { x: number; y: number; turn: number } | undefined;
  let bestScore = 0;
  for (const line of readPath(d)) {
    const lengths = [0];
    for (let i = 1; i < line.length; i++) {
      lengths.push(
        lengths[i - 1]! + Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]),
      );
    }
    const total = lengths.at(-1)!;
    if (total < 120) continue;
    const closed = Math.hypot(line[0]![0] - line.at(-1)![0], line[0]![1] - line.at(-1)![1]) < 2;
    const around = (s: number): number => (closed ? (s + total) % total : Math.min(total, Math.max(0, s)));
    const at = (s: number): [number, number] => {
      let i = 1;
      while (i < line.length - 1 && lengths[i]! < s) i++;
      const u = (s - lengths[i - 1]!) / Math.max(1e-9, lengths[i]! - lengths[i - 1]!);
      const [a, b] = [line[i - 1]!, line[i]!];
      return [a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])];
    };
    for (let s = 0; s < total; s += 8) {
      const [mx, my] = at(s);
      const clear = Math.min(mx - box.left, box.right - mx, my - box.top, box.bottom - my);
      if (clear < REACH || taken.some(([tx, ty]) => Math.hypot(tx - mx, ty - my) < APART)) continue;
      const [ax, ay] = at(around(s - REACH));
      const [bx, by] = at(around(s + REACH));
      const straight = Math.hypot(bx - ax, by - ay) / (2 * REACH);
      const level = Math.abs(bx - ax) / (2 * REACH);
      const score = straight ** 4 * (0.4 + level) * Math.min(1, total / 200);
      if (score > bestScore) {
        bestScore = score;
        let turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
        if (turn > 90) turn -= 180;
        if (turn < -90) turn += 180;
        best = { x: mx, y: my, turn };
      }
    }
  }
  return best;
}
