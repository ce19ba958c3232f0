import type { Frame } from "../../stage/widget.ts";
import type { Direction, Values } from "./model.ts";

/** East off the summit, then south, never uphill: into the smallest of the mountain's hollows. */
const walked = [
  ...Array<Direction>(9).fill("east"),
  "south",
  ...Array<Direction>(5).fill("east"),
  ...Array<Direction>(4).fill("south"),
] as const satisfies readonly Direction[];

export const plate: readonly Frame<Values>[] = [
  { turned: { show: "map" } },
  { turned: { show: "map", moves: walked.slice(0, 10) } },
  { turned: { show: "map", moves: walked } },
  { turned: { show: "map", moves: walked, dawn: true } },
];
