/** Eggs in many dimensions: how much of a body lies just under its surface. */

/**
 * Share of the volume of a d-dimensional body within ε of its radius from the surface: 1 − (1 − ε)ᵈ. The inside is the
 * body itself shrunk to 1 − ε, and shrinking divides every one of the d lengths. `thickness` is ε, between 0 and 1.
 */
export function shellShare(thickness: number, dimensions: number): number {
  // 1 − eˣ loses digits where the shell holds little; expm1 does not.
  return thickness >= 1 ? 1 : -Math.expm1(dimensions * Math.log1p(-thickness));
}

/** The dimension, not a whole number as a rule, in which the shell holds `share` of the volume. */
export function dimensionWithShare(thickness: number, share: number): number {
  return Math.log1p(-share) / Math.log1p(-thickness);
}
