/** Headings get their ids: written after the title as a comment in braces (`#id`), or made from it. One ## a file. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { slug } from "github-slugger";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fail, lineOf } from "./tree.ts";

/** The folder of the language that the chapter is written in. */
const ORIGINAL = "en";
const WRITTEN = /^\/\*\s*#([A-Za-z][\w-]*)\s*\*\/$/;

/** A translation has the ids of the original, heading by heading, whatever they say; the original has its own. */
function originalIds(file: VFile): readonly string[] | undefined {
  const [folder, name] = [dirname(file.path), basename(file.path)];
  const path = join(dirname(folder), ORIGINAL, name);
  if (basename(folder) === ORIGINAL || !existsSync(path)) return undefined;
  return [...readFileSync(path, "utf8").matchAll(/^#{2,6} (.*)$/gm)].map(
    ([, title]) => /\{\/\*\s*#([\w-]+)\s*\*\/\}/.exec(title!)?.[1] ?? slug(title!),
  );
}

export function headings() {
  return (tree: Root, file: VFile): void => {
    let sections = 0;
    const original = originalIds(file);
    let index = 0;
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
      const first = original?.[index++];
      if (original && (!first || (id && id !== first)))
        fail(file, line, `the original has ${first ? `"${first}"` : "no heading"} here`);
      node.data = { ...node.data, hProperties: { id: first ?? id ?? slug(textOf(node)) } };
    });
  };
}
