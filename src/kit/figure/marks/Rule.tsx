import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { usePlane } from "../plane/planeContext.ts";

export interface RuleProps {
  /** One of the two: an upright line at `x`, or a level one at `y`. */
  readonly x?: number;
  readonly y?: number;
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly width?: number;
  readonly name?: string;
}

/** A line right across the plane at one value; outside the domain it is not drawn. */
export function Rule({ x: atX, y: atY, tone = "quiet", dashed, width = 1, name }: RuleProps) {
  const { x, y, box } = usePlane();
  const upright = atX !== undefined;
  const at = upright ? x(atX) : y(atY ?? Number.NaN);
  const [low, high] = upright ? [box.left, box.right] : [box.top, box.bottom];
  if (!(at >= low - 0.01 && at <= high + 0.01)) return null;
  const d = upright
    ? `M${px(at)},${px(box.bottom)}V${px(box.top)}`
    : `M${px(box.left)},${px(at)}H${px(box.right)}`;
  return (
    <g className={toneClass(tone)} data-mark="rule" data-name={name}>
      <path className={dashed ? "line dashed" : "line"} d={d} strokeWidth={width} />
    </g>
  );
}
