import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { turned: { units: 30, epochs: 50 }, panel: "fit" },
  { turned: { units: 30 }, panel: "fit" },
  { turned: { units: 30 }, panel: "errors" },
  { turned: { units: 30, epochs: 50 }, panel: "cards", wide: true },
];
