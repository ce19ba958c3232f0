/** Numbers as a reader sees them: a true minus sign, commas between thousands, ten to a power when very large or small. */
import { conventions } from "./language.ts";

const MINUS = "\u2212";
/** What stands for a number that is not finite: nothing is ever drawn or spoken as NaN or infinity. */
export const NO_NUMBER = "\u2013";

const FIGURES = "0123456789−+nmax";
/** Characters for raised and lowered figures, in the order of the plain ones. */
export const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";
export const LOWERED = "₀₁₂₃₄₅₆₇₈₉₋₊ₙₘₐₓ";

const swap = (text: string, from: string, to: string): string =>
  Array.from(text, (letter) => to[from.indexOf(letter)] ?? letter).join("");
/** Raised and lowered figures as plain ones: "⁻⁵" → "−5". */
export const plainFigures = (text: string): string => swap(swap(text, RAISED, FIGURES), LOWERED, FIGURES);
const whole = (value: number): string => String(Math.trunc(value)).replace("-", MINUS);
/** A whole number in superscript characters, as in 10⁻⁵. */
export const superscript = (exponent: number): string => swap(whole(exponent), FIGURES, RAISED);
/** A whole number in subscript characters, as in w₁. */
export const subscript = (index: number): string => swap(whole(index), FIGURES, LOWERED);

/** The digits of a whole number in threes: 11,935. A comma, for no line breaks at it and every voice reads over it. */
export const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, conventions().group);

/** Plain decimal text ("-1234.50") as read: minus sign, commas from a thousand on, never minus zero. */
function dress(plain: string): string {
  const negative = plain.startsWith("-") && /[1-9]/.test(plain);
  const [whole = "0", fraction] = plain.replace(/^[+-]/, "").split(".");
  return (
    (negative ? MINUS : "") +
    grouped(whole) +
    (fraction === undefined ? "" : conventions().decimal + fraction)
  );
}

const dropZeros = (plain: string): string =>
  plain.includes(".") ? plain.replace(/0+$/, "").replace(/\.$/, "") : plain;

/** Decimal text without an exponent for a number of `digits` significant digits, between 10⁻⁷ and 10²⁰. */
function plainSignificant(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return "0";
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)) + 1e-12));
  return rounded.toFixed(Math.min(100, decimals));
}

/**
 * `digits` significant digits, closing zeros dropped: 0.0685, −3.2, 11,900; from a million up and below a
 * ten-thousandth with a power of ten: 1.23×10⁶. Whole numbers under a million keep all their digits only as far as
 * `digits` allows; use `formatFixed(value, 0)` for counts.
 */
export function format(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return formatPower(value, digits);
  return dress(dropZeros(plainSignificant(value, digits)));
}

/** Always mantissa and power of ten: 3.2×10⁻⁵; a mantissa of one is left out: 10⁻⁵. */
export function formatPower(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  if (value === 0) return "0";
  const [mantissa = "", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const short = dropZeros(mantissa);
  const power = `10${superscript(Number(exponent))}`;
  if (short === "1") return power;
  if (short === "-1") return MINUS + power;
  return `${dress(short)}×${power}`;
}

/** So many decimals, kept: 0.50, 11,935. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  if (Math.abs(value) >= 1e15) return formatPower(value, 3);
  return dress(value.toFixed(decimals));
}

/** Epochs gone through: whole ones as such, parts with a decimal, the first few steps with two. */
export const formatEpochs = (epochs: number): string =>
  formatFixed(epochs, Number.isInteger(epochs) ? 0 : epochs < 0.1 ? 2 : 1);

/** With its sign always written: +0.3, −0.3, 0. */
export function formatSigned(value: number, digits = 3): string {
  const text = format(value, digits);
  return value > 0 && Number.isFinite(value) && text !== "0" ? `+${text}` : text;
}

/** Two numbers with so many digits, from `digits` on, that what differs also reads differently: 12 and 11.996. */
export function formatApart(one: number, other: number, digits = 3): readonly [string, string] {
  const told = [format(one, digits), format(other, digits)] as const;
  return told[0] !== told[1] || one === other || digits >= 17 ? told : formatApart(one, other, digits + 1);
}

/** A share of one as a percentage: 0.915 → "91.5 %". */
export function percent(share: number, decimals = 0): string {
  return Number.isFinite(share) ? `${formatFixed(share * 100, decimals)}\u00a0%` : NO_NUMBER;
}

/** A coordinate for an SVG attribute: two decimals, never "-0"; beyond ±100 000 it is held there, and NaN is 0. */
export function px(value: number): string {
  if (Number.isNaN(value)) return "0";
  const held = Math.min(1e5, Math.max(-1e5, value));
  return String(Math.round(held * 100) / 100 + 0);
}
