import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { weights: 44 }, wide: true },
  { turned: { weights: 1 }, panel: "dots" },
  { turned: { weights: 2 }, panel: "dots" },
  { turned: { weights: 3 }, panel: "dots" },
];
