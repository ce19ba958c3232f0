/** A browser's storage in memory, as a visit of several pages shares it. */
import type { Drawer } from "../../src/stage/keepsakes.ts";

export function drawer(): Drawer {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, text) => void items.set(key, text) };
}
