import type { Frame } from "../../stage/widget.ts";
import { STAGES, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

const rounds = (count: number): number => STAGES.length * count;

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { steps: rounds(10), panel: "curve" },
  { steps: rounds(100), panel: "curve" },
  { steps: rounds(100), panel: "losses" },
  { turned: { start: "camp" }, steps: rounds(100), panel: "losses" },
];
