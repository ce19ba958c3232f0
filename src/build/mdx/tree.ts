/** What the plugins share: tags in a section's syntax tree, and where in the project something stands. */
import type { Node } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

export const isJsx = (node: Node): node is JsxNode =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** A literal attribute's text; undefined when it is missing or an expression. */
export function attribute(node: JsxNode, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof found?.value === "string" ? found.value : undefined;
}

export const setAttribute = (node: JsxNode, name: string, value: string): void => {
  node.attributes.push({ type: "mdxJsxAttribute", name, value });
};

/** A tag with attributes that are plain text, in place of a node. */
export function jsx<T extends JsxNode["type"]>(
  type: T,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { position }: Node,
): Extract<JsxNode, { type: T }> {
  const node = { type, name, attributes: [], children: [], position } as unknown as Extract<
    JsxNode,
    { type: T }
  >;
  for (const [key, value] of Object.entries(attributes)) setAttribute(node, key, value);
  return node;
}

/** Every node that a plugin of ours makes stands where the one stood that it replaces. */
export const lineOf = ({ position }: Node): number => position?.start.line ?? 1;

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
