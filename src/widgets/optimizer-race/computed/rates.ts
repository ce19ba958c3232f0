/**
 * The learning rate that suits each optimizer on each surface. Tried are ten to a decade, from starts evenly over the map; the
 * best is the one whose loss, counted in decades above the lowest there is, stands lowest on the average of all steps and
 * starts. So what counts is how soon it falls as well as how far, and one start alone, the reader's, decides nothing.
 */
import { run } from "../../../engine/subjects/racing/runner.ts";
import { byRunner, type Runner } from "../../../engine/subjects/racing/runners.ts";
import { cellMiddle } from "../../../engine/subjects/walking/basins.ts";
import type { Recipe } from "../../../stage/computed/recipe.ts";
import { type SurfaceName, surfaceNames, tracks } from "../tracks.ts";

interface Settings {
  /** Starts a side of the map. */
  readonly starts: number;
  readonly steps: number;
  /** Decades of the least and the greatest rate tried. */
  readonly from: number;
  readonly to: number;
  /** What stands less than this above the lowest counts as arrived: ten to this. */
  readonly floor: number;
}

export type Rates = Readonly<Record<SurfaceName, Readonly<Record<Runner, number>>>>;

/** Ten to a decade, as engineers round them: two figures. */
export const ratesTried = ({ from, to }: Pick<Settings, "from" | "to">): number[] =>
  Array.from({ length: 10 * (to - from) + 1 }, (_, k) => Number((10 ** (from + k / 10)).toPrecision(2)));

/** Decades above the lowest, on the average of steps and starts. Who breaks off stands from then on where runs are broken off. */
export function standingAt(
  surface: SurfaceName,
  runner: Runner,
  rate: number,
  { starts, steps, floor }: Settings,
): number {
  const track = tracks[surface];
  let sum = 0;
  for (let index = 0; index < starts ** 2; index++) {
    const { losses, stopped } = run(track, runner, rate, cellMiddle(track.domain, starts, index), steps);
    const decades = (loss: number): number => Math.log10(Math.max(10 ** floor, loss - track.least));
    for (let k = 1; k < losses.length; k++) sum += decades(losses[k]!);
    if (stopped) sum += (steps + 1 - losses.length) * (decades(losses[0]!) + 3);
  }
  return sum / (starts ** 2 * steps);
}

function bestRate(surface: SurfaceName, runner: Runner, settings: Settings): number {
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const rate of ratesTried(settings)) {
    const standing = standingAt(surface, runner, rate, settings);
    if (standing < lowest) [best, lowest] = [rate, standing];
  }
  return best;
}

const rates: Recipe<Settings, Rates> = {
  settings: { starts: 8, steps: 200, from: -5, to: 2, floor: -6 },
  make: (settings) =>
    Object.fromEntries(
      surfaceNames.map((surface) => [surface, byRunner((runner) => bestRate(surface, runner, settings))]),
    ) as unknown as Rates,
  replay: (settings) =>
    (["sgd", "adam"] as const).map((runner) => ({
      part: `${runner} in the narrow valley`,
      again: bestRate("narrowValley", runner, settings),
      kept: ({ narrowValley }) => narrowValley[runner],
    })),
};
export default rates;
