/** Heights of a real mountain, to be walked on in the dark: a part of the survey that the chapter's title is drawn from. */
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
 * The Cumberland Mountains at the Jacksboro Fault, Tennessee; north-west corner at 36.618° N, 84.305° W.
 *
 * Data: SRTM 3-arc-second (NASA and USGS), smoothed with a Gaussian of about 165 m, every second sample in whole metres.
 * What lies between is within 2.1 m of the smoothed survey, by `terrainHeight`.
 */
export const cumberland: Terrain = {
  title: "Cumberland Mountains at the Jacksboro Fault, Tennessee",
  width: table.width,
  height: table.height,
  spacing: [149, 185],
  heights: decoded(table),
  source: "SRTM, NASA and USGS",
  licence: "public domain",
};

/**
 * Heights from what each differs by from a guess: that the ground goes on as it lay to the west, the north and the
 * north-west, with the same slope, and from the third row and column on with the same bend. What is left are small
 * numbers, one letter each, which travel well.
 */
function decoded({ width, height, corner, rows }: typeof table): Float64Array {
  const heights = new Float64Array(width * height);
  const at = (i: number, j: number): number => (i < 0 || j < 0 ? 0 : heights[j * width + i]!);
  const guess = (i: number, j: number): number => {
    if (i + j === 0) return corner;
    const near = at(i - 1, j) + at(i, j - 1) - at(i - 1, j - 1);
    if (i < 2 || j < 2) return near;
    const far = at(i - 2, j) + at(i, j - 2) + at(i - 2, j - 2);
    const between = at(i - 2, j - 1) + at(i - 1, j - 2);
    return 2 * (near + between - at(i - 1, j - 1)) - far;
  };
  rows.forEach((row, j) => {
    for (let i = 0; i < width; i++) heights[j * width + i] = guess(i, j) + numberOf(row.charCodeAt(i));
  });
  return heights;
}

/** Letters stand for −46 … 43 in the order of their codes from 35 on, without the backslash; rarer numbers 300 higher. */
function numberOf(code: number): number {
  if (code > 200) return code - 300;
  return code - 81 - (code > 92 ? 1 : 0);
}
