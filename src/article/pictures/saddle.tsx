/** A saddle from above, and two walks down it: one exactly on the ridge, which stays, and one beside it, which leaves. */
import { saddleGround } from "../../engine/subjects/walking/saddleGround.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { Land } from "./land.tsx";
import type { Draw } from "./picture.ts";

// None at nought, the saddle's own height, where contours cross.
const LEVELS = [-0.2, -0.1, -0.02, 0.05, 0.2, 0.5, 0.9, 1.4];
const RATE = 0.1;
const STEPS = 56;
/** How far the second climber sets out from the ridge. */
const BESIDE = 0.01;

function walkFrom(start: Point): readonly Point[] {
  const walk = [start];
  for (let step = 0; step < STEPS; step++) {
    const [x, y] = walk.at(-1)!;
    const [dx, dy] = saddleGround.gradient(x, y);
    walk.push([x - RATE * dx, y - RATE * dy]);
  }
  return walk;
}
const [stays, leaves] = [walkFrom([1.6, 0]), walkFrom([1.6, BESIDE])];

export const saddle: Draw<"saddle"> = (words) => ({
  label: words.label,
  caption: words.caption,
  drawing: (
    <div className="picture-row picture-small">
      <Land ground={saddleGround} levels={LEVELS} axes={words.axes} name="saddle" label={words.name}>
        <Curve points={stays} tone="ink" width={2.5} name="stays" />
        <Curve points={leaves} tone="path" width={1.5} dotted name="leaves" />
        <Dots points={saddleGround.minima.map(({ at }) => at)} tone="good" hollow name="hollows" />
        <Dots points={[stays.at(-1)!]} tone="ink" name="rests" />
        <Label at={[0, 0]} dx={-9} anchor="end" cased name="saddle">
          {words.saddle}
        </Label>
        <Label at={[0, 1]} dx={9} tone="good" cased name="hollow">
          {words.hollow}
        </Label>
      </Land>
    </div>
  ),
});
