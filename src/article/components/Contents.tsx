/** The list of sections; on paper also of what stands at the back. */
import type { ReactNode } from "react";
import { useBook } from "../context.ts";

export function Contents(): ReactNode {
  const { sections, strings } = useBook();
  const numbered = sections.filter(({ number }) => number > 0);
  const has = (kind: "predictions" | "citations"): boolean =>
    sections.some(({ inventory }) => inventory[kind].length > 0);
  const back = (["answers", "references"] as const).filter((id) =>
    has(id === "answers" ? "predictions" : "citations"),
  );
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
        {back.map((id) => (
          <li key={id} className="contents-back">
            <a href={`#${id}`}>
              <span className="contents-number" /> <span className="contents-title">{strings[id]}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
