import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "slices" }, wide: true },
  { turned: { show: "slices" }, steps: 40, wide: true },
  { turned: { face: "forty-four", show: "cuts" }, wide: true },
  { turned: { face: "forty-four", show: "cuts" }, steps: 60, wide: true },
];
