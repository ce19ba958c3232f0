import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "slices" } },
  { turned: { show: "slices" }, steps: 40 },
  { turned: { face: "forty-four", show: "cuts" } },
  { turned: { face: "forty-four", show: "cuts" }, steps: 60 },
];
