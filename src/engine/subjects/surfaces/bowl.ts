import type { Ground } from "../walking/ground.ts";

/** 250(x + 0.45)² + 450(y + 0.3)² + 430: the ground on which every way down leads to the same camp. */
export const bowl: Ground = {
  id: "bowl",
  domain: [
    [-1, 1],
    [-1, 1],
  ],
  value: (x, y) => 250 * (x + 0.45) ** 2 + 450 * (y + 0.3) ** 2 + 430,
};
