/** Headings get their ids: written after the title as a comment in braces (`#id`), or made from it. One ## a file. */
import { slug } from "github-slugger";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fail, lineOf } from "./tree.ts";

const WRITTEN = /^\/\*\s*#([A-Za-z][\w-]*)\s*\*\/$/;

export function headings() {
  return (tree: Root, file: VFile): void => {
    let sections = 0;
    visit(tree, "heading", (node) => {
      const line = lineOf(node);
      if (node.depth === 1) fail(file, line, "the chapter has its one title already; begin sections with ##");
      if (node.depth === 2 && ++sections > 1) fail(file, line, "a file holds one section (##)");
      let id: string | undefined;
      node.children = node.children.filter((child) => {
        const written = child.type === "mdxTextExpression" ? WRITTEN.exec(child.value.trim()) : null;
        if (written) id = written[1];
        return !written;
      });
      const last = node.children.at(-1);
      if (last?.type === "text") last.value = last.value.trimEnd();
      node.data = { ...node.data, hProperties: { id: id ?? slug(textOf(node)) } };
    });
  };
}
