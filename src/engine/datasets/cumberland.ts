/** Heights of a real mountain: the chapter's title is drawn from them, and one can walk on them in the dark. */
import table from "./cumberland.json" with { type: "json" };

export interface Terrain {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Metres between neighbours, west to east and north to south. */
  readonly spacing: readonly [number, number];
  /** In metres, row after row from the north-west corner. */
  readonly heights: Readonly<Float64Array>;
  readonly source: string;
  readonly licence: string;
}

/**
 * The Cumberland Mountains at the Jacksboro Fault, Tennessee; north-west corner at 36.641° N, 84.305° W.
 *
 * Data: SRTM 3-arc-second (NASA and USGS), smoothed with a Gaussian of about 165 m, every second sample in whole metres.
 * What lies between is within 2.1 m of the smoothed survey, by `terrainHeight`.
 */
export const cumberland: Terrain = {
  title: "Cumberland Mountains at the Jacksboro Fault, Tennessee",
  width: table.side,
  height: table.side,
  spacing: [149, 185],
  heights: summed(table.differences),
  source: "SRTM, NASA and USGS",
  licence: "public domain",
};

/**
 * Heights from what is left of each when the plane through its neighbours to the west, north and north-west is taken off:
 * small numbers, which travel well. The sum of everything north-west of a sample, itself included.
 */
function summed(differences: readonly (readonly number[])[]): Float64Array {
  const { side } = table;
  const heights = new Float64Array(side * side);
  differences.forEach((row, j) => {
    let soFar = 0;
    row.forEach((difference, i) => {
      soFar += difference;
      heights[j * side + i] = soFar + (j > 0 ? heights[(j - 1) * side + i]! : 0);
    });
  });
  return heights;
}
