import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

const depth = 10;
const STEPS = 200;

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { depth }, wide: true },
  { turned: { depth, activation: "tanh" }, panel: "layers" },
  { turned: { depth, activation: "relu", initial: "tiny" }, panel: "layers" },
  { turned: { depth, activation: "relu", initial: "he" }, panel: "layers" },
  { turned: { depth }, steps: STEPS, panel: ["moved", "losses"] },
  { turned: { depth, activation: "relu", initial: "he" }, steps: STEPS, panel: ["moved", "losses"] },
];
