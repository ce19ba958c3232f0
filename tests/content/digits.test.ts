/** Numbers are written as the prose writes them, so that a difference of one digit is seen. */
import { describe, expect, test } from "vitest";
import { sameDigits, writeLike } from "../../src/article/values/digits.ts";

describe("writeLike", () => {
  test.each([
    [0.335593220338983, "0.336", "0.336"],
    [0.335593220338983, "0.3356", "0.3356"],
    [0.335593220338983, "1", "0"],
    [-0.022, "−0.022", "−0.022"],
    [-0.022, "-0.022", "−0.022"],
    [-0.0001, "0.00", "0.00"],
    [2, "+2", "+2"],
    [11935, "11,935", "11,935"],
    [11935, "11935", "11,935"],
    [1234567.8, "1,234,567.8", "1,234,567.8"],
    [0.3712, "37 %", "37 %"],
    [0.3712, "37.1%", "37.1%"],
    [3.6e45, "3.6×10⁴⁵", "3.6 × 10⁴⁵"],
    [3.6e45, "3.6 × 10^45", "3.6 × 10⁴⁵"],
    [2.46e-8, "2.5×10⁻⁸", "2.5 × 10⁻⁸"],
    [1e44, "10⁴⁴", "10⁴⁴"],
    [1e44, "10^44", "10⁴⁴"],
  ])("%d like %s is %s", (value, sample, written) => {
    expect(writeLike(value, sample)).toBe(written);
  });

  test("numbers beyond a double are given by their logarithm", () => {
    expect(writeLike({ log10: 12429.0211 }, "1.05×10^12429")).toBe("1.05 × 10¹²⁴²⁹");
    expect(writeLike({ log10: 11932 }, "10^11932")).toBe("10¹¹⁹³²");
  });

  test("significant digits, where closing zeros are rounded ones", () => {
    expect(writeLike(1786, "1,800", 2)).toBe("1,800");
    expect(writeLike(1786, "1,800")).toBe("1,786");
    expect(writeLike(35712, "35,700", 3)).toBe("35,700");
  });

  test("what is no number is undefined", () => {
    for (const text of ["a third", "11 935", "11\u2009935", "", "1.2.3", "12 apples", "--1"])
      expect(writeLike(1, text)).toBeUndefined();
  });
});

describe("sameDigits", () => {
  test("reads signs, spaces and powers alike", () => {
    expect(sameDigits("−0.5", "-0.5")).toBe(true);
    expect(sameDigits("3.6 × 10⁴⁵", "3.6×10^45")).toBe(true);
    expect(sameDigits("37 %", "37%")).toBe(true);
  });
  test("sees one digit more, less or other", () => {
    expect(sameDigits("0.336", "0.337")).toBe(false);
    expect(sameDigits("0.336", "0.34")).toBe(false);
    expect(sameDigits("10⁴⁴", "10⁴⁵")).toBe(false);
    expect(sameDigits("−1", "1")).toBe(false);
  });
});
