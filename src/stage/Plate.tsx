/**
 * A widget's still form: its frames with a letter each, what to see in them, and a task for pencil and paper. One that a page
 * repeats has a single frame, and of words the key alone: the rest stands with its first appearance.
 */
import type { ReactNode } from "react";
import { aloud } from "../kit/aloud.ts";
import { RichText } from "../kit/figure/plane/richText.tsx";
import type { Data, DataName } from "./data.ts";
import { initialValues, type Knobs, turnValues, type ValuesOf } from "./knobs.ts";
import { Picture } from "./parts/Picture.tsx";
import { replay } from "./run.ts";
import { type AnyWidget, type Frame, keyOf, type WidgetText } from "./widget.ts";
import type { StageWords } from "./words.ts";

/** The letter of a frame: 0 → "a". */
export const frameLetter = (index: number): string => String.fromCharCode(97 + index);

interface Pose {
  readonly values: ValuesOf<Knobs>;
  readonly state: unknown;
  readonly steps: number;
}
/** Frames already posed: pages show the same plate more than once, and some take a second to compute. */
const posed = new WeakMap<object, { readonly data: Data | undefined; readonly pose: Pose }>();

const standing = ({ state, steps }: { readonly state: unknown; readonly steps: number }) => ({
  state,
  steps,
});

/** Values and state a frame of a plate shows. A `state` computed in advance is taken as it is. */
export function poseFrame(
  widget: AnyWidget,
  frame: Frame<Record<string, unknown>>,
  data?: Data,
  state?: unknown,
): Pose {
  const kept = posed.get(frame);
  if (kept && kept.data === data) return kept.pose;
  const knobs = widget.knobs as Knobs;
  const values = turnValues(knobs, initialValues(knobs), (frame.turned ?? {}) as Partial<ValuesOf<Knobs>>);
  const steps = frame.steps ?? 0;
  const pose =
    state === undefined
      ? { values, ...standing(replay(widget.model, values, steps, data)) }
      : { values, state, steps };
  posed.set(frame, { data, pose });
  return pose;
}

interface PlateProps {
  readonly widget: AnyWidget;
  readonly name: string;
  readonly words: StageWords;
  /** The widget's own words. */
  readonly text: WidgetText;
  /** What the frames need, by `framesData`. */
  readonly data?: Data;
  /** States by letter, of frames that take too long to compute on every build. */
  readonly states?: Readonly<Record<string, unknown>>;
}

/** The names of the data sets that a widget needs to stand at its initial values and in its frames. */
export function framesData(widget: AnyWidget): ReadonlySet<DataName> {
  const knobs = widget.knobs as Knobs;
  const start = initialValues(knobs);
  const standing = [{}, ...widget.plate.map(({ turned }) => turned ?? {})].map((turned) =>
    turnValues(knobs, start, turned),
  );
  return new Set(standing.flatMap((values) => widget.data?.(values) ?? []));
}

export function Plate({ widget, name, words, text, data, states }: PlateProps): ReactNode {
  const poses = widget.plate.map((frame, i) => poseFrame(widget, frame, data, states?.[frameLetter(i)]));
  // What is drawn may differ from frame to frame: each sentence once, in their order.
  const sentences = poses.flatMap(({ values }, i) =>
    keyOf(text, values, widget.plate[i]!.panel).split(/(?<=\.) /),
  );
  const keys = [...new Set(sentences)].filter(Boolean);
  const again = widget.plate.length === 1;
  return (
    <>
      <div className="plate-frames" data-frames={widget.plate.length}>
        {widget.plate.map((frame, index) => {
          const letter = frameLetter(index);
          const { values, state } = poses[index]!;
          return (
            <div
              className="plate-frame"
              key={letter}
              id={`${name}-${letter}`}
              data-frame={letter}
              data-wide={frame.wide === true ? "" : frame.wide}
            >
              <div
                className="plate-picture"
                role="img"
                aria-label={aloud(widget.describe(values, state, text))}
              >
                <Picture widget={widget} panel={frame.panel} values={values} state={state} text={text} />
              </div>
              {!again && (
                <p className="plate-frame-caption">
                  <b className="plate-letter">{letter}</b> <RichText>{text.frames[index]}</RichText>
                </p>
              )}
            </div>
          );
        })}
      </div>
      <div className="plate-words">
        <p className="plate-caption">
          <RichText>{[...(again ? [] : [text.caption]), ...keys].join(" ")}</RichText>
        </p>
        {!again && (
          <div className="plate-task">
            <b>{words.task}</b> <RichText>{text.task}</RichText>
          </div>
        )}
      </div>
    </>
  );
}
