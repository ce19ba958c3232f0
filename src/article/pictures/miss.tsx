/** The seven points, a line that passes among them, and one miss drawn: the text's first number. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

/** The worked line of the text. */
const TILT = 0.52;
const LIFT = 0.1;
const says = (x: number): number => TILT * x + LIFT;
/** From left of the points, so that there is room for what is said of the first. */
const X = [1.6, 5.4] as const;
const [x, y] = [points.x[0]!, points.y[0]!];

export const miss: Draw<"miss"> = (words) => {
  const [at, point] = [formatFixed(x, 1), formatFixed(y, 2)];
  const [line, residual] = [formatFixed(says(x), 3), formatFixed(y - says(x), 3)];
  return {
    label: words.label(at, point, line, residual),
    caption: words.caption(at, residual),
    drawing: (
      <div className="picture-row">
        <Plane
          x={{ domain: X, label: words.x, ticks: 4 }}
          y={{ domain: [0.9, 3], label: words.y, ticks: 4 }}
          width={400}
          height={270}
          label={words.name}
          name="miss"
        >
          <Curve points={X.map((at) => [at, says(at)] as const)} tone="weight" width={2} name="line" />
          <Segment from={[x, y]} to={[x, says(x)]} tone="error" width={2} name="miss" />
          <Dots points={Array.from(points.x, (at, i) => [at, points.y[i]!] as const)} r={4.5} name="points" />
          <Dots points={[[x, says(x)]]} tone="weight" hollow name="says" />
          <Label at={[x, y]} dx={-30} dy={-34} name="point">
            {words.point(point)}
          </Label>
          <Label at={[x, (y + says(x)) / 2]} dx={-8} anchor="end" tone="error" strong name="miss">
            {residual}
          </Label>
          <Label at={[x, says(x)]} dx={9} dy={12} tone="weight" name="says">
            {words.says(line)}
          </Label>
        </Plane>
      </div>
    ),
  };
};
