/** Secondary actions of a widget behind one quiet button. */
import { memo, useEffect, useRef, useState } from "react";
import { MenuButton } from "../../kit/controls/MenuButton.tsx";
import type * as actions from "../saving/menuActions.ts";
import type { Show, Shown } from "../saving/shown.ts";
import type { AnyWidget, WidgetText } from "../widget.ts";
import type { StageWords } from "../words.ts";

type Actions = typeof actions;
/** Asked for as the menu opens: a browser copies for a reader only what is at hand as they choose it. */
const fetchActions = (): Promise<Actions> => import("../saving/menuActions.ts");

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

interface MoreProps {
  /** How the widget stands as something is chosen. */
  readonly show: Show;
  readonly widget: AnyWidget;
  readonly text: WidgetText;
  readonly words: StageWords;
  /** Nothing of its own can be saved: the data are absent. */
  readonly away: boolean;
  readonly onReset: () => void;
}

export const More = memo(function More({ show, widget, text, words, away, onReset }: MoreProps) {
  const [said, say] = useSaid();
  const item = (label: string, act: (actions: Actions, shown: Shown) => unknown) => ({
    label,
    onSelect: () => {
      const shown = show();
      if (!shown) return;
      fetchActions().then(
        (done) => attempt(() => act(done, shown)),
        () => say(words.unreachable),
      );
    },
  });
  const attempt = async (act: () => unknown): Promise<void> => {
    try {
      if ((await act()) === true) say(words.copied);
    } catch (error) {
      console.info("not done", error);
      say(words.refused);
    }
  };
  const items = [
    item(words.copyLink, ({ copyLink }, shown) => copyLink(shown)),
    item(words.copyEmbed, ({ copyEmbed }, shown) => copyEmbed(shown)),
    item(words.saveFigure, ({ saveLines }, shown) => saveLines(shown)),
    item(words.savePixels, ({ savePixels }, shown) => savePixels(shown)),
    item(words.saveTable, ({ saveDrawn }, shown) => saveDrawn(shown)),
    item(words.saveData, ({ saveData }, shown) => saveData(shown)),
    item(words.printFigure, ({ printFigure }, shown) => printFigure(shown)),
    item(words.savePage, ({ savePage }, shown) => savePage(shown)),
    ...Object.keys((away ? undefined : widget.files) ?? {}).map((file) =>
      item(text.files?.[file] ?? file, ({ saveOwn }, shown) => saveOwn(file, shown)),
    ),
    {
      label: words.fullScreen,
      onSelect: () => {
        const body = show()?.body;
        const figure = body?.closest("figure") ?? body;
        void attempt(() =>
          document.fullscreenElement ? document.exitFullscreen() : figure?.requestFullscreen(),
        );
      },
    },
    { label: words.reset, onSelect: onReset },
  ];
  return (
    <div className="stage-more">
      <MenuButton label={words.more} items={items} onOpen={() => void fetchActions().catch(() => {})} />
      <span className="stage-said" role="status">
        {said && <span key={said.count}>{said.words}</span>}
      </span>
    </div>
  );
});
