import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "strip" }, steps: 150 },
  { turned: { show: "strip", basins: true } },
  { turned: { show: "strip", surface: "saddle", start: [1, 0.001], rate: 0.1 }, steps: 120 },
  { turned: { show: "strip", surface: "slice", start: [0.8, -0.7], rate: 0.05 }, steps: 60 },
];
