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
  { turned: on("narrowValley"), steps: 7, panel: "map" },
  { turned: { ...on("beale"), rates: "same" }, steps: 40, panel: "map" },
  { turned: { ...on("himmelblau"), length: 100 }, steps: 60, panel: "map" },
  { turned: { ...on("himmelblau"), length: 100 }, steps: 100, panel: "loss" },
  { turned: { map: "winners" }, steps: SIDE, panel: "map" },
];
