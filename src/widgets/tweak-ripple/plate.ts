import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { weight: "1.1.2", show: "network" } },
  { turned: { weight: "2.3.2", show: "network" } },
  { turned: { weight: "3.3.2", show: "network" } },
];
