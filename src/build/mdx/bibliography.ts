/** Reads the BibTeX file: which keys it has, and each entry as APA text. Runs at build time only. */
import { readFileSync } from "node:fs";
import type { Bibliography, Reference } from "../../article/chapter/bibliography.ts";

/** The keys of a BibTeX file. */
export const readKeys = (path: string): ReadonlySet<string> =>
  new Set([...readFileSync(path, "utf8").matchAll(/^@\w+\{\s*([^,\s]+)\s*,/gm)].map((match) => match[1]!));

interface Name {
  readonly family?: string;
  readonly literal?: string;
  /** "van der", wherever the style files it. */
  readonly "dropping-particle"?: string;
  readonly "non-dropping-particle"?: string;
}
interface Entry {
  readonly id: string;
  readonly author?: readonly Name[];
  readonly title?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly issued?: { readonly "date-parts"?: readonly (readonly (number | string)[])[] };
}

/** Whom a citation names: "Hinton", "Salakhutdinov"; "LeCun" and others. */
function shortAuthors(authors: readonly Name[]): Pick<Reference, "authors" | "others"> {
  const names = authors.map((author) => {
    const particle = author["non-dropping-particle"] ?? author["dropping-particle"];
    return [particle, author.family ?? author.literal].filter(Boolean).join(" ");
  });
  const others = names.length > 2 || names.at(-1) === "others";
  return { authors: others ? names.slice(0, 1) : names, others };
}

/** Every entry of a BibTeX file, in APA's order and in the words of a language, as far as APA is written in it. */
export async function readBibliography(path: string, locale = "en"): Promise<Bibliography> {
  const { Cite } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-csl");
  const source = new Cite(readFileSync(path, "utf8"));
  const entries = new Map((source.data as readonly Entry[]).map((entry) => [entry.id, entry]));
  const formatted = source.format("bibliography", {
    format: "html",
    template: "apa",
    lang: locale === "en" ? "en-GB" : locale,
    asEntryArray: true,
  }) as readonly (readonly [key: string, html: string])[];

  const references: Record<string, Reference> = {};
  for (const [key, wrapped] of formatted) {
    const entry = entries.get(key)!;
    const authors = entry.author ?? [];
    const url = entry.DOI ? `https://doi.org/${entry.DOI}` : entry.URL;
    const html = wrapped
      .replace(/^\s*<div[^>]*>|<\/div>\s*$/g, "")
      .replace(/,? &#38; others\b\.?/, ", et al.")
      .replace(/https?:\/\/[^\s<]+/, (link) => `<a href="${link}">${link.replace(/^https?:\/\//, "")}</a>`);
    references[key] = {
      key,
      ...shortAuthors(authors),
      // The formatter tells two works of one author and year apart by a letter; so must the citation.
      year:
        /\((\d{4}[a-z]?|n\.d\.)/.exec(html)?.[1] ?? String(entry.issued?.["date-parts"]?.[0]?.[0] ?? "n.d."),
      html,
      ...(url ? { url } : {}),
    };
  }
  return references;
}
