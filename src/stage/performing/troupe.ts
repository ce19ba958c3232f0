/**
 * The page's end of a performance: keeps a performer's newest news for whoever draws, and hands on the orders. The performer
 * may be here in the page, or in a worker (`openThere.ts`).
 */
import type { Data } from "../data.ts";
import { type Knobs, parseValues, resetValues, turnValues, type ValuesOf } from "../knobs.ts";
import type { Request } from "../page.ts";
import type { AnyWidget } from "../widget.ts";
import { type AnyPart, createPerformer, type Machine, type News, type Order } from "./performer.ts";

/** A view of the performance that never changes in place. */
export interface Scene {
  readonly news: News;
  /** The knobs as the hand has left them; the news follow. */
  readonly wanted: ValuesOf<Knobs>;
}

/** Who carries orders out, here or elsewhere. */
export interface Actor {
  send(order: Order): void;
  close(): void;
}

export interface Troupe {
  /** What it was opened to stand at; nothing where it is at initial values. */
  readonly asked?: Request | undefined;
  readonly scene: () => Scene;
  readonly order: (order: Order) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Slices are short where the page itself must do the work. */
const PAGE_SLICE = 8;
/** Where a figure is asked to stand decides how high it is: the page waits so long for it, the build as long as it takes. */
const FIRST_SLICE = typeof document === "undefined" ? Number.POSITIVE_INFINITY : 200;
/** With reduced motion nothing glides: what moves is shown this often, as far as it has come. */
const CALM_MS = 800;
const calm = (): boolean => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;

/** `drawn` calls back when what has been told can be on the screen; `act` opens the performer, whose news go to `hear`. */
export function gather(
  widget: AnyWidget,
  drawn: (task: () => void) => void,
  act: (hear: (news: News) => void) => Actor,
  asked?: Request,
): Troupe {
  const knobs = widget.knobs as Knobs;
  const listeners = new Set<() => void>();
  let scene: Scene | undefined;
  let actor: Actor | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const change = (next: Scene): void => {
    scene = next;
    for (const listener of listeners) listener();
  };
  const seen = (): void => {
    pause = undefined;
    actor?.send({ kind: "seen" });
  };
  const current = (): Scene => {
    if (!scene) throw new Error(`${widget.id}: no first state`);
    return scene;
  };
  actor = act((news) => {
    change({ news, wanted: scene?.wanted ?? news.values });
    if (news.moving && calm()) pause = setTimeout(seen, CALM_MS);
    else drawn(seen);
  });
  // What was told at once was told before it could be acknowledged.
  if (scene) seen();
  return {
    asked,
    scene: current,
    order(order) {
      const { wanted: before } = current();
      const wanted = wish(knobs, before, order);
      if (wanted !== before) change({ ...current(), wanted });
      const waiting = pause;
      actor.send(order);
      if (waiting === undefined || waiting !== pause) return;
      // The hand is answered at once.
      clearTimeout(waiting);
      seen();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(pause);
      actor.close();
    },
  };
}

/** A performer in this page, which tells whatever it does before an order returns. */
export function performHere(part: AnyPart, machine: Omit<Machine, "now" | "later" | "slice">): Actor {
  let closed = false;
  const perform = createPerformer(part, {
    ...machine,
    now: () => performance.now(),
    later: (task, ms) => setTimeout(() => closed || task(), ms),
    slice: PAGE_SLICE,
  });
  return {
    send: (order) => closed || perform(order),
    close() {
      closed = true;
    },
  };
}

/** Performs in the page, in step with the hand. What the widget needs of data must be given: none are fetched here. */
export const openHere = (widget: AnyWidget, data?: Data, asked?: Request): Troupe =>
  gather(
    widget,
    (task) => task(),
    (tell) =>
      performHere(widget, {
        tell,
        refuse: () => {},
        load: () => Promise.reject(),
        data,
        asked,
        firstSlice: FIRST_SLICE,
      }),
    asked,
  );

/** What the performer will make of the knobs, known here at once, so that a control never lags behind the hand. */
function wish(knobs: Knobs, wanted: ValuesOf<Knobs>, order: Order): ValuesOf<Knobs> {
  if (order.kind === "turn") return turnValues(knobs, wanted, order.change);
  if (order.kind === "stand") return parseValues(knobs, order.texts, wanted);
  return order.kind === "reset" ? resetValues(knobs, wanted) : wanted;
}
