/** Where each batch would send the walker from where she stands: a cloud of arrows round the one of all penguins. */
import type { ReactNode } from "react";
import { penguins } from "../../engine/datasets/penguins.ts";
import { typicalMiss } from "../../engine/subjects/fits/batchGradients.ts";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { spread } from "../../kit/figure/plane/scales.ts";
import { format } from "../../kit/format.ts";
import { cloud } from "./cloud.ts";
import { bowl, COUNT, chosen } from "./model.ts";
import { type Props, toneOf } from "./props.ts";

/** Arrows that are drawn to their tail: all of them would be a blot. */
const SHAFTS = 60;
const TURNS = spread(0, 2 * Math.PI, 49);

export function CloudPanel({ values, state, text }: Props): ReactNode {
  const { size, now } = chosen(state, values);
  const arrows = cloud(size, values.seed, now.at);
  const every = Math.ceil(arrows.length / SHAFTS);
  const whole = bowl.gradient(...now.at).map((slope) => -slope) as unknown as Point;
  const length = Math.hypot(...whole);
  const miss = typicalMiss(penguins, size, ...now.at);
  // The same for every batch size, so that the cloud is seen to shrink; in steps, so that it does not tremble.
  const furthest = Math.max(...cloud(1, values.seed, now.at).flat().map(Math.abs));
  const reach = 2 ** (Math.ceil(2 * Math.log2(furthest)) / 2);
  const ring = TURNS.map(
    (turn): Point => [whole[0] + miss * Math.cos(turn), whole[1] + miss * Math.sin(turn)],
  );
  const told = [format(length, 3), format(miss, 3)] as const;
  return (
    <Plane
      margin={{ left: 48 }}
      x={{ domain: [-reach, reach], label: text.downTilt, ticks: 4 }}
      y={{ domain: [-reach, reach], label: text.downIntercept, ticks: 4 }}
      aspect="equal"
      name="cloud"
      label={text.cloudLabel(size, ...told)}
    >
      {size < COUNT && (
        <>
          <Curve
            points={arrows.filter((_, k) => k % every === 0).flatMap((tip) => [[0, 0] as const, tip])}
            tone={toneOf(size)}
            width={0.75}
            opacity={0.4}
            name="shafts"
          />
          <Dots points={arrows} r={1.5} tone={toneOf(size)} name="tips" />
          <Curve points={ring} closed dashed cased width={1.25} tone="ink" name="miss" />
        </>
      )}
      <Arrow from={[0, 0]} to={whole} width={2.5} tone="gradient" cased name="whole" />
      <Label at={[-reach, -reach]} dx={6} dy={-24} tone="gradient" cased strong>
        {text.whole(told[0])}
      </Label>
      <Label at={[-reach, -reach]} dx={6} dy={-8} cased>
        {size < COUNT ? text.misses(size, told[1]) : text.misses(size, format(0))}
      </Label>
    </Plane>
  );
}
