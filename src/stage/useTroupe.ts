/** A heavy widget's performance in React: what the troupe tells, and the orders it is given. */
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Data } from "./data.ts";
import { initialValues, type Knobs, printValues, type ValuesOf } from "./knobs.ts";
import { thisPage } from "./page.ts";
import { start } from "./run.ts";
import type { Scene, Troupe } from "./troupe.ts";
import type { Performance } from "./useRun.ts";
import type { AnyWidget } from "./widget.ts";

/** A troupe of one scene, the first: what the server draws. */
function still(widget: AnyWidget, data: Data | undefined): Troupe {
  const { values, state, steps, done } = start(widget.model, initialValues(widget.knobs), data);
  const scene: Scene = {
    news: { values, state, steps, done, moving: false, readings: {}, trouble: null },
    wanted: values,
  };
  return { scene: () => scene, order: () => {}, subscribe: () => () => {}, close: () => {} };
}

export function useTroupe(
  widget: AnyWidget,
  name: string,
  given: Troupe | undefined,
  data: Data | undefined,
): { readonly performance: Performance; readonly rest: (resting: boolean) => void } {
  const [troupe] = useState(() => given ?? still(widget, data));
  const { news, wanted } = useSyncExternalStore(troupe.subscribe, troupe.scene, troupe.scene);
  const away = news.trouble === "loading" || news.trouble === "unreachable";

  useLayoutEffect(() => {
    const here = thisPage();
    const { texts, steps } = here.read(name);
    if (Object.keys(texts).length > 0 || steps) troupe.order({ kind: "stand", texts, steps });
    return here.subscribe(name, ({ texts, steps }) => troupe.order({ kind: "stand", texts, steps }));
  }, [name, troupe]);

  const [first] = useState(news);
  useEffect(() => {
    // The first news are the plain ones, before the address was heard: nothing to tell yet.
    if (news !== first) thisPage().publish(name, printValues(widget.knobs, wanted), away ? 0 : news.steps);
  }, [widget, name, wanted, news, first, away]);

  const { rest, ...steer } = useMemo(() => {
    const onScreen = { visible: true };
    const tell = (): void =>
      troupe.order({ kind: "rest", resting: !onScreen.visible || globalThis.document?.hidden === true });
    return {
      rest: (resting: boolean): void => {
        onScreen.visible = !resting;
        tell();
      },
      turnedAway: tell,
      turn: (change: Partial<ValuesOf<Knobs>>) => troupe.order({ kind: "turn", change }),
      play: () => troupe.order({ kind: "play" }),
      pause: () => troupe.order({ kind: "pause" }),
      forward: (count: number) => troupe.order({ kind: "forward", count }),
      back: () => troupe.order({ kind: "back", count: 1 }),
      restart: () => troupe.order({ kind: "restart" }),
      reset: () => troupe.order({ kind: "reset" }),
      retry: () => troupe.order({ kind: "retry" }),
    };
  }, [troupe]);
  const { turnedAway, ...performed } = steer;
  useEffect(() => {
    document.addEventListener("visibilitychange", turnedAway);
    return () => document.removeEventListener("visibilitychange", turnedAway);
  }, [turnedAway]);

  const { values, state, steps, done, moving, readings, trouble } = news;
  return {
    performance: {
      run: { values, state, steps, done },
      wanted,
      readings,
      trouble,
      away,
      playing: moving,
      ...performed,
    },
    rest,
  };
}
