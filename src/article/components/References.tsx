/**
 * The works cited on this page, with links to where. At the back of the book all of them stand; a section has its own at
 * its foot, so that a citation leads a few lines down, and its card needs nothing from elsewhere.
 */
import type { ReactNode } from "react";
import { BACK } from "../book.ts";
import { useRendering, useWay } from "../context.ts";

export function References(): ReactNode {
  const { book, here } = useRendering();
  const way = useWay();
  const whole = here.holds.has(BACK);
  // Read from the inventories, not while rendering: the list may stand before a late citation. A work's nth citation → its page.
  const citedOn = new Map<string, string[]>();
  for (const { inventory, path } of book.sections)
    for (const { id } of inventory.citations) citedOn.set(id, [...(citedOn.get(id) ?? []), path]);
  const works = Object.values(book.bibliography).flatMap(({ key, html }) => {
    const places = (citedOn.get(key) ?? [])
      .map((path, index) => ({ path, number: index + 1 }))
      .filter(({ path }) => whole || here.holds.has(path));
    return places.length > 0 ? [{ key, html, places }] : [];
  });
  if (works.length === 0) return null;
  const id = whole ? "references" : "sources";
  return (
    <section className="references" aria-labelledby={id}>
      <h2 id={id}>{whole ? book.strings.references : book.strings.sources}</h2>
      <ul>
        {works.map(({ key, html, places }) => (
          <li key={key} id={`ref-${key}`}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: formatted at build time from our own file */}
            <span className="reference" dangerouslySetInnerHTML={{ __html: html }} />{" "}
            <span className="reference-back">
              {places.map(({ path, number }) => (
                <a
                  key={number}
                  href={way(path, `cite-${key}-${number}`)}
                  aria-label={`${book.strings.backToText} ${number}`}
                >
                  ↑
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
