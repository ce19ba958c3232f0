import { type Tone, toneClass } from "../../tone.ts";
import { place, polyline } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

export interface SegmentProps {
  readonly from: Point;
  readonly to: Point;
  readonly tone?: Tone;
  /** Screen pixels; 1.5 unless told. */
  readonly width?: number;
  readonly dashed?: boolean;
  readonly cased?: boolean;
  readonly name?: string;
}

/** A straight line from one data point to another, clipped to the plane's box. */
export function Segment({ from, to, tone = "ink", width = 1.5, dashed, cased, name }: SegmentProps) {
  const { x, y, clipId } = usePlane();
  const ends = place([from, to], x, y);
  if (ends.length < 2) return null;
  const d = polyline(ends);
  return (
    <g className={toneClass(tone)} data-mark="segment" data-name={name} clipPath={`url(#${clipId})`}>
      {cased && <path className="casing" d={d} strokeWidth={width + 3} />}
      <path className={dashed ? "line dashed" : "line"} d={d} strokeWidth={width} />
    </g>
  );
}
