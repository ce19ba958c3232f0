/** Sentences for the ear: what a voice would run together, spell out or skip becomes words. */
import { LOWERED, plainFigures, RAISED } from "./format.ts";
import { conventions } from "./language.ts";

const raised = new RegExp(`[${RAISED}]+`, "gu");
const lowered = new RegExp(`[${LOWERED}]+`, "gu");

function signed(figures: string): string {
  const { plus, minus } = conventions().aloud;
  return plainFigures(figures).replace(/[−+]/g, (sign) => ` ${sign === "+" ? plus : minus} `);
}

/** "²" → "squared", "⁻⁵" → "to the power of minus 5". */
function power(figures: string): string {
  const { squared, cubed, toThePower } = conventions().aloud;
  if (figures === "²") return ` ${squared}`;
  if (figures === "³") return ` ${cubed}`;
  return ` ${toThePower} ${signed(figures).trim()}`;
}

/**
 * "6.6×10⁴⁵" → "6.6 times 10 to the power of 45"; "*w*₁" → "w 1"; stars are gone where they set in italic and said where they
 * multiply. Anything else stays.
 */
export function aloud(sentence: string): string {
  const { times, toThePower } = conventions().aloud;
  return sentence
    .replace(/(?<![\w)])\*([^*]+)\*/gu, "$1")
    .replaceAll("*", ` ${times} `)
    .replace(raised, power)
    .replace(/\^\{?([^\s{}()]+)\}?/gu, ` ${toThePower} $1`)
    .replace(/_\{?([^\s{}()]+)\}?/gu, " $1")
    .replace(lowered, (figures) => ` ${signed(figures)}`)
    .replace(/(\d)×(?=\d)/gu, `$1 ${times} `)
    .replace(/ {2,}/g, " ");
}
