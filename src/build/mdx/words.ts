/**
 * How much there is to read: a section's words as a reader meets them. Text, notes, questions with their options and
 * what is said of the parts of an equation count, a formula as one word; figures, pictures, folded answers and lines
 * for a miss do not.
 */
import type { Nodes } from "mdast";
import { isJsx, type JsxNode } from "./tree.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;
const FORMULA = /\$[^$]*\$/g;
/** Not read on the way: a figure is looked at, and an answer is unfolded after it. */
const SKIPPED: ReadonlySet<string> = new Set(["Answer", "Widget", "Picture"]);
const FORMULAS: ReadonlySet<string> = new Set(["Inline", "Display"]);

const countIn = (text: string): number => text.match(WORD)?.length ?? 0;

/** What an equation says of its parts, written as an object of quoted sentences. */
function wordsOfParts(node: JsxNode): number {
  const given = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "parts")?.value;
  const written = typeof given === "object" ? (given?.value ?? "") : "";
  return [...written.matchAll(QUOTED)].reduce(
    (sum, [, text]) => sum + countIn(text!.replace(FORMULA, " x ")),
    0,
  );
}

/** Words under a node of the syntax tree, formulas being tags already. */
export function wordsIn(node: Nodes): number {
  if (node.type === "text") return countIn(node.value);
  const tag = isJsx(node) ? (node.name ?? "") : "";
  if (SKIPPED.has(tag)) return 0;
  if (FORMULAS.has(tag)) return 1;
  const inside = "children" in node ? node.children.reduce((sum, child) => sum + wordsIn(child), 0) : 0;
  return tag === "Equation" && isJsx(node) ? inside + wordsOfParts(node) : inside;
}
