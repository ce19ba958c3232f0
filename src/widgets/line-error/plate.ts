import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { slope: -0.1 }, wide: true },
  { turned: { slope: 0.9 }, panel: "line" },
  { turned: { slope: 0.34 }, panel: "line" },
  { turned: { slope: 0.34, curve: "whole" }, panel: "curve" },
];
