/**
 * Vite's helper for dynamic imports also fetches styles and reports errors, which costs as much as all the rest of the
 * first script. Ours does the one thing wanted: what a chunk imports is asked for together with it.
 */
import type { Plugin } from "vite";

const HELPER = /^\0vite\/preload-helper\.js$/;

const code = `const seen = new Set();
export const __vitePreload = (load, deps, base) => {
  for (const dep of __VITE_IS_MODERN__ && deps || []) {
    const href = new URL(dep, base).href;
    if (seen.has(href)) continue;
    seen.add(href);
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  return load();
};`;

export const preload = (): Plugin => ({
  name: "preload",
  apply: "build",
  enforce: "pre",
  load: { filter: { id: HELPER }, handler: () => ({ code, moduleSideEffects: false }) },
});
