import type { Frame } from "../../stage/widget.ts";
import { pace, STEPS, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** Before; after as much as a second of the film shows; done. */
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { steps: pace, panel: "digits" },
  { steps: STEPS, panel: "digits" },
  { steps: STEPS, panel: "share" },
];
