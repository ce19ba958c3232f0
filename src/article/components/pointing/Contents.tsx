/** The list of sections, and of what stands at the back; before the whole chapter, on paper, their parts and the figures too. */
import type { ReactNode } from "react";
import { ALL, BACK } from "../../chapter/book.ts";
import { useRendering, useSectionWay, useWay } from "../context.ts";

interface RowProps {
  readonly href: string;
  readonly number?: number | string;
  readonly title: string;
}

const Row = ({ href, number, title }: RowProps): ReactNode => (
  <a href={href}>
    <span className="contents-number">{number}</span> <span className="contents-title">{title}</span>
  </a>
);

export function Contents(): ReactNode {
  const { book, here, performed } = useRendering();
  const { sections, strings } = book;
  const way = useWay();
  const sectionWay = useSectionWay();
  const whole = here.path === ALL;
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
  const figures = [...book.instances].filter(([, { again }]) => !again);
  return (
    <nav className="contents" aria-label={strings.contents}>
      <ol>
        {numbered.map((section) => (
          <li key={section.id} value={section.number}>
            <Row href={sectionWay(section)} number={section.number} title={section.title} />
            {whole && (
              <ol className="contents-parts print-only">
                {section.inventory.headings
                  .filter(({ depth }) => depth === 3)
                  .map(({ id, title }) => (
                    <li key={id}>
                      <Row href={way(section.path, id)} title={title} />
                    </li>
                  ))}
              </ol>
            )}
          </li>
        ))}
        {back.map(({ id, title }) => (
          <li key={id} className={here.holds.has(BACK) ? "contents-back" : undefined}>
            <Row href={way(BACK, id)} title={title} />
          </li>
        ))}
      </ol>
      {whole && (
        <ol className="contents-figures print-only" aria-label={strings.gallery}>
          {figures.map(([name, { number, path }]) => (
            <li key={name}>
              <Row href={way(path, name)} number={number} title={performed.get(name)?.text.title ?? ""} />
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
