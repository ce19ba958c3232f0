/**
 * The works cited on this page, and those that its figures draw on, with links to where. At the back of the book all of them stand; a section has its own at
 * its foot, so that a citation leads a few lines down, and its card needs nothing from elsewhere.
 */
import type { ReactNode } from "react";
import { BACK } from "../../chapter/book.ts";
import { fail, useRendering, useWay } from "../context.ts";

export function References(): ReactNode {
  const { book, here, widgets } = useRendering();
  const way = useWay();
  const whole = here.holds.has(BACK);
  // Read from the inventories, not while rendering: the list may stand before a late citation.
  const citedAt = new Map<string, { readonly path: string; readonly anchor: string }[]>();
  const note = (key: string, path: string, anchor: (count: number) => string): void => {
    const places = citedAt.get(key) ?? [];
    citedAt.set(key, [...places, { path, anchor: anchor(places.length + 1) }]);
  };
  for (const { inventory, path } of book.sections)
    for (const { id } of inventory.citations) note(id, path, (count) => `cite-${id}-${count}`);
  for (const [name, { path, again, where }] of book.instances)
    for (const key of again ? [] : (widgets.get(name)?.sources ?? [])) {
      if (!book.bibliography[key]) fail(where, `the bibliography has no entry "${key}"`);
      note(key, path, () => name);
    }
  const works = Object.values(book.bibliography).flatMap(({ key, html }) => {
    const places = (citedAt.get(key) ?? []).filter(({ path }) => whole || here.holds.has(path));
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
              {places.map(({ path, anchor }, index) => (
                <a
                  key={anchor}
                  href={way(path, anchor)}
                  aria-label={`${book.strings.backToText} ${index + 1}`}
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
