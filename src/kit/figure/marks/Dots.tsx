import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { place, spots } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";
import { carries } from "../plane/series.ts";

export interface DotsProps {
  readonly points: readonly Point[];
  /** Screen pixels; 3.5 unless told. */
  readonly r?: number;
  readonly tone?: Tone;
  readonly hollow?: boolean;
  /** A rim of paper colour, for drawing on maps. */
  readonly cased?: boolean;
  readonly name?: string;
}

/** From this many on, dots are drawn as one path: one element instead of thousands. */
const MANY = 200;

/** Data points as discs, or rings where `hollow`. */
export function Dots({ points, r = 3.5, tone = "data", hollow, cased, name }: DotsProps) {
  const { x, y } = usePlane();
  const placed = place(points, x, y);
  if (placed.length === 0) return null;
  const kind = `dots ${toneClass(tone)}${hollow ? " hollow" : ""}${cased ? " cased" : ""}`;
  if (placed.length >= MANY && !hollow) {
    return (
      <path
        ref={carries(points)}
        className={`${kind} many`}
        data-mark="dots"
        data-name={name}
        strokeWidth={2 * r}
        d={spots(placed)}
      />
    );
  }
  return (
    <g
      ref={carries(points)}
      className={kind}
      data-mark="dots"
      data-name={name}
      style={r === 3.5 ? undefined : ({ "--r": r } as object)}
    >
      {placed.map(([cx, cy], i) => (
        <circle key={i} cx={px(cx)} cy={px(cy)} r={r} />
      ))}
    </g>
  );
}
