/**
 * What the widgets of one page share: each instance's knobs as text, by name. Prose, predictions, addresses
 * and widgets all speak through it. Nothing here knows React, and nothing runs before it is asked.
 */

export type Texts = Readonly<Record<string, string>>;
/** What somebody outside a widget asks of it: knobs to set, and how many steps to stand at. */
export interface Request {
  readonly texts: Texts;
  readonly steps?: number | undefined;
}
type Listener = (request: Request) => void;

export interface Page {
  /** What the address, or prose, has asked of an instance so far; for the moment when it wakes. */
  read(name: string): Request;
  /** Sets knobs of an instance, awake or not (`steps` given: and runs it to that step). */
  turn(name: string, texts: Texts, steps?: number): void;
  /** Hears the turns asked of an instance. Returns the way to stop hearing. */
  subscribe(name: string, listener: Listener): () => void;
  /** Hears from now on which instance stands differently, by whoever's hand; `read` tells how. */
  watch(watcher: (name: string) => void): void;
  /** An instance says at which step it stands where nothing is asked of it; no step unless it says so. */
  settle(name: string, steps: number): void;
  /** An instance says where it stands (knobs off their initial values only); the address follows. */
  publish(name: string, texts: Texts, steps: number): void;
  /** The address of the page with one instance standing so, others as the page opened plain. */
  href(name: string, texts: Texts, steps?: number): string;
}

const VERSION = "1";
const STEP = "step";

/** Reads `<instance>.<knob>=text` pairs; anything else in the query is left alone. */
export function parseQuery(query: string): Map<string, Request> {
  const found = new Map<string, { texts: Record<string, string>; steps?: number }>();
  for (const [key, value] of new URLSearchParams(query)) {
    const dot = key.indexOf(".");
    if (dot < 1 || dot === key.length - 1) continue;
    const name = key.slice(0, dot);
    const knob = key.slice(dot + 1);
    const entry = found.get(name) ?? { texts: {} };
    found.set(name, entry);
    if (knob === STEP) {
      // A guesser comes to millions; further than that a figure would be long on its way before it shows anything.
      if (/^\d{1,8}$/.test(value)) entry.steps = Number(value);
    } else Object.defineProperty(entry.texts, knob, { value, enumerable: true, configurable: true });
  }
  return found;
}

/** The query that says where the instances stand; parameters of others (`hide`, …) in `query` are kept. */
export function printQuery(
  query: string,
  instances: ReadonlyMap<string, Request>,
  settled: ReadonlyMap<string, number> = new Map(),
): string {
  const kept = [...new URLSearchParams(query)].filter(([key]) => !key.includes(".") && key !== "v");
  const ours: [string, string][] = [];
  for (const [name, { texts, steps }] of instances) {
    for (const [knob, text] of Object.entries(texts)) ours.push([`${name}.${knob}`, text]);
    if (steps !== undefined && steps !== (settled.get(name) ?? 0))
      ours.push([`${name}.${STEP}`, String(steps)]);
  }
  if (ours.length > 0) ours.unshift(["v", VERSION]);
  // Commas and slashes are legal in a query and read better unescaped.
  const text = new URLSearchParams([...kept, ...ours]).toString().replace(/%2C/gi, ",").replace(/%2F/gi, "/");
  return text === "" ? "" : `?${text}`;
}

/** The part of a browser that a page needs; tests give their own. */
export interface Surroundings {
  readonly location: { readonly href: string; readonly search: string; readonly hash: string };
  replace(href: string): void;
  later(task: () => void, ms: number): unknown;
}

/** A browser allows about 100 changes of address in 30 s; the hand may turn faster. */
const SETTLE_MS = 400;

export function createPage(around: Surroundings): Page {
  const standing = parseQuery(around.location.search);
  const settled = new Map<string, number>();
  const listeners = new Map<string, Set<Listener>>();
  const watchers: ((name: string) => void)[] = [];
  let waiting = false;

  const changed = (name: string): void => {
    // Also where nobody listens yet: should the widget's code not arrive, the address remembers what was asked.
    writeSoon();
    for (const watcher of watchers) watcher(name);
  };
  const writeSoon = (): void => {
    if (waiting) return;
    waiting = true;
    around.later(write, SETTLE_MS);
  };
  const write = (): void => {
    waiting = false;
    const query = printQuery(around.location.search, standing, settled);
    if (query !== around.location.search) {
      const url = new URL(around.location.href);
      url.search = query;
      around.replace(url.href);
    }
  };

  return {
    read(name) {
      const { texts = {}, steps = settled.get(name) } = standing.get(name) ?? {};
      return { texts, ...(steps !== undefined && { steps }) };
    },
    settle: (name, steps) => void settled.set(name, steps),
    turn(name, texts, steps) {
      const before = standing.get(name);
      standing.set(name, { texts: { ...before?.texts, ...texts }, steps: steps ?? before?.steps });
      for (const listener of listeners.get(name) ?? []) listener({ texts, steps });
      changed(name);
    },
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    watch: (watcher) => void watchers.push(watcher),
    publish(name, texts, steps) {
      if (Object.keys(texts).length === 0 && steps === (settled.get(name) ?? 0)) standing.delete(name);
      else standing.set(name, { texts, steps });
      changed(name);
    },
    href(name, texts, steps) {
      const url = new URL(around.location.href);
      url.search = printQuery("", new Map([[name, { texts, steps }]]), settled);
      url.hash = name;
      return url.href;
    },
  };
}

let shared: Page | undefined;
/** The page this code runs in; in a place without a window, a page nobody looks at. */
export function thisPage(): Page {
  shared ??=
    typeof window === "undefined"
      ? createPage({
          location: { href: "http://localhost/", search: "", hash: "" },
          replace: () => {},
          later: () => {},
        })
      : createPage({
          location: window.location,
          replace: (href) => {
            // Opened as a file or in a sandboxed frame, an address may not be changed; the widget works all the same.
            try {
              window.history.replaceState(window.history.state, "", href);
            } catch {
              /* kept as it was */
            }
          },
          later: (task, ms) => window.setTimeout(task, ms),
        });
  return shared;
}
