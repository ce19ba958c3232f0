import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

// Bolder than on screen, where steps are cheap: fewer footprints to print.
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { start: [0, 0], rate: 3 }, steps: 50, wide: true },
  { turned: { basins: true }, panel: ["map", "fit"], wide: true },
  { turned: { surface: "saddle", start: [1, 0.001], rate: 0.2 }, steps: 50, panel: "map" },
  { turned: { surface: "slice", start: [0.8, -0.7], rate: 0.1 }, steps: 30, panel: "map" },
];
