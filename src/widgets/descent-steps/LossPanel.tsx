import type { ReactNode } from "react";
import { divergenceLimit } from "../../engine/training.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { roundUp } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import { CLOSE, excessAt, lossAt, problems, startOf, trail } from "./model.ts";
import { BESIDE, type Props } from "./props.ts";

/** What lies lower is drawn on the floor: Newton's hop leaves nothing but rounding. */
const FLOOR = 1e-7;
/** Room above the height at which a walk is stopped. */
const ROOM = 10;

/** What the loss stands above its least, step by step, on a logarithmic scale: creeping is level, leaving climbs. */
export function LossPanel({ values, state, text }: Props): ReactNode {
  const points = trail(state).map(
    ([step, place]) => [step, Math.max(FLOOR, excessAt(values, place))] as const,
  );
  const wall = divergenceLimit(lossAt(values, startOf(values))) - problems[values.inputs].bowl.least;
  const top = 10 ** Math.ceil(Math.log10(Math.max(wall * ROOM, ...points.map(([, excess]) => excess))));
  const last = points.at(-1)!;
  const end = roundUp(Math.max(20, state.steps));
  const rules = [
    { height: CLOSE, tone: "good", name: "close", text: text.closeEnough },
    { height: wall, tone: "error", name: "wall", text: text.tooFar },
  ] as const;
  return (
    <Plane
      x={{
        domain: [0, end],
        label: text.step,
        ticks: 4,
        format: (step) => formatFixed(step, 0),
      }}
      y={{ domain: [FLOOR, top], label: text.excess, scale: "log", ticks: 4 }}
      {...BESIDE}
      height={200}
      label={text.lossLabel}
      name="loss"
    >
      {rules.map(({ height, tone, name }) => (
        <Rule key={name} y={height} tone={tone} dashed name={name} />
      ))}
      <Curve points={points} tone="path" dotted={points.length < 60} name="loss" />
      <Dots points={[last]} r={4.5} tone="path" name="here" />
      <Labels
        lines={[
          points,
          ...rules.map(({ height }): Point[] => [
            [0, height],
            [end, height],
          ]),
        ]}
        dots={[last]}
        labels={rules.map(({ height, ...rule }) => ({
          ...rule,
          at: [end, height],
          anchor: "end",
          dx: -2,
          dy: -10,
          small: true,
          cased: true,
        }))}
      />
    </Plane>
  );
}
