/** The loss of two weights in a row, without a bend: a saddle in the middle and a valley on either side. */
import { linearGround } from "../../engine/subjects/walking/linearGround.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Land } from "./land.tsx";
import type { Draw } from "./picture.ts";

// None at 1, the saddle's own height, where contours cross.
const LEVELS = [0.25, 0.7, 2, 4, 9, 16, 36];
/** From edge to edge of the map. */
const FLOOR = Array.from({ length: 33 }, (_, k) => 3 ** (-1 + k / 16));

export const valley: Draw<"valley"> = (words) => ({
  label: words.label,
  caption: words.caption,
  drawing: (
    <div className="picture-row picture-small">
      <Land ground={linearGround} levels={LEVELS} axes={words.axes} name="valley" label={words.name}>
        {[1, -1].map((side) => (
          <Curve
            key={side}
            points={FLOOR.map((w) => [side * w, side / w] as const)}
            tone="good"
            width={2.5}
            name="floor"
          />
        ))}
        <Dots points={[[0, 0]]} tone="ink" hollow name="saddle" />
        <Label at={[0, 0]} dy={15} anchor="middle" cased name="saddle">
          {words.saddle}
        </Label>
        <Label at={[1, 1]} dx={9} dy={-9} tone="good" strong cased name="floor">
          {words.floor}
        </Label>
      </Land>
    </div>
  ),
});
