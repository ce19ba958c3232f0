/** Gives a section's footnotes ids of their own: every section counts from 1, but they share one page. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { pathOf } from "./tree.ts";

export function footnotes() {
  return (tree: Root, file: VFile): void => {
    const section = /([^/]+)\.mdx$/.exec(pathOf(file))?.[1] ?? "note";
    visit(tree, "element", ({ properties }) => {
      for (const name of ["id", "href"] as const) {
        const value = properties[name];
        if (typeof value === "string")
          properties[name] = value.replace(/^(#?)(?:user-content-)?(fn|fnref)-/, `$1${section}-$2-`);
      }
      // One label for all sections' notes stands in the page; ours would repeat its id.
      if (properties.id === "footnote-label") delete properties.id;
      delete properties.ariaDescribedBy;
    });
  };
}
