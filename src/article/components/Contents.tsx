/** The list of sections, and of what stands at the back. */
import type { ReactNode } from "react";
import { BACK } from "../book.ts";
import { useRendering, useSectionWay, useWay } from "../context.ts";

export function Contents(): ReactNode {
  const { book, here } = useRendering();
  const { sections, strings } = book;
  const way = useWay();
  const sectionWay = useSectionWay();
  const numbered = sections.filter(({ number }) => number > 0);
  const has = (kind: "predictions" | "terms" | "citations"): boolean =>
    sections.some(({ inventory }) => inventory[kind].length > 0);
  const back = [
    has("predictions") && { id: "answers", title: strings.answers },
    { id: "further-reading", title: book.back.further.title },
    has("terms") && { id: "glossary", title: book.back.glossary.title },
    { id: "notation", title: book.back.notation.title },
    has("citations") && { id: "references", title: strings.references },
  ].filter((part) => part !== false);
  return (
    <nav className="contents" aria-label={strings.contents}>
      <ol>
        {numbered.map((section) => (
          <li key={section.id} value={section.number}>
            <a href={sectionWay(section)}>
              <span className="contents-number">{section.number}</span>{" "}
              <span className="contents-title">{section.title}</span>
            </a>
          </li>
        ))}
        {back.map(({ id, title }) => (
          <li key={id} className={here.holds.has(BACK) ? "contents-back" : undefined}>
            <a href={way(BACK, id)}>
              <span className="contents-number" /> <span className="contents-title">{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
