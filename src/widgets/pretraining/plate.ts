import { initialValues } from "../../stage/knobs.ts";
import type { Frame } from "../../stage/widget.ts";
import { knobs, place, SEEDS, STEPS_A_ROUND, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

const { teaching, all } = place(0, initialValues(knobs));

/** The end; the first seed pre-trained, before any answer was told; and after fifteen rounds of backpropagation. */
export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { steps: SEEDS * all, wide: true },
  { steps: teaching, panel: "features" },
  { steps: teaching + 15 * STEPS_A_ROUND, panel: "curves" },
];
