/** A language made by a rule: letters with accents, every text two fifths longer, written from right to left. */

/** Its tag is the one that Unicode reserves for such a language. */
export const PSEUDO = "ar-XB";

const PLAIN = "aceginosuyzACEGINOSUYZ";
const ACCENTED = "áçéğíñóšúýžÁÇÉĞÍÑÓŠÚÝŽ";
/** What a text may hold that is no word: what scripts put in later, formulas, italics. */
const KEPT = /(\{[^{}]*\}|\*[^*]*\*|\$[^$]*\$)/;

/** Word by word, each two fifths longer. */
const accented = (words: string): string =>
  words.replace(
    /[a-z]+/gi,
    (word) =>
      word.replace(/./g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter) +
      "ôö".repeat(word.length).slice(0, Math.round(0.4 * word.length)),
  );

/** A text in the language; a text without words stays. */
export function pseudoText(text: string): string {
  if (!/[a-z]{2}/i.test(text)) return text;
  return text
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : accented(part)))
    .join("");
}

/** Words in the language, whatever they depend on. */
export function pseudoWords<T>(words: T): T {
  if (typeof words === "string") return pseudoText(words) as T;
  if (typeof words === "function")
    return ((...given: unknown[]) => pseudoWords((words as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(words)) return words.map(pseudoWords) as T;
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, pseudoWords(inner)])) as T;
}

/** What is no prose in a section: frontmatter, tags, formulas, code, citations, addresses, notes' names, ids. */
const NO_PROSE =
  /(^---[\s\S]*?\n---|<\/?[A-Za-z][\s\S]*?>|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`]*`|\[[^\]]*@[^\]]*\]|@[a-z]\w+|\]\([^)]*\)|\[\^[^\]]*\]:?|\{\/\*[\s\S]*?\*\/\}|\S+@\S+|https?:\S+)/;

/** A section in the language. Its headings say no ids: those are the original's. */
export const pseudoSection = (source: string): string =>
  source
    .split(NO_PROSE)
    .map((part, i) => (i % 2 === 0 ? accented(part) : /^\{\/\*\s*#/.test(part) ? "" : part))
    .join("");
