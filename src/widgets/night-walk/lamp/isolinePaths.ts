/** Lines of equal height as paths, written fast: the ground by the lamp is drawn anew at every move. */
import type { Field } from "../../../kit/figure/fields/field.ts";
import { type Isoline, isolines } from "../../../kit/figure/fields/isolines.ts";
import type { PlaneScale } from "../../../kit/figure/plane/scales.ts";

/** A point closer than this to the line past it, in user units, is left out. */
const TOLERANCE = 0.1;

/** Tenths from −99 to 99 as a path writes them, each with what parts it from the number before. */
const TENTHS = Array.from({ length: 199 }, (_, k) => {
  const text = String((k - 99) / 10).replace(/^(-?)0\./, "$1.");
  return text.startsWith("-") ? text : ` ${text}`;
});
const tenths = (count: number): string => TENTHS[count + 99] ?? (count < 0 ? "" : " ") + count / 10;

/** A line as a path of steps in tenths of a user unit, counted from the rounded place so that nothing drifts. */
function pathOf(line: Isoline, left: number, bottom: number, across: number, up: number): string {
  let [x, y] = [left + across * line[0]![0], bottom + up * line[0]![1]];
  let [atX, atY] = [Math.round(10 * x), Math.round(10 * y)];
  let d = `M${atX / 10} ${atY / 10}l`;
  const last = line.length - 1;
  for (let k = 1; k <= last; k++) {
    const [hereX, hereY] = [left + across * line[k]![0], bottom + up * line[k]![1]];
    if (k < last) {
      const [onX, onY] = [left + across * line[k + 1]![0] - x, bottom + up * line[k + 1]![1] - y];
      const off = Math.abs((hereX - x) * onY - (hereY - y) * onX);
      if (off < TOLERANCE * Math.hypot(onX, onY)) continue;
    }
    [x, y] = [hereX, hereY];
    const [toX, toY] = [Math.round(10 * x), Math.round(10 * y)];
    d += tenths(toX - atX) + tenths(toY - atY);
    [atX, atY] = [toX, toY];
  }
  return d;
}

/** One path a level. */
export function isolinePaths(
  field: Field,
  levels: readonly number[],
  x: PlaneScale,
  y: PlaneScale,
): string[] {
  const { nx, ny } = field;
  const [left, bottom] = [x(field.x[0]), y(field.y[0])];
  const [across, up] = [(x(field.x[1]) - left) / (nx - 1), (y(field.y[1]) - bottom) / (ny - 1)];
  return isolines(field, levels).map((lines) =>
    lines.map((line) => pathOf(line, left, bottom, across, up)).join(""),
  );
}
