/** How many combinations a grid of weights has: kᴺ, which no floating-point number holds beyond N = 308 (for k = 10). */

export interface GridCount {
  /** The whole number in digits while it has at most `EXACT_DIGITS`, else `null`. */
  readonly exact: bigint | null;
  /** log₁₀ of the count. */
  readonly log10: number;
  /** The count is `mantissa` · 10^`exponent`, the mantissa in [1, 10) and right to nine digits. */
  readonly mantissa: number;
  readonly exponent: number;
  /** True when the count is a power of ten and nothing else. */
  readonly isPowerOfTen: boolean;
}

/** Up to here the count is also kept as a whole number. */
export const EXACT_DIGITS = 40;

/**
 * `values` to the power `weights`, both whole and at least 1. Short counts are multiplied out in whole numbers; long ones
 * are N · log₁₀ k, whose rounding error (about N · 10⁻¹⁶) leaves nine digits of the mantissa at N = 11,935. A power of ten
 * is recognised as one and never comes out as 9.99 or 10.0 times another.
 */
export function gridCount(values: number, weights: number): GridCount {
  for (const [name, count] of [
    ["values", values],
    ["weights", weights],
  ] as const)
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${name}: a whole number from 1 on, got ${count}`);
  const log10 = weights * Math.log10(values);
  const zeros = powerOfTen(values);
  if (zeros !== null) {
    const exponent = zeros * weights;
    return {
      exact: exponent < EXACT_DIGITS ? 10n ** BigInt(exponent) : null,
      log10: exponent,
      mantissa: 1,
      exponent,
      isPowerOfTen: true,
    };
  }
  if (log10 < EXACT_DIGITS - 1) {
    const exact = BigInt(values) ** BigInt(weights);
    const digits = exact.toString();
    return {
      exact,
      log10,
      mantissa: Number(`${digits[0]}.${digits.slice(1, 17)}`),
      exponent: digits.length - 1,
      isPowerOfTen: false,
    };
  }
  const exponent = Math.floor(log10);
  return { exact: null, log10, mantissa: 10 ** (log10 - exponent), exponent, isPowerOfTen: false };
}

/** The exponent when `value` is 1, 10, 100, …; else `null`. */
function powerOfTen(value: number): number | null {
  const digits = String(value);
  return /^10*$/.test(digits) ? digits.length - 1 : null;
}
