/** The hacker's way to a slope: nudge, see, divide. What it gets wrong, and how wrong theory says it should be. */

export type NudgeFormula = "one-sided" | "central";

/**
 * The slope of `f` at `x` by a nudge `h` > 0, in units of f per unit of x: (f(x + h) − f(x)) / h, or
 * (f(x + h) − f(x − h)) / 2h. Divides by the nudge that was asked for, not by the one that rounding made of it, as
 * anyone would who writes it down for the first time; `forwardDifference` and `centralDifference` are more careful.
 */
export function slopeByNudging(
  f: (x: number) => number,
  x: number,
  h: number,
  formula: NudgeFormula,
): number {
  return formula === "central" ? (f(x + h) - f(x - h)) / (2 * h) : (f(x + h) - f(x)) / h;
}

/** What the error of a nudged slope should be, by theory, for long and for short nudges. */
export interface NudgeTheory {
  /** Truncation: |f″| h / 2 one-sided, |f‴| h² / 6 central (Taylor). */
  readonly truncation: number;
  /** Rounding: about ε |f| / h, with ε = 2⁻⁵². */
  readonly rounding: number;
}

/** The two parts of the error of `slopeByNudging`, from the slope function f′ that it should have found. */
export function nudgeTheory(
  f: (x: number) => number,
  slope: (x: number) => number,
  x: number,
  h: number,
  formula: NudgeFormula,
): NudgeTheory {
  const d = 1e-3;
  const [low, here, high] = [slope(x - d), slope(x), slope(x + d)];
  const truncation =
    formula === "central"
      ? (Math.abs(high - 2 * here + low) / (d * d)) * (h * h) * (1 / 6)
      : (Math.abs(high - low) / (2 * d)) * h * 0.5;
  return { truncation, rounding: (Number.EPSILON * Math.abs(f(x))) / h };
}
