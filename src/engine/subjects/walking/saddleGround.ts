/** The bounded saddle in closed form. No tape, for those who walk it by the thousand. */
import type { Slopes } from "./slopes.ts";

/** x²/2 − y²/2 + y⁴/4 and its slopes (x, y³ − y). */
export const saddleGround = {
  domain: [
    [-2, 2],
    [-1.6, 1.6],
  ],
  value: (x: number, y: number): number => (x * x - y * y) / 2 + y ** 4 / 4,
  gradient: (x: number, y: number): readonly [number, number] => [x, y ** 3 - y],
  minima: [
    { at: [0, 1], value: -0.25 },
    { at: [0, -1], value: -0.25 },
  ],
  saddles: [{ at: [0, 0], value: 0 }],
} as const satisfies Slopes;
