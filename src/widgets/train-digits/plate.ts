import type { Frame } from "../../stage/widget.ts";
import { EPOCH, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { steps: EPOCH, panel: "closer" },
  { steps: 5 * EPOCH, panel: "curves" },
  { turned: { look: "weights" }, steps: 5 * EPOCH, panel: "closer" },
  { turned: { look: "table" }, steps: 5 * EPOCH, panel: "closer" },
];
