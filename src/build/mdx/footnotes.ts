/** Gives a section's footnotes ids of their own: every section counts from 1, but they share one page. */
import type { VFile } from "vfile";
import { pathOf } from "./tree.ts";

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
}

export function footnotes() {
  return (tree: Element, file: VFile): void => {
    const section = /([^/]+)\.mdx$/.exec(pathOf(file))?.[1] ?? "note";
    const rename = (text: unknown): unknown =>
      typeof text === "string"
        ? text.replace(/^(#?)(?:user-content-)?(fn|fnref)-/, `$1${section}-$2-`)
        : text;
    const visit = (node: Element): void => {
      const properties = node.properties;
      if (properties) {
        for (const name of ["id", "href"])
          if (name in properties) properties[name] = rename(properties[name]);
        // One label for all sections' notes stands in the page; ours would repeat its id.
        if (properties.id === "footnote-label") delete properties.id;
        if (properties.ariaDescribedBy) delete properties.ariaDescribedBy;
      }
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree);
  };
}
