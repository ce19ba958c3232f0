/** What the network says under a digit: large, ticked where it is right; in a red ring and struck out where it is wrong. */

import { Lettering } from "../../kit/figure/plane/Lettering.tsx";
import { place } from "../../kit/figure/plane/path.ts";
import { usePlane } from "../../kit/figure/plane/planeContext.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { px } from "../../kit/format.ts";
import { toneClass } from "../../kit/tone.ts";

interface AnswerProps {
  readonly at: Point;
  readonly said: number;
  readonly right: boolean;
  readonly name: string;
}

/** How far right of `at` the numeral stands, and the ring's radius. */
const ASIDE = 14;
const RING = 12;

export function Answer({ at, said, right, name }: AnswerProps) {
  const { x, y } = usePlane();
  const [point] = place([at], x, y);
  if (!point) return null;
  const [cx, cy] = [point[0] + ASIDE, point[1]];
  const slant = 0.72 * RING;
  return (
    <g className={`first-look-answer ${toneClass(right ? "good" : "error")}`} data-right={right}>
      {right ? (
        <path className="line" strokeWidth={2} d={`M${px(cx + 10)},${px(cy)}l4,5l7,-11`} />
      ) : (
        <>
          <circle className="line" cx={px(cx)} cy={px(cy)} r={RING} strokeWidth={1.5} />
          <path
            className="line"
            strokeWidth={1.5}
            d={`M${px(cx - slant)},${px(cy + slant)}L${px(cx + slant)},${px(cy - slant)}`}
          />
        </>
      )}
      <Lettering at={[cx, cy]} anchor="middle" className="label strong" mark="label" name={name}>
        {String(said)}
      </Lettering>
    </g>
  );
}
