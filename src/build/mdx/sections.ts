/** Compiles the chapter's sections (MDX) for the server only: prose never ships as JavaScript. */
import { resolve } from "node:path";
import mdx from "@mdx-js/rollup";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdxFrontmatter from "remark-mdx-frontmatter";
import remarkSmartypants from "remark-smartypants";
import type { Plugin } from "vite";
import { readKeys } from "./bibliography.ts";
import { citations } from "./citations.ts";
import { footnotes } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { exportInventory, inventory } from "./inventory.ts";
import { mathematics } from "./mathematics.ts";

/** `bibliography`: path of the BibTeX file that citations are checked against. */
export function sections(options: { readonly bibliography: string }): Plugin {
  const path = resolve(options.bibliography);
  const compiler = mdx({
    remarkPlugins: [
      remarkFrontmatter,
      remarkMdxFrontmatter,
      remarkGfm,
      remarkMath,
      [citations, { keys: () => readKeys(path) }],
      mathematics,
      remarkSmartypants,
      headings,
      inventory,
    ],
    rehypePlugins: [footnotes],
    recmaPlugins: [exportInventory],
    remarkRehypeOptions: { footnoteLabelTagName: "h3", clobberPrefix: "" },
    development: false,
  });
  return {
    name: "sections",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name !== "client",
    async transform(source, id) {
      if (!id.split("?")[0]!.endsWith(".mdx")) return undefined;
      // An edited bibliography makes every section stale.
      this.addWatchFile(path);
      return (await compiler.transform(source, id)) as { code: string };
    },
  };
}
