/**
 * What the hand has drawn, as letters for an address: two for each point, its column and row in halves of a pixel of the
 * pad's 28 × 28, and a point between strokes. Letters that mean nothing are passed over.
 */
import type { Point } from "../../kit/figure/plane/point.ts";

export const PAD = 28;
/** Places a pixel. */
const FINE = 2;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** A drawing holds no more: about six hundred points. */
export const MOST_LETTERS = 1200;

export type Stroke = readonly Point[];

export function readStrokes(drawing: string): readonly Stroke[] {
  return drawing.split(".").flatMap((letters) => {
    const places = Array.from(letters, (letter) => LETTERS.indexOf(letter) / FINE);
    const known = places.filter((place) => place >= 0 && place <= PAD);
    const stroke = Array.from(
      { length: known.length >> 1 },
      (_, k): Point => [known[2 * k]!, known[2 * k + 1]!],
    );
    return stroke.length > 0 ? [stroke] : [];
  });
}

/** The nearest place that can be written. */
export const onPad = (at: number): number => Math.round(Math.min(PAD, Math.max(0, at)) * FINE) / FINE;

const written = ([x, y]: Point): string => LETTERS[onPad(x) * FINE]! + LETTERS[onPad(y) * FINE]!;

/** The drawing with one point more, of the last stroke or of a new one; as it was when it is full or the pen has not moved. */
export function drawTo(drawing: string, at: Point, fresh: boolean): string {
  const letters = written(at);
  if (!fresh && drawing.endsWith(letters)) return drawing;
  const longer = fresh && drawing !== "" ? `${drawing}.${letters}` : drawing + letters;
  return longer.length > MOST_LETTERS ? drawing : longer;
}

/** The drawing without its last stroke. */
export const withoutLast = (drawing: string): string => drawing.split(".").slice(0, -1).join(".");

/** The drawing as an SVG path on the pad; a dot is a stroke too. */
export const pathOf = (drawing: string): string =>
  readStrokes(drawing)
    .map((stroke) => `M${stroke.map(([x, y]) => `${x},${y}`).join("L")}h0`)
    .join("");
