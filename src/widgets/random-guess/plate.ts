import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { steps: 100, wide: true },
  { steps: 1000, panel: "network" },
  { turned: { method: "both" }, steps: 100_000, panel: "curve" },
  { turned: { net: "digits", range: "1", method: "both" }, steps: 1000, panel: "network" },
];
