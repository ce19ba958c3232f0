/**
 * Sets formulas at build time, strictly: what KaTeX does not know, or warns of, stops the build.
 * `\value{name}{0.0685}` inside a formula is checked like a <Value> in the prose.
 */
import type { Root } from "mdast";
import type {} from "mdast-util-math";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { renderTex } from "../../article/components/tex.ts";
import { fail, jsx, lineOf } from "./tree.ts";

const CHECKED = /\\value\{([^{}]+)\}\{([^{}]+)\}/g;

/** Marks that close a phrase. */
const CLOSING = /^[,.;:!?)\]’”]+/;
/** A formula of so many signs can stay in one piece on the narrowest page. */
const SHORT = 10;
const isShort = (tex: string): boolean =>
  tex.replace(/\\[a-z]+/gi, "x").replace(/[\s{}^_]/g, "").length <= SHORT;

export function mathematics() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if ((node.type !== "math" && node.type !== "inlineMath") || !parent || index === undefined)
        return undefined;
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
      if (display) {
        parent.children[index] = jsx("mdxJsxFlowElement", "Display", attributes, node);
        return undefined;
      }
      const formula = jsx("mdxJsxTextElement", "Inline", attributes, node);
      parent.children[index] = formula;
      const next = parent.children[index + 1];
      const mark = next?.type === "text" && isShort(tex) ? CLOSING.exec(next.value)?.[0] : undefined;
      if (next?.type !== "text" || !mark) return undefined;
      // Browsers break a line before a mark that fits no more, if a formula stands before it.
      next.value = next.value.slice(mark.length);
      const whole = jsx("mdxJsxTextElement", "span", { className: "whole" }, node);
      whole.children.push(formula, { type: "text", value: mark });
      parent.children[index] = whole;
      return SKIP;
    });
  };
}
