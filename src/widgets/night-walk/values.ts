/** Walks over the unnamed mountain, from where the reader starts. */
import { steepestOfFour } from "../../engine/subjects/walking/walkingGrid.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { crossing, gridOf, heightAt, knobs, next } from "./model.ts";
import { lowestCamp, walks } from "./walkers.ts";

const start = knobs.start.initial;

export const nightWalk: Theme = {
  /** Moves that the walker who takes the steepest of the four makes before no way leads down. */
  get steepestMoves() {
    return walks("mountain", start).steepest.length - 1;
  },
  /** How much higher than the lowest crossing the same walker stops, in metres. */
  get steepestAboveCamp() {
    return heightAt("mountain", walks("mountain", start).steepest.at(-1)!) - lowestCamp("mountain").height;
  },
  /** Metres that the ground falls in the first move, so many moves to the east and to the north. */
  firstDrop: takes(
    ["east?", "north?"],
    ({ east = 0, north = 0 }) =>
      heightAt("mountain", start) - heightAt("mountain", [start[0] + east, start[1] + north]),
  ),
  /** Moves to the lowest crossing for one who first goes east, and from there takes the steepest of the four. */
  get movesByEast() {
    const walk = steepestOfFour(gridOf("mountain"), next(crossing(start), "east")!);
    if (walk.at(-1) !== crossing(lowestCamp("mountain").at)) throw new Error("this way leads elsewhere");
    return walk.length;
  },
  randomMedian: takes(["moves"], ({ moves }) => medianReach(moves)),
};

/**
 * The distance, in moves, that half of all random walks of so many moves on an endless map end within. Along the two
 * diagonals such a walk is two independent walks on a line, each of whose ends has a binomial chance.
 */
function medianReach(moves: number): number {
  let chances = [1];
  for (let move = 0; move < moves; move++)
    chances = Array.from(
      { length: chances.length + 1 },
      (_, k) => ((chances[k - 1] ?? 0) + (chances[k] ?? 0)) / 2,
    );
  const ends = chances.flatMap((p, i) =>
    chances.map((q, j) => ({ reach: Math.hypot(2 * i - moves, 2 * j - moves) / Math.SQRT2, chance: p * q })),
  );
  ends.sort((a, b) => a.reach - b.reach);
  let total = 0;
  return ends.find(({ chance }) => (total += chance) >= 0.5)!.reach;
}
