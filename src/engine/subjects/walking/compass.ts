/** Walks on a square grid of crossings, one letter a move. */

export const directions = ["north", "east", "south", "west"] as const;
export type Direction = (typeof directions)[number];

const letters = { n: "north", e: "east", s: "south", w: "west" } as const satisfies Record<string, Direction>;
const isLetter = (text: string): text is keyof typeof letters => Object.hasOwn(letters, text);

/** How a walk is written: "nnes". */
export const moveCodec = {
  separator: "",
  parse: (text: string): Direction | undefined => {
    const letter = text.charAt(0).toLowerCase();
    return isLetter(letter) ? letters[letter] : undefined;
  },
  print: (move: Direction): string => move.charAt(0),
};

const STEP: Record<Direction, readonly [number, number]> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/** The crossing one move further on a grid of `size` × `size`, or `undefined` where the map ends. Crossing (i, j) is j · size + i. */
export function moved(size: number, index: number, direction: Direction): number | undefined {
  const x = (index % size) + STEP[direction][0];
  const y = Math.floor(index / size) + STEP[direction][1];
  return x < 0 || y < 0 || x >= size || y >= size ? undefined : y * size + x;
}

/** The crossing after each move made, the start first: `most` of them at most, and none that would leave the map. */
export function trailOf(
  size: number,
  start: number,
  moves: readonly Direction[],
  most: number,
): readonly number[] {
  const trail = [start];
  for (const move of moves) {
    const there = moved(size, trail.at(-1)!, move);
    if (there !== undefined && trail.length <= most) trail.push(there);
  }
  return trail;
}
