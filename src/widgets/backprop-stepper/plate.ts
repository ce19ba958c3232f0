import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

const neuron = { preset: "neuron" } as const;

/** Five boxes up, five down, the update and a second way up. */
export const plate: readonly Frame<Values>[] = [
  { turned: neuron, steps: 5 },
  { turned: neuron, steps: 8 },
  { turned: neuron, steps: 10 },
  { turned: { ...neuron, ledger: true }, steps: 12 },
];
