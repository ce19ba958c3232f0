import type { Frame } from "../../stage/widget.ts";
import { shape, type Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { ...shape("step"), neuron: "1" }, wide: true },
  { turned: { ...shape("bump"), neuron: "2" }, wide: true },
  { turned: { ...shape("wave"), neuron: "output" }, wide: true },
];
