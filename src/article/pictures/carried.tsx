/** Two walkers on the mountain from one place beside the summit: one is turned aside by a crest, the other's speed carries her over. */
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import type { Walk } from "../../engine/subjects/racing/runner.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { carriedFrom, carried as walkOf } from "../values/momentum.ts";
import { Land } from "./land.tsx";
import type { Draw } from "./picture.ts";

const LEVELS = [-0.6, -0.4, -0.2, 0, 0.1, 0.2, 0.3, 0.4, 0.5];
/** A point every so far along the way: a picture may weigh but little. */
const APART = 0.08;

function thinned({ places }: Walk): readonly Point[] {
  const kept: Point[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const place: Point = [places[at]!, places[at + 1]!];
    const last = kept.at(-1);
    if (!last || Math.hypot(place[0] - last[0], place[1] - last[1]) > APART || at === places.length - 2)
      kept.push(place);
  }
  return kept;
}

export const carried: Draw<"carried"> = (words) => {
  const [plain, fast] = [thinned(walkOf("sgd")), thinned(walkOf("momentum"))];
  return {
    label: words.label,
    caption: words.caption,
    drawing: (
      <div className="picture-row picture-small">
        <Land ground={mountainGround} levels={LEVELS} axes={words.axes} name="carried" label={words.name}>
          <Curve points={plain} tone="ink" width={2} dashed cased name="plain" />
          <Curve points={fast} tone="path" width={2} cased name="carried" />
          <Dots points={[carriedFrom]} tone="ink" name="start" />
          <Dots points={[plain.at(-1)!]} tone="ink" hollow cased name="stuck" />
          <Dots points={[fast.at(-1)!]} tone="good" cased name="camp" />
          <Label at={plain.at(-1)!} dx={10} cased name="hollow">
            {words.hollow}
          </Label>
          <Label at={fast.at(-1)!} dx={-2} dy={-18} anchor="middle" tone="good" cased name="base">
            {words.camp}
          </Label>
        </Land>
      </div>
    ),
  };
};
