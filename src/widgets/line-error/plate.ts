import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { slope: -0.1, show: "line" } },
  { turned: { slope: 0.9, show: "line" } },
  { turned: { slope: 0.34, show: "line" } },
  { turned: { slope: 0.34, show: "curve", curve: "whole" } },
];
