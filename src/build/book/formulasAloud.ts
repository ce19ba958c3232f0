/** Formulas in words, for readers who hear the book: what its MathML says, in the language's own way of reading mathematics. */
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
