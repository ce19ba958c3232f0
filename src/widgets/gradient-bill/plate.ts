import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "counts" } },
  { turned: { show: "times" } },
];
