/** Real ground as a surface: heights between the samples of a survey, with a slope everywhere. */
import type { Terrain } from "../datasets/cumberland.ts";
import { add } from "../ops/add.ts";
import { multiply } from "../ops/multiply.ts";
import { scale } from "../ops/scale.ts";
import { square } from "../ops/square.ts";
import { scalar } from "../tensor.ts";
import { defineSurface, type ScalarNode, type Surface } from "./surface.ts";

/** How much of 1, t, t² and t³ each of four neighbouring samples gets, for t from the second (0) to the third (1). */
const SHARES = [
  [0, -1 / 2, 1, -1 / 2],
  [1, 0, -5 / 2, 3 / 2],
  [0, 1 / 2, 2, -3 / 2],
  [0, 0, -1 / 2, 1 / 2],
] as const;

const shares = (t: number): readonly number[] => SHARES.map(([a, b, c, d]) => a + t * (b + t * (c + t * d)));

/** The second of the four samples round a place, and how far on the place lies. */
function cell(at: number, count: number): { readonly index: number; readonly t: number } {
  const index = Math.min(count - 2, Math.max(0, Math.floor(at)));
  return { index, t: at - index };
}

/** The sixteen samples round a cell, north to south and west to east; beyond the rim its own samples go on. */
function patch(
  { width, height, heights }: Terrain,
  column: number,
  row: number,
): readonly (readonly number[])[] {
  const hold = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));
  return [-1, 0, 1, 2].map((j) =>
    [-1, 0, 1, 2].map((i) => heights[hold(row + j, height) * width + hold(column + i, width)]!),
  );
}

/** Height in metres at a place counted in samples from the north-west: cubic convolution (Keys, 1981), smooth in its slope. */
export function terrainHeight(terrain: Terrain, column: number, row: number): number {
  const [x, y] = [cell(column, terrain.width), cell(row, terrain.height)];
  const [across, down] = [shares(x.t), shares(y.t)];
  let height = 0;
  patch(terrain, x.index, y.index).forEach((line, j) => {
    let sum = 0;
    for (const [i, sample] of line.entries()) sum += across[i]! * sample;
    height += down[j]! * sum;
  });
  return height;
}

/** A square of a terrain: its south-west corner in metres from that of the whole, and its side in metres. */
export interface Plot {
  readonly corner: readonly [east: number, north: number];
  readonly side: number;
}

/** Height in metres over metres east and north of a plot's south-west corner. */
export function terrainSurface(
  terrain: Terrain,
  { corner, side }: Plot,
  known: Pick<Surface, "id" | "name" | "minima" | "starts">,
): Surface {
  const [east, south] = terrain.spacing;
  const column = (x: number): number => (corner[0] + x) / east;
  const row = (y: number): number => terrain.height - 1 - (corner[1] + y) / south;
  const shareNodes = (t: ScalarNode): readonly ScalarNode[] => {
    const powers = [t, square(t), multiply(square(t), t)] as const;
    return SHARES.map(([whole, ...rest]) =>
      rest.reduce<ScalarNode>(
        (sum, share, i) => add(sum, scale(powers[i]!, share)),
        t.tape.constant(scalar(whole)),
      ),
    );
  };
  return defineSurface({
    ...known,
    axes: ["east", "north"],
    domain: [
      [0, side],
      [0, side],
    ],
    value: (x, y) => terrainHeight(terrain, column(x), row(y)),
    graph(x, y) {
      // The polynomial of the cell in which the two numbers lie now.
      const [cx, cy] = [
        cell(column(x.value.data[0]!), terrain.width),
        cell(row(y.value.data[0]!), terrain.height),
      ];
      const offset = (value: number) => x.tape.constant(scalar(value));
      const across = shareNodes(add(scale(x, 1 / east), offset(column(0) - cx.index)));
      const down = shareNodes(add(scale(y, -1 / south), offset(row(0) - cy.index)));
      const lines = patch(terrain, cx.index, cy.index).map((samples, j) =>
        multiply(
          down[j]!,
          samples.map((sample, i) => scale(across[i]!, sample)).reduce((sum, one) => add(sum, one)),
        ),
      );
      return lines.reduce((sum, line) => add(sum, line));
    },
  });
}
