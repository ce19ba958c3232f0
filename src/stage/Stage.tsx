/** Performs a widget: its picture, its row of controls, the sentence that says what is shown. */
import {
  Component,
  Fragment,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { aloud } from "../kit/aloud.ts";
import { Button } from "../kit/controls/Button.tsx";
import { PlayBar } from "../kit/controls/PlayBar.tsx";
import { Slider } from "../kit/controls/Slider.tsx";
import type { Data } from "./data.ts";
import { useOnPaper } from "./paper/useOnPaper.ts";
import { KnobControl } from "./parts/KnobControl.tsx";
import { More } from "./parts/More.tsx";
import { Picture } from "./parts/Picture.tsx";
import { Sentence } from "./parts/Sentence.tsx";
import { askedOf } from "./performing/asked.ts";
import { openHere, type Troupe } from "./performing/troupe.ts";
import { type Performance, useTroupe } from "./performing/useTroupe.ts";
import type { Show } from "./saving/shown.ts";
import { useTone } from "./sound/useTone.ts";
import { type AnyWidget, type KnobText, keyOf, rowOf, type WidgetText } from "./widget.ts";
import type { StageWords } from "./words.ts";

interface StageProps {
  readonly widget: AnyWidget;
  /** The instance's name in the page; the widget's id unless a page shows it twice. */
  readonly name: string;
  readonly words: StageWords;
  /** The widget's own words, in the language of the page. */
  readonly text: WidgetText;
  /** Parts an embedding page does not want: "controls", "sentence", "menu". */
  readonly hide?: readonly string[];
  /** Performs the widget elsewhere; without it, it is performed here. */
  readonly troupe?: Troupe;
  /** What a widget that is performed here needs to stand at its initial values. */
  readonly data?: Data;
}

/** What is said aloud waits until the hand rests, or a drag would be one long stutter. */
const QUIET_MS = 700;

export function Stage({
  widget,
  name,
  words: common,
  text,
  hide = [],
  troupe: given,
  data,
}: StageProps): ReactNode {
  const [troupe] = useState(() => given ?? openHere(widget, data, askedOf(widget, name)));
  const root = useRef<HTMLDivElement>(null);
  const performance = useTroupe(widget, name, troupe, root);
  const { run, playing, turn, wanted, readings, trouble, away } = performance;
  const words: StageWords = { ...common, ...text.verbs?.(away ? run.values : wanted) };

  const described = useMemo(
    () => widget.describe(run.values, run.state, text),
    [widget, run.values, run.state, text],
  );
  // What lies under the message is a picture of other knobs.
  const sentence = away && trouble ? words[trouble] : described;
  // The message over the picture speaks for itself.
  const spoken = useSettled(described, playing || away);
  useTone(widget.tone?.(run.values, run.state), run.state);

  const show: Show = () => {
    const { current: body } = root;
    const steps = away ? 0 : run.steps;
    return body
      ? { widget, name, text, description: described, words, run, readings, wanted, steps, away, body }
      : undefined;
  };
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
  });
  const shown = useCallback<Show>(() => latest.current(), []);
  useOnPaper(run, widget.pose?.steps ?? 0, shown);

  const key = keyOf(text, run.values, widget.pose?.panel);
  const picture = (
    <Picture
      widget={widget}
      panel={widget.pose?.panel}
      values={run.values}
      wanted={wanted}
      state={run.state}
      text={text}
      turn={turn}
      readings={readings}
    />
  );
  return (
    <div className="stage-body" ref={root}>
      <Fallback words={words} onReset={performance.reset}>
        <Fallback words={words} onReset={performance.reset}>
          {/* Letters and figures that the marks and the formulas speak of: a browser's translation leaves them as they are. */}
          <div className="stage-view" data-trouble={trouble ?? undefined} translate="no">
            {picture}
            {trouble && <Trouble kind={trouble} words={words} performance={performance} />}
          </div>
        </Fallback>
        <p className="stage-key">
          <Sentence key={key}>{key}</Sentence>
        </p>
        {!hide.includes("controls") && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
          <div className="stage-controls" role="group" aria-label={words.controls}>
            {widget.model.step && (
              <PlayBar
                playing={playing}
                done={run.done}
                steps={run.steps}
                canPlay={!away}
                canBack={!away && run.steps > 0}
                canStep={!away && !run.done}
                canRestart={!away && run.steps > 0}
                onPlay={() => {
                  if (run.done) performance.restart();
                  performance.play();
                }}
                onPause={performance.pause}
                onStep={() => performance.forward(1)}
                onBack={performance.back}
                onReset={performance.restart}
                words={words}
              />
            )}
            {widget.length && (
              <Slider
                label={words.atStep}
                value={run.steps}
                min={0}
                max={widget.length(run.values)}
                step={1}
                valueText={words.stepOf(run.steps, widget.length(run.values))}
                disabled={away}
                onChange={performance.goTo}
              />
            )}
            {widget.strides && (
              <div className="stage-strides">
                {widget.strides.map((count) => (
                  <Button key={count} disabled={away || run.done} onClick={() => performance.forward(count)}>
                    {words.steps(count)}
                  </Button>
                ))}
              </div>
            )}
            {rowOf(widget, wanted).map(([knobName, knob]) => (
              <KnobControl
                key={knobName}
                name={knobName}
                knob={knob}
                words={(text.knobs as Record<string, KnobText>)[knobName]!}
                value={wanted[knobName]}
                turn={turn}
              />
            ))}
            {!hide.includes("menu") && (
              <More
                show={shown}
                widget={widget}
                text={text}
                words={common}
                away={away}
                onReset={performance.reset}
              />
            )}
          </div>
        )}
        {!hide.includes("sentence") && (
          <p className="stage-sentence">
            <Sentence key={sentence}>{sentence}</Sentence>
          </p>
        )}
        <p className="visually-hidden" role="status">
          {aloud(spoken)}
        </p>
      </Fallback>
    </div>
  );
}

interface TroubleProps {
  readonly kind: NonNullable<Performance["trouble"]>;
  readonly words: StageWords;
  readonly performance: Performance;
}

/** Lies over the picture, which is the last that could be had: nothing moves when it comes or goes. */
function Trouble({ kind, words, performance: { retry, reset } }: TroubleProps): ReactNode {
  return (
    <div className="stage-trouble" translate="yes" role={kind === "loading" ? "status" : "alert"}>
      <p>{words[kind]}</p>
      {kind !== "loading" && <Button onClick={retry}>{kind === "broken" ? words.goOn : words.retry}</Button>}
      {kind === "broken" && <Button onClick={reset}>{words.reset}</Button>}
    </div>
  );
}

/** The sentence once it has stood still; empty until it first changes, so that waking a widget says nothing. */
function useSettled(sentence: string, moving: boolean): string {
  const [spoken, setSpoken] = useState("");
  const first = useRef(sentence);
  useEffect(() => {
    if (moving || sentence === first.current) return;
    const timer = setTimeout(() => {
      first.current = "";
      setSpoken(sentence);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [sentence, moving]);
  return spoken;
}

/**
 * A view that throws must not take the page with it: the widget says so and can be put back. What a browser's translation has
 * done to the text under React is undone by drawing everything afresh; the run goes on, for it is kept elsewhere.
 */
class Fallback extends Component<
  {
    readonly words: StageWords;
    readonly onReset: () => void;
    readonly children: ReactNode;
  },
  { readonly lives: number; readonly error: unknown }
> {
  override state = { lives: 0, error: undefined as unknown };
  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? true };
  }
  override componentDidCatch(error: unknown): void {
    if (isMoved(error)) this.anew();
  }
  anew(): void {
    this.setState(({ lives }) => ({ lives: lives + 1, error: undefined }));
  }
  override render(): ReactNode {
    const { lives, error } = this.state;
    if (error === undefined) return <Fragment key={lives}>{this.props.children}</Fragment>;
    if (isMoved(error)) return null;
    return (
      <div className="stage-broken" role="alert">
        <p>{this.props.words.broken}</p>
        <Button
          onClick={() => {
            this.props.onReset();
            this.anew();
          }}
        >
          {this.props.words.reset}
        </Button>
      </div>
    );
  }
}

/** React has looked for a node where somebody else has moved it from. */
const isMoved = (error: unknown): boolean => error instanceof DOMException && error.name === "NotFoundError";
