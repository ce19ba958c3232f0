/** The way down the title's mountain: from the summit to the lowest ground on its southern side. */
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { momentum } from "../../engine/optimizers/momentum.ts";
import { terrainHeight } from "../../engine/subjects/walking/terrain.ts";
import { type Objective, train } from "../../engine/training.ts";
import type { Point } from "../../kit/figure/plane/point.ts";

/** Metres of step for a slope of one, and how much of the last step is kept. */
const HYPER = { rate: 120, beta: 0.8 };
/** So many steps at most. */
const LONGEST = 1000;
/** Slower than so many metres a step it has come to rest. */
const REST = 0.5;

/**
 * From the highest sample down to the lowest ground of the southern rim: by the gradient, with a little momentum, from a
 * step east of the summit, until a hollow holds it; from there as a walker would go, out of the hollow and on down.
 */
export function wayDown(terrain: Terrain): readonly Point[] {
  const { width, height, heights, spacing } = terrain;
  const summit = heights.indexOf(Math.max(...heights));
  const rim = heights.subarray((height - 1) * width);
  const camp = heights.length - width + rim.indexOf(Math.min(...rim));

  const top: Point = [summit % width, Math.floor(summit / width)];
  // In metres east and south, so that a slope is one whichever way it faces.
  const [perColumn, perRow] = spacing;
  const ground: Objective = ([east, south]) => {
    const [column, row] = [east! / perColumn, south! / perRow];
    const at = (dc: number, dr: number): number => terrainHeight(terrain, column + dc, row + dr);
    const gradient = [(at(0.5, 0) - at(-0.5, 0)) / perColumn, (at(0, 0.5) - at(0, -0.5)) / perRow];
    return { loss: at(0, 0), gradient: Float64Array.from(gradient) };
  };
  const start = Float64Array.of((top[0] + 1) * perColumn, top[1] * perRow);
  const run = train(ground, momentum, HYPER, start, LONGEST).map(({ parameters }) => parameters);
  const moved = (k: number): number =>
    Math.hypot(run[k]![0]! - run[k - 1]![0]!, run[k]![1]! - run[k - 1]![1]!);
  const rested = run.findIndex((_, k) => k > 0 && moved(k) < REST);
  const way = run
    .slice(0, rested < 0 ? undefined : rested)
    .map(([east, south]): Point => [east! / perColumn, south! / perRow]);
  const [column, row] = way.at(-1)!;
  const rest = Math.round(row) * width + Math.round(column);
  return rounded(rounded([top, ...way, ...walk(terrain, rest, camp)]));
}

/** What a metre of climbing costs, in metres of walking: the way goes round rather than up. */
const CLIMB = 60;

/** The cheapest way from sample to sample (Dijkstra, 1959). */
function walk({ width, height, heights, spacing }: Terrain, start: number, goal: number): Point[] {
  const cost = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(width * height).fill(-1);
  const open = new Set([start]);
  cost[start] = 0;
  while (open.size > 0) {
    let here = -1;
    for (const one of open) if (here < 0 || cost[one]! < cost[here]!) here = one;
    if (here === goal) break;
    open.delete(here);
    for (const [dc, dr] of STEPS) {
      const [c, r] = [(here % width) + dc, Math.floor(here / width) + dr];
      if (c < 0 || r < 0 || c >= width || r >= height) continue;
      const next = r * width + c;
      const length = Math.hypot(dc * spacing[0], dr * spacing[1]);
      const climb = Math.max(0, heights[next]! - heights[here]!);
      const total = cost[here]! + length + CLIMB * climb;
      if (total < cost[next]!) {
        cost[next] = total;
        from[next] = here;
        open.add(next);
      }
    }
  }
  const way: Point[] = [];
  for (let at = goal; at >= 0; at = from[at]!) way.push([at % width, Math.floor(at / width)]);
  return way.reverse();
}
const STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/** Cuts the corners of a line (Chaikin, 1974); its ends stay. */
function rounded(line: readonly Point[]): Point[] {
  const result = [line[0]!];
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    result.push(
      [ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25],
      [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75],
    );
  }
  result.push(line.at(-1)!);
  return result;
}

/**
 * The profile of the way at `count` equal steps of height, from summit to foot: how much of the way is walked (as a share)
 * when so much height (as a share) is left for the first time.
 */
export function profile(
  terrain: Terrain,
  count: number,
): readonly (readonly [along: number, height: number])[] {
  const way = wayDown(terrain);
  const [perColumn, perRow] = terrain.spacing;
  const walked = [0];
  for (let i = 1; i < way.length; i++) {
    const [[ax, ay], [bx, by]] = [way[i - 1]!, way[i]!];
    walked.push(walked[i - 1]! + Math.hypot((bx - ax) * perColumn, (by - ay) * perRow));
  }
  const heights = way.map((place) => terrainHeight(terrain, ...place));
  const [top, foot] = [heights[0]!, Math.min(...heights)];
  return Array.from({ length: count }, (_, k) => {
    const left = 1 - k / (count - 1);
    const level = foot + left * (top - foot);
    const i = heights.findIndex((height) => height <= level + 1e-9);
    const share = i === 0 ? 0 : (heights[i - 1]! - level) / (heights[i - 1]! - heights[i]! || 1);
    const along = i === 0 ? 0 : walked[i - 1]! + share * (walked[i]! - walked[i - 1]!);
    return [along / walked.at(-1)!, left] as const;
  });
}
