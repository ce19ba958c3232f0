import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** One moment of it, and then the whole line in three parts. */
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { turned: { event: "neuron" }, panel: "table", wide: true },
  { turned: { event: "neocognitron" }, panel: "table", wide: true },
  { turned: { event: "layer-by-layer" }, panel: "table", wide: true },
];
