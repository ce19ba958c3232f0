/** A widget's still form: its frames with a letter each, what to see in them, and a task for pencil and paper. */
import type { ReactNode } from "react";
import { initialValues, type Knobs, turnValues, type ValuesOf } from "./knobs.ts";
import { replay } from "./run.ts";
import type { AnyWidget, Frame } from "./widget.ts";
import type { StageWords } from "./words.ts";

/** The letter of a frame: 0 → "a". */
export const frameLetter = (index: number): string => String.fromCharCode(97 + index);

/** Values and state a frame of a plate shows. */
export function poseFrame(
  widget: AnyWidget,
  frame: Frame<Record<string, unknown>>,
): { values: Record<string, unknown>; state: unknown; steps: number } {
  const knobs = widget.knobs as Knobs;
  const values = turnValues(knobs, initialValues(knobs), (frame.turned ?? {}) as Partial<ValuesOf<Knobs>>);
  const run = replay(widget.model, values, frame.steps ?? 0);
  return { values, state: run.state, steps: run.steps };
}

interface PlateProps {
  readonly widget: AnyWidget;
  readonly name: string;
  readonly words: StageWords;
  readonly locale?: string;
}

export function Plate({ widget, name, words, locale = "en" }: PlateProps): ReactNode {
  const text = widget.text[locale] ?? widget.text.en;
  const { View } = widget;
  return (
    <>
      <div className="plate-frames" data-frames={widget.plate.length}>
        {widget.plate.map((frame, index) => {
          const { values, state } = poseFrame(widget, frame);
          const letter = frameLetter(index);
          return (
            <div className="plate-frame" key={letter} id={`${name}-${letter}`} data-frame={letter}>
              <div className="plate-picture" role="img" aria-label={widget.describe(values, state, text)}>
                <View values={values} state={state} text={text} />
              </div>
              <p className="plate-frame-caption">
                <b className="plate-letter">{letter}</b> {text.frames[index]}
              </p>
            </div>
          );
        })}
      </div>
      <p className="plate-caption">{text.caption}</p>
      <div className="plate-task">
        <b>{words.task}</b> {text.task}
      </div>
    </>
  );
}
