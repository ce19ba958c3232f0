import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** Two boxes up, two down, the update and a second way up: the example that the text works through. */
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { steps: 2 },
  { steps: 3 },
  { steps: 4 },
  { turned: { ledger: true }, steps: 6 },
];
