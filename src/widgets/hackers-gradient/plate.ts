import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { nudge: 0.1 }, wide: "page" },
  { turned: { nudge: 1e-5 }, panel: ["glass", "digits"] },
  { turned: { nudge: 1e-15 }, panel: ["glass", "digits"] },
  { turned: { nudge: 1e-5, errors: "all" }, panel: "errors" },
];
