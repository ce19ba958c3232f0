/** Formulas, and the sums and products behind the numbers, spelled out in labels' own mathematics. */
import { type OpName, ops } from "../../engine/ops/index.ts";
import type { Op } from "../../engine/ops/op.ts";
import { format } from "../../kit/format.ts";
import { type Box, entryName, rowsAndColumns } from "./boxes.ts";
import type { Sent, Share } from "./script.ts";

/** Numbers are told alike in picture, sums and sentence. */
export const tell = (value: number): string => format(value, 3);
/** As it is told, as a number. */
const shown = (value: number): number => Number(value.toPrecision(3));
export const bracketed = (told: string): string => (told.startsWith("−") ? `(${told})` : told);

/** What an op takes, by name, or as a number where it has none. */
export const operandsOf = ({ inputs }: Box, boxes: readonly Box[]): readonly string[] =>
  inputs.map((input) => ("box" in input ? `*${boxes[input.box]!.name}*` : bracketed(tell(input.number))));

/** "*q* = *x* + *y*"; a leaf's name alone. */
export function formulaOf(box: Box, boxes: readonly Box[]): string {
  const [a = "", b = ""] = operandsOf(box, boxes);
  return `*${box.name}*${box.op ? ` = ${ops[box.op].written(a, b)}` : ""}`;
}

export interface Line {
  readonly name: string;
  /** What it is the result of; empty where the result stands alone. */
  readonly sum: string;
  readonly result: string;
  /** "≈" where the digits shown would give another last digit. */
  readonly relation: "=" | "≈";
}

/** One line an entry of a result: its operands as numbers, and what comes of them. */
export function forwardLines(box: Box, boxes: readonly Box[]): readonly Line[] {
  const { op, inputs, value } = box;
  if (!op || !value) return [];
  const numbers = inputs.map((input) => ("box" in input ? boxes[input.box]!.value! : [input.number]));
  const shapes = inputs.map((input) => ("box" in input ? boxes[input.box]!.shape : []));
  return value.map((result, entry) => ({
    name: entryName(box, entry),
    sum: sumOf(op, numbers, rowsAndColumns(shapes.at(-1)!)[1], entry),
    result: tell(result),
    // Sums of several roundings are not redone here; a single op of the numbers shown may be checked by the reader.
    relation: exact(numbers, result) ? "=" : "≈",
  }));
}

/** Whether nothing was rounded in the telling. */
const exact = (numbers: readonly (readonly number[])[], result: number): boolean =>
  [...numbers.flat(), result].every((x) => Math.abs(shown(x) - x) < 1e-12 * Math.max(1, Math.abs(x)));

type Numbers = readonly number[];
const all = (parts: readonly string[]): string => parts.join(" + ");

/** The sum behind one entry, of the ops that are more than their formula with numbers in it. */
const sums: Partial<Record<OpName, (a: Numbers, b: Numbers, entry: number, columns: number) => string>> = {
  matmul(a, b, entry, columns) {
    const row = Math.floor(entry / columns);
    const inner = b.length / columns;
    return all(
      Array.from({ length: inner }, (_, k) =>
        product(a[row * inner + k]!, b[k * columns + (entry % columns)]!),
      ),
    );
  },
  rowAdd: (a, b, entry, columns) => ops.add.written(tell(a[entry]!), bracketed(tell(b[entry % columns]!))),
  sum: (a) => all(a.map((x, i) => (i === 0 ? tell(x) : bracketed(tell(x))))),
  mean: (a) => `(${all(a.map((x) => bracketed(tell(x))))}) / ${a.length}`,
  meanSquaredError(a, b) {
    const squares = all(a.map((x, i) => `(${tell(x)} − ${bracketed(tell(b[i]!))})²`));
    return a.length === 1 ? squares : `(${squares}) / ${a.length}`;
  },
  softmax: (a, _, entry) => `exp(${tell(a[entry]!)}) / (${all(a.map((x) => `exp(${tell(x)})`))})`,
};

/** The operands of one entry, written into the op's formula. */
function sumOf(op: OpName, numbers: readonly Numbers[], columns: number, entry: number): string {
  const [a = [], b = []] = numbers;
  const own = sums[op];
  if (own) return own(a, b, entry, columns);
  const { written, brackets }: Op = ops[op];
  const first = tell(a[entry] ?? a[0]!);
  const second = b.length === 0 ? "" : bracketed(tell(b[entry] ?? b[0]!));
  return written(brackets ? bracketed(first) : first, second).replaceAll("·", "×");
}

const product = (a: number, b: number): string => `${bracketed(tell(a))} × ${bracketed(tell(b))}`;

/** "−4 × 1", or the sum of such products. */
export function products({ terms }: Sent): string {
  return terms
    .map(
      ({ upstream, local }, i) =>
        (i === 0 ? tell(upstream) : bracketed(tell(upstream))) + ` × ${bracketed(tell(local))}`,
    )
    .join(" + ");
}

const productsRelation = ({ terms, sum }: Sent): "=" | "≈" => {
  const redone = terms.reduce((total, { upstream, local }) => total + shown(upstream) * shown(local), 0);
  return tell(redone) === tell(sum) ? "=" : "≈";
};

/** How many ways a gradient comes to a box. */
const usesOf = (boxes: readonly Box[], at: number): number =>
  boxes
    .filter(({ differentiable }) => differentiable)
    .flatMap(({ inputs }) => inputs)
    .filter((input) => "box" in input && input.box === at).length;

export const slopeName = (name: string): string => `∂*L*/∂${name}`;

/** What a backward step hands to one input: a line an entry, and where it meets an earlier share, one for the two together. */
export function shareLines(
  from: Box,
  { to, entries }: Share,
  boxes: readonly Box[],
  words: { readonly share: (slope: string) => string },
): readonly Line[] {
  const target = boxes[to]!;
  // At the top the chain has one link, and nothing to be spelled out.
  const single = entries.length === 1 && from.value?.length === 1 && from !== boxes.at(-1);
  return entries.flatMap((sent, entry): Line[] => {
    const name = entryName(target, entry);
    const slope = slopeName(name);
    const rule = single ? `${slopeName(`*${from.name}*`)} × ∂*${from.name}*/∂${name} = ` : "";
    const told = {
      name: usesOf(boxes, to) > 1 ? words.share(slope) : slope,
      sum: rule + products(sent),
      result: tell(sent.sum),
      relation: productsRelation(sent),
    };
    if (sent.before === null) return [told];
    const both = `${tell(sent.before)} + ${bracketed(tell(sent.sum))}`;
    const relation = tell(shown(sent.before) + shown(sent.sum)) === tell(sent.total) ? "=" : "≈";
    return [told, { name: slope, sum: both, result: tell(sent.total), relation }];
  });
}

/** "0.8 − 0.1 × 0.443": a parameter moved against its gradient. */
export function stepLine(before: number, rate: number, gradient: number, after: number): Omit<Line, "name"> {
  return {
    sum: `${tell(before)} − ${tell(rate)} × ${bracketed(tell(gradient))}`,
    result: tell(after),
    relation: tell(shown(before) - shown(rate) * shown(gradient)) === tell(after) ? "=" : "≈",
  };
}
