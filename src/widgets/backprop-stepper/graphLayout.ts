/**
 * Where the boxes of a directed graph without cycles stand: its last box on top, every other in the row under the lowest
 * box that uses it, so that all edges run upwards. (Layers and their order after Sugiyama, Tagawa and Toda, 1981.)
 */

import { mean } from "../../engine/statistics.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { px } from "../../kit/format.ts";

export interface GraphBox {
  readonly width: number;
  readonly height: number;
  /** The boxes whose values it takes, by place in the list; they stand before it. */
  readonly inputs: readonly number[];
}

export interface PlacedEdge {
  readonly from: number;
  readonly to: number;
  /** Which of the inputs of `to` it is. */
  readonly input: number;
  /** From the top of the lower box to the foot of the upper one: the ends, and a pair where it passes each row between. */
  readonly points: readonly Point[];
}

export interface GraphLayout {
  /** Centres of the boxes. */
  readonly centres: readonly Point[];
  readonly edges: readonly PlacedEdge[];
  readonly height: number;
  /** The width that the widest row asks for; beyond the room given, the graph does not fit. */
  readonly needed: number;
}

interface Spacing {
  readonly width: number;
  /** Between boxes of a row, and between rows. */
  readonly gap: number;
  readonly rise: number;
  /** Room of an edge that passes a row. */
  readonly lane: number;
}

/** A box, or the place where a long edge passes a row. */
interface Item {
  readonly row: number;
  readonly width: number;
  readonly box: number | undefined;
  /** The items above that it leads to, and as which of their inputs. */
  readonly above: { readonly item: Item; readonly input: number }[];
  x: number;
}

/** The number of edges from each box to the last on the longest way; the last box must be reached from all. */
function rowsOf(boxes: readonly GraphBox[]): readonly number[] {
  const rows = new Array<number>(boxes.length).fill(0);
  for (let i = boxes.length - 1; i >= 0; i--) {
    for (const input of boxes[i]!.inputs) rows[input] = Math.max(rows[input]!, rows[i]! + 1);
  }
  return rows;
}

export function layoutGraph(boxes: readonly GraphBox[], spacing: Spacing): GraphLayout {
  const { width, gap, rise, lane } = spacing;
  const rows = rowsOf(boxes);
  const depth = Math.max(0, ...rows) + 1;
  const items = boxes.map((box, i): Item => ({ row: rows[i]!, width: box.width, box: i, above: [], x: 0 }));
  const byRow: Item[][] = Array.from({ length: depth }, () => []);
  const lanes = new Map<string, Item[]>();
  // Rows are filled from the top, the inputs of a box from left to right, so that operands stand in the order in which they are read.
  for (let i = boxes.length - 1; i >= 0; i--) {
    const user = items[i]!;
    for (const [k, input] of boxes[i]!.inputs.entries()) {
      let above = user;
      const passed: Item[] = [];
      for (let row = user.row + 1; row < rows[input]!; row++) {
        const pass: Item = { row, width: lane, box: undefined, above: [{ item: above, input: k }], x: 0 };
        byRow[row]!.push(pass);
        passed.push(pass);
        above = pass;
      }
      lanes.set(`${i}.${k}`, passed);
      items[input]!.above.push({ item: above, input: k });
    }
  }
  for (const item of items) byRow[item.row]!.push(item);

  const needed = Math.max(
    ...byRow.map((row) => row.reduce((sum, item) => sum + item.width, 0) + gap * (row.length - 1)),
  );
  for (const [k, row] of byRow.entries()) {
    if (k === 0) continue;
    row.sort((a, b) => wantedX(a) - wantedX(b));
    spread(row, gap);
  }
  const left = Math.min(...byRow.flat().map((item) => item.x - item.width / 2));
  const right = Math.max(...byRow.flat().map((item) => item.x + item.width / 2));
  const shift = width / 2 - (left + right) / 2;
  for (const row of byRow) {
    for (const item of row) item.x += shift;
    hold(row, gap, width);
  }

  const heights = byRow.map((row) =>
    Math.max(0, ...row.map((item) => (item.box === undefined ? 0 : boxes[item.box]!.height))),
  );
  const tops: number[] = [];
  let height = 0;
  for (const tall of heights) {
    tops.push(height);
    height += tall + rise;
  }
  const centres = items.map((item, i): Point => [item.x, tops[item.row]! + boxes[i]!.height / 2]);
  const edges = boxes.flatMap(({ inputs, height: tall }, to) =>
    inputs.map((from, input): PlacedEdge => {
      const [fromX, fromY] = centres[from]!;
      const [toX, toY] = centres[to]!;
      // Several edges into one box arrive side by side.
      const aside = (input - (inputs.length - 1) / 2) * 14;
      const passes = lanes.get(`${to}.${input}`)!.toReversed();
      const points: Point[] = [[fromX, fromY - boxes[from]!.height / 2]];
      const rowTop = (row: number): Point[] => [[points.at(-1)![0], tops[row]!]];
      points.push(...rowTop(rows[from]!));
      for (const pass of passes) {
        points.push([pass.x, tops[pass.row]! + heights[pass.row]!], [pass.x, tops[pass.row]!]);
      }
      points.push([toX + aside, tops[rows[to]!]! + heights[rows[to]!]!], [toX + aside, toY + tall / 2]);
      return { from, to, input, points };
    }),
  );
  return { centres, edges, height: height - rise, needed };
}

/** Under what it leads to; a hair aside keeps the operands of one box in their order. */
const wantedX = ({ above }: Item): number =>
  above.length === 0 ? 0 : mean(above.map(({ item, input }) => item.x + input * 1e-3));

/** Each under what it leads to, as near as its neighbours allow. */
function spread(row: readonly Item[], gap: number): void {
  const wanted = row.map(wantedX);
  let edge = Number.NEGATIVE_INFINITY;
  for (const [i, item] of row.entries()) {
    item.x = Math.max(wanted[i]!, edge + item.width / 2);
    edge = item.x + item.width / 2 + gap;
  }
  const off = mean(row.map((item, i) => item.x - wanted[i]!));
  for (const item of row) item.x -= off;
}

/** Pushes what sticks out of the room back into it, first from the right, then from the left. */
function hold(row: readonly Item[], gap: number, width: number): void {
  let edge = width;
  for (const item of row.toReversed()) {
    item.x = Math.min(item.x, edge - item.width / 2);
    edge = item.x - item.width / 2 - gap;
  }
  edge = 0;
  for (const item of row) {
    item.x = Math.max(item.x, edge + item.width / 2);
    edge = item.x + item.width / 2 + gap;
  }
}

/** An edge as a path: straight where it passes a row, a smooth bend between rows. */
export function edgePath(points: readonly Point[]): string {
  const at = (x: number, y: number): string => `${px(x)},${px(y)}`;
  return points
    .map(([x, y], i) => {
      const [fromX, fromY] = points[i - 1] ?? [x, y];
      if (i === 0) return `M${at(x, y)}`;
      if (x === fromX) return `V${px(y)}`;
      const half = (fromY + y) / 2;
      return `C${at(fromX, half)} ${at(x, half)} ${at(x, y)}`;
    })
    .join("");
}
