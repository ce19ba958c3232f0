import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { steps: 40, panel: "slices", wide: true },
  { turned: { face: "forty-four" }, panel: "cuts", wide: true },
  { turned: { face: "forty-four" }, steps: 60, panel: "cuts", wide: true },
];
