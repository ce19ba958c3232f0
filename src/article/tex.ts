/** Formulas as HTML, at build time. `\part{name}{…}` names a part of an annotated equation. */
import katex from "katex";

const set = new Map<string, string>();

/** KaTeX's HTML and MathML of a formula. Throws on anything KaTeX does not know or warns of. */
export function renderTex(tex: string, display: boolean): string {
  const key = `${display}${tex}`;
  const known = set.get(key);
  if (known !== undefined) return known;
  const html = katex.renderToString(tex, {
    displayMode: display,
    output: "htmlAndMathml",
    throwOnError: true,
    // Naming parts is the one thing beyond LaTeX that is wanted.
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    trust: ({ command }) => command === "\\htmlData",
    macros: { "\\part": "\\htmlData{part=#1}{#2}" },
  });
  set.set(key, html);
  return html;
}

/** The parts of a formula: name → the TeX inside `\part{name}{…}`. */
export function partsOf(tex: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const match of tex.matchAll(/\\part\{([\w-]+)\}\{/g)) {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    for (; end < tex.length && depth > 0; end++) {
      if (tex[end] === "\\") end++;
      else if (tex[end] === "{") depth++;
      else if (tex[end] === "}") depth--;
    }
    if (!parts.has(match[1]!)) parts.set(match[1]!, tex.slice(start, end - 1));
  }
  return parts;
}

/** Prose with formulas between dollars, as HTML; the prose is escaped. */
export const renderProse = (text: string): string =>
  text
    .split(/\$([^$]+)\$/)
    .map((part, index) =>
      index % 2 === 1
        ? renderTex(part, false)
        : part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
    )
    .join("");
