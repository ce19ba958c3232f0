import { describe, expect, it } from "vitest";
import {
  format,
  formatEpochs,
  formatFixed,
  formatPower,
  formatSigned,
  NO_NUMBER,
  percent,
  px,
  superscript,
} from "../../src/kit/format.ts";
import { conventions, marksText, speak } from "../../src/kit/language.ts";
import { readNumber } from "./readNumber.ts";

/** Numbers of every size and sign, the same each run. */
function numbers(count: number): number[] {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from(
    { length: count },
    () => (random() < 0.5 ? -1 : 1) * 10 ** (random() * 32 - 16) * (1 + random()),
  );
}

const awkward = [
  0, -0, 1, -1, 0.5, 9.995, 99.95, 999.5, 9999.5, 999999, 999999.9, 1e6, 1e-4, 9.9999e-5, 1e21, -1e-300,
  5e-324, 1.2e308,
];

describe("format", () => {
  it("writes as the chapter does", () => {
    expect(format(0.0685)).toBe("0.0685");
    expect(format(-3.2)).toBe("−3.2");
    expect(format(2)).toBe("2");
    expect(format(11935)).toBe("11,900");
    expect(format(1234, 4)).toBe("1,234");
    expect(format(1.23e6)).toBe("1.23×10⁶");
    expect(format(4.5e-7)).toBe("4.5×10⁻⁷");
    expect(format(1e-16)).toBe("10⁻¹⁶");
    expect(format(-1e-16)).toBe("−10⁻¹⁶");
    expect(format(0.99999)).toBe("1");
    expect(format(999999)).toBe("10⁶");
  });

  it.each([1, 2, 3, 4, 6])("is read back to %d significant digits", (digits) => {
    for (const value of [...numbers(500), ...awkward]) {
      const back = readNumber(format(value, digits));
      const rounded = Number(value.toPrecision(digits));
      expect(back, String(value)).toBeDefined();
      expect(Math.abs(back! - rounded)).toBeLessThanOrEqual(Math.abs(rounded) * 1e-12);
    }
  });

  it("never shows minus zero, a hyphen for a minus, or what is not a number", () => {
    for (const value of [...numbers(300), ...awkward, -1e-9, -0.0004, Number.NaN, 1 / 0, -1 / 0]) {
      for (const text of [
        format(value),
        formatFixed(value, 2),
        formatPower(value),
        percent(value, 1),
        formatSigned(value),
      ]) {
        expect(text).not.toMatch(/NaN|Infinity|-|^−0(\.0+)?(\u00a0%)?$|e[+-]?\d/);
      }
      expect(px(value)).not.toMatch(/NaN|Infinity|^-0$|e/);
    }
    for (const value of [Number.NaN, 1 / 0, -1 / 0]) {
      expect([format(value), formatFixed(value, 1), formatPower(value), percent(value)]).toEqual(
        Array(4).fill(NO_NUMBER),
      );
    }
  });
});

it("tells the first steps of an epoch", () => {
  expect([0, 0.02, 0.1, 0.5, 1, 2.5].map(formatEpochs)).toEqual(["0", "0.02", "0.1", "0.5", "1", "2.5"]);
});

describe("formatFixed", () => {
  it("keeps its decimals and groups thousands", () => {
    expect(formatFixed(0.5, 2)).toBe("0.50");
    expect(formatFixed(11935, 0)).toBe("11,935");
    expect(formatFixed(1234, 0)).toBe("1,234");
    expect(formatFixed(142440225, 0)).toBe("142,440,225");
    expect(formatFixed(-0.001, 2)).toBe("0.00");
    expect(formatFixed(-12345.678, 1)).toBe("−12,345.7");
  });

  it("is read back to half its last decimal", () => {
    for (const value of numbers(300).filter((v) => Math.abs(v) < 1e12)) {
      expect(Math.abs(readNumber(formatFixed(value, 3))! - value)).toBeLessThanOrEqual(0.000501);
    }
  });
});

it("writes signs, shares and powers", () => {
  expect(formatSigned(0.3)).toBe("+0.3");
  expect(formatSigned(-0.3)).toBe("−0.3");
  expect(formatSigned(0)).toBe("0");
  expect(percent(0.915, 1)).toBe("91.5\u00a0%");
  expect(readNumber(percent(0.915, 1))).toBeCloseTo(0.915, 12);
  expect(superscript(-120)).toBe("⁻¹²⁰");
  expect(readNumber("about 3")).toBeUndefined();
  expect(readNumber("")).toBeUndefined();
});

it("holds coordinates to two decimals and within reach", () => {
  expect(px(1.005)).toMatch(/^1(\.01)?$/);
  expect(px(-0.001)).toBe("0");
  expect(px(12.3456)).toBe("12.35");
  expect(px(1e300)).toBe("100000");
  for (const value of numbers(300)) {
    expect(px(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    if (Math.abs(value) < 1e5) expect(Math.abs(Number(px(value)) - value)).toBeLessThanOrEqual(0.00501);
  }
});

describe("the marks of a language", () => {
  it.each(["en", "de", "pl", "fr", "ar"])("are the same brought by the page as looked up: %s", (locale) => {
    const before = conventions();
    speak(locale, before.aloud);
    const looked = conventions();
    speak(locale, before.aloud, marksText(locale));
    expect(conventions()).toEqual(looked);
    expect(looked.decimal).not.toBe("");
    speak("en", before.aloud);
    expect(conventions()).toEqual(before);
  });
});
