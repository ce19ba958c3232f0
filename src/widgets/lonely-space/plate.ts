import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

/** Steps after which the map of the plate has settled. */
export const SETTLED = 500;

export const plate: readonly Frame<Values>[] = [
  { turned: { dimensions: 2, show: "distances" } },
  { turned: { dimensions: 10, show: "distances" } },
  { turned: { dimensions: 100, show: "distances" } },
  { turned: { face: "digits", show: "map" }, steps: SETTLED },
];
