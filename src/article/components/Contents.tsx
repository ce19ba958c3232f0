/** The list of sections. */
import type { ReactNode } from "react";
import { useBook } from "../context.ts";

export function Contents(): ReactNode {
  const { sections, strings } = useBook();
  const numbered = sections.filter(({ number }) => number > 0);
  return (
    <nav className="contents" aria-label={strings.contents}>
      <ol>
        {numbered.map(({ id, number, title }) => (
          <li key={id} value={number}>
            <a href={`#${id}`}>
              <span className="contents-number">{number}</span>{" "}
              <span className="contents-title">{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
