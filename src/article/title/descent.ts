/** The way down the title's mountain: from the summit, always where the ground falls steepest. */
import type { Terrain } from "../site.ts";

/** Height in metres at a place between the samples; x in columns from the west, y in rows from the north. */
export function heightAt({ width, height, values }: Terrain, x: number, y: number): number {
  const column = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const row = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const u = Math.min(1, Math.max(0, x - column));
  const v = Math.min(1, Math.max(0, y - row));
  const at = (c: number, r: number): number => values[(row + r) * width + column + c]! / 10;
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}
