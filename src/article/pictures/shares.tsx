/** Distances from the bottom, step by step, each the same share of the last: the text's numbers as bars, and one to guess. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { lineQuadratic } from "../../engine/subjects/fits/lineFit.ts";
import { descentFactor, pinnedCurvature } from "../../engine/subjects/fits/quadraticDescent.ts";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

/** The worked walk of the text. */
const START = 0.9;
const RATE = 0.5;
const bowl = lineQuadratic(points);
const share = descentFactor(pinnedCurvature(bowl.hessian), RATE);
const distances = [0, 1, 2].map((steps) => (START - bowl.minimum[0]) * share ** steps);
const ROWS = [0, 1, 2, 3] as const;

export const shares: Draw<"shares"> = (words) => {
  const told = distances.map((distance) => formatFixed(distance, 3));
  return {
    label: words.label(told),
    caption: words.caption,
    drawing: (
      <div className="picture-row">
        <Plane
          x={{ domain: [-0.2, 0.8], label: words.distance, ticks: [0, 0.2, 0.4, 0.6] }}
          y={{ domain: [3.6, -0.6] }}
          axes="x"
          width={400}
          height={190}
          label={words.name}
          name="shares"
        >
          {distances.map((distance, row) => (
            <Bar key={row} from={[0, row]} to={[distance, row]} width={16} tone="path" name="share" />
          ))}
          {ROWS.map((row) => (
            <g key={row}>
              <Label at={[0, row]} dx={-8} anchor="end" name="after">
                {words.after(row)}
              </Label>
              <Label at={[distances[row] ?? 0, row]} dx={8} tone="path" strong name="distance">
                {told[row] ?? "?"}
              </Label>
            </g>
          ))}
        </Plane>
      </div>
    ),
  };
};
