import { describe, expect, test } from "vitest";
import { EXACT_DIGITS, gridCount } from "../../src/engine/subjects/dimensions/gridCount.ts";
import reference from "../reference/curse.json" with { type: "json" };

const STOPS = [1, 2, 3, 9, 44, 86, 184, 11_935];

/** The first ten digits and the number of digits, multiplied out in whole numbers. */
function multipliedOut(values: number, weights: number) {
  const digits = (BigInt(values) ** BigInt(weights)).toString();
  return { mantissa: Number(`${digits[0]}.${digits.slice(1, 15)}`), exponent: digits.length - 1, digits };
}

describe("a grid of weights", () => {
  test.each(reference.grid_counts.values)(
    "$values_per_weight values, $weights weights: $sci",
    ({ values_per_weight, weights, log10, sci, decimal_digits }) => {
      const count = gridCount(values_per_weight, weights);
      expect(count.log10).toBeCloseTo(log10, 8);
      expect(`${count.mantissa.toFixed(4)}e${count.exponent}`).toBe(sci);
      expect(count.exponent + 1).toBe(decimal_digits);
    },
  );

  test("agrees with whole numbers multiplied out: every number of values, every stop", () => {
    for (let values = 2; values <= 101; values++)
      for (const weights of STOPS) {
        const count = gridCount(values, weights);
        const truth = multipliedOut(values, weights);
        expect(count.exponent, `${values}^${weights}`).toBe(truth.exponent);
        expect(Math.abs(count.mantissa / truth.mantissa - 1)).toBeLessThan(1e-9);
        expect(count.isPowerOfTen).toBe(/^10*$/.test(truth.digits));
        if (truth.digits.length <= EXACT_DIGITS - 1) expect(count.exact?.toString()).toBe(truth.digits);
        else expect(count.exact === null || count.exact.toString() === truth.digits).toBe(true);
      }
  });

  test("agrees with whole numbers for every number of weights up to 200", () => {
    for (const values of [2, 3, 9, 10, 11, 21, 99, 100, 101])
      for (let weights = 1; weights <= 200; weights++) {
        const count = gridCount(values, weights);
        const truth = multipliedOut(values, weights);
        expect(count.exponent, `${values}^${weights}`).toBe(truth.exponent);
        expect(Math.abs(count.mantissa / truth.mantissa - 1)).toBeLessThan(1e-9);
        expect(count.mantissa).toBeGreaterThanOrEqual(1);
        expect(count.mantissa).toBeLessThan(10);
      }
  });

  test("powers of ten are exact, however long", () => {
    expect(gridCount(10, 11_935)).toEqual({
      exact: null,
      log10: 11_935,
      mantissa: 1,
      exponent: 11_935,
      isPowerOfTen: true,
    });
    expect(gridCount(100, 44).exponent).toBe(88);
    expect(gridCount(1, 5).exact).toBe(1n);
  });

  test("refuses what is no count", () => {
    expect(() => gridCount(2.5, 3)).toThrow(RangeError);
    expect(() => gridCount(10, 0)).toThrow("weights");
  });
});
