import type { Frame } from "../../stage/widget.ts";
import { bowl, knobs, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: "page" },
  { turned: { batch: "8" }, panel: "cloud" },
  { turned: { batch: "all" }, panel: "cloud" },
  // As near to the best line as the hand can set it.
  { turned: { start: knobs.start.legal(bowl.minimum) }, panel: "cloud" },
  { turned: { batch: "all" }, steps: 20, panel: "loss" },
  { turned: { batch: "all", against: "steps" }, steps: 20, panel: "loss" },
];
