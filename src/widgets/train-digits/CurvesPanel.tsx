/** How the learning went: the share read right, and the loss, of training and of validation digits. */
import type { ReactNode } from "react";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, formatFixed, percent } from "../../kit/format.ts";
import { EPOCH, type Point } from "./model.ts";
import type { Props } from "./props.ts";

export function CurvesPanel({ values, state, text }: Props): ReactNode {
  const { curve, best, unseen } = state;
  const last = curve.at(-1)!;
  const line = (what: (point: Point) => number) =>
    curve.map((point) => [point.step / EPOCH, what(point)] as const);
  const x = { domain: [0, values.epochs] as const, ticks: Math.min(5, values.epochs) };
  const highest = Math.max(2.5, ...curve.flatMap((p) => [p.trainingLoss, p.validationLoss]));
  const stood = curve[best.point]!;
  const bestAt = stood.step / EPOCH;
  const [training, validation] = [line((p) => p.training), line((p) => p.validation)];
  const upright = [
    [bestAt, 0],
    [bestAt, 1],
  ] as const;
  /** On the side of the rule that has more room. */
  const beside =
    bestAt > values.epochs / 2 ? ({ anchor: "end", dx: -7 } as const) : ({ anchor: "start", dx: 7 } as const);
  return (
    <div className="stack">
      <Plane
        x={x}
        y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.right, format: percent }}
        height={190}
        margin={{ right: 14 }}
        name="accuracy"
        label={text.accuracyLabel(percent(last.training, 1), percent(last.validation, 1))}
      >
        <Curve points={training} tone="quiet" width={1.25} dashed name="training" />
        <Curve points={validation} tone="data" width={2} name="validation" />
        <Dots points={[[last.step / EPOCH, last.validation]]} tone="data" name="now" />
        {unseen !== null && <Rule x={bestAt} dashed tone="good" name="best" />}
        <Labels
          lines={[training, validation, ...(unseen === null ? [] : [upright])]}
          dots={[[last.step / EPOCH, last.validation]]}
          labels={
            unseen === null
              ? [
                  {
                    at: [last.step / EPOCH, last.validation],
                    anchor: "end",
                    dy: 18,
                    tone: "data",
                    name: "share",
                    text: text.validationShare(percent(last.validation, 1)),
                  },
                ]
              : [
                  {
                    at: [bestAt, stood.validation],
                    ...beside,
                    dy: 18,
                    tone: "data",
                    name: "share",
                    text: text.bestShare(percent(stood.validation, 1)),
                  },
                  {
                    at: [bestAt, stood.validation],
                    ...beside,
                    dy: 38,
                    tone: "good",
                    strong: true,
                    name: "unseen",
                    text: text.unseenShare(percent(unseen, 1)),
                  },
                ]
          }
        />
      </Plane>
      <Plane
        x={{ ...x, label: text.epochs }}
        y={{ domain: [0, highest], ticks: 4, label: text.loss }}
        height={150}
        margin={{ right: 14 }}
        name="loss"
        label={text.lossLabel(format(last.trainingLoss, 3), format(last.validationLoss, 3))}
      >
        <Curve points={line((p) => p.trainingLoss)} tone="quiet" width={1.25} dashed name="training" />
        <Curve points={line((p) => p.validationLoss)} tone="data" width={2} name="validation" />
        <Dots points={[[last.step / EPOCH, last.validationLoss]]} tone="data" name="loss-now" />
        <Label at={[values.epochs, highest * 0.85]} anchor="end" small tone="quiet" name="losses">
          {text.losses(formatFixed(last.trainingLoss, 2), formatFixed(last.validationLoss, 2))}
        </Label>
      </Plane>
    </div>
  );
}
