import type { Ground } from "../walking/ground.ts";

/**
 * 1300(q + 0.3)e⁻ᵠ with q = ((x + 0.24)² + (y − 0.2)²)/0.44², on a dish 130((x − 0.72)² + (y + 0.55)²) + 300.
 *
 * From the rim the ground falls more steeply into the crater than out of it, and the crater's floor is no way down.
 */
export const crater: Ground = {
  id: "crater",
  domain: [
    [-1, 1],
    [-1, 1],
  ],
  value(x, y) {
    const q = ((x + 0.24) ** 2 + (y - 0.2) ** 2) / 0.44 ** 2;
    const dish = 130 * ((x - 0.72) ** 2 + (y + 0.55) ** 2) + 300;
    return 1300 * (q + 0.3) * Math.exp(-q) + dish;
  },
};
