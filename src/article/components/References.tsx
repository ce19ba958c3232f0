/** The reference list: every work that the chapter cites, with links back to where. */
import type { ReactNode } from "react";
import { useRendering } from "../context.ts";

export function References(): ReactNode {
  const { book } = useRendering();
  // Counted from the inventories, not while rendering: the list may stand before a late citation.
  const counts = new Map<string, number>();
  for (const { inventory } of book.sections)
    for (const { id } of inventory.citations) counts.set(id, (counts.get(id) ?? 0) + 1);
  const works = Object.values(book.bibliography).filter(({ key }) => counts.has(key));
  if (works.length === 0) return null;
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">{book.strings.references}</h2>
      <ul>
        {works.map(({ key, html }) => (
          <li key={key} id={`ref-${key}`}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: formatted at build time from our own file */}
            <span className="reference" dangerouslySetInnerHTML={{ __html: html }} />{" "}
            <span className="reference-back">
              {Array.from({ length: counts.get(key)! }, (_, index) => (
                <a
                  key={index}
                  href={`#cite-${key}-${index + 1}`}
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
