/** A surface with its slopes in closed form, without a tape: for thousands of walks at once, and for those who only walk. */
import type { Surface } from "../surfaces/surface.ts";

/** Value and both slopes of one place. */
export type Look = readonly [value: number, byX: number, byY: number];

export interface Slopes extends Pick<Surface, "domain" | "value" | "gradient" | "minima" | "saddles"> {
  /** The same two in one, where most of the work is common to both. */
  readonly look?: (x: number, y: number) => Look;
}
