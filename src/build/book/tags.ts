/** What a PDF tells those who hear it, beyond what the browser writes: formulas as such, what the document is, its pages' numbers. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "pdf-lib";
import type { Page } from "playwright-core";
import { mathsReader } from "./formulasAloud.ts";

/** Stands before the words of a formula until the PDF is written: a picture's words never begin with it. */
const FORMULA = "\u2063";

/**
 * In the page, before it is printed: a figure is heard by its parts, each frame by its own words alone, a formula by what
 * it says; what is chosen on screen is a box to tick.
 */
export async function tellParts(page: Page): Promise<void> {
  const read = await mathsReader((await page.getAttribute("html", "lang")) ?? "en");
  const formulas = await page.$$eval<string[], HTMLElement>(".katex-mathml", (all) =>
    all.map((one) => one.dataset.mathml ?? one.innerHTML),
  );
  await page.evaluate(
    ({ words, mark }) => {
      for (const figure of document.querySelectorAll("figure")) {
        figure.setAttribute("role", "group");
        figure.removeAttribute("aria-labelledby");
      }
      for (const drawing of document.querySelectorAll('[role="img"] svg')) {
        drawing.removeAttribute("role");
        drawing.removeAttribute("aria-label");
      }
      for (const input of document.querySelectorAll(".predict-option input")) {
        const box = document.createElement("span");
        box.className = "predict-box";
        input.replaceWith(box);
      }
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

interface About {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly language: string;
}

/** Tags the formulas, and declares the document readable by PDF/UA-1 (ISO 14289-1). */
export function tagForReaders(pdf: PDFDocument, about: About): void {
  for (const [, element] of pdf.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.lookup(PDFName.of("S")) !== PDFName.of("Figure")) continue;
    const words = element.lookup(PDFName.of("Alt"));
    if (!(words instanceof PDFHexString || words instanceof PDFString)) continue;
    const said = words.decodeText();
    if (!said.startsWith(FORMULA)) continue;
    element.set(PDFName.of("S"), PDFName.of("Formula"));
    element.set(PDFName.of("Alt"), PDFHexString.fromText(said.slice(FORMULA.length)));
  }
  // The title bears no number, as on paper; the others count from it.
  const labels = { Nums: [0, { P: PDFString.of("title") }, 1, { S: "D", St: PDFNumber.of(2) }] };
  pdf.catalog.set(PDFName.of("PageLabels"), pdf.context.obj(labels));
  const metadata = pdf.context.stream(xmp(about), { Type: "Metadata", Subtype: "XML" });
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(metadata));
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const xmp = ({
  title,
  author,
  description,
  language,
}: About): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(description)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/**
 * Writes the outline's titles as they read: the browser leaves out spaces between the parts of a heading, and says one twice
 * that it first tried on the page before.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const squeezed = (text: string): string => text.replace(/\s/g, "");
  const written = new Map(headings.map((heading) => [squeezed(heading), heading]));
  for (const [, item] of pdf.context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !item.has(PDFName.of("Parent")) || !item.has(PDFName.of("Title")))
      continue;
    const title = item.lookup(PDFName.of("Title"));
    if (!(title instanceof PDFHexString || title instanceof PDFString)) continue;
    const said = squeezed(title.decodeText());
    const half = said.slice(0, said.length / 2);
    const whole = written.get(said) ?? (said === half + half ? written.get(half) : undefined);
    if (whole) item.set(PDFName.of("Title"), PDFHexString.fromText(whole));
  }
}
