import type { ReactNode } from "react";
import { digitInk, digitSide } from "../../engine/datasets/digits.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { percent } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import { Answer } from "./Answer.tsx";
import { KEPT_BACK, STEPS, type State, seenAfter, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

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
    // Before the first handful there is nothing to the left of it on an axis in powers of ten: the start stands at its edge.
    const points = right.map((count, step) => [seenAfter(Math.max(1, step)), count / KEPT_BACK] as const);
    const curve = points.slice(1);
    return (
      <Plane
        x={{
          domain: [seenAfter(1), seenAfter(STEPS)],
          scale: "log",
          ticks: [10, 100, 1000, 10_000],
          label: text.seenAxis,
        }}
        y={{ domain: [0, 1], ticks: [0, 0.5, 1], format: percent, label: text.shareAxis }}
        height={312}
        margin={{ right: 14 }}
        label={text.shareLabel(share)}
        name="share"
      >
        <Rule y={0.1} dashed name="chance" />
        <Label at={[seenAfter(STEPS), 0.1]} anchor="end" dy={11} small tone="quiet">
          {text.chance}
        </Label>
        <g className="first-look-share">
          <Label at={[seenAfter(1), 0.9]} dx={14} strong name="share">
            {text.share(share)}
          </Label>
        </g>
        {text.ofKept.map((words, line) => (
          <Label key={words} at={[seenAfter(1), 0.9]} dx={16} dy={34 + 16 * line} small tone="quiet">
            {words}
          </Label>
        ))}
        <Curve points={curve} tone="good" name="share" />
        <Dots points={[points.at(-1)!]} tone="good" r={4} name="now" />
      </Plane>
    );
  },
};
