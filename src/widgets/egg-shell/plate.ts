import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";

export const plate: readonly Frame<Values>[] = [
  { turned: { dimensions: 3, show: "egg" } },
  { turned: { dimensions: 10, show: "egg" } },
  { turned: { dimensions: 100, show: "egg" } },
  { turned: { dimensions: 100, show: "curve", curve: "whole" } },
];
