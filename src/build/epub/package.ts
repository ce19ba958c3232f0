/** The files of an e-book that say what it is and how it hangs together. */
import type { Leaf } from "./leaves.ts";

export interface Edition {
  readonly title: string;
  readonly locale: string;
  readonly author: string;
  readonly description: string;
  /** The same for every copy of an edition, and no other's. */
  readonly id: string;
  /** `2026-11-27T12:00:00Z` */
  readonly modified: string;
  readonly words: { readonly contents: string; readonly figures: string };
}

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const document = ({ locale }: Edition, title: string, body: string): string =>
  `${HEAD}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${locale}" lang="${locale}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${body}</body>
</html>`;

export const leafPage = (edition: Edition, { title, body }: Leaf): string => document(edition, title, body);

/** The table of contents with its subsections, and the list of figures; readers show them in menus of their own as well. */
export function contentsPage(edition: Edition, leaves: readonly Leaf[]): string {
  const link = (file: string, id: string | undefined, title: string): string =>
    `<a href="${file}${id ? `#${id}` : ""}">${escaped(title)}</a>`;
  const list = (items: readonly string[]): string => (items.length > 0 ? `<ol>${items.join("")}</ol>` : "");
  const sections = leaves.map(
    ({ file, title, parts }) =>
      `<li>${link(file, undefined, title)}${list(parts.map((part) => `<li>${link(file, part.id, part.title)}</li>`))}</li>`,
  );
  const figures = leaves.flatMap(({ file, figures }) =>
    figures.map(({ id, title }) => `<li>${link(file, id, title)}</li>`),
  );
  const { contents, figures: drawn } = edition.words;
  return document(
    edition,
    contents,
    `<nav epub:type="toc" role="doc-toc"><h1>${escaped(contents)}</h1>${list(sections)}</nav>
<nav epub:type="loi"><h2>${escaped(drawn)}</h2>${list(figures)}</nav>`,
  );
}

const FEATURES = [
  "alternativeText",
  "MathML",
  "structuralNavigation",
  "tableOfContents",
  "readingOrder",
  "displayTransformability",
];

export function packageFile(edition: Edition, leaves: readonly Leaf[], fonts: readonly string[]): string {
  const { title, locale, author, description, id, modified } = edition;
  const access = [
    ...["textual", "visual"].map((mode) => ["accessMode", mode]),
    ["accessModeSufficient", "textual"],
    ...FEATURES.map((feature) => ["accessibilityFeature", feature]),
    ["accessibilityHazard", "none"],
    ["accessibilitySummary", "Every figure is described in words, every formula is MathML with its words."],
  ].map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`);
  const properties = ({ body }: Leaf): string =>
    [body.includes("<math") && "mathml", body.includes("<svg") && "svg"].filter(Boolean).join(" ");
  const items = [
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="book.css" media-type="text/css"/>',
    '<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>',
    ...leaves.map((leaf, index) => {
      const has = properties(leaf);
      return `<item id="leaf-${index}" href="${leaf.file}" media-type="application/xhtml+xml"${has && ` properties="${has}"`}/>`;
    }),
    ...fonts.map((font, index) => `<item id="font-${index}" href="fonts/${font}" media-type="font/woff2"/>`),
  ];
  return `${HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition" xml:lang="${locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="edition">${escaped(id)}</dc:identifier>
<dc:title>${escaped(title)}</dc:title>
<dc:language>${locale}</dc:language>
<dc:creator>${escaped(author)}</dc:creator>
<dc:description>${escaped(description)}</dc:description>
<dc:rights>CC BY 4.0</dc:rights>
<meta property="dcterms:modified">${modified}</meta>
${access.join("\n")}
</metadata>
<manifest>
${items.join("\n")}
</manifest>
<spine>
<itemref idref="leaf-0"/>
<itemref idref="contents"/>
${leaves
  .slice(1)
  .map((_, index) => `<itemref idref="leaf-${index + 1}"/>`)
  .join("\n")}
</spine>
</package>`;
}
