import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { rate: 0.05 }, steps: 40, wide: true },
  { turned: { rate: 0.001 }, steps: 400, panel: "walk" },
  { turned: { rate: 0.03 }, steps: 400, panel: "walk" },
  { turned: { rate: 0.068 }, steps: 200, panel: "walk" },
  { turned: { rate: 0.075 }, steps: 23, panel: "walk" },
  { turned: { inputs: "standardised", rate: 0.2 }, steps: 6, panel: "walk" },
];
