/** `@import "../widgets/**\/*.css"`: each widget brings its own style, and nothing outside its folder names it. */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const PATTERN = /@import "([^"*]+)\/\*\*\/\*\.css";/g;

export const importGlob = (): Plugin => ({
  name: "import-glob",
  enforce: "pre",
  transform: {
    filter: { id: /\.css(\?|$)/, code: "/**/*.css" },
    handler(code, id) {
      const folder = dirname(id.split("?")[0]!);
      return code.replace(PATTERN, (_all, under: string) => {
        const files = readdirSync(join(folder, under), { recursive: true, encoding: "utf8" });
        const styles = files.filter((file) => file.endsWith(".css")).sort();
        return styles.map((file) => `@import "${under}/${file}";`).join("\n");
      });
    },
  },
});
