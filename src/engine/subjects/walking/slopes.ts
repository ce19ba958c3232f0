/** A surface with its slopes in closed form, without a tape: for thousands of walks at once, and for those who only walk. */
import type { Surface } from "../surfaces/surface.ts";

export type Slopes = Pick<Surface, "domain" | "value" | "gradient" | "minima" | "saddles">;
