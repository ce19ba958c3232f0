/** How the language of the page writes numbers and says what is written: set once in a page, and by the build for each. */

/** Words for what a voice would run together, spell out or skip. */
export interface Aloud {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly squared: string;
  readonly cubed: string;
  readonly toThePower: string;
}
interface Conventions {
  readonly decimal: string;
  /** Between thousands; never a space at which a line could break. */
  readonly group: string;
  readonly aloud: Aloud;
}

let current: Conventions = {
  decimal: ".",
  group: ",",
  aloud: {
    plus: "plus",
    minus: "minus",
    times: "times",
    squared: "squared",
    cubed: "cubed",
    toThePower: "to the power of",
  },
};
export const conventions = (): Conventions => current;

/** How numbers are written in `locale`, always in the figures 0 to 9. */
function marksOf(locale: string): Pick<Conventions, "decimal" | "group"> {
  const parts = new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(12_345.6);
  const mark = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value.replace(/\s/, "\u202f") ?? otherwise;
  return { decimal: mark("decimal", "."), group: mark("group", "") };
}

/** These marks as one text, the decimal one first: ".,". A page brings them along, since a phone takes a while to look them up. */
export function marksText(locale: string): string {
  const { decimal, group } = marksOf(locale);
  return decimal + group;
}

/** From here on numbers are written as in `locale` (its marks may be given), and read out in these words. */
export function speak(locale: string, aloud: Aloud, marks = marksText(locale)): void {
  current = { decimal: marks.charAt(0), group: marks.slice(1), aloud };
}

/** What is written meanwhile is written as in `locale`. */
export function writing<T>(locale: string, meanwhile: () => T): T {
  const before = current;
  current = { ...before, ...marksOf(locale) };
  try {
    return meanwhile();
  } finally {
    current = before;
  }
}
