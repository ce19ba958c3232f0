import { mountain } from "../mountain/mountain.ts";
import { beale } from "./beale.ts";
import { boundedSaddle } from "./boundedSaddle.ts";
import { himmelblau } from "./himmelblau.ts";
import { narrowValley } from "./narrowValley.ts";
import { penguins } from "./penguins.ts";
import { rosenbrock } from "./rosenbrock.ts";
import { sevenPoints } from "./sevenPoints.ts";
import { sixHumpCamel } from "./sixHumpCamel.ts";
import type { Surface } from "./surface.ts";
import { twoWeightLinear } from "./twoWeightLinear.ts";

export const surfaces = {
  sevenPoints,
  mountain,
  narrowValley,
  beale,
  rosenbrock,
  himmelblau,
  sixHumpCamel,
  boundedSaddle,
  twoWeightLinear,
  penguins,
} satisfies Record<string, Surface>;

export type SurfaceName = keyof typeof surfaces;
