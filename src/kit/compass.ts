/** Directions on a map in words. */

export interface CompassWords {
  readonly ways: {
    readonly north: string;
    readonly south: string;
    readonly east: string;
    readonly west: string;
  };
  /** "west, a little south". */
  readonly way: (main: string, little: string) => string;
  /** "south-west". */
  readonly both: (one: string, other: string) => string;
}

/** The way down where the ground rises by `east` and by `north` for each unit: "west", "west, a little south", "south-west". */
export function wayDown([east, north]: readonly [number, number], { ways, way, both }: CompassWords): string {
  const across = east > 0 ? ways.west : ways.east;
  const along = north > 0 ? ways.south : ways.north;
  const ratio = Math.abs(north) / Math.abs(east);
  if (ratio < 0.05) return across;
  if (ratio < 0.5) return way(across, along);
  if (ratio > 20) return along;
  if (ratio > 2) return way(along, across);
  return both(along, across);
}
