/** Three who walked by rule from the same start, and the lowest camp: known only at dawn. */

import { generator } from "../../engine/random.ts";
import { hollows, neighbours, steepestOfFour } from "../../engine/subjects/walking/walkingGrid.ts";
import type { Point } from "../../kit/figure/plane/point.ts";
import { crossing, gridOf, heightAt, MOVES, placeOf, SIDE, slopeAt, type TerrainName } from "./model.ts";

export const walkerNames = ["steepest", "slope", "random"] as const;
export type WalkerName = (typeof walkerNames)[number];

/** Places in moves from the south-west corner, the start first. */
export type Walk = readonly Point[];

/** Whoever throws a die walks the same way every night. */
const SEED = 3;

/** Takes the steepest way down of the four and stops where none leads down, or when the moves are spent. */
const steepest = (terrain: TerrainName, start: Point): Walk =>
  steepestOfFour(gridOf(terrain), crossing(start))
    .slice(0, MOVES + 1)
    .map(placeOf);

/** Goes against the gradient, one move's length at a time; stops where that would lead up or off the map. */
function downSlope(terrain: TerrainName, start: Point): Walk {
  const walk = [start];
  let height = heightAt(terrain, start);
  while (walk.length <= MOVES) {
    const here = walk.at(-1)!;
    const [dx, dy] = slopeAt(terrain, here);
    const length = Math.hypot(dx, dy);
    if (!(length > 0)) break;
    const there: Point = [here[0] - dx / length, here[1] - dy / length];
    if (there.some((value) => value < 0 || value > SIDE)) break;
    const lower = heightAt(terrain, there);
    if (lower >= height) break;
    walk.push(there);
    height = lower;
  }
  return walk;
}

/** Draws every move by lot among the ways there are. */
function atRandom(start: Point): Walk {
  const random = generator(SEED);
  const trail = [crossing(start)];
  while (trail.length <= MOVES) {
    const ways = neighbours(SIDE + 1, trail.at(-1)!);
    trail.push(ways[random.integer(ways.length)]!);
  }
  return trail.map(placeOf);
}

/** All three from one start. */
export const walks = (terrain: TerrainName, start: Point): Record<WalkerName, Walk> => ({
  steepest: steepest(terrain, start),
  slope: downSlope(terrain, start),
  random: atRandom(start),
});

/** The lowest crossing of the map. */
export function lowestCamp(terrain: TerrainName): { readonly at: Point; readonly height: number } {
  const [camp] = hollows(gridOf(terrain));
  return { at: placeOf(camp!.index), height: camp!.height };
}
