/** What the network says under a digit: large, ticked where it is right, crossed in red where it is wrong; both beside it, so that it can be read. */

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

/** How far right of `at` the numeral stands. */
const ASIDE = 14;
/** Beside the numeral, from its middle. */
const TICK = "l4,5l7,-11";
const CROSS = "m1,-6l10,10m0,-10l-10,10";

export function Answer({ at, said, right, name }: AnswerProps) {
  const { x, y } = usePlane();
  const [point] = place([at], x, y);
  if (!point) return null;
  const [cx, cy] = [point[0] + ASIDE, point[1]];
  return (
    <g className={`first-look-answer ${toneClass(right ? "good" : "error")}`} data-right={right}>
      <path className="line" strokeWidth={2} d={`M${px(cx + 10)},${px(cy)}${right ? TICK : CROSS}`} />
      <Lettering at={[cx, cy]} anchor="middle" className="label strong" mark="label" name={name}>
        {String(said)}
      </Lettering>
    </g>
  );
}
