import type { Point } from "../../src/engine/descent.ts";
import type { WalkingGrid } from "../../src/engine/subjects/walking/walkingGrid.ts";

/** The crossing nearest to a point. */
export function crossingAt({ size, domain }: Pick<WalkingGrid, "size" | "domain">, [x, y]: Point): number {
  const along = (value: number, [from, to]: Point) =>
    Math.min(size - 1, Math.max(0, Math.round(((value - from) / (to - from)) * (size - 1))));
  return along(y, domain[1]) * size + along(x, domain[0]);
}
