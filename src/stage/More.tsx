/** Secondary actions of a widget behind one quiet button. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { MenuButton } from "../kit/controls/MenuButton.tsx";
import { passing, printValues } from "./knobs.ts";
import { printQuery, thisPage } from "./page.ts";
import type { Performance } from "./useTroupe.ts";
import type { AnyWidget, WidgetText } from "./widget.ts";
import type { StageWords } from "./words.ts";

/** The figure in a frame tells its height as often as it changes; the page around it makes room. */
const LISTENER = `<script>addEventListener("message", ({ data, source }) => { for (const frame of document.querySelectorAll("iframe"))
  if (frame.contentWindow === source && data?.embedHeight > 0) frame.height = data.embedHeight; });</script>`;

/** How long a word about what has been done stays beside the menu's button. */
const SAID_MS = 2000;

/** A word that is shown and read out for a while. Counted, so that the same word twice is heard twice. */
function useSaid() {
  const [said, setSaid] = useState<{ readonly words: string; readonly count: number }>();
  const count = useRef(0);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = (words: string): void => {
    count.current += 1;
    setSaid({ words, count: count.current });
  };
  return [said, say] as const;
}

/** The address of the site's root, whatever the language of the page. */
const siteRoot = (): URL => {
  const { home, root } = document.documentElement.dataset;
  return new URL(home ?? root ?? "./", window.location.href);
};

interface MoreProps {
  readonly widget: AnyWidget;
  readonly name: string;
  readonly text: WidgetText;
  /** What the picture shows now. */
  readonly description: string;
  readonly words: StageWords;
  readonly performance: Performance;
  readonly root: React.RefObject<HTMLDivElement | null>;
}

export function More({ widget, name, text, description, words, performance, root }: MoreProps): ReactNode {
  const { run, away } = performance;
  const { title } = text;
  const steps = away ? 0 : run.steps;
  const [said, say] = useSaid();
  const texts = () => printValues(passing(widget.knobs), performance.wanted);
  const copy = (content: string): void => {
    void (async () => {
      try {
        await navigator.clipboard.writeText(content);
        say(words.copied);
      } catch {
        // No permission or no secure context: show the text for copying by hand.
        window.prompt(words.copyByHand, content);
      }
    })();
  };
  const save = (way: "saveFigure" | "saveFigureAsPixels"): void => {
    const { current: body } = root;
    // The data sets that widgets ask for are the digits: what shows them is theirs in part.
    const credit = words.credit((widget.data?.(run.values) ?? []).length > 0);
    if (body)
      void import("./saveFigure.ts").then((ways) => ways[way](body, name, { title, description, credit }));
  };
  const items = [
    {
      label: words.copyLink,
      onSelect: () => copy(thisPage().href(name, texts(), steps)),
    },
    {
      label: words.copyEmbed,
      onSelect: () => {
        const address = new URL(`embed/${widget.id}/`, siteRoot());
        // An embedded widget stands alone, under its id, whatever it is called here.
        const plain = printValues(passing((widget.plain ?? widget).knobs), performance.wanted);
        address.search = printQuery("", new Map([[widget.id, { texts: plain, steps }]]));
        const box = root.current?.getBoundingClientRect();
        const height = Math.ceil((box?.height ?? 560) + 80);
        const named = title.replace(/["&<]/g, "");
        copy(
          `<iframe src="${address.href.replace(/&/g, "&amp;")}" title="${named}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>
${LISTENER}`,
        );
      },
    },
    { label: words.saveFigure, onSelect: () => save("saveFigure") },
    { label: words.savePixels, onSelect: () => save("saveFigureAsPixels") },
    {
      label: words.saveTable,
      onSelect: () => {
        const { current: body } = root;
        if (body) void import("./saveFigure.ts").then(({ saveTable }) => saveTable(body, name));
      },
    },
    {
      label: words.saveData,
      onSelect: () => {
        const numbers = { widget: widget.id, knobs: run.values, steps: run.steps, state: run.state };
        void import("./saveFigure.ts").then(({ saveNumbers }) => saveNumbers(name, numbers));
      },
    },
    ...Object.entries((away ? undefined : widget.files) ?? {}).map(([file, make]) => ({
      label: text.files?.[file] ?? file,
      onSelect: () => {
        void (async () => {
          const [{ saveFile }, content] = await Promise.all([
            import("./saveFigure.ts"),
            make(run.values, run.state, siteRoot().href),
          ]);
          saveFile(
            file,
            "application/octet-stream",
            typeof content === "string" ? content : new Blob([content]),
          );
        })();
      },
    })),
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
    <div className="stage-more">
      <MenuButton label={words.more} items={items} />
      <span className="stage-said" role="status">
        {said && <span key={said.count}>{said.words}</span>}
      </span>
    </div>
  );
}
