import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

// Bolder than on screen, where steps are cheap: fewer footprints to print.
export const plate: readonly Frame<Values>[] = [
  { turned: { show: "strip", rate: 3 }, steps: 50 },
  { turned: { show: "strip", basins: true } },
  { turned: { show: "strip", surface: "saddle", start: [1, 0.001], rate: 0.2 }, steps: 50 },
  { turned: { show: "strip", surface: "slice", start: [0.8, -0.7], rate: 0.1 }, steps: 30 },
];
