import type { Frame } from "../../stage/widget.ts";
import { STEPS, type Values } from "./model.ts";
import { EPOCH } from "./track.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { steps: STEPS, wide: true },
  { steps: EPOCH, panel: "loss" },
  { turned: { times: "0.1" }, steps: STEPS, panel: "unseen" },
  { turned: { times: "10" }, steps: STEPS, panel: "unseen" },
];
