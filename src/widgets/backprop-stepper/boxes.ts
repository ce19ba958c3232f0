/** The tape as boxes of a drawing. */

import type { OpName } from "../../engine/ops/index.ts";
import { type Node, Tape } from "../../engine/tape.ts";
import { type Shape, tensor } from "../../engine/tensor.ts";
import { subscript } from "../../kit/format.ts";

export interface Leaf {
  readonly name: string;
  readonly shape: Shape;
  readonly values: readonly number[];
  /** A parameter is moved by the update; data has a gradient but stays; what is given has none: nobody asks for it. */
  readonly role: "parameter" | "data" | "given";
  /** The hand may not change it. */
  readonly fixed?: true;
}

export interface Program {
  readonly leaves: readonly Leaf[];
  /** Names of the results, in the order of the tape. */
  readonly names: readonly string[];
  readonly record: (tape: Tape, leaves: readonly Node[]) => Node;
}

/** A node of the tape as it is drawn; plain data. */
export interface Box {
  readonly name: string;
  readonly op: OpName | null;
  /** Boxes by their place in the list; nameless constants, which have no box, by their value. */
  readonly inputs: readonly ({ readonly box: number } | { readonly number: number })[];
  readonly role: Leaf["role"] | "result";
  readonly fixed: boolean;
  readonly shape: Shape;
  /** Whether a gradient will reach it. */
  readonly differentiable: boolean;
  /** What is known so far. */
  readonly value: readonly number[] | null;
  readonly gradient: readonly number[] | null;
}

/** The program's tape, leaves first, with these values in its leaves. */
export function recorded(
  { leaves, record }: Pick<Program, "leaves" | "record">,
  values: readonly (readonly number[])[],
): Tape {
  const tape = new Tape();
  const nodes = leaves.map(({ name, shape, role }, i) => {
    const value = tensor(shape, values[i]!);
    return role === "given" ? tape.constant(value, name) : tape.leaf(value, name);
  });
  record(tape, nodes);
  return tape;
}

/** The boxes before the first step: leaves filled, everything else blank. */
export function boxesOf({ leaves, names }: Program, tape: Tape) {
  const index = new Map<Node, number>();
  const list: Box[] = [];
  let results = 0;
  for (const node of tape.nodes) {
    const leaf = leaves[node.index];
    if (!leaf && !node.op) continue;
    index.set(node, list.length);
    list.push({
      name: leaf ? leaf.name : names[results++]!,
      op: (node.op?.name ?? null) as OpName | null,
      inputs: node.inputs.map((input) => {
        const box = index.get(input);
        return box === undefined ? { number: input.value.data[0]! } : { box };
      }),
      role: leaf?.role ?? "result",
      fixed: leaf?.fixed ?? false,
      shape: node.value.shape,
      differentiable: node.differentiable,
      value: leaf ? Array.from(node.value.data, (x) => x + 0) : null,
      gradient: null,
    });
  }
  return { list: list as readonly Box[], index: index as ReadonlyMap<Node, number> };
}

/** Rows and columns of numbers: a single number and a list stand in one row. */
export const rowsAndColumns = (shape: Shape): readonly [rows: number, columns: number] =>
  shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];

/** How an entry of a box is called: *x*, *s*₂, *W*₁₂. */
export function entryName({ name, shape }: Pick<Box, "name" | "shape">, entry: number): string {
  const [rows, columns] = rowsAndColumns(shape);
  if (rows * columns === 1) return `*${name}*`;
  const place =
    rows > 1 && columns > 1
      ? subscript(Math.floor(entry / columns) + 1) + subscript((entry % columns) + 1)
      : subscript(entry + 1);
  return `*${name}*${place}`;
}
