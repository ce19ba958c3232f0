import { polyline } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { px } from "../../kit/format.ts";
import { type Tone, toneClass } from "../../kit/tone.ts";

export interface DotRow {
  readonly from: Point;
  readonly to: Point;
}

interface DotRowsProps {
  /** Equally long rows of `count` dots each, both ends included. */
  readonly rows: readonly DotRow[];
  readonly count: number;
  /** User units, so that dots that nearly touch go on doing so when the picture grows. */
  readonly r: number;
  readonly tone?: Tone;
  readonly opacity?: number;
  readonly name?: string;
}

/**
 * Thousands of dots as dashed lines: a dash without length and with a round cap is a dot, so that a row costs one piece of
 * a path, however many dots it has. A row runs on for a quarter of the distance, so that rounding cannot lose its last dot.
 */
export function DotRows({ rows, count, r, tone = "data", opacity, name }: DotRowsProps) {
  const { x, y } = usePlane();
  const [first] = rows;
  if (!first || count < 2) return null;
  const gap = Math.hypot(x(first.to[0]) - x(first.from[0]), y(first.to[1]) - y(first.from[1])) / (count - 1);
  const beyond = 0.25 / (count - 1);
  const path = rows.map(({ from, to }) => {
    const end: Point = [to[0] + (to[0] - from[0]) * beyond, to[1] + (to[1] - from[1]) * beyond];
    return polyline([
      [x(from[0]), y(from[1])],
      [x(end[0]), y(end[1])],
    ]);
  });
  return (
    <path
      className={toneClass(tone)}
      data-mark="dot-rows"
      data-name={name}
      d={path.join("")}
      opacity={opacity}
      strokeWidth={px(2 * r)}
      strokeDasharray={`0 ${gap.toFixed(4)}`}
      style={{ stroke: "var(--tone)", vectorEffect: "none" }}
    />
  );
}
