import type { ReactNode } from "react";
import { taskInputs } from "../../engine/subjects/networks/fortyFourTask.ts";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { rightAnswers } from "./model.ts";
import type { CutsProps } from "./props.ts";

const [SETTINGS, INPUTS] = taskInputs.shape;

/** A setting as its inputs' signs, one over the other. */
const signs = (setting: number): readonly string[] =>
  Array.from({ length: INPUTS }, (_, k) => (taskInputs.data[setting * INPUTS + k]! > 0 ? "+" : "−"));

/** What the network says: a column for each setting of its inputs, a row for each question; discs are right. */
export function Answers({ state, text }: CutsProps): ReactNode {
  const right = rightAnswers(state.weights);
  const rows = text.questions.length;
  const at = right.map((_, i) => [Math.floor(i / rows), i % rows] as const);
  const where = (wanted: boolean) => at.filter((_, i) => right[i] === wanted);
  return (
    <Plane
      x={{ domain: [-4.3, SETTINGS - 0.4] }}
      y={{ domain: [rows + INPUTS - 0.3, -0.6] }}
      axes="none"
      height={230}
      label={text.answersLabel(where(true).length, right.length)}
      name="answers"
    >
      {text.questions.map((question, row) => (
        <Label key={question} at={[-0.5, row]} anchor="end" name="question">
          {question}
        </Label>
      ))}
      <Dots points={where(true)} r={6} tone="good" name="right" />
      <Dots points={where(false)} r={6} tone="error" hollow name="wrong" />
      {Array.from({ length: SETTINGS }, (_, setting) =>
        signs(setting).map((sign, k) => (
          <Label key={`${setting}.${k}`} at={[setting, rows + k]} anchor="middle" tone="quiet" name="input">
            {sign}
          </Label>
        )),
      )}
      {Array.from({ length: INPUTS }, (_, k) => (
        <Label key={k} at={[-0.5, rows + k]} anchor="end" tone="quiet" name="input-name">
          {text.input(k + 1)}
        </Label>
      ))}
    </Plane>
  );
}
