/** A cross-reference, by number: "Figure 4.1", "equation (4.2)", "section 5"; or with words of its own. */
import type { ReactNode } from "react";
import { findPlace } from "../../chapter/book.ts";
import { fail, useRendering, useSectionWay, useWay } from "../context.ts";

interface RefProps {
  readonly to: string;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

export function Ref({ to, mdx, children }: RefProps): ReactNode {
  const { book, here, widgets } = useRendering();
  const way = useWay();
  const sectionWay = useSectionWay();
  const place = findPlace(book, to);
  if (!place) fail(mdx, `<Ref to="${to}"> leads nowhere`);
  if (place.kind === "figure" && !widgets.has(place.anchor))
    fail(mdx, `<Ref to="${to}"> leads to a widget that there is not`);
  const { strings } = book;
  const words = {
    figure: () => strings.figure(place.number),
    equation: () => strings.equation(place.number),
    section: () => strings.section(place.number),
    heading: () => place.title,
    term: () => place.title,
  }[place.kind]();
  const card = place.kind === "equation" && here.holds.has(place.path) ? place.anchor : undefined;
  return (
    <a
      className="ref"
      href={
        place.kind === "section"
          ? sectionWay({ path: place.path, id: place.anchor })
          : way(place.path, place.anchor)
      }
      data-ref={place.kind}
      data-card={card}
    >
      {children ?? words}
    </a>
  );
}
