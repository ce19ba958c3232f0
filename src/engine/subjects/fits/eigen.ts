/** Symmetric 2×2 matrices: the curvatures of a surface over two parameters. */

/** Rows [[a, b], [b, d]]. */
export type Symmetric = readonly [readonly [number, number], readonly [number, number]];

/** The eigenvalues, smaller first, with a unit eigenvector each: the directions of least and greatest curvature. */
export interface Eigen {
  readonly values: readonly [number, number];
  readonly vectors: readonly [readonly [number, number], readonly [number, number]];
}

export function eigen([[a, b], [, d]]: Symmetric): Eigen {
  const middle = (a + d) / 2;
  const half = (a - d) / 2;
  const radius = Math.hypot(half, b);
  // The greatest curvature lies at half the angle of (half, b); at a round point any direction will do.
  const angle = Math.atan2(b, half) / 2;
  const greatest = [Math.cos(angle), Math.sin(angle)] as const;
  return {
    values: [middle - radius, middle + radius],
    vectors: [[-greatest[1], greatest[0]], greatest],
  };
}

/** How fast the slope changes on the way in `direction` (any length but 0): dᵀHd / |d|². */
export function curvature([[a, b], [, d]]: Symmetric, [x, y]: readonly [number, number]): number {
  return (a * x * x + 2 * b * x * y + d * y * y) / (x * x + y * y);
}

/** The largest curvature over the smallest; Infinity for a trough, negative at a saddle. */
export function conditionNumber(hessian: Symmetric): number {
  const [smallest, largest] = eigen(hessian).values;
  return largest / smallest;
}

/**
 * Newton's step −H⁻¹g: from anywhere on an exact bowl it ends at the bottom. Where the curvatures differ in sign it heads
 * for the saddle instead. `null` when some direction has no curvature at all.
 */
export function newtonStep(
  [[a, b], [, d]]: Symmetric,
  [gx, gy]: readonly [number, number],
): readonly [number, number] | null {
  const determinant = a * d - b * b;
  if (determinant === 0) return null;
  return [(b * gy - d * gx) / determinant, (b * gx - a * gy) / determinant];
}
