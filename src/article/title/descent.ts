/** The way down the title's mountain: from the summit to the lowest ground on its southern side. */
import { momentum } from "../../engine/optimizers/momentum.ts";
import type { Parameters } from "../../engine/optimizers/optimizer.ts";
import { type Objective, startTraining, trainingStep } from "../../engine/training.ts";
import type { Terrain } from "../site.ts";
import type { Place } from "./isolines.ts";

/** Height in metres at a place between the samples. */
export function heightAt({ width, height, values }: Terrain, column: number, row: number): number {
  const c = Math.min(width - 2, Math.max(0, Math.floor(column)));
  const r = Math.min(height - 2, Math.max(0, Math.floor(row)));
  const u = Math.min(1, Math.max(0, column - c));
  const v = Math.min(1, Math.max(0, row - r));
  const at = (dc: number, dr: number): number => values[(r + dr) * width + c + dc]! / 10;
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

/** How much of the last step is kept, and metres of step for a slope of one. */
const HYPER = { beta: 0.8, rate: 120 };
/** Slower than so many metres a step it has come to rest. */
const REST = 0.5;

/**
 * From the highest sample down to the lowest ground of the southern rim: by the gradient, with a little momentum, from a
 * step east of the summit, until a hollow holds it; from there as a walker would go, out of the hollow and on down.
 */
export function wayDown(terrain: Terrain): readonly Place[] {
  const { width, height, values, spacingMetres } = terrain;
  let summit = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[summit]!) summit = i;
  let camp = (height - 1) * width;
  for (let i = camp; i < values.length; i++) if (values[i]! < values[camp]!) camp = i;

  const way: Place[] = [[summit % width, Math.floor(summit / width)]];
  const [perColumn, perRow] = spacingMetres;
  // In metres east and south of the first sample: slopes, and so steps, are the same all round.
  const placeOf = ([east = 0, south = 0]: Parameters): Place => [east / perColumn, south / perRow];
  const ground: Objective = (at) => {
    const [column, row] = placeOf(at);
    return {
      loss: heightAt(terrain, column, row),
      gradient: Float64Array.of(
        (heightAt(terrain, column + 0.5, row) - heightAt(terrain, column - 0.5, row)) / perColumn,
        (heightAt(terrain, column, row + 0.5) - heightAt(terrain, column, row - 0.5)) / perRow,
      ),
    };
  };
  const start = Float64Array.of((way[0]![0] + 1) * perColumn, way[0]![1] * perRow);
  let ball = startTraining(ground, momentum, start);
  for (let moved = Number.POSITIVE_INFINITY; moved >= REST && ball.step < 1000; ) {
    way.push(placeOf(ball.parameters));
    const next = trainingStep(ball, ground, momentum, HYPER);
    moved = Math.hypot(...next.parameters.map((place, i) => place - ball.parameters[i]!));
    if (moved >= REST) ball = next;
  }
  const [column, row] = placeOf(ball.parameters);
  const rest = Math.round(row) * width + Math.round(column);
  return rounded(rounded([...way, ...walk(terrain, rest, camp)]));
}

/** What a metre of climbing costs, in metres of walking: the way goes round rather than up. */
const CLIMB = 60;

/** The cheapest way from sample to sample (Dijkstra, 1959). */
function walk({ width, height, values, spacingMetres }: Terrain, start: number, goal: number): Place[] {
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
      const length = Math.hypot(dc * spacingMetres[0], dr * spacingMetres[1]);
      const climb = Math.max(0, values[next]! - values[here]!) / 10;
      const total = cost[here]! + length + CLIMB * climb;
      if (total < cost[next]!) {
        cost[next] = total;
        from[next] = here;
        open.add(next);
      }
    }
  }
  const way: Place[] = [];
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
function rounded(line: readonly Place[]): Place[] {
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
  const [perColumn, perRow] = terrain.spacingMetres;
  const walked = [0];
  for (let i = 1; i < way.length; i++) {
    const [[ax, ay], [bx, by]] = [way[i - 1]!, way[i]!];
    walked.push(walked[i - 1]! + Math.hypot((bx - ax) * perColumn, (by - ay) * perRow));
  }
  const heights = way.map((place) => heightAt(terrain, ...place));
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
