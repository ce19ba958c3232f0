import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "map" } },
  { turned: { show: "contours", data: "penguins" } },
  { turned: { show: "cuts", line: [0.92, -1] } },
  { turned: { show: "path" }, steps: 60 },
];
