import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "net" }, steps: 100 },
  { turned: { show: "net" }, steps: 1000 },
  { turned: { show: "curve", method: "both" }, steps: 100_000 },
  { turned: { show: "net", net: "digits", range: "1", method: "both" }, steps: 1000 },
];
