/**
 * Sets formulas at build time, strictly: what KaTeX does not know, or warns of, stops the build.
 * `\value{name}{0.0685}` inside a formula is checked like a <Value> in the prose.
 */
import type { Root } from "mdast";
import type {} from "mdast-util-math";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { renderTex } from "../../article/components/tex.ts";
import { fail, jsx, lineOf } from "./tree.ts";

const CHECKED = /\\value\{([^{}]+)\}\{([^{}]+)\}/g;

export function mathematics() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if ((node.type !== "math" && node.type !== "inlineMath") || !parent || index === undefined) return;
      const line = lineOf(node);
      const display = node.type === "math";
      const values = [...node.value.matchAll(CHECKED)].map((match) => [match[1]!, match[2]!]);
      // A comma in a number is no separator of a list.
      const tex = node.value.replace(CHECKED, (_all, _name, digits: string) => digits.replaceAll(",", "{,}"));
      let html: string;
      try {
        html = renderTex(tex, display);
      } catch (error) {
        fail(file, line, `the formula "${tex}" cannot be set: ${(error as Error).message}`);
      }
      const attributes: Record<string, string> = { tex, html };
      if (values.length > 0)
        Object.assign(attributes, { values: JSON.stringify(values), line: String(line) });
      parent.children[index] = display
        ? jsx("mdxJsxFlowElement", "Display", attributes, node)
        : jsx("mdxJsxTextElement", "Inline", attributes, node);
    });
  };
}
