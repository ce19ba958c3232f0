/** The compiled path's loops over entries, in either precision. */
import { softmaxRow } from "../ops/softmax.ts";
import type { Numbers } from "./product.ts";

/**
 * tanh as a quotient of two polynomials, right to the last digits of a float32 (from the Eigen library). Three times as
 * fast as `Math.tanh`; the formula stands in its loop, for a call that returns a number may cost as much as the number.
 */
export function tanhOf(out: Numbers, x: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) {
    const z = Math.min(Math.max(x[i]!, -7.905311107635498), 7.905311107635498);
    const u = z * z;
    const p =
      (((((-2.76076847742355e-16 * u + 2.00018790482477e-13) * u - 8.60467152213735e-11) * u +
        5.12229709037114e-8) *
        u +
        1.48572235717979e-5) *
        u +
        6.37261928875436e-4) *
        u +
      4.89352455891786e-3;
    const q =
      ((1.19825839466702e-6 * u + 1.18534705686654e-4) * u + 2.268434632439e-3) * u + 4.89352518554385e-3;
    out[i] = (z * p) / q;
  }
}

/** The sigmoid as ½ + ½ tanh(x/2). */
export function sigmoidOf(out: Numbers, x: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i] = 0.5 * x[i]!;
  tanhOf(out, out);
  for (let i = 0; i < out.length; i++) out[i] = 0.5 + 0.5 * out[i]!;
}

export function reluOf(out: Numbers, x: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i] = Math.max(0, x[i]!);
}

/** out = d · (1 − y²). */
export function tanhSlope(out: Numbers, d: Readonly<Numbers>, y: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i] = d[i]! * (1 - y[i]! * y[i]!);
}

/** out = d · y(1 − y). */
export function sigmoidSlope(out: Numbers, d: Readonly<Numbers>, y: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i] = d[i]! * (y[i]! * (1 - y[i]!));
}

/** out = d where y > 0, else 0. */
export function reluSlope(out: Numbers, d: Readonly<Numbers>, y: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i] = y[i]! > 0 ? d[i]! : 0;
}

export function addTo(out: Numbers, x: Readonly<Numbers>): void {
  for (let i = 0; i < out.length; i++) out[i]! += x[i]!;
}

/** out [n] = the sums of the columns of x [m, n]. */
export function columnSums(out: Numbers, x: Readonly<Numbers>, m: number, n: number): void {
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let at = j; at < m * n; at += n) sum += x[at]!;
    out[j] = sum;
  }
}

/** out [order, n] = those rows of x. */
export function gather(out: Numbers, x: Readonly<Numbers>, order: Readonly<Uint32Array>, n: number): void {
  for (let i = 0, to = 0; i < order.length; i++) {
    const from = order[i]! * n;
    for (let j = 0; j < n; j++) out[to++] = x[from + j]!;
  }
}

/** The mean cross-entropy of logits z [m, n] against targets t [m, n]; dz = its gradient, as `crossEntropyOp` has both. */
export function crossEntropyOf(
  dz: Numbers,
  z: Readonly<Numbers>,
  t: Readonly<Numbers>,
  m: number,
  n: number,
): number {
  let total = 0;
  for (let at = 0; at < m * n; at += n) {
    const logSum = softmaxRow(z, dz, at, n);
    let targetSum = 0;
    for (let j = at; j < at + n; j++) {
      total += t[j]! * (logSum - z[j]!);
      targetSum += t[j]!;
    }
    for (let j = at; j < at + n; j++) dz[j] = (targetSum * dz[j]! - t[j]!) / m;
  }
  return total / m;
}

/** The mean of (a − t)²; da = its gradient. */
export function squaredErrorOf(da: Numbers, a: Readonly<Numbers>, t: Readonly<Numbers>): number {
  const factor = 2 / a.length;
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    const error = a[i]! - t[i]!;
    total += error * error;
    da[i] = factor * error;
  }
  return total / a.length;
}
