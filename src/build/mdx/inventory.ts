/**
 * What a section offers and asks for: its headings, figures, equations, terms, predictions; its citations and
 * cross-references. Exported from the compiled section, so that the book can number things, and
 * check references between sections, before it renders any of them.
 */
import type { Program } from "estree-jsx";
import { valueToEstree } from "estree-util-value-to-estree";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Inventory, type Tag, tags } from "../../article/chapter/inventory.ts";
import type { CitedItem } from "./citations.ts";
import { attribute, fail, isJsx, type JsxNode, lineOf, pathOf, setAttribute } from "./tree.ts";
import { wordsIn } from "./words.ts";

/** What tells a tag from others of its kind, in any language. */
const TELLING = ["is", "name", "in", "of", "answer", "id", "to"] as const;
function markOf(node: JsxNode, tag: Tag): string {
  const cited = JSON.parse(attribute(node, "items") ?? "[]") as CitedItem[];
  const told = TELLING.flatMap((name) => {
    const value = attribute(node, name);
    return value === undefined ? [] : [`${name}="${value}"`];
  });
  return `<${[tag, ...told, ...cited.map(({ key }) => `@${key}`)].join(" ")}>`;
}

function wordsBeforeFormula({ children }: Root): Pick<Inventory, "wordsBeforeFormula"> {
  const first = children.findIndex((block) => {
    let found = false;
    visit(block, (node) => {
      found ||= isJsx(node) && (node.name === "Inline" || node.name === "Display");
    });
    return found;
  });
  return first < 0
    ? {}
    : { wordsBeforeFormula: wordsIn({ type: "root", children: children.slice(0, first) }) };
}

const own: ReadonlySet<string> = new Set(tags);

export function inventory() {
  return (tree: Root, file: VFile): void => {
    const found: Inventory = {
      path: pathOf(file),
      headings: [],
      widgets: [],
      equations: [],
      terms: [],
      predictions: [],
      citations: [],
      references: [],
      tags: [],
      marks: [],
      words: wordsIn(tree),
      ...wordsBeforeFormula(tree),
    };
    visit(tree, (node) => {
      const line = lineOf(node);
      // What stands nowhere was made from the frontmatter.
      if (node.type === "mdxjsEsm" && node.position)
        fail(file, line, "a section imports and exports nothing");
      if (node.type === "heading") {
        const id = node.data?.hProperties?.id as string;
        found.headings.push({ id, depth: node.depth, title: textOf(node), line });
      }
      if (!isJsx(node) || !node.name || !/^[A-Z]/.test(node.name)) return;
      if (!own.has(node.name)) fail(file, line, `there is no tag <${node.name}>`);
      const tag = node.name as Tag;
      if (!found.tags.includes(tag)) found.tags.push(tag);
      if (tag !== "Inline") found.marks.push({ id: markOf(node, tag), line });
      const need = (name: string): string =>
        attribute(node, name) ?? fail(file, line, `<${tag}> needs ${name}="…"`);
      if (tag === "Widget") {
        const widget = need("is");
        found.widgets.push({
          id: attribute(node, "name") ?? widget,
          widget,
          line,
          title: attribute(node, "title"),
          asked: askedOf(node, (name) => fail(file, line, `<Widget ${name}={…}> takes what JSON can write`)),
        });
      } else if (tag === "Equation") found.equations.push({ id: need("id"), line });
      else if (tag === "Term") found.terms.push({ id: need("id"), title: textOf(node), line });
      else if (tag === "Predict" || tag === "Recall") found.predictions.push({ id: need("id"), line });
      else if (tag === "Ref") found.references.push({ id: need("to"), line });
      else if (tag === "Cite")
        for (const { key } of JSON.parse(need("items")) as CitedItem[])
          found.citations.push({ id: key, line });
      else if (tag === "Note" && node.type === "mdxJsxFlowElement") setAttribute(node, "block", "1");
      if (attribute(node, "mdx") === undefined) setAttribute(node, "mdx", `${found.path}:${line}`);
    });
    file.data.inventory = found;
  };
}

const PLACING: ReadonlySet<string> = new Set(["is", "name", "width", "follow", "title", "mdx"]);

/** The attributes of a widget's tag that pose it. They must be known before anything is rendered: only literal ones are. */
function askedOf(node: JsxNode, refuse: (name: string) => never): Readonly<Record<string, unknown>> {
  const asked: Record<string, unknown> = {};
  for (const one of node.attributes) {
    if (one.type !== "mdxJsxAttribute") continue;
    const { value } = one;
    const name = String(one.name);
    if (PLACING.has(name)) continue;
    if (typeof value === "string") asked[name] = value;
    else if (value === null || value === undefined) asked[name] = true;
    else
      try {
        asked[name] = JSON.parse(value.value);
      } catch {
        refuse(name);
      }
  }
  return asked;
}

/** Writes `export const inventory = { … }` into the compiled section. */
export function exportInventory() {
  return (program: Program, file: VFile): void => {
    program.body.push({
      type: "ExportNamedDeclaration",
      specifiers: [],
      attributes: [],
      source: null,
      declaration: {
        type: "VariableDeclaration",
        kind: "const",
        declarations: [
          {
            type: "VariableDeclarator",
            id: { type: "Identifier", name: "inventory" },
            init: valueToEstree(file.data.inventory),
          },
        ],
      },
    });
  };
}
