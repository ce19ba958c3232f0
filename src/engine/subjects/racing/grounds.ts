/**
 * The grounds that optimizers race over, in closed form: without a tape, for those who walk them by the thousand and in a page
 * that loads little. The surfaces record the same losses on the tape, and a test holds both gradients equal.
 */
import { sevenPoints } from "../../datasets/sevenPoints.ts";
import { lineQuadratic } from "../fits/lineFit.ts";
import { mountainGround } from "../mountain/mountainGround.ts";
import type { Surface } from "../surfaces/surface.ts";
import { saddleGround } from "../walking/saddleGround.ts";
import type { Slopes } from "../walking/slopes.ts";

type Known = Slopes & Partial<Pick<Surface, "maxima" | "logScale">>;

/** (x² + ky²)/2. */
export const valleyGround = (k: number) =>
  ({
    domain: [
      [-10, 10],
      [-2, 2],
    ],
    value: (x: number, y: number): number => (x * x + k * y * y) / 2,
    gradient: (x: number, y: number): readonly [number, number] => [x, k * y],
    minima: [{ at: [0, 0], value: 0 }],
    saddles: [],
  }) as const satisfies Known;

/** (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)². */
export const bealeGround = {
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  value: (x: number, y: number): number =>
    (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2,
  gradient(x: number, y: number): readonly [number, number] {
    const [yy, yyy] = [y * y, y * y * y];
    const [a, b, c] = [1.5 - x + x * y, 2.25 - x + x * yy, 2.625 - x + x * yyy];
    return [2 * (a * (y - 1) + b * (yy - 1) + c * (yyy - 1)), 2 * x * (a + 2 * b * y + 3 * c * yy)];
  },
  minima: [{ at: [3, 0.5], value: 0 }],
  saddles: [{ at: [0, 1], value: 14.203125 }],
  logScale: true,
} as const satisfies Known;

/** (1 − x)² + 100(y − x²)². */
export const rosenbrockGround = {
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  value: (x: number, y: number): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient(x: number, y: number): readonly [number, number] {
    const off = y - x * x;
    return [-2 * (1 - x) - 400 * x * off, 200 * off];
  },
  minima: [{ at: [1, 1], value: 0 }],
  saddles: [],
  logScale: true,
} as const satisfies Known;

/** (x² + y − 11)² + (x + y² − 7)². */
export const himmelblauGround = {
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  value: (x: number, y: number): number => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient(x: number, y: number): readonly [number, number] {
    const [a, b] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * a + 2 * b, 2 * a + 4 * y * b];
  },
  minima: [
    { at: [3, 2], value: 0 },
    { at: [-2.8051180869, 3.1313125183], value: 0 },
    { at: [-3.7793102534, -3.2831859913], value: 0 },
    { at: [3.5844283403, -1.848126527], value: 0 },
  ],
  saddles: [
    { at: [-0.1279613467, -1.9537149802], value: 178.337239202 },
    { at: [-3.0730257508, -0.0813530443], value: 104.015162918 },
    { at: [0.0866775046, 2.8842547012], value: 67.719150088 },
    { at: [3.3851541836, 0.0738518798], value: 13.31192627 },
  ],
  maxima: [{ at: [-0.2708445907, -0.9230385565], value: 181.616521523 }],
  logScale: true,
} as const satisfies Known;

/** (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y². */
export const camelGround = {
  domain: [
    [-2, 2],
    [-1.1, 1.1],
  ],
  value(x: number, y: number): number {
    const [xx, yy] = [x * x, y * y];
    return (4 - 2.1 * xx + (xx * xx) / 3) * xx + x * y + (4 * yy - 4) * yy;
  },
  gradient(x: number, y: number): readonly [number, number] {
    const xx = x * x;
    return [(8 - 8.4 * xx + 2 * xx * xx) * x + y, x + (16 * y * y - 8) * y];
  },
  minima: [
    { at: [0.0898420131, -0.712656403], value: -1.0316284535 },
    { at: [-0.0898420131, 0.712656403], value: -1.0316284535 },
    { at: [1.7036067149, -0.7960835686], value: -0.2154638244 },
    { at: [-1.7036067149, 0.7960835686], value: -0.2154638244 },
    { at: [1.6071047528, 0.5686514548], value: 2.1042503103 },
    { at: [-1.6071047528, -0.5686514548], value: 2.1042503103 },
  ],
  saddles: [{ at: [0, 0], value: 0 }],
} as const satisfies Known;

const { value, gradient, minimum, least } = lineQuadratic(sevenPoints);

/** The line through the seven points: its mean squared error, over slope and intercept. */
const sevenPointsGround = {
  domain: [
    [-2, 4],
    [-6, 8],
  ],
  value,
  gradient,
  minima: [{ at: minimum, value: least }],
  saddles: [],
} as const satisfies Known;

/** In the order in which a reader may choose them: the mountain and the line are known already. */
export const grounds = {
  mountain: mountainGround,
  sevenPoints: sevenPointsGround,
  narrowValley: valleyGround(100),
  beale: bealeGround,
  rosenbrock: rosenbrockGround,
  himmelblau: himmelblauGround,
  sixHumpCamel: camelGround,
  boundedSaddle: saddleGround,
} as const satisfies Readonly<Record<string, Known>>;

export type GroundName = keyof typeof grounds;
