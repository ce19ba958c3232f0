/** A map divided among a few regions, cell by cell: a tone for each, lighter by lighter, and a line where two meet. */
import { memo, useMemo } from "react";
import { px } from "../../format.ts";
import { type Tone, toneClass } from "../../tone.ts";
import { usePlane } from "../plane/planeContext.ts";
import type { Point } from "../plane/point.ts";

export interface RegionsProps {
  /**
   * The region of every cell, row after row, the first at `y[0]`; −1 for none. Rows that are not known yet are left out.
   * Redrawn only when the object changes.
   */
  readonly cells: ArrayLike<number>;
  /** Cells a side. */
  readonly size: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The regions alone, or their borders alone, where shade lies between; both unless told. */
  readonly only?: "cells" | "borders";
  /** Who a region belongs to, by its number: it takes that tone, and the letter stands in each of its cells. */
  readonly owners?: readonly { readonly tone: Tone; readonly letter: string }[];
  /** Where other marks stand, in data units: a letter there is left out. */
  readonly marks?: readonly Point[];
  readonly name?: string;
}

/** How near a mark may come to a letter, in user units. */
const NEAR = 10;

/** Stretches of equal value in a row or column: [value, from, to). */
function runs(count: number, valueAt: (k: number) => number): (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && valueAt(to) === valueAt(from)) to++;
    found.push([valueAt(from), from, to]);
    from = to;
  }
  return found;
}

/** One path a region, cells of a row joined; and one along all borders. */
export function regionPaths(
  cells: ArrayLike<number>,
  size: number,
  across: (k: number) => string,
  up: (k: number) => string,
): { readonly shapes: ReadonlyMap<number, string>; readonly borders: string } {
  const cell = (i: number, j: number): number => cells[j * size + i]!;
  const shapes = new Map<number, string>();
  let borders = "";
  const rows = Math.floor(cells.length / size);
  for (let j = 0; j < rows; j++) {
    for (const [region, from, to] of runs(size, (i) => cell(i, j)))
      if (region >= 0)
        shapes.set(
          region,
          `${shapes.get(region) ?? ""}M${across(from)},${up(j)}H${across(to)}V${up(j + 1)}H${across(from)}Z`,
        );
    if (j === 0) continue;
    for (const [met, from, to] of runs(size, (i) => Number(cell(i, j) !== cell(i, j - 1))))
      if (met) borders += `M${across(from)},${up(j)}H${across(to)}`;
  }
  for (let i = 1; i < size; i++)
    for (const [met, from, to] of runs(rows, (j) => Number(cell(i, j) !== cell(i - 1, j))))
      if (met) borders += `M${across(i)},${up(from)}V${up(to)}`;
  return { shapes, borders };
}

/** Told apart by lightness, so in grey too; name each by a letter of its own. Without owners at most four look different. */
export const Regions = /* @__PURE__ */ memo(function Regions(props: RegionsProps) {
  const { cells, size, only, owners, marks = [], name } = props;
  const [x0, x1] = props.x;
  const [y0, y1] = props.y;
  const { x, y, clipId } = usePlane();
  const { shapes, borders } = useMemo(() => {
    const across = (k: number): string => px(x(x0 + ((x1 - x0) * k) / size));
    const up = (k: number): string => px(y(y0 + ((y1 - y0) * k) / size));
    return regionPaths(cells, size, across, up);
  }, [cells, size, x, y, x0, x1, y0, y1]);
  return (
    <g data-mark="regions" data-name={name} clipPath={`url(#${clipId})`}>
      {only !== "borders" &&
        [...shapes].map(([region, d]) => (
          <path
            key={region}
            className={owners ? `owned ${toneClass(owners[region]!.tone)}` : `region region-${region % 4}`}
            data-region={region}
            d={d}
          />
        ))}
      {owners &&
        only !== "borders" &&
        Array.from({ length: Math.floor(cells.length / size) }, (_, j) => {
          const middle = (i: number): number => x(x0 + ((x1 - x0) * (i + 0.5)) / size);
          const height = y(y0 + ((y1 - y0) * (j + 0.5)) / size);
          const free = (i: number): boolean =>
            marks.every(([mx, my]) => Math.max(Math.abs(x(mx) - middle(i)), Math.abs(y(my) - height)) > NEAR);
          const named = Array.from({ length: size }, (_, i) => i).filter(
            (i) => cells[j * size + i]! >= 0 && free(i),
          );
          // A letter of a text takes a place of its own from the list.
          return (
            <text
              key={j}
              className="label small anchor-middle"
              data-row={j}
              x={named.map((i) => px(middle(i))).join(" ")}
              y={px(height)}
              dy="0.34em"
            >
              {named.map((i) => owners[cells[j * size + i]!]!.letter).join("")}
            </text>
          );
        })}
      {only !== "cells" && borders !== "" && <path className="region-border" d={borders} />}
    </g>
  );
});
