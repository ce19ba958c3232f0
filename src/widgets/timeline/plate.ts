import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** One moment of it, and then the whole line in three parts. */
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: "page" },
  { turned: { event: "neuron" }, panel: "table", wide: "page" },
  { turned: { event: "neocognitron" }, panel: "table", wide: "page" },
  { turned: { event: "layer-by-layer" }, panel: "table", wide: "page" },
];
