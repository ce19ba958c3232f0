/**
 * What later paragraphs quote of the reader's past: a walk, a reading, a drawing. Plain data by name, kept for this visit and
 * shared by all pages of the site, outside address and reset.
 */

export interface Keepsakes {
  /** Throws a TypeError for what is not plain data. */
  keep(name: string, data: unknown): void;
  /** A copy of what was kept last under this name; `undefined` where nothing was. Whoever reads judges its shape. */
  read(name: string): unknown;
  /** Hears what is kept under a name from now on, in this page. Returns the way to stop hearing. */
  subscribe(name: string, listener: (data: unknown) => void): () => void;
}

/** The part of a browser's storage that keepsakes need. */
export type Drawer = Pick<Storage, "getItem" | "setItem">;

/** `drawer` throws where a browser allows no storage, or holds no more: then this page alone remembers. */
export function createKeepsakes(drawer: () => Drawer): Keepsakes {
  const memory = new Map<string, string>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const key = (name: string): string => `keepsake ${name}`;
  const read = (name: string): unknown => {
    try {
      return JSON.parse(memory.get(name) ?? drawer().getItem(key(name)) ?? "");
    } catch {
      return undefined;
    }
  };
  return {
    keep(name, data) {
      const text = JSON.stringify(data);
      try {
        drawer().setItem(key(name), text);
        memory.delete(name);
      } catch {
        memory.set(name, text);
      }
      for (const listener of listeners.get(name) ?? []) listener(read(name));
    },
    read,
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

let shared: Keepsakes | undefined;
/** Those of this visit; where there is no window, of nobody's. */
export const keepsakes = (): Keepsakes => (shared ??= createKeepsakes(() => window.sessionStorage));

/** Under what name the stage keeps where an instance stands: a page's `Request`. */
export const standingOf = (name: string): string => `standing ${name}`;
/** Under what name it keeps a widget's knob that lasts: as in an address. All instances of the widget share it. */
export const lastingOf = (widget: string, knob: string): string => `lasting ${widget}.${knob}`;
