import { type Tone, toneClass } from "../../tone.ts";
import { place, polyline } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

export interface AreaProps {
  readonly points: readonly Point[];
  /** The other edge: a constant height, or points in the same order; the plane's foot unless told. */
  readonly base?: number | readonly Point[];
  readonly tone?: Tone;
  readonly opacity?: number;
  readonly name?: string;
}

/** The ground between a line and a base, in a pale tone. */
export function Area({ points, base, tone = "data", opacity, name }: AreaProps) {
  const { x, y, box, clipId } = usePlane();
  const upper = place(points, x, y);
  const first = upper[0];
  const last = upper.at(-1);
  if (!first || !last) return null;
  const level = typeof base === "number" ? y(base) : box.bottom;
  const floor = Number.isFinite(level) ? level : box.bottom;
  const lower: readonly Point[] =
    typeof base === "object"
      ? place(base, x, y).reverse()
      : [
          [last[0], floor],
          [first[0], floor],
        ];
  return (
    <path
      className={`area ${toneClass(tone)}`}
      data-mark="area"
      data-name={name}
      opacity={opacity}
      clipPath={`url(#${clipId})`}
      d={polyline([...upper, ...lower], true)}
    />
  );
}
