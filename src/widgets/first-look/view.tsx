import type { ReactNode } from "react";
import { digitInk, digitSide } from "../../engine/datasets/digits.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { formatFixed, percent } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { Answer } from "./Answer.tsx";
import { KEPT_BACK, STEPS, type State, stepAfter, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

/** Counts of digits shown that the axis names. */
const SEEN = [0, 100, 200, 1000, 5000, 14_000];
const seenAt = (step: number): number =>
  SEEN.reduce((best, seen) =>
    Math.abs(stepAfter(seen) - step) < Math.abs(stepAfter(best) - step) ? seen : best,
  );

const COLUMNS = 4;
const ROWS = 3;

export const panels = {
  digits: ({ state: { digits, answers }, text }: Props): ReactNode => (
    <Plane
      x={{ domain: [-0.5, COLUMNS - 0.5] }}
      y={{ domain: [ROWS - 0.5, -0.5] }}
      axes="none"
      height={312}
      label={text.digitsLabel(answers.join(", "))}
      name="digits"
    >
      {digits.map(({ pixels, label }, i) => {
        const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
        return (
          <g key={i}>
            <Pixels
              pixels={pixels}
              side={digitSide}
              ink={digitInk}
              at={[column, row - 0.16]}
              size={64}
              name={`digit-${i}`}
            />
            <Label at={[column, row + 0.33]} anchor="end" dx={-6} tone="quiet" name={`is-${i}`}>
              {text.is(label)}
            </Label>
            <Answer
              at={[column, row + 0.33]}
              said={answers[i]!}
              right={answers[i] === label}
              name={`answer-${i}`}
            />
          </g>
        );
      })}
    </Plane>
  ),
  share: ({ state: { right }, text }: Props): ReactNode => {
    const share = right.at(-1)! / KEPT_BACK;
    // The axis is the film's own time, so that the start has its place on it and the curve never leaves its first point.
    const points = right.map((count, step) => [step, count / KEPT_BACK] as const);
    return (
      <Plane
        x={{
          domain: [0, STEPS],
          ticks: SEEN.map(stepAfter),
          format: (step) => formatFixed(seenAt(step), 0),
          label: text.seenAxis,
        }}
        y={{ domain: [0, 1], ticks: [0, 0.5, 1], format: percent, label: text.shareAxis }}
        height={312}
        margin={{ right: 22 }}
        label={text.shareLabel(share)}
        name="share"
      >
        <Rule y={0.1} dashed name="chance" />
        <Label at={[STEPS, 0.1]} anchor="end" dy={11} small tone="quiet">
          {text.chance}
        </Label>
        <g className="first-look-share">
          <Label at={[STEPS, 0.5]} anchor="end" tone="good" strong name="share">
            {text.share(share)}
          </Label>
        </g>
        {text.ofKept.map((words, line) => (
          <Label key={words} at={[STEPS, 0.5]} anchor="end" dy={34 + 16 * line} small tone="quiet">
            {words}
          </Label>
        ))}
        <Curve points={points} tone="good" name="share" />
        <Dots points={[points.at(-1)!]} tone="good" r={4} name="now" />
      </Plane>
    );
  },
};
