import type { Surface } from "../surfaces/surface.ts";

/** A surface that is walked and never differentiated: heights in metres over a square. */
export type Ground = Pick<Surface, "id" | "domain" | "value">;
