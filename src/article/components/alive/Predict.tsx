/**
 * A question before a reveal: the reader commits to a guess, then sees guess and answer together. Nothing is sent.
 * Without scripting the answer folds; in print it stands at the back.
 */
import { Children, type CSSProperties, isValidElement, type ReactElement, type ReactNode } from "react";
import { RichText } from "../../../kit/figure/plane/richText.tsx";
import { format } from "../../../kit/format.ts";
import type { Book } from "../../chapter/book.ts";
import { BACK } from "../../chapter/book.ts";
import { blame, fail, useBook, useRendering, useSection, useWay } from "../context.ts";
import { knobTexts } from "../knobText.ts";
import { checkDigits, quote } from "./Value.tsx";

interface Slot {
  readonly mdx?: string;
  readonly children?: ReactNode;
}
interface OptionProps extends Slot {
  /** This one is the answer. */
  readonly right?: boolean;
  /** What is said to whom chose it, where it is not the answer: one sentence, `*w*` for a letter. */
  readonly miss?: string;
}
/** A guess at a number, with a slider; its digits as children, checked like a Value's. */
interface GuessProps extends Slot {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  /** The value's name. */
  readonly answer: string;
  readonly with?: Readonly<Record<string, number>>;
}

// The slots are read by Predict and never render by themselves.
export const Question: (props: Slot) => ReactNode = () => null;
export const Option: (props: OptionProps) => ReactNode = () => null;
export const Guess: (props: GuessProps) => ReactNode = () => null;
export const Answer: (props: Slot) => ReactNode = () => null;

interface PredictProps {
  readonly id: string;
  /** The instance that the answer is seen in. */
  readonly widget?: string;
  /** Its knobs to set once a guess is made. */
  readonly reveal?: Readonly<Record<string, unknown>>;
  /** How many steps it then stands at. */
  readonly step?: number;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

/** The numbers that a slider guess is compared with, and how they read. */
function answerOf(
  book: Pick<Book, "themes" | "locale">,
  { answer, with: given, unit, min, max, mdx, children }: GuessProps,
  where?: string,
) {
  const value = quote(book.themes, answer, mdx ?? where, given);
  if (typeof value !== "number") fail(mdx ?? where, `"${answer}" is too large for a slider`);
  if (value < min || value > max)
    fail(mdx ?? where, `"${answer}" is ${value}, outside the slider of its <Guess>`);
  const digits =
    typeof children === "string"
      ? checkDigits(book, answer, children, mdx ?? where, given)
      : format(value, 3);
  return { value, text: unit ? `${digits} ${unit}` : digits };
}

const stepsToMiddle = ({ min, max, step }: GuessProps): number => Math.round((max - min) / 2 / step);

/** The children that fill one slot. */
const fill = <P,>(children: ReactNode, slot: (props: P) => ReactNode): ReactElement<P>[] =>
  Children.toArray(children).filter(
    (child): child is ReactElement<P> => isValidElement(child) && child.type === slot,
  );

/** Counts a question of this section, and puts its answer at the back. */
function useQuestion(id: string, content: ReactNode): string {
  const { book, answers } = useRendering();
  const section = useSection();
  const asks = book.sections.find((one) => one.number === section);
  const number = `${section}.${(asks?.inventory.predictions.findIndex((one) => one.id === id) ?? 0) + 1}`;
  answers.push({ id, number, path: asks?.path ?? "", content });
  return number;
}

/** Where the answer stands on paper. */
function Back({ id }: { readonly id: string }): ReactNode {
  const { predict: words } = useBook().strings;
  const way = useWay();
  return (
    <p className="predict-back">
      <a href={way(BACK, `answer-${id}`)} data-page-word={words.page}>
        {words.back}
      </a>
      .
    </p>
  );
}

/** A question to answer in words of one's own, before the answer is unfolded. */
export function Recall({ id, mdx, children }: Slot & { readonly id: string }): ReactNode {
  const { predict: words } = useBook().strings;
  const [question] = fill(children, Question);
  const [answer] = fill(children, Answer);
  if (!question || !answer) fail(mdx, `<Recall id="${id}"> needs a <Question> and an <Answer>`);
  const number = useQuestion(id, answer.props.children);
  return (
    <div className="recall" id={`predict-${id}`}>
      <p className="recall-question">
        <span className="predict-number">{number}</span> {question.props.children}
      </p>
      <details className="predict-answer">
        <summary>{words.show}</summary>
        <div>{answer.props.children}</div>
      </details>
      <Back id={id} />
    </div>
  );
}

export function Predict({ id, widget: name, reveal = {}, step, mdx, children }: PredictProps): ReactNode {
  const { book, performed } = useRendering();
  const words = book.strings.predict;
  const [question] = fill(children, Question);
  const [answer] = fill(children, Answer);
  const [guess] = fill(children, Guess);
  const options = fill(children, Option);
  if (!question || !answer) fail(mdx, `<Predict id="${id}"> needs a <Question> and an <Answer>`);
  if (
    guess ? options.length > 0 : options.length < 2 || options.filter(({ props }) => props.right).length !== 1
  )
    fail(mdx, `<Predict id="${id}"> needs two or more <Option>s, one of them right, or a single <Guess>`);

  const widget = name === undefined ? undefined : performed.get(name)?.widget;
  if (name !== undefined && !widget) blame(mdx, `<Predict widget="${name}"> names no widget of its page`);
  const texts = widget ? knobTexts(widget, name!, reveal, mdx) : {};
  const number = useQuestion(id, answer.props.children);

  const group = `guess-${id}`;
  const target = guess && answerOf(book, guess.props, mdx);
  // The slider begins in the middle, on a stop.
  const start = guess
    ? Number((guess.props.min + stepsToMiddle(guess.props) * guess.props.step).toPrecision(12))
    : 0;
  const startText = String(start).replace("-", "−") + (guess?.props.unit ? ` ${guess.props.unit}` : "");
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a fieldset, and more
    <div
      role="group"
      className="predict"
      id={`predict-${id}`}
      aria-labelledby={`${group}-title`}
      data-predict={id}
      data-widget-name={name}
      data-reveal={Object.keys(texts).length > 0 ? JSON.stringify(texts) : undefined}
      data-step={step}
    >
      {/* A dialog's form: sent before a script attends to it, it does nothing. */}
      <form method="dialog">
        <p className="predict-title" id={`${group}-title`}>
          {words.title} <span className="predict-number">{number}</span>
        </p>
        <fieldset>
          <legend>{question.props.children}</legend>
          {options.map(({ props }, index) => (
            <label key={index} className="predict-option" data-right={props.right ? "" : undefined}>
              <input type="radio" name={group} value={index} required /> <span>{props.children}</span>
              {props.miss && (
                <span className="predict-miss" hidden>
                  <RichText>{props.miss}</RichText>
                </span>
              )}
            </label>
          ))}
          {guess && target && (
            <div
              className="control slider predict-guess"
              data-answer={target.value}
              data-answer-text={target.text}
              data-unit={guess.props.unit}
              style={{ "--share": 0.5 } as CSSProperties}
            >
              <div className="control-head">
                <label className="control-label" htmlFor={group}>
                  {words.yours}
                </label>
                <output className="control-value" htmlFor={group}>
                  {startText}
                </output>
              </div>
              <div className="slider-track">
                <input
                  type="range"
                  id={group}
                  min={guess.props.min}
                  max={guess.props.max}
                  step={guess.props.step}
                  defaultValue={start}
                  aria-valuetext={startText}
                />
              </div>
              <div className="predict-marks" aria-hidden="true">
                <span className="tone-weight" />
                <span className="tone-good" />
              </div>
            </div>
          )}
        </fieldset>
        <p className="predict-actions">
          <button type="submit" className="button button-strong">
            {words.commit}
          </button>
          <button type="button" className="button button-quiet" data-skip>
            {words.skip}
          </button>
        </p>
      </form>
      {/* Here before anything is said in it, or what is said would not be heard. */}
      <div role="status">
        <p className="predict-verdict" tabIndex={-1} />
        <details className="predict-answer">
          <summary>{words.show}</summary>
          <div>{answer.props.children}</div>
        </details>
      </div>
      <Back id={id} />
    </div>
  );
}

/** All answers, for the back of the book, to questions and then to tasks on paper; on the whole chapter's page, on screen, they stand with their questions. */
export function Answers(): ReactNode {
  const { book, answers, tasks } = useRendering();
  const way = useWay();
  if (answers.length + tasks.length === 0) return null;
  return (
    <section className="answers" aria-labelledby="answers">
      <h2 id="answers">{book.strings.answers}</h2>
      {answers.map(({ id, number, path, content }) => (
        <div className="answers-row" id={`answer-${id}`} key={id}>
          <a className="answers-number" href={way(path, `predict-${id}`)}>
            {number}
          </a>{" "}
          <div>{content}</div>
        </div>
      ))}
      {tasks.map(({ name, number, task, answer }) => (
        <div className="answers-row answers-task" id={`answer-task-${name}`} key={name}>
          <a className="answers-number" href={way(book.instances.get(name)!.path, name)}>
            {book.strings.figure(number)}
          </a>{" "}
          <div>
            {/* On paper it stands with its figure; on a screen the live figure has taken its place. */}
            <p className="screen-only">
              <RichText>{task}</RichText>
            </p>
            <p>
              <RichText>{answer}</RichText>
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}
