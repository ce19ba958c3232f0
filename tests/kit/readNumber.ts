import { plainFigures } from "../../src/kit/format.ts";
import { conventions } from "../../src/kit/language.ts";

/** The number that a text of `format`, `formatFixed` or `percent` shows; `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  const { group, decimal } = conventions();
  const english = text
    .replace(/^\+/, "")
    .replaceAll(group || "\0", "")
    .replace(decimal, ".");
  const match = /^([−-]?)(\d+(?:\.\d+)?)?(?:(×)?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(\u00a0%)?$/.exec(english);
  if (!match || (match[2] === undefined && match[4] === undefined)) return undefined;
  const [, sign, mantissa, , power, share] = match;
  let exponent = 0;
  if (power !== undefined) {
    exponent = Number(plainFigures(power).replace("−", "-"));
  }
  const size = Number(`${mantissa ?? "1"}e${exponent}`);
  const value = (sign ? -size : size) / (share === undefined ? 1 : 100);
  return value + 0;
}
