import type { Frame } from "../../stage/widget.ts";
import { stepsPerPass, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { turned: { batch: "8" }, panel: "cloud" },
  { turned: { batch: "all" }, panel: "cloud" },
  { turned: { batch: "1" }, steps: stepsPerPass(1), panel: ["cloud", "map"] },
  { turned: { batch: "all" }, steps: 20, panel: "loss" },
  { turned: { batch: "all", against: "steps" }, steps: 20, panel: "loss" },
];
