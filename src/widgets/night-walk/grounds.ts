/** The grounds that are walked but are no losses: real mountains, a crater, a bowl. */
import { cumberland as survey } from "../../engine/datasets/cumberland.ts";
import type { Ground } from "../../engine/subjects/walking/ground.ts";
import { plot } from "../../engine/subjects/walking/terrain.ts";

const domain = [
  [-1, 1],
  [-1, 1],
] as const;

/** A square of the Cumberland Mountains, 6.4 km a side; one of their tops stands in its middle. */
export const cumberland = plot("cumberland", survey, [227, 315], 6400);

/**
 * 1300(q + 0.3)e⁻ᵠ with q = ((x + 0.24)² + (y − 0.2)²)/0.44², on a dish 130((x − 0.72)² + (y + 0.55)²) + 300.
 *
 * From the rim the ground falls more steeply into the crater than out of it, and the crater's floor is no way down.
 */
export const crater: Ground = {
  id: "crater",
  domain,
  value(x, y) {
    const q = ((x + 0.24) ** 2 + (y - 0.2) ** 2) / 0.44 ** 2;
    const dish = 130 * ((x - 0.72) ** 2 + (y + 0.55) ** 2) + 300;
    return 1300 * (q + 0.3) * Math.exp(-q) + dish;
  },
};

/** 250(x + 0.45)² + 450(y + 0.3)² + 430: the ground on which every way down leads to the same camp. */
export const bowl: Ground = {
  id: "bowl",
  domain,
  value: (x, y) => 250 * (x + 0.45) ** 2 + 450 * (y + 0.3) ** 2 + 430,
};
