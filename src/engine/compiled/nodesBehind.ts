import type { Node } from "../tape.ts";

/** What `output` was computed from, itself last. */
export function nodesBehind(output: Node): Node[] {
  const behind = new Set<Node>([output]);
  for (let index = output.index; index >= 0; index--) {
    const node = output.tape.nodes[index]!;
    if (behind.has(node)) for (const input of node.inputs) behind.add(input);
  }
  return output.tape.nodes.filter((node) => behind.has(node));
}
