/** KaTeX's styles name every font in three formats; every browser that can show this page reads the first. */
import type { Plugin } from "postcss";

export const woff2Only = (): Plugin => ({
  postcssPlugin: "woff2-only",
  Declaration: {
    src(declaration) {
      const sources = declaration.value.split(/,(?![^(]*\))/);
      const kept = sources.filter((source) => /format\(["']?woff2["']?\)|local\(/.test(source));
      if (kept.length > 0 && kept.length < sources.length) declaration.value = kept.join(",");
    },
  },
});
