import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** Steps after which the map of the plate has settled. */
export const SETTLED = 500;

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { dimensions: 2 }, wide: true },
  { turned: { dimensions: 10 }, panel: "portrait" },
  { turned: { dimensions: 100 }, panel: "portrait" },
  { turned: { face: "digits" }, steps: SETTLED, panel: "map" },
];
