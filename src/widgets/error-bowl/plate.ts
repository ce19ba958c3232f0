import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { turned: { data: "penguins", palette: "none" }, panel: "map" },
  { turned: { line: [0.92, -1] }, panel: ["alongSlope", "alongIntercept"] },
  { turned: { arrow: false }, steps: 60, panel: "map" },
];
