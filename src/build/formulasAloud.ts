/** Formulas in words, for readers who hear the book: what its MathML says, in the language's own way of reading mathematics. */
import type { Page } from "playwright-core";
import sre from "speech-rule-engine";

/** Reads MathML aloud: `<math>…</math>` → "x squared". */
export async function mathsReader(locale: string): Promise<(mathml: string) => string> {
  await sre.setupEngine({ locale, domain: "clearspeak", modality: "speech" });
  await sre.engineReady();
  const known = new Map<string, string>();
  return (mathml) => {
    const said = known.get(mathml) ?? sre.toSpeech(mathml);
    known.set(mathml, said);
    return said;
  };
}

/** Stands before the words of a formula until the PDF is written: a picture's words never begin with it. */
export const FORMULA = "\u2063";

/** Gives every formula of a page its words, in place of the letters it is set in. */
export async function sayFormulas(page: Page): Promise<void> {
  const read = await mathsReader((await page.getAttribute("html", "lang")) ?? "en");
  const formulas = await page.$$eval(".katex math", (all) => all.map((one) => one.outerHTML));
  await page.evaluate(
    ({ words, mark }) => {
      document.querySelectorAll(".katex").forEach((formula, index) => {
        formula.setAttribute("role", "img");
        formula.setAttribute("aria-label", mark + words[index]!);
        formula.querySelector(".katex-html")?.removeAttribute("aria-hidden");
        formula.querySelector(".katex-mathml")?.remove();
      });
    },
    { words: formulas.map(read), mark: FORMULA },
  );
}
