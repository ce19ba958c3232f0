/** Real ground: heights between the samples of a survey. */
import type { Terrain } from "../../datasets/cumberland.ts";
import type { Ground } from "./ground.ts";

/** How much each of four neighbouring samples counts at t from the second (0) to the third (1): cubic convolution (Keys, 1981). */
const shares = (t: number): readonly number[] => [
  t * (-1 / 2 + t * (1 - t / 2)),
  1 + t * t * (-5 / 2 + (3 / 2) * t),
  t * (1 / 2 + t * (2 - (3 / 2) * t)),
  t * t * (-1 / 2 + t / 2),
];

const hold = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

/**
 * Height in metres at a place counted in samples from the north-west. Heights and slopes have no jumps; beyond the rim its
 * own samples go on.
 */
export function terrainHeight({ width, height, heights }: Terrain, column: number, row: number): number {
  const [i, j] = [hold(Math.floor(column), width - 1), hold(Math.floor(row), height - 1)];
  const [across, down] = [shares(column - i), shares(row - j)];
  let sum = 0;
  for (let b = 0; b < 4; b++) {
    const start = hold(j + b - 1, height) * width;
    for (let a = 0; a < 4; a++) sum += down[b]! * across[a]! * heights[start + hold(i + a - 1, width)]!;
  }
  return sum;
}

/** A square of a terrain, `side` metres wide, its south-west corner so many metres east and north of the whole's. */
export function plot(
  id: string,
  terrain: Terrain,
  [east, north]: readonly [east: number, north: number],
  side: number,
): Ground {
  const [perColumn, perRow] = terrain.spacing;
  return {
    id,
    domain: [
      [0, side],
      [0, side],
    ],
    value: (x, y) =>
      terrainHeight(terrain, (east + x) / perColumn, terrain.height - 1 - (north + y) / perRow),
  };
}
