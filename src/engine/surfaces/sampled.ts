/** A surface known only at the nodes of a grid, made smooth between them. */
import type { Slopes } from "./slopes.ts";
import type { Point } from "./surface.ts";
import { terrainHeight } from "./terrain.ts";

/** Half a nudge for a slope, in shares of a cell: right to eight digits. */
const NUDGE = 1e-4;

/**
 * Values at nodes × nodes places from edge to edge of a domain, row after row from its lower side. Between them cubic
 * convolution (Keys, 1981), with slopes that have no jumps.
 */
export function sampledSurface(
  values: ArrayLike<number>,
  nodes: number,
  domain: Slopes["domain"],
): Pick<Slopes, "domain" | "value" | "gradient"> {
  const [[x0, x1], [y0, y1]] = domain;
  const grid = { width: nodes, height: nodes, heights: Float64Array.from(values) };
  const [perX, perY] = [(nodes - 1) / (x1 - x0), (nodes - 1) / (y1 - y0)];
  const at = (column: number, row: number): number => terrainHeight(grid, column, row);
  return {
    domain,
    value: (x, y) => at((x - x0) * perX, (y - y0) * perY),
    gradient(x, y): Point {
      const [column, row] = [(x - x0) * perX, (y - y0) * perY];
      return [
        ((at(column + NUDGE, row) - at(column - NUDGE, row)) / (2 * NUDGE)) * perX,
        ((at(column, row + NUDGE) - at(column, row - NUDGE)) / (2 * NUDGE)) * perY,
      ];
    },
  };
}
