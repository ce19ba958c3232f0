/** About how wide a label will be, in user units at `size`, so that margins can be set without measuring a page. */
const NARROW = /[ .,:;'|ijltfrI()[\]⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉]/;
const WIDE = /[mwMW@%—]/;

export function textWidth(text: string, size = 12.5): number {
  let ems = 0;
  for (const letter of text.replaceAll("*", "")) {
    if (NARROW.test(letter)) ems += 0.29;
    else if (WIDE.test(letter)) ems += 0.82;
    else if (/[A-Z]/.test(letter)) ems += 0.58;
    else ems += 0.505;
  }
  return ems * size;
}
