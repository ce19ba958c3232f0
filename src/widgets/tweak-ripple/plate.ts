import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { weight: "1.1.2" }, wide: true },
  { turned: { weight: "2.3.2" }, panel: "network" },
  { turned: { weight: "3.3.2" }, panel: "network" },
];
