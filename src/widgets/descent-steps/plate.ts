import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "walk", rate: 0.001 }, steps: 400 },
  { turned: { show: "walk", rate: 0.03 }, steps: 400 },
  { turned: { show: "walk", rate: 0.068 }, steps: 200 },
  { turned: { show: "walk", rate: 0.075 }, steps: 23 },
  { turned: { show: "walk", inputs: "standardised", rate: 0.2 }, steps: 6 },
  { turned: { show: "rates", rate: 0.05 } },
];
