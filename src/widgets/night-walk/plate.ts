import type { Frame } from "../../stage/widget.ts";
import type { Direction, Values } from "./model.ts";
import type { panels } from "./view.tsx";

/** East off the summit, then south, never uphill: into the smallest of the mountain's hollows. */
const walked = [
  ...Array<Direction>(9).fill("east"),
  "south",
  ...Array<Direction>(5).fill("east"),
  ...Array<Direction>(4).fill("south"),
] as const satisfies readonly Direction[];

export const plate: readonly Frame<Values, keyof typeof panels>[] = [
  { wide: true },
  { turned: { moves: walked.slice(0, 10) }, panel: "map" },
  { turned: { moves: walked }, panel: "map" },
  { turned: { moves: walked, dawn: true }, panel: "map" },
];
