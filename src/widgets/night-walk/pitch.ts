/** Height as pitch: the lowest place of the map sounds an A of 220 hertz, the highest the A two octaves above. */
import { gridOf, type TerrainName } from "./model.ts";

const LOWEST = 220;
const OCTAVES = 2;

/** Hertz at a crossing; equal steps of height are equal intervals. */
export function pitchAt(terrain: TerrainName, index: number): number {
  const { heights } = gridOf(terrain);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const height of heights) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  return LOWEST * 2 ** ((OCTAVES * (heights[index]! - low)) / (high - low));
}
