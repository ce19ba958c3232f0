import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { carries } from "../plane/series.ts";

export interface BarProps {
  /** Foot and tip in data units; upright or level. */
  readonly from: Point;
  readonly to: Point;
  /** Screen pixels across; 10 unless told. */
  readonly width?: number;
  readonly tone?: Tone;
  readonly name?: string;
}

/** A bar from foot to tip. */
export function Bar({ from, to, width = 10, tone = "error", name }: BarProps) {
  const { x, y } = usePlane();
  const [foot, tip] = place([from, to], x, y);
  if (!foot || !tip) return null;
  const upright = Math.abs(tip[1] - foot[1]) >= Math.abs(tip[0] - foot[0]);
  const left = upright ? foot[0] - width / 2 : Math.min(foot[0], tip[0]);
  const top = upright ? Math.min(foot[1], tip[1]) : foot[1] - width / 2;
  return (
    <rect
      ref={carries([to])}
      className={`bar ${toneClass(tone)}`}
      data-mark="bar"
      data-name={name}
      x={px(left)}
      y={px(top)}
      width={px(upright ? width : Math.abs(tip[0] - foot[0]))}
      height={px(upright ? Math.abs(tip[1] - foot[1]) : width)}
    />
  );
}
