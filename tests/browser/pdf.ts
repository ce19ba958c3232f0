/** What a PDF holds, read without any tool but pdf-lib. */
import { readFileSync } from "node:fs";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "pdf-lib";

export interface Contents {
  readonly pdf: PDFDocument;
  /** Base name and kind (Type0, Type3, …) of each font, and whether its glyphs are inside the file. */
  readonly fonts: readonly { readonly name: string; readonly kind: string; readonly embedded: boolean }[];
  /** Pixel images drawn, as "width × height". */
  readonly images: readonly string[];
  /** Titles of the outline, depth first. */
  readonly outline: readonly string[];
  /** Kinds of the structure tree's elements (H1, Figure, …), with how many there are. */
  readonly structure: ReadonlyMap<string, number>;
  /** What is said for a picture, for each that has words. */
  readonly described: readonly string[];
  /** What is said for a formula, for each that has words. */
  readonly spoken: readonly string[];
  /** Addresses that links lead to. */
  readonly addresses: readonly string[];
  readonly language: string | undefined;
}

export async function readPdf(source: string | Uint8Array): Promise<Contents> {
  const bytes = typeof source === "string" ? readFileSync(source) : source;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts: { name: string; kind: string; embedded: boolean }[] = [];
  const images: string[] = [];
  const structure = new Map<string, number>();
  const described: string[] = [];
  const spoken: string[] = [];
  const addresses: string[] = [];
  const text = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key))?.toString().replace(/^\//, "");
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const [type, subtype] = [text(dict, "Type"), text(dict, "Subtype")];
    if (type === "Font" && !subtype?.startsWith("CIDFont")) {
      const described = dict.lookup(PDFName.of("FontDescriptor"));
      const name =
        text(dict, "BaseFont") ?? (described instanceof PDFDict ? text(described, "FontName") : undefined);
      fonts.push({
        name: name?.replace(/^[A-Z]{6}\+/, "") ?? "?",
        kind: subtype ?? "?",
        embedded: isEmbedded(dict),
      });
    }
    if (subtype === "Image") images.push(`${text(dict, "Width")} × ${text(dict, "Height")}`);
    const role = text(dict, "S");
    if (type === "StructElem" && role) structure.set(role, (structure.get(role) ?? 0) + 1);
    const alternative = dict.lookup(PDFName.of("Alt"));
    if (alternative instanceof PDFString || alternative instanceof PDFHexString) {
      if (role === "Figure") described.push(alternative.decodeText());
      if (role === "Formula") spoken.push(alternative.decodeText());
    }
    const action = dict.lookup(PDFName.of("A"));
    if (action instanceof PDFDict && text(action, "S") === "URI") {
      const address = action.lookup(PDFName.of("URI"));
      if (address instanceof PDFString) addresses.push(address.decodeText());
    }
  }
  const language = pdf.catalog.lookup(PDFName.of("Lang"));
  return {
    pdf,
    fonts,
    images,
    outline: titlesBelow(pdf.catalog.lookup(PDFName.of("Outlines"))),
    structure,
    described,
    spoken,
    addresses,
    language: language instanceof PDFString ? language.decodeText() : undefined,
  };
}

function isEmbedded(font: PDFDict): boolean {
  // A Type 3 font is its glyphs' drawings.
  if (font.has(PDFName.of("CharProcs"))) return true;
  const descendants = font.lookup(PDFName.of("DescendantFonts"));
  const inner = descendants instanceof PDFArray ? descendants.lookup(0) : font;
  const descriptor = inner instanceof PDFDict ? inner.lookup(PDFName.of("FontDescriptor")) : undefined;
  if (!(descriptor instanceof PDFDict)) return false;
  return ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(PDFName.of(key)));
}

function titlesBelow(entry: unknown): string[] {
  if (!(entry instanceof PDFDict)) return [];
  const titles: string[] = [];
  for (
    let item = entry.lookup(PDFName.of("First"));
    item instanceof PDFDict;
    item = item.lookup(PDFName.of("Next"))
  ) {
    const title = item.lookup(PDFName.of("Title"));
    if (title && "decodeText" in title && typeof title.decodeText === "function") {
      titles.push(String(title.decodeText()));
    }
    titles.push(...titlesBelow(item));
  }
  return titles;
}
