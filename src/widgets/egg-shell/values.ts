/** How much of an egg is shell, in many dimensions. */
import { dimensionWithShare, shellShare } from "../../engine/subjects/dimensions/shell.ts";
import { type Theme, takes } from "../../stage/values.ts";

/** The shell's thickness, as a share of the radius, and the egg's dimensions. */
const both = ["shell", "dimensions"] as const;

export const egg: Theme = {
  inside: takes(both, ({ shell, dimensions }) => 1 - shellShare(shell, dimensions)),
  shellShare: takes(both, ({ shell, dimensions }) => shellShare(shell, dimensions)),
  shellPercent: takes(both, ({ shell, dimensions }) => 100 * shellShare(shell, dimensions)),
  halfAt: takes(["shell"], ({ shell }) => dimensionWithShare(shell, 0.5)),
};
