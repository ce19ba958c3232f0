/** A performance in React: what the troupe tells, and the orders it is given by the hand, the page and the screen. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { keepsakes, lastingOf, standingOf } from "../keepsakes.ts";
import { type Knobs, passing, printValues, type ValuesOf } from "../knobs.ts";
import { thisPage } from "../page.ts";
import type { AnyWidget } from "../widget.ts";
import { askedOf, lastingKnobs } from "./asked.ts";
import type { News } from "./performer.ts";
import { seldom } from "./seldom.ts";
import type { Troupe } from "./troupe.ts";

// biome-ignore lint/suspicious/noExplicitAny: a widget's type parameters are erased in widget.ts
type Erased = any;

/** What the stage shows of a run, and how it is steered. */
export interface Performance extends Pick<News, "readings" | "trouble" | "prepared"> {
  readonly run: {
    readonly values: Erased;
    readonly state: Erased;
    readonly steps: number;
    readonly done: boolean;
  };
  /** The knobs as the hand has left them; those of the run may lag behind. */
  readonly wanted: Erased;
  /** The data that `wanted` needs are absent: what there is to see belongs to other knobs, and must not be driven. */
  readonly away: boolean;
  readonly playing: boolean;
  readonly turn: (change: Erased) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly forward: (count: number) => void;
  readonly back: () => void;
  readonly goTo: (steps: number) => void;
  readonly restart: () => void;
  readonly reset: () => void;
  readonly retry: () => void;
}

/** How often it is written down where a run stands: a hand turns sixty times a second, and all that it sets has to be drawn in between. */
const KEPT_MS = 400;

/** `root` is what has to be on the screen for anything to go on. */
export function useTroupe(
  widget: AnyWidget,
  name: string,
  troupe: Troupe,
  root: RefObject<HTMLElement | null>,
): Performance {
  const { news, wanted } = useSyncExternalStore(troupe.subscribe, troupe.scene, troupe.scene);
  const { values, state, steps, done, moving, readings, trouble, prepared } = news;
  const away = trouble === "loading" || trouble === "unreachable";

  // Before the browser paints again, so that what is asked is seen at once.
  useLayoutEffect(() => {
    const here = thisPage();
    if (widget.pose) here.settle(name, widget.pose.steps);
    // It may have been asked for something else while it woke.
    const asked = askedOf(widget, name);
    if (asked && JSON.stringify(asked) !== JSON.stringify(troupe.asked))
      troupe.order({ kind: "stand", ...asked });
    return here.subscribe(name, ({ texts, steps }) => troupe.order({ kind: "stand", texts, steps }));
  }, [widget, name, troupe]);

  // What lasts comes from memory, and from whatever other instance it happens in.
  useLayoutEffect(() => {
    const stops = lastingKnobs(widget).map((knob) => {
      const remember = (kept: unknown): void => {
        if (typeof kept === "string") troupe.order({ kind: "stand", texts: { [knob]: kept } });
      };
      const kept = lastingOf(widget.id, knob);
      return keepsakes().subscribe(kept, remember);
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [widget, troupe]);

  const [keeping] = useState(() => seldom(KEPT_MS));
  useEffect(() => {
    window.addEventListener("pagehide", keeping.flush);
    return () => {
      window.removeEventListener("pagehide", keeping.flush);
      keeping.flush();
    };
  }, [keeping]);

  const [first] = useState(news);
  useEffect(() => {
    // Nobody has asked for anything: nothing to tell yet.
    if (news === first && !troupe.asked) return;
    const standing = { texts: printValues(passing(widget.knobs), wanted), steps: away ? 0 : news.steps };
    thisPage().publish(name, standing.texts, standing.steps);
    keeping.ask(() => {
      keepsakes().keep(standingOf(name), standing);
      const texts = printValues(widget.knobs as Knobs, wanted);
      for (const knob of lastingKnobs(widget)) {
        const kept = lastingOf(widget.id, knob);
        // Told once: who hears it stands by it, and would tell it again.
        if (texts[knob] !== undefined && texts[knob] !== keepsakes().read(kept))
          keepsakes().keep(kept, texts[knob]);
      }
      if (away || news.moving) return;
      for (const [what, data] of Object.entries(widget.keep?.(news.values, news.state, news.readings) ?? {}))
        keepsakes().keep(what, data);
    });
  }, [widget, name, troupe, keeping, wanted, news, first, away]);

  useEffect(() => {
    let visible = true;
    const tell = (): void =>
      troupe.order({ kind: "rest", resting: !visible || document.hidden === true || !root.current });
    const observer =
      typeof IntersectionObserver === "undefined"
        ? undefined
        : new IntersectionObserver((entries) => {
            visible = entries.at(-1)?.isIntersecting ?? true;
            tell();
          });
    if (root.current) observer?.observe(root.current);
    document.addEventListener("visibilitychange", tell);
    return () => {
      observer?.disconnect();
      document.removeEventListener("visibilitychange", tell);
      troupe.order({ kind: "rest", resting: true });
    };
  }, [troupe, root]);

  const steer = useMemo(
    () => ({
      turn: (change: Partial<ValuesOf<Knobs>>) => troupe.order({ kind: "turn", change }),
      play: () => troupe.order({ kind: "play" }),
      pause: () => troupe.order({ kind: "pause" }),
      forward: (count: number) => troupe.order({ kind: "forward", count }),
      back: () => troupe.order({ kind: "back", count: 1 }),
      goTo: (steps: number) => troupe.order({ kind: "go", steps }),
      restart: () => troupe.order({ kind: "restart" }),
      reset: () => troupe.order({ kind: "reset" }),
      retry: () => troupe.order({ kind: "retry" }),
    }),
    [troupe],
  );
  return {
    run: { values, state, steps, done },
    wanted,
    readings,
    trouble,
    prepared,
    away,
    playing: moving,
    ...steer,
  };
}
