/**
 * A drawing as the network is used to see digits. MNIST's were scaled to fit a box of 20 × 20 pixels, keeping their shape,
 * and put into 28 × 28 with their centre of mass in the middle (LeCun, Cortes and Burges, 1998).
 */
import { digitPixels, digitSide } from "../../engine/datasets/digits.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import type { Stroke } from "./strokes.ts";

const BOX = 20;
/** The column and the row that count as the middle: MNIST's digits have their centres of mass there on average. */
const MIDDLE = digitSide / 2;
/** Half the width of the pen in pixels of the box: MNIST's lines are about so wide. */
const PEN = 1.1;
/** A speck is not blown up to a digit: at most so many times. */
const MOST = 4;

/** Ink of 28 × 28, 0 to 1, row after row, of strokes scaled to the box; all paper where there are none. */
export function drawnDigit(strokes: readonly Stroke[]): Float64Array {
  const points = strokes.flat();
  if (points.length === 0) return new Float64Array(digitPixels);
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const scale = Math.min(MOST, (BOX - 2 * PEN) / Math.max(right - left, bottom - top, 1e-9));
  const moved = strokes.map((stroke) =>
    stroke.map(
      ([x, y]): Point => [
        (x - (left + right) / 2) * scale + MIDDLE,
        (y - (top + bottom) / 2) * scale + MIDDLE,
      ],
    ),
  );
  return centred(inked(moved));
}

/** Strokes under a round pen; a pixel is as dark as the pen covers it. */
function inked(strokes: readonly Stroke[]): Float64Array {
  const image = new Float64Array(digitPixels);
  for (const stroke of strokes)
    stroke.forEach((to, k) => {
      const from = stroke[Math.max(0, k - 1)]!;
      // Only where the pen can reach: this runs between two frames of a drawing hand.
      const [columns, rows] = [reached(from[0], to[0]), reached(from[1], to[1])];
      for (let row = rows[0]; row <= rows[1]; row++)
        for (let column = columns[0]; column <= columns[1]; column++) {
          const ink = PEN + 0.5 - distance([column + 0.5, row + 0.5], from, to);
          const at = row * digitSide + column;
          image[at] = Math.max(image[at]!, Math.min(1, ink));
        }
    });
  return image;
}

/** The first and the last column (or row) that a pen between two places can darken. */
const reached = (a: number, b: number): readonly [first: number, last: number] => [
  Math.max(0, Math.floor(Math.min(a, b) - PEN - 1)),
  Math.min(digitSide - 1, Math.ceil(Math.max(a, b) + PEN)),
];

/** From a point to the nearest of a segment. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/**
 * An image of 28 × 28 with its ink scaled to the box of 20 × 20 and its centre of mass in the middle, to the nearest pixel
 * as MNIST's are.
 */
export function centred(image: Readonly<Float64Array>): Float64Array {
  const [mass, x, y] = centreOfMass(image);
  if (mass === 0) return new Float64Array(digitPixels);
  const inky = Array.from(image.keys()).filter((at) => image[at]! > 0);
  const columns = inky.map((at) => at % digitSide);
  const rows = inky.map((at) => Math.floor(at / digitSide));
  const side = Math.max(
    Math.max(...columns) - Math.min(...columns) + 1,
    Math.max(...rows) - Math.min(...rows) + 1,
  );
  // One pixel more or less is how the edge fell.
  const scale = Math.abs(side - BOX) <= 1 ? 1 : Math.min(MOST, BOX / side);
  const fitted = scale === 1 ? image : rescaled(image, scale, [x, y]);
  const [, column, row] = centreOfMass(fitted);
  return shifted(fitted, Math.round(MIDDLE - column), Math.round(MIDDLE - row));
}

/** The whole ink of an image, and the column and row of its centre of mass. */
export function centreOfMass(image: Readonly<Float64Array>): readonly [mass: number, x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  image.forEach((ink, at) => {
    mass += ink;
    x += ink * (at % digitSide);
    y += ink * Math.floor(at / digitSide);
  });
  return mass === 0 ? [0, 0, 0] : [mass, x / mass, y / mass];
}

/** Moved by whole pixels; what leaves the image is lost. */
export function shifted(image: Readonly<Float64Array>, dx: number, dy: number): Float64Array {
  return Float64Array.from({ length: digitPixels }, (_, at) =>
    inkAt(image, (at % digitSide) - dx, Math.floor(at / digitSide) - dy),
  );
}

const inkAt = (image: Readonly<Float64Array>, x: number, y: number): number =>
  x < 0 || y < 0 || x >= digitSide || y >= digitSide ? 0 : image[y * digitSide + x]!;

/** Larger or smaller about a point, which comes to the middle; between pixels the ink is read in proportion. */
function rescaled(image: Readonly<Float64Array>, scale: number, [x, y]: Point): Float64Array {
  return Float64Array.from({ length: digitPixels }, (_, at) => {
    const fromX = ((at % digitSide) - MIDDLE) / scale + x;
    const fromY = (Math.floor(at / digitSide) - MIDDLE) / scale + y;
    const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
    const [right, below] = [fromX - left, fromY - top];
    const upper = inkAt(image, left, top) * (1 - right) + inkAt(image, left + 1, top) * right;
    const lower = inkAt(image, left, top + 1) * (1 - right) + inkAt(image, left + 1, top + 1) * right;
    return upper * (1 - below) + lower * below;
  });
}
