import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

export interface SquareProps {
  /** Two opposite corners in data units. */
  readonly from: Point;
  readonly to: Point;
  readonly tone?: Tone;
  readonly name?: string;
}

/** A box in data units, palely filled, clipped to the plane. */
export function Square({ from, to, tone = "error", name }: SquareProps) {
  const { x, y, clipId } = usePlane();
  const [a, b] = place([from, to], x, y);
  if (!a || !b) return null;
  return (
    <rect
      className={`square ${toneClass(tone)}`}
      data-mark="square"
      data-name={name}
      clipPath={`url(#${clipId})`}
      x={px(Math.min(a[0], b[0]))}
      y={px(Math.min(a[1], b[1]))}
      width={px(Math.abs(b[0] - a[0]))}
      height={px(Math.abs(b[1] - a[1]))}
    />
  );
}
