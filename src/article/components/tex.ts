/** Formulas as HTML, at build time. `\part{name}{…}` names a part of an annotated equation. */
import katex from "katex";

const set = new Map<string, string>();

/** KaTeX's HTML and MathML of a formula. Throws on anything KaTeX does not know or warns of. */
export function renderTex(tex: string, display: boolean): string {
  const key = `${display}${tex}`;
  const known = set.get(key);
  if (known !== undefined) return known;
  const html = katex
    .renderToString(tex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      // Naming parts is the one thing beyond LaTeX that is wanted.
      strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
      trust: ({ command }) => command === "\\htmlData",
      macros: { "\\part": "\\htmlData{part=#1}{#2}" },
    })
    // A named operator comes with a sign that applies it: two elements, where a script has room for one.
    .replace(/<mi>[^<]+<\/mi><mo>\u2061<\/mo>/g, "<mrow>$&</mrow>")
    // What is copied is TeX that anyone can set.
    .replace(
      /(<annotation[^>]*>)[\s\S]*?(?=<\/annotation>)/,
      (_, open: string) => open + escaped(withoutParts(tex)),
    );
  set.set(key, html);
  return html;
}

/** A formula without the names of its parts. */
function withoutParts(tex: string): string {
  let plain = tex;
  for (let at = plain.search(PART); at >= 0; at = plain.search(PART)) {
    const start = at + PART.exec(plain)![0].length;
    const end = closing(plain, start);
    plain = plain.slice(0, at) + plain.slice(start, end) + plain.slice(end + 1);
  }
  return plain;
}

const PART = /\\part\{([\w-]+)\}\{/;

/** Where the brace closes whose inside begins at `start`. */
function closing(tex: string, start: number): number {
  let depth = 1;
  let end = start;
  for (; end < tex.length; end++) {
    if (tex[end] === "\\") end++;
    else if (tex[end] === "{") depth++;
    else if (tex[end] === "}" && --depth === 0) break;
  }
  return end;
}

/** The parts of a formula: name → the TeX inside `\part{name}{…}`. */
export function partsOf(tex: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const match of tex.matchAll(new RegExp(PART, "g"))) {
    const start = match.index + match[0].length;
    if (!parts.has(match[1]!)) parts.set(match[1]!, tex.slice(start, closing(tex, start)));
  }
  return parts;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Prose with formulas between dollars, as HTML; the prose is escaped. */
export const renderProse = (text: string): string =>
  text
    .split(/\$([^$]+)\$/)
    .map((part, index) => (index % 2 === 1 ? renderTex(part, false) : escaped(part)))
    .join("");
