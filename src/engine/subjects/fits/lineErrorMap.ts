import { lineQuadratic, type Points } from "./lineFit.ts";

/** A grid of lines: `size` slopes by `size` intercepts, evenly spaced from end to end. */
export interface LineGrid {
  readonly size: number;
  readonly slopes: readonly [number, number];
  readonly intercepts: readonly [number, number];
}

/**
 * The mean squared error of every line of a grid: row by row of equal intercept, slopes along the row. Written to `out` if
 * it is given, which must hold size² numbers. The cost does not grow with the number of points.
 */
export function lineErrorMap(
  points: Points,
  { size, slopes: [m0, m1], intercepts: [b0, b1] }: LineGrid,
  out: Float64Array | Float32Array = new Float64Array(size * size),
): Float64Array | Float32Array {
  const { minimum, least, hessian } = lineQuadratic(points);
  const [[mm, mb]] = hessian;
  const step = (m1 - m0) / (size - 1);
  for (let row = 0; row < size; row++) {
    const b = b0 + ((b1 - b0) * row) / (size - 1) - minimum[1];
    // Along a row the error is a parabola in the slope: least + b² + (∂²/∂m∂b) b m + ½ (∂²/∂m²) m².
    fillParabola(out, row * size, size, m0 - minimum[0], step, mm / 2, mb * b, least + b * b);
  }
  return out;
}

/** out[at + i] = (c₂x + c₁)x + c₀ at x = from + i · step. A function by itself, so that it is compiled by itself. */
function fillParabola(
  out: Float64Array | Float32Array,
  at: number,
  count: number,
  from: number,
  step: number,
  c2: number,
  c1: number,
  c0: number,
): void {
  for (let i = 0; i < count; i++) {
    const x = from + i * step;
    out[at + i] = (c2 * x + c1) * x + c0;
  }
}
