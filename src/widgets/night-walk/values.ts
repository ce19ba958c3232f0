/** Walks over the unnamed mountain, from where the reader starts. */

import { type Theme, takes } from "../../stage/values.ts";
import { knobs } from "./model.ts";
import { lowestCamp, walks } from "./walkers.ts";

const start = knobs.start.initial;

export const nightWalk: Theme = {
  /** Moves that the walker who takes the steepest of the four makes before no way leads down. */
  get steepestMoves() {
    return walks("mountain", start).steepest.length - 1;
  },
  /** Moves from the start to the lowest crossing of the map, the shortest way. */
  get lowestMoves() {
    const { at } = lowestCamp("mountain");
    return Math.abs(at[0] - start[0]) + Math.abs(at[1] - start[1]);
  },
  /** Root of the mean squared distance, in moves, of a random walk of so many moves on an endless map. */
  randomReach: takes(["moves"], ({ moves }) => Math.sqrt(moves)),
};
