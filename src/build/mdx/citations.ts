/**
 * Citations in the prose: `[@key]`, `[see @key, ch. 1; @other]` in brackets, `@key` as part of the sentence.
 * A key that the bibliography lacks stops the build.
 */
import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fail, jsx, lineOf } from "./tree.ts";

const KEY = "[A-Za-z][A-Za-z0-9_-]*(?::[A-Za-z0-9_-]+)?";
const CITATION = new RegExp(String.raw`\[([^\[\]]*@${KEY}[^\[\]]*)\]|(?<![\w@/.])@(${KEY})`, "g");
const ITEM = new RegExp(String.raw`^(.*?)@(${KEY})(?:\s*,\s*(.+))?$`, "s");

/** One cited work: words before it, its key, where in it. */
export interface CitedItem {
  readonly key: string;
  readonly prefix?: string;
  readonly locator?: string;
}

export function citations(options: { readonly keys: () => ReadonlySet<string> }) {
  return (tree: Root, file: VFile): void => {
    const keys = options.keys();
    const check = (key: string, line: number): string =>
      keys.has(key) ? key : fail(file, line, `the bibliography has no entry "${key}"`);

    visit(tree, "text", (node, index, parent) => {
      if (!node.value.includes("@") || !parent || index === undefined || parent.type === "link")
        return undefined;
      const parts: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(CITATION)) {
        const line = lineOf(node) + node.value.slice(0, match.index).split("\n").length - 1;
        if (match.index > end) parts.push({ type: "text", value: node.value.slice(end, match.index) });
        end = match.index + match[0].length;
        const items: CitedItem[] =
          match[1] === undefined
            ? [{ key: check(match[2]!, line) }]
            : match[1].split(";").map((text) => {
                const item = ITEM.exec(text.trim());
                if (!item) fail(file, line, `"${match[0]}" is not a citation`);
                const [, prefix, key, locator] = item;
                return {
                  key: check(key!, line),
                  ...(prefix?.trim() ? { prefix: prefix.trim() } : {}),
                  ...(locator ? { locator: locator.trim() } : {}),
                };
              });
        const form = match[1] === undefined ? "narrative" : "brackets";
        parts.push(jsx("mdxJsxTextElement", "Cite", { items: JSON.stringify(items), form }, node));
      }
      if (end === 0) return undefined;
      if (end < node.value.length) parts.push({ type: "text", value: node.value.slice(end) });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
