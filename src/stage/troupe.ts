/**
 * The page's end of a heavy widget: opens a performer in a worker, or on the page where there are no workers, and keeps
 * its newest news for React. Orders go one way, news the other; nothing is shared.
 */
import { fetchData } from "./data.ts";
import { initialValues, type Knobs, parseValues, turnValues, type ValuesOf } from "./knobs.ts";
import { type AnyPart, createPerformer, type News, type Order } from "./performer.ts";
import type { AnyWidget } from "./widget.ts";

/** The first letter to a worker: which model, and where the site's root is. */
export interface Opening {
  readonly id: string;
  readonly root: string;
}
/** A worker's letters: news, or that there will be none. */
export type Letter = { readonly news: News } | { readonly refused: true };

/** What a worker of ours does; `Worker` and a worker's own global scope are two of these. */
export interface Post {
  postMessage(message: unknown): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** The worker's end: waits for its opening, loads the model, and performs. */
export function attend(post: Post, load: (id: string) => Promise<AnyPart>): void {
  const answer = (letter: Letter): void => post.postMessage(letter);
  // Tasks of a channel come between messages, without the delay that nested timers get.
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  channel.port1.onmessage = () => tasks.shift()?.();
  let performer: ((order: Order) => void) | undefined;
  const early: Order[] = [];
  post.addEventListener("message", ({ data }) => {
    if (isOpening(data)) {
      const { root } = data;
      load(data.id).then(
        (part) => {
          performer = createPerformer(part, {
            now: () => performance.now(),
            later(task, ms) {
              if (ms > 0) setTimeout(task, ms);
              else {
                tasks.push(task);
                channel.port2.postMessage(null);
              }
            },
            load: (name) => fetchData(root, name),
            tell: (news) => answer({ news }),
            refuse: () => answer({ refused: true }),
            slice: 12,
          });
          for (const order of early.splice(0)) performer(order);
        },
        () => answer({ refused: true }),
      );
    } else if (performer) performer(data as Order);
    else early.push(data as Order);
  });
}

const isOpening = (message: unknown): message is Opening =>
  typeof message === "object" && message !== null && "root" in message;

/** A view of the performance that never changes in place. */
export interface Scene {
  readonly news: News;
  /** The knobs as the hand has left them; the news follow. */
  readonly wanted: ValuesOf<Knobs>;
}

export interface Troupe {
  readonly scene: () => Scene;
  readonly order: (order: Order) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** What a troupe needs of its page; tests give their own. */
export interface House {
  /** Absolute address of the site's root. */
  readonly root: string;
  /** Throws where there are no workers. */
  readonly openWorker: () => Post & { terminate(): void };
  /** Calls back when what has been told can be on the screen; `moving`: more is on its way. */
  readonly drawn: (task: () => void, moving: boolean) => void;
}

/** Slices are shorter where the page itself must do the work. */
const PAGE_SLICE = 8;

/** Opens a performance. Resolves with its first news; rejects when there will be none. */
export function openTroupe(widget: AnyWidget, house: House): Promise<Troupe> {
  return new Promise((resolve, reject) => {
    const knobs = widget.knobs as Knobs;
    const listeners = new Set<() => void>();
    let scene: Scene | undefined;
    let close = (): void => {};
    let send: (order: Order) => void = () => {};

    const change = (next: Scene): void => {
      scene = next;
      for (const listener of listeners) listener();
    };
    const hear = (news: News): void => {
      const first = scene === undefined;
      change({ news, wanted: scene?.wanted ?? news.values });
      house.drawn(() => send({ kind: "seen" }), news.moving);
      if (first) resolve(troupe);
    };
    const refuse = (): void => {
      close();
      reject(new Error(`${widget.id}: no first state`));
    };

    const performHere = (): void => {
      let closed = false;
      close = () => {
        closed = true;
      };
      const unlessClosed = (task: () => void) => () => closed || task();
      const performer = createPerformer(widget, {
        now: () => performance.now(),
        later: (task, ms) => setTimeout(unlessClosed(task), ms),
        load: (name) => fetchData(house.root, name),
        // Told later, as by a worker, so that no order answers before it has been given.
        tell: (news) => queueMicrotask(unlessClosed(() => hear(news))),
        refuse: () => queueMicrotask(unlessClosed(refuse)),
        slice: PAGE_SLICE,
      });
      send = (order) => closed || performer(order);
    };

    const performThere = (): void => {
      const worker = house.openWorker();
      const opening: Opening = { id: widget.id, root: house.root };
      close = () => worker.terminate();
      send = (order) => worker.postMessage(order);
      worker.addEventListener("message", ({ data }) => {
        const letter = data as Letter;
        if ("news" in letter) hear(letter.news);
        else refuse();
      });
      // The worker's code did not arrive, or this browser cannot run it.
      (worker as unknown as EventTarget).addEventListener("error", () => {
        if (scene) return change({ ...scene, news: { ...scene.news, moving: false, trouble: "broken" } });
        close();
        performHere();
      });
      worker.postMessage(opening);
    };

    const troupe: Troupe = {
      scene: () => scene!,
      order(order) {
        const wanted = wish(knobs, scene!.wanted, order);
        if (wanted !== scene!.wanted) change({ ...scene!, wanted });
        send(order);
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => close(),
    };

    try {
      performThere();
    } catch {
      performHere();
    }
  });
}

/** What the performer will make of the knobs, known here at once, so that a control never lags behind the hand. */
function wish(knobs: Knobs, wanted: ValuesOf<Knobs>, order: Order): ValuesOf<Knobs> {
  switch (order.kind) {
    case "turn":
      return turnValues(knobs, wanted, order.change);
    case "stand":
      return parseValues(knobs, order.texts, wanted);
    case "reset":
      return initialValues(knobs);
    case "forward":
    case "back":
    case "restart":
    case "play":
    case "pause":
    case "retry":
    case "rest":
    case "seen":
      return wanted;
  }
}
