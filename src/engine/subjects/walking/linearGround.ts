/** The loss of the network y = w₂(w₁x) in closed form. No tape, for those who walk it by the thousand. */
import type { Slopes } from "./slopes.ts";

/** (w₁w₂ − 1)² and its slopes 2(w₁w₂ − 1)·(w₂, w₁). Of its minima, two curves, the flattest points are listed. */
export const linearGround = {
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  value: (w1: number, w2: number): number => (w1 * w2 - 1) ** 2,
  gradient: (w1: number, w2: number): readonly [number, number] => {
    const slope = 2 * (w1 * w2 - 1);
    return [slope * w2, slope * w1];
  },
  minima: [
    { at: [1, 1], value: 0 },
    { at: [-1, -1], value: 0 },
  ],
  saddles: [{ at: [0, 0], value: 1 }],
} as const satisfies Slopes;

/**
 * The greatest curvature of that loss at a minimum (a, 1/a), across the valley: 2(a² + 1/a²). Gradient descent can settle
 * there only with a rate below 2 divided by it.
 */
export const linearSharpness = (a: number): number => 2 * (a * a + 1 / (a * a));
