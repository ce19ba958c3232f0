/** The few parts of a Markdown syntax tree that our plugins touch, and a way to walk it. */
import type { VFile } from "vfile";

export interface Attribute {
  readonly type: "mdxJsxAttribute" | "mdxJsxExpressionAttribute";
  readonly name?: string;
  readonly value?: unknown;
}
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  name?: string | null;
  depth?: number;
  attributes?: Attribute[];
  data?: Record<string, unknown>;
  position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Visits every node, parents first. What `visit` returns takes the node's place and is not visited. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | undefined, line: number) => Node[] | undefined,
  parent?: Node,
  line = 1,
): Node[] | undefined {
  const here = node.position?.start.line ?? line;
  const replacement = visit(node, parent, here);
  if (replacement) return replacement;
  if (node.children)
    node.children = node.children.flatMap((child) => walk(child, visit, node, here) ?? [child]);
  return undefined;
}

/** The text of a node, without its markup. */
export const textOf = (node: Node): string =>
  node.type === "text" || node.type === "inlineCode" || node.type === "inlineMath"
    ? (node.value ?? "")
    : (node.children ?? []).map(textOf).join("");

export const isJsx = (node: Node): boolean =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** A literal attribute's text; undefined when it is missing or an expression. */
export function attribute(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === "string" ? value : undefined;
}

/** A tag with attributes that are plain text. */
export const jsx = (
  kind: "flow" | "text",
  name: string,
  attributes: Readonly<Record<string, string>>,
  position?: Node["position"],
): Node => ({
  type: kind === "flow" ? "mdxJsxFlowElement" : "mdxJsxTextElement",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: "mdxJsxAttribute",
    name: key,
    value,
  })),
  children: [],
  ...(position ? { position } : {}),
});

/** The file's path from the project's root, with forward slashes. */
export const pathOf = (file: VFile): string => {
  const path = file.path.replaceAll("\\", "/");
  const root = `${process.cwd().replaceAll("\\", "/")}/`;
  return path.startsWith(root) ? path.slice(root.length) : path;
};

/** Stops the build, naming file and line. */
export function fail(file: VFile, line: number, message: string): never {
  throw new Error(`${pathOf(file)}:${line}: ${message}`);
}
