import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

export interface SquareProps {
  /** Two opposite corners in data units. */
  readonly from: Point;
  readonly to: Point;
  /** Make it a square on screen: as wide as it is high, on the side of `from` where `to` lies. */
  readonly even?: boolean;
  readonly tone?: Tone;
  readonly opacity?: number;
  readonly name?: string;
}

/** A box in data units, palely filled, clipped to the plane. */
export function Square({ from, to, even, tone = "error", opacity, name }: SquareProps) {
  const { x, y, clipId } = usePlane();
  const [a, b] = place([from, to], x, y);
  if (!a || !b) return null;
  const tall = Math.abs(b[1] - a[1]);
  const wide = even ? tall : Math.abs(b[0] - a[0]);
  return (
    <rect
      className={`square ${toneClass(tone)}`}
      data-mark="square"
      data-name={name}
      opacity={opacity}
      clipPath={`url(#${clipId})`}
      x={px(b[0] < a[0] ? a[0] - wide : a[0])}
      y={px(Math.min(a[1], b[1]))}
      width={px(wide)}
      height={px(tall)}
    />
  );
}
