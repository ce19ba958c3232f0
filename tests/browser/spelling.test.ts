/** Every word of the built pages is a word: of the dictionary, a name in the bibliography, or one of those below. */
import { readFileSync } from "node:fs";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import { expect, it } from "vitest";
import { describeInBrowser } from "./visit.ts";

/** Terms of the trade, names of people, places and formats that no dictionary of English holds. */
const ours = `
  activations nabla npm pre relu relus safetensors sigmoid sigmoids softmax tanh trainings
  adagrad adamw beale himmelblau katex lenet matplotlib mnist rosenbrock vega
  andrej bryson burges burnet cireşan cumberlands horst jacksboro karpathy olah
`;

const bibliography = readFileSync("content/how-neural-networks-are-trained/references.bib", "utf8");
const wordsIn = (text: string): string[] => text.match(/\p{L}(?:[\p{L}’']*\p{L})?/gu) ?? [];
/** What is read, without formulas, code and the list of sources, whose titles are their authors' own. */
function textOf(page: string): string {
  return readFileSync(`dist/${page}index.html`, "utf8")
    .replace(/<section class="references" [\s\S]*?<\/section>/g, " ")
    .replace(/<(style|script|math|code|pre)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<span class="katex-html"[\s\S]*?(?=<\/?p\b|<\/td|<\/div)/g, " ")
    .replace(/<[^>]+>/g, "\n")
    .replace(/&#x27;|&rsquo;/g, "’")
    .replace(/&\w+;/g, " ");
}

describeInBrowser("the pages", () => {
  it("hold no misspelt word", () => {
    const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
    const known = new Set([...wordsIn(ours), ...wordsIn(bibliography).map((word) => word.toLowerCase())]);
    const unknown = new Set<string>();
    for (const page of ["all/", "back/", "gallery/", "keyboard/", ""])
      for (const word of wordsIn(textOf(page))) {
        const bare = word.replaceAll("’", "'").replace(/'s?$/, "");
        // One or two letters are signs, and capitals alone are the map's ground or the name of a format.
        if (bare.length < 3 || bare === bare.toUpperCase()) continue;
        if (!known.has(bare.toLowerCase()) && !speller.correct(bare)) unknown.add(bare);
      }
    expect([...unknown]).toEqual([]);
  });
});
