/** Performs a widget: its picture, its row of controls, the sentence that says what is shown. */
import { Component, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { aloud } from "../kit/aloud.ts";
import { Button } from "../kit/controls/Button.tsx";
import { PlayBar } from "../kit/controls/PlayBar.tsx";
import { plainText } from "../kit/figure/plane/richText.tsx";
import type { Data } from "./data.ts";
import { KnobControl } from "./KnobControl.tsx";
import type { Knobs } from "./knobs.ts";
import { More } from "./More.tsx";
import { Picture } from "./Picture.tsx";
import { Sentence } from "./Sentence.tsx";
import { useTone } from "./tone.ts";
import type { Troupe } from "./troupe.ts";
import { type Performance, useRun } from "./useRun.ts";
import { useTroupe } from "./useTroupe.ts";
import { type AnyWidget, type KnobText, keyOf } from "./widget.ts";
import type { StageWords } from "./words.ts";

interface StageProps {
  readonly widget: AnyWidget;
  /** The instance's name in the page; the widget's id unless a page shows it twice. */
  readonly name: string;
  readonly words: StageWords;
  readonly locale?: string;
  /** Parts an embedding page does not want: "controls", "sentence", "menu". */
  readonly hide?: readonly string[];
  /** Performs a heavy widget; without it, as on the server, the widget stands still at its initial values. */
  readonly troupe?: Troupe;
  /** What a widget needs to stand at its initial values, where there is no troupe. */
  readonly data?: Data;
}

/** What is said aloud waits until the hand rests, or a drag would be one long stutter. */
const QUIET_MS = 700;

export function Stage(props: StageProps): ReactNode {
  return props.widget.heavy ? <HeavyStage {...props} /> : <LightStage {...props} />;
}

function LightStage(props: StageProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const onScreen = useRef(true);
  const seen = useCallback(() => onScreen.current, []);
  const performance = useRun(props.widget, props.name, seen);
  useOnScreen(root, (visible) => {
    onScreen.current = visible;
  });
  return <Body {...props} performance={performance} root={root} />;
}

function HeavyStage(props: StageProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const { performance, rest } = useTroupe(props.widget, props.name, props.troupe, props.data);
  useOnScreen(root, (visible) => rest(!visible));
  return <Body {...props} performance={performance} root={root} />;
}

/** Tells when the widget comes on the screen and when it leaves. */
function useOnScreen(root: React.RefObject<HTMLElement | null>, tell: (visible: boolean) => void): void {
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => latest.current(entry?.isIntersecting ?? true));
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);
}

interface BodyProps extends StageProps {
  readonly performance: Performance;
  readonly root: React.RefObject<HTMLDivElement | null>;
}

function Body({
  widget,
  name,
  words: common,
  locale = "en",
  hide = [],
  performance,
  root,
}: BodyProps): ReactNode {
  const { run, playing, turn, wanted, readings, trouble, away = false } = performance;
  const text = widget.text[locale] ?? widget.text.en;
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

  const idle: readonly PropertyKey[] = widget.idle?.(wanted) ?? [];
  const inRow = Object.entries(widget.knobs as Knobs).filter(
    ([knobName, knob]) => knob.place === "row" && !idle.includes(knobName),
  );
  const picture = (
    <Picture
      widget={widget}
      values={run.values}
      wanted={wanted}
      state={run.state}
      text={text}
      turn={turn}
      {...(readings && { readings })}
    />
  );
  return (
    <div className="stage-body" ref={root}>
      <Fallback words={words} onReset={performance.reset} stamp={run.state}>
        <div className="stage-view" data-trouble={trouble ?? undefined}>
          {picture}
          {trouble && (
            <Trouble kind={trouble} words={words} onRetry={performance.retry} onReset={performance.reset} />
          )}
        </div>
      </Fallback>
      <p className="stage-key">
        <Sentence>{keyOf(text, run.values)}</Sentence>
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
          {widget.strides && (
            <div className="stage-strides">
              {widget.strides.map((count) => (
                <Button key={count} disabled={away || run.done} onClick={() => performance.forward(count)}>
                  {words.steps(count)}
                </Button>
              ))}
            </div>
          )}
          {inRow.map(([knobName, knob]) => (
            <KnobControl
              key={knobName}
              knob={knob}
              words={(text.knobs as Record<string, KnobText>)[knobName]!}
              value={wanted[knobName]}
              onTurn={(value) => turn({ [knobName]: value })}
            />
          ))}
          {!hide.includes("menu") && (
            <More
              widget={widget}
              name={name}
              title={text.title}
              description={plainText(described)}
              words={words}
              performance={performance}
              root={root}
            />
          )}
        </div>
      )}
      {!hide.includes("sentence") && (
        <p className="stage-sentence">
          <Sentence>{sentence}</Sentence>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {aloud(spoken)}
      </p>
    </div>
  );
}

interface TroubleProps {
  readonly kind: NonNullable<Performance["trouble"]>;
  readonly words: StageWords;
  readonly onRetry: () => void;
  readonly onReset: () => void;
}

/** Lies over the picture, which is the last that could be had: nothing moves when it comes or goes. */
function Trouble({ kind, words, onRetry, onReset }: TroubleProps): ReactNode {
  return (
    <div className="stage-trouble" role={kind === "loading" ? "status" : "alert"}>
      <p>{words[kind]}</p>
      {kind === "unreachable" && <Button onClick={onRetry}>{words.retry}</Button>}
      {kind === "broken" && <Button onClick={onReset}>{words.reset}</Button>}
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

/** A view that throws must not take the page with it: the widget says so and can be put back. */
class Fallback extends Component<
  {
    readonly words: StageWords;
    readonly onReset: () => void;
    readonly stamp: unknown;
    readonly children: ReactNode;
  },
  { readonly brokenAt: unknown }
> {
  override state = { brokenAt: undefined as unknown };
  static getDerivedStateFromError(error: unknown): { brokenAt: unknown } {
    return { brokenAt: error ?? true };
  }
  override render(): ReactNode {
    if (this.state.brokenAt === undefined) return this.props.children;
    return (
      <div className="stage-broken" role="alert">
        <p>{this.props.words.broken}</p>
        <Button
          onClick={() => {
            this.props.onReset();
            this.setState({ brokenAt: undefined });
          }}
        >
          {this.props.words.reset}
        </Button>
      </div>
    );
  }
}
