/** The friend of section 1, who always takes the steepest of the four ways down the mountain, and where she stops. */
import type { Point } from "../../descent.ts";
import { positionOf, steepestOfFour, walkingGrid } from "../walking/walkingGrid.ts";
import { mountainDomain, mountainHeight } from "./mountainHeight.ts";
import { mountainNetwork } from "./mountainNetworks.ts";

/** Crossings a side of the map that she walks on. */
export const CROSSINGS = 41;

/** The two weights at which she stops, having set out from the middle of the map: found by walking. */
export function friendsPlace(): Point {
  const grid = walkingGrid(
    { domain: mountainDomain, value: (w1, w2) => mountainHeight(mountainNetwork, w1, w2) },
    CROSSINGS,
  );
  return positionOf(grid, steepestOfFour(grid, (CROSSINGS ** 2 - 1) / 2).at(-1)!);
}
