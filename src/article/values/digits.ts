/** Writes a computed number the way the prose writes it, so that the two can be compared digit by digit. */
import { grouped, plainFigures, superscript } from "../../kit/format.ts";
import { conventions } from "../../kit/language.ts";
import type { Quantity } from "../../stage/values.ts";

const WRITTEN =
  /^(?<sign>[+\-−]?)(?<digits>\d+)(?:\.(?<decimals>\d+))?(?:\s*[×x]\s*10(?:\^?(?<plain>[-−]?\d+)|(?<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?(?<percent>\s*%)?$/;
const POWER_ONLY = /^10(?:\^[-−]?\d+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

/** Splits a quantity into a mantissa and a power of ten: value = mantissa · 10^power. */
function scaled(value: Quantity, power: number): number {
  if (typeof value === "number") return power === 0 ? value : value / 10 ** power;
  return 10 ** (value.log10 - power);
}

/**
 * `value` in the form of `sample`: as many decimals, a percentage
 * (then `value` is a share of 1), a power of ten. `digits` rounds to so many significant digits first.
 * Undefined when the sample is not a number. Minus signs come out true (−).
 */
export function writeLike(value: Quantity, sample: string, digits?: number): string | undefined {
  const text = sample.trim();
  const round = (x: number): number => (digits === undefined ? x : Number(x.toPrecision(digits)));

  if (POWER_ONLY.test(text)) {
    const log10 = typeof value === "number" ? Math.log10(value) : value.log10;
    return `10${superscript(Math.round(log10))}`;
  }
  const { group, decimal } = conventions();
  const written = WRITTEN.exec(text.replaceAll(group || "\0", "").replace(decimal, "."))?.groups;
  if (!written) return undefined;
  const power = written.plain ?? written.raised;
  const exponent = power === undefined ? 0 : Number(plainFigures(power).replace("−", "-"));
  const percent = written.percent !== undefined;
  const mantissa = round(scaled(value, exponent) * (percent ? 100 : 1));
  if (!Number.isFinite(mantissa)) return String(mantissa);
  const [whole, decimals] = Math.abs(mantissa)
    .toFixed(written.decimals?.length ?? 0)
    .split(".");
  const zero = Number(`${whole}.${decimals ?? 0}`) === 0;
  const sign = mantissa < 0 && !zero ? "−" : written.sign === "+" ? "+" : "";
  const body = `${sign}${grouped(whole!)}${decimals === undefined ? "" : decimal + decimals}`;
  const times = power === undefined ? "" : ` × 10${superscript(exponent)}`;
  return `${body}${times}${written.percent ?? ""}`;
}

/** Two ways to write one number compare equal: signs, spaces and powers are read alike. */
export const sameDigits = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string =>
  plainFigures(text.trim().replace(/\^/g, "")).replace(/[−]/g, "-").replace(/\s/g, "").replace("x10", "×10");
