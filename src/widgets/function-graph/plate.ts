import type { Frame } from "../../stage/widget.ts";
import { shape, type Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { ...shape("step"), neuron: "1", show: "strip" } },
  { turned: { ...shape("bump"), neuron: "2", show: "strip" } },
  { turned: { ...shape("wave"), neuron: "output", show: "strip" } },
];
