/** A surface as a walker on a square grid meets it: heights at the crossings, four ways from each. */
import type { Point } from "../../descent.ts";
import type { Surface } from "../surfaces/surface.ts";

export interface WalkingGrid {
  /** Crossings per side; there are `size`². */
  readonly size: number;
  readonly domain: readonly [Point, Point];
  /** Height at column i (x) and row j (y) stands at j · size + i; both count from the lower end of their axis. */
  readonly heights: Readonly<Float64Array>;
}

/** The heights of a surface at size × size crossings, the outermost on the edge of its domain. */
export function walkingGrid(surface: Pick<Surface, "value" | "domain">, size: number): WalkingGrid {
  const { domain } = surface;
  const heights = new Float64Array(size * size);
  for (let index = 0; index < heights.length; index++) {
    heights[index] = surface.value(...positionOf({ size, domain }, index));
  }
  return { size, domain, heights };
}

/** The point (x, y) of a crossing. */
export function positionOf({ size, domain }: Pick<WalkingGrid, "size" | "domain">, index: number): Point {
  const [[x0, x1], [y0, y1]] = domain;
  const i = index % size;
  const j = (index - i) / size;
  return [x0 + ((x1 - x0) * i) / (size - 1), y0 + ((y1 - y0) * j) / (size - 1)];
}

/** The crossings one move east, west, north and south (y upwards), in this order; fewer at the edge. */
export function neighbours(size: number, index: number): readonly number[] {
  const i = index % size;
  const around: number[] = [];
  if (i < size - 1) around.push(index + 1);
  if (i > 0) around.push(index - 1);
  if (index + size < size * size) around.push(index + size);
  if (index >= size) around.push(index - size);
  return around;
}

/** The walk of one who always takes the steepest way down of the four and stops where none leads down; start included. */
export function steepestOfFour({ size, heights }: WalkingGrid, start: number): readonly number[] {
  const walk = [start];
  for (let here = start; ; ) {
    let lowest = here;
    for (const there of neighbours(size, here)) if (heights[there]! < heights[lowest]!) lowest = there;
    if (lowest === here) return walk;
    walk.push(lowest);
    here = lowest;
  }
}

/** A crossing with no way down. */
export interface Hollow {
  readonly index: number;
  readonly height: number;
  /** How far one must climb to get out to somewhere lower: the pass minus the bottom. Infinite for the lowest of all. */
  readonly depth: number;
}

/**
 * The hollows of a grid, lowest first, each with its depth. Water is let rise: crossings join the pool of a neighbour in
 * order of height, and where two pools meet, the one with the higher bottom has found its pass.
 */
export function hollows({ size, heights }: WalkingGrid): readonly Hollow[] {
  const order = Array.from(heights.keys()).sort((a, b) => heights[a]! - heights[b]!);
  /** The crossing that stands for the pool a flooded crossing belongs to, in the end its lowest; −1 while dry. */
  const poolOf = new Int32Array(heights.length).fill(-1);
  const bottom = (index: number): number => {
    let root = index;
    while (poolOf[root] !== root) root = poolOf[root]!;
    for (let at = index; at !== root; ) {
      const up = poolOf[at]!;
      poolOf[at] = root;
      at = up;
    }
    return root;
  };
  const passes = new Map<number, number>();
  for (const index of order) {
    poolOf[index] = index;
    for (const beside of neighbours(size, index)) {
      if (poolOf[beside] === -1) continue;
      const [here, there] = [bottom(index), bottom(beside)];
      if (here === there) continue;
      const [lower, higher] = heights[here]! <= heights[there]! ? [here, there] : [there, here];
      // A crossing that joins on the very moment it is flooded is a slope, not a hollow.
      if (higher !== index) passes.set(higher, heights[index]!);
      poolOf[higher] = lower;
    }
  }
  const lowest = order[0]!;
  return [lowest, ...passes.keys()]
    .map((index) => ({
      index,
      height: heights[index]!,
      depth: index === lowest ? Number.POSITIVE_INFINITY : passes.get(index)! - heights[index]!,
    }))
    .sort((a, b) => a.height - b.height);
}
