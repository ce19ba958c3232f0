import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { nudge: 0.1, show: "slopes" } },
  { turned: { nudge: 1e-5, show: "slopes" } },
  { turned: { nudge: 1e-15, show: "slopes" } },
  { turned: { nudge: 1e-5, show: "errors", errors: "all" } },
];
