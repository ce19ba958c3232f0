/** Where the boxes stand and how large they are: wide enough for the numbers of a phone, in a panel of 340 units. */

import { textWidth } from "../../kit/figure/plane/textWidth.ts";
import { type Box, rowsAndColumns } from "./boxes.ts";
import { type GraphBox, type GraphLayout, layoutGraph } from "./graphLayout.ts";
import { formulaOf } from "./spell.ts";

export const WIDTH = 340;
/** A column of numbers; heights of a box's parts. */
export const COLUMN = 50;
export const HEAD = 22;
export const LINE = 17;
const FOOT = 3;
const LEAST = 74;

/** A value that the hand may change stands in lines high enough for a thumb. */
export const valueLine = ({ role, fixed, shape }: Box): number =>
  role !== "result" && !fixed && rowsAndColumns(shape)[0] > 1 ? 24 : LINE + 1;

function boxSize(box: Box, boxes: readonly Box[]): { readonly width: number; readonly height: number } {
  const [rows, columns] = rowsAndColumns(box.shape);
  return {
    width: Math.ceil(Math.max(LEAST, columns * COLUMN + 16, textWidth(formulaOf(box, boxes)) * 1.15 + 18)),
    height: HEAD + rows * valueLine(box) + (box.differentiable ? rows * LINE + 4 : 0) + FOOT,
  };
}

export function layoutOf(boxes: readonly Box[]): GraphLayout & { readonly sizes: readonly GraphBox[] } {
  const sizes = boxes.map((box) => ({
    ...boxSize(box, boxes),
    inputs: box.inputs.flatMap((input) => ("box" in input ? [input.box] : [])),
  }));
  return { sizes, ...layoutGraph(sizes, { width: WIDTH, gap: 8, rise: 27, lane: 10 }) };
}

export const fits = (boxes: readonly Box[]): boolean => layoutOf(boxes).needed <= WIDTH;
