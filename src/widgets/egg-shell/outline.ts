/** The outline of a hen's egg lying on its side. */
import type { Point } from "../../kit/figure/plane/point.ts";

const HALF_WIDTH = 0.76;
/** How much blunter the one end is than the other. */
const SKEW = 0.17;
const POINTS = 80;

/**
 * Points of an egg of length 2 about the origin, scaled by `scale` (Hügelschäffer's curve: an ellipse whose upright
 * distances are shortened towards one end).
 */
export function eggOutline(scale = 1): Point[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const turn = (2 * Math.PI * i) / POINTS;
    const x = Math.cos(turn);
    const y = (HALF_WIDTH * Math.sin(turn)) / Math.sqrt(1 + 2 * SKEW * x + SKEW * SKEW);
    return [scale * x, scale * y];
  });
}
