/** Performs a widget's run in React: the hand's turns, the clock's ticks, the page's requests. */
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { initialValues, parseValues, printValues, turnValues } from "./knobs.ts";
import { type Page, thisPage } from "./page.ts";
import type { News } from "./performer.ts";
import { back, forward, type Run, replay, restarts, start, turn } from "./run.ts";
import type { AnyWidget } from "./widget.ts";

/** An address may ask for any step; replaying more than this many would keep a reader waiting. */
const MAX_REPLAY = 20_000;
/** With reduced motion nothing glides: play jumps this often, by as many steps as would have passed. */
const CALM_MS = 800;

// biome-ignore lint/suspicious/noExplicitAny: a widget's type parameters are erased in widget.ts
type Values = any;
// biome-ignore lint/suspicious/noExplicitAny: likewise
type AnyRun = Run<Values, any>;

type Action =
  | { readonly kind: "turn"; readonly change: Values }
  | {
      readonly kind: "stand";
      readonly texts: Readonly<Record<string, string>>;
      readonly steps?: number | undefined;
    }
  | { readonly kind: "forward" | "back"; readonly count: number }
  | { readonly kind: "restart" | "reset" };

/** The run after an action; pure, so that it can be tested without a browser. */
export function reduce(widget: AnyWidget, run: AnyRun, action: Action): AnyRun {
  const { model, knobs } = widget;
  switch (action.kind) {
    case "turn": {
      const values = turnValues(knobs, run.values, action.change);
      return turned(widget, run, values);
    }
    case "stand": {
      const values = parseValues(knobs, action.texts, run.values);
      if (action.steps === undefined) return turned(widget, run, values);
      return replay(model, values, Math.min(action.steps, MAX_REPLAY));
    }
    case "forward":
      return forward(model, run, action.count);
    case "back":
      return back(model, run, action.count);
    case "restart":
      return start(model, run.values);
    case "reset":
      return start(model, initialValues(knobs));
  }
}

function turned(widget: AnyWidget, run: AnyRun, values: Values): AnyRun {
  const restart = restarts(widget.knobs, run.values, values);
  return restart === undefined ? run : turn(widget.model, run, values, restart);
}

/** What the stage shows of a run, and how it is steered. */
export interface Performance {
  readonly run: Pick<AnyRun, "values" | "state" | "steps" | "done">;
  /** The knobs as the hand has left them; those of a heavy widget's run may lag behind. */
  readonly wanted: Values;
  readonly readings?: Readonly<Record<string, number>>;
  readonly trouble: News["trouble"];
  /** The data that `wanted` needs are absent: what there is to see belongs to other knobs, and must not be driven. */
  readonly away?: boolean;
  readonly playing: boolean;
  readonly turn: (change: Values) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly forward: (count: number) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly reset: () => void;
  readonly retry: () => void;
}
const noRetry = (): void => {};

/**
 * `seen` tells whether the widget is on screen; off screen the clock stands still.
 * On the server and at first paint every knob has its initial value; what the address asks is applied before
 * the browser paints again, so that server and browser agree.
 */
export function useRun(widget: AnyWidget, name: string, seen: () => boolean): Performance {
  const [run, dispatch] = useReducer(
    (current: AnyRun, action: Action) => reduce(widget, current, action),
    undefined,
    () => start(widget.model, initialValues(widget.knobs)) as AnyRun,
  );
  const [wish, setPlaying] = useState(false);
  const playing = wish && !run.done;
  const page = useRef<Page>(null);

  useLayoutEffect(() => {
    const here = thisPage();
    page.current = here;
    const { texts, steps } = here.read(name);
    if (Object.keys(texts).length > 0 || steps) dispatch({ kind: "stand", texts, steps });
    return here.subscribe(name, (request) => {
      setPlaying(false);
      dispatch({ kind: "stand", ...request });
    });
  }, [name]);

  const first = useRef(true);
  useEffect(() => {
    // The first run is the plain one, before the address was heard: nothing to tell yet.
    if (first.current) first.current = false;
    else page.current?.publish(name, printValues(widget.knobs, run.values), run.steps);
  }, [widget, name, run.values, run.steps]);

  const pace = widget.pace ?? 8;
  useEffect(() => {
    if (!playing) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    let frame = 0;
    let last = performance.now();
    let owed = 1; // the first step answers the press at once
    const tick = (now: number): void => {
      frame = requestAnimationFrame(tick);
      const passed = now - last;
      if (calm && passed < CALM_MS) return;
      last = now;
      if (document.hidden || !seen()) return;
      // After a pause of the tab the clock does not catch up.
      owed += (Math.min(passed, calm ? CALM_MS : 250) * pace) / 1000;
      const count = Math.floor(owed);
      if (count > 0) {
        owed -= count;
        dispatch({ kind: "forward", count });
      }
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, pace, seen]);

  const act = useCallback((action: Action) => {
    setPlaying(false);
    dispatch(action);
  }, []);
  return {
    run,
    wanted: run.values,
    trouble: null,
    playing,
    // Turning a live knob does not stop the clock: a hand may steer while it runs.
    turn: useCallback(
      (change: Values) => {
        if (Object.keys(change).some((knob) => !widget.knobs[knob]?.live)) setPlaying(false);
        dispatch({ kind: "turn", change });
      },
      [widget],
    ),
    play: useCallback(() => setPlaying(true), []),
    pause: useCallback(() => setPlaying(false), []),
    forward: useCallback((count) => act({ kind: "forward", count }), [act]),
    back: useCallback(() => act({ kind: "back", count: 1 }), [act]),
    restart: useCallback(() => act({ kind: "restart" }), [act]),
    reset: useCallback(() => act({ kind: "reset" }), [act]),
    retry: noRetry,
  };
}
