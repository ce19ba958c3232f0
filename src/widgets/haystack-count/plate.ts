import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { weights: 1, show: "dots" } },
  { turned: { weights: 2, show: "dots" } },
  { turned: { weights: 3, show: "dots" } },
  { turned: { weights: 44, show: "ruler" } },
];
