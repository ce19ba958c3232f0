/** Sentences for the ear: raised figures, which voices run together with the number before them, become words. */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "6.6×10⁴⁵" → "6.6 times 10 to the power of 45". Anything else stays. */
export function aloud(sentence: string): string {
  return sentence
    .replace(/(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_all, sign: string, figures: string) => {
      const power = Array.from(figures, (figure) => RAISED.indexOf(figure)).join("");
      return ` to the power of ${sign ? "minus " : ""}${power}`;
    })
    .replace(/(\d)×(?=\d)/g, "$1 times ");
}
