import type { Frame } from "../../stage/widget.ts";
import type { Values } from "./model.ts";
import type { panels } from "./view.tsx";

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { turned: { dimensions: 3 }, wide: true },
  { turned: { dimensions: 10 }, panel: "egg" },
  { turned: { dimensions: 100 }, panel: "egg" },
  { turned: { dimensions: 100, curve: "whole" }, panel: "curve" },
];
