import type { Frame } from "../../stage/widget.ts";
import { SIDE, type Values } from "./model.ts";
import { tracks } from "./tracks.ts";
import type { panels } from "./view.tsx";

const on = (surface: Values["surface"]): Partial<Values> => ({
  surface,
  start: tracks[surface].start,
  rate: tracks[surface].rate,
});

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { steps: 200, wide: true },
  { turned: on("narrowValley"), steps: 12, panel: "map" },
  { turned: { ...on("sixHumpCamel"), rates: "same" }, steps: 40, panel: "map" },
  { turned: on("himmelblau"), steps: 30, panel: "map" },
  { turned: on("himmelblau"), steps: 200, panel: "loss" },
  { turned: { map: "winners" }, steps: SIDE, panel: "map" },
];
