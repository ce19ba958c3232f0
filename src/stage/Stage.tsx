/** Performs a widget: its picture, its row of controls, the sentence that says what is shown. */
import { Component, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../kit/controls/Button.tsx";
import { MenuButton } from "../kit/controls/MenuButton.tsx";
import { PlayBar } from "../kit/controls/PlayBar.tsx";
import { KnobControl } from "./KnobControl.tsx";
import { type Knobs, printValues } from "./knobs.ts";
import { thisPage } from "./page.ts";
import { useRun } from "./useRun.ts";
import type { AnyWidget, KnobText } from "./widget.ts";
import type { StageWords } from "./words.ts";

interface StageProps {
  readonly widget: AnyWidget;
  /** The instance's name in the page; the widget's id unless a page shows it twice. */
  readonly name: string;
  readonly words: StageWords;
  readonly locale?: string;
  /** Parts an embedding page does not want: "controls", "sentence", "menu". */
  readonly hide?: readonly string[];
}

/** What is said aloud waits until the hand rests, or a drag would be one long stutter. */
const QUIET_MS = 700;

export function Stage({ widget, name, words, locale = "en", hide = [] }: StageProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const onScreen = useRef(true);
  const seen = useCallback(() => onScreen.current, []);
  const performance = useRun(widget, name, seen);
  const { run, playing, turn } = performance;
  const { View } = widget;
  const text = widget.text[locale] ?? widget.text.en;

  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => {
      onScreen.current = entry?.isIntersecting ?? true;
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, []);

  const sentence = useMemo(
    () => widget.describe(run.values, run.state, text),
    [widget, run.values, run.state, text],
  );
  const spoken = useSettled(sentence, playing);

  const inRow = Object.entries(widget.knobs as Knobs).filter(([, knob]) => knob.place === "row");
  const picture = <View values={run.values} state={run.state} text={text} turn={turn} />;
  return (
    <div className="stage-body" ref={root}>
      <Fallback words={words} onReset={performance.reset} stamp={run.state}>
        <div className="stage-view">{picture}</div>
      </Fallback>
      {!hide.includes("controls") && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
        <div className="stage-controls" role="group" aria-label={words.controls}>
          {widget.model.step && (
            <PlayBar
              playing={playing}
              done={run.done}
              steps={run.steps}
              canBack={run.steps > 0}
              canStep={!run.done}
              onPlay={() => {
                if (run.done) performance.restart();
                performance.play();
              }}
              onPause={performance.pause}
              onStep={performance.step}
              onBack={performance.back}
              onReset={performance.restart}
              words={words}
            />
          )}
          {inRow.map(([knobName, knob]) => (
            <KnobControl
              key={knobName}
              knob={knob}
              words={(text.knobs as Record<string, KnobText>)[knobName]!}
              value={run.values[knobName]}
              onTurn={(value) => turn({ [knobName]: value })}
            />
          ))}
          {!hide.includes("menu") && (
            <More widget={widget} name={name} words={words} performance={performance} root={root} />
          )}
        </div>
      )}
      {!hide.includes("sentence") && <p className="stage-sentence">{sentence}</p>}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
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

interface MoreProps {
  readonly widget: AnyWidget;
  readonly name: string;
  readonly words: StageWords;
  readonly performance: ReturnType<typeof useRun>;
  readonly root: React.RefObject<HTMLDivElement | null>;
}

/** Secondary actions behind one quiet button. */
function More({ widget, name, words, performance, root }: MoreProps): ReactNode {
  const { run } = performance;
  const [said, setSaid] = useState("");
  const texts = () => printValues(widget.knobs, run.values);
  const copy = (content: string): void => {
    void (async () => {
      try {
        await navigator.clipboard.writeText(content);
        setSaid(words.copied);
      } catch {
        // No permission or no secure context: show the text for copying by hand.
        window.prompt(words.copyByHand, content);
      }
    })();
  };
  const items = [
    {
      label: words.copyLink,
      onSelect: () => copy(thisPage().href(name, texts(), run.steps)),
    },
    {
      label: words.copyEmbed,
      onSelect: () => {
        const site = new URL(document.documentElement.dataset.root ?? "./", window.location.href);
        const address = new URL(`embed/${widget.id}/`, site);
        // An embedded widget stands alone, under its id, whatever it is called here.
        address.search = new URL(thisPage().href(widget.id, texts(), run.steps)).search;
        const box = root.current?.getBoundingClientRect();
        const height = Math.ceil((box?.height ?? 560) + 80);
        const title = widget.text.en.title.replace(/["&<]/g, "");
        copy(
          `<iframe src="${address.href.replace(/&/g, "&amp;")}" title="${title}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`,
        );
      },
    },
    {
      label: words.saveFigure,
      onSelect: () => {
        const view = root.current?.querySelector<HTMLElement>(".stage-view");
        if (view) void import("./saveFigure.ts").then(({ saveFigure }) => saveFigure(view, name));
      },
    },
    {
      label: words.saveData,
      onSelect: () => {
        const content = JSON.stringify(
          { widget: widget.id, knobs: run.values, steps: run.steps, state: run.state },
          undefined,
          1,
        );
        void import("./saveFigure.ts").then(({ saveFile }) =>
          saveFile(`${name}.json`, "application/json", content),
        );
      },
    },
    {
      label: words.fullScreen,
      onSelect: () => {
        const figure = root.current?.closest("figure") ?? root.current;
        if (document.fullscreenElement) void document.exitFullscreen();
        else void figure?.requestFullscreen?.();
      },
    },
    { label: words.reset, onSelect: performance.reset },
  ];
  return (
    <>
      <MenuButton label={words.more} items={items} />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
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
