/** A figure's sheet as one file that needs nothing else: the page's own rules for paper, those that it uses, and its letters. */
import { type Face, facesAsRules, firstFamily } from "../saving/facesAsRules.ts";
import { saveFile } from "../saving/saveFigure.ts";
import type { Shown } from "../saving/shown.ts";
import { pose } from "./onPaper.tsx";

/** What holds for a file and not for the page: its edges, and the small screen on which it may be read before it is printed. */
const RULES = `@page{margin:15mm 19mm}
body{max-inline-size:172mm;margin:0 auto}
@media screen{body{padding:8mm 4mm}}
@media screen and (max-width:44rem){
.plate,.plate-words{display:block!important}
.plate-frames{display:grid!important;grid-template-columns:minmax(0,1fr)!important;gap:4mm!important}
.plate-frame{grid-column:auto!important}
.plate-words>*{margin-block-start:3mm!important}}`;

/** The rules of the page that anything in `copy` goes by, as they are on paper. */
function rulesOnPaper(copy: Document): string {
  const holds = (selectors: string): boolean =>
    copy.querySelector(selectors.replace(/(?<![^\s,>+~])::/g, "*::").replace(/::[\w-]+/g, "")) !== null;
  const write = (rules: Iterable<CSSRule>): string =>
    Array.from(rules, (rule) => {
      if (rule instanceof CSSStyleRule) return holds(rule.selectorText) ? rule.cssText : "";
      if (rule instanceof CSSMediaRule) return rule.conditionText === "print" ? write(rule.cssRules) : "";
      if (!(rule instanceof CSSGroupingRule)) return "";
      const inner = write(rule.cssRules);
      return inner && `${rule.cssText.slice(0, rule.cssText.indexOf("{"))}{${inner}}`;
    })
      .filter(Boolean)
      .join("\n");
  return Array.from(document.styleSheets, (sheet) => write(sheet.cssRules)).join("\n");
}

/** The faces that any part of it is set in. */
function facesOf(parts: readonly Element[]): Promise<string> {
  const written = ({ family, weight, style }: Face): string => `${family} ${weight} ${style}`;
  const wanted = new Set(
    parts
      .flatMap((part) => [part, ...part.querySelectorAll("*")])
      .map((element) => {
        const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
        return written({ family: firstFamily(fontFamily), weight: fontWeight, style: fontStyle });
      }),
  );
  return facesAsRules((face) => wanted.has(written(face)));
}

/** The page to print, with nothing of what only the screen has a use for. */
export async function savePage(shown: Shown): Promise<void> {
  const figure = pose(shown);
  if (!figure) return;
  const page = document.implementation.createHTMLDocument(shown.text.title);
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang: figure.lang || lang, ...(dir && { dir }) });
  page.documentElement.dataset.sheet = "";
  page.head.insertAdjacentHTML(
    "afterbegin",
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
  );
  const copy = figure.cloneNode(false) as HTMLElement;
  copy.removeAttribute("data-state");
  const parts = [...figure.querySelectorAll(":scope > :is(figcaption, .plate, .sheet-credit)")];
  copy.append(...parts.map((part) => part.cloneNode(true)));
  page.body.append(copy);
  const style = page.createElement("style");
  style.textContent = `${await facesOf(parts)}\n${rulesOnPaper(page)}\n${RULES}`;
  page.head.append(style);
  saveFile(`${shown.name}.html`, "text/html", `<!doctype html>\n${page.documentElement.outerHTML}`);
}
