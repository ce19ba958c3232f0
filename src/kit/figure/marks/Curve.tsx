import { type Tone, toneClass } from "../../tone.ts";
import { place, polyline, spots } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { carries } from "../plane/series.ts";

export interface CurveProps {
  readonly points: readonly Point[];
  readonly tone?: Tone;
  readonly dashed?: boolean;
  /** Screen pixels; 1.75 unless told. */
  readonly width?: number;
  readonly closed?: boolean;
  /** A rim of paper colour under the line, for drawing on maps. */
  readonly cased?: boolean;
  /** 0 to 1. */
  readonly opacity?: number;
  /** A small dot on every point: the footprints of a descent. */
  readonly dotted?: boolean;
  readonly name?: string;
}

/** A line through data points, clipped to the plane's box. */
export function Curve(props: CurveProps) {
  const { points, tone = "data", dashed, width = 1.75, closed = false, cased, opacity, dotted, name } = props;
  const { x, y, clipId } = usePlane();
  const placed = place(points, x, y);
  const d = polyline(placed, closed);
  if (d === "") return null;
  return (
    <g
      ref={carries(points)}
      className={toneClass(tone)}
      data-mark="curve"
      data-name={name}
      opacity={opacity}
      clipPath={`url(#${clipId})`}
    >
      {cased && <path className="casing" d={d} strokeWidth={width + 3} />}
      <path className={dashed ? "line dashed" : "line"} d={d} strokeWidth={width} />
      {dotted && <path className="footprints" d={spots(placed)} strokeWidth={width + 2.75} />}
    </g>
  );
}
