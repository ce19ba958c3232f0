import type { Node } from "../tape.ts";
import { formatShape, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

/** Added to the variance, so that a row of equal numbers becomes zeros and no division by 0. */
const EPSILON = 1e-5;

/** Shifts and scales every row to mean 0 and variance 1: layer normalisation (Ba et al., 2016), without gains and biases of its own. */
export const layerNormOp: Op<[Tensor]> = {
  name: "layerNorm",
  written: (a) => `layerNorm(${a})`,
  forward(x) {
    const columns = x.shape[1];
    if (x.shape.length !== 2 || !columns) {
      throw new RangeError(`layerNorm needs rows [m, n] with n > 0, got ${formatShape(x.shape)}`);
    }
    const data = new Float64Array(x.data.length);
    for (let at = 0; at < data.length; at += columns) {
      const { mean, deviation } = spreadOfRow(x.data, at, columns);
      for (let j = at; j < at + columns; j++) data[j] = (x.data[j]! - mean) / deviation;
    }
    return { shape: x.shape, data };
  },
  vjp: [
    (dOut, out, x) => {
      const columns = x.shape[1]!;
      const data = new Float64Array(x.data.length);
      for (let at = 0; at < data.length; at += columns) {
        // What moves the whole row alike, or only stretches it, is undone by the shift and the scale.
        let shift = 0;
        let stretch = 0;
        for (let j = at; j < at + columns; j++) {
          shift += dOut.data[j]! / columns;
          stretch += (dOut.data[j]! * out.data[j]!) / columns;
        }
        const { deviation } = spreadOfRow(x.data, at, columns);
        for (let j = at; j < at + columns; j++)
          data[j] = (dOut.data[j]! - shift - out.data[j]! * stretch) / deviation;
      }
      return { shape: x.shape, data };
    },
  ],
  slopes: ["([*i* = *j*] − 1/*n* − *y*ᵢ*y*ⱼ/*n*) / deviation"],
};

function spreadOfRow(x: Readonly<Float64Array>, at: number, columns: number) {
  let mean = 0;
  for (let j = at; j < at + columns; j++) mean += x[j]! / columns;
  let variance = 0;
  for (let j = at; j < at + columns; j++) variance += (x[j]! - mean) ** 2 / columns;
  return { mean, deviation: Math.sqrt(variance + EPSILON) };
}

/** Each row of x [M, N] normalised; throws a RangeError for any other shape. */
export const layerNorm = <M extends number, N extends number>(x: Node<readonly [M, N]>) =>
  x.tape.apply(layerNormOp, x) as Node<readonly [M, N]>;
