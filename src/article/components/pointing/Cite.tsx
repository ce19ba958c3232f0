/** A citation: authors and year, linked to the reference list; the islands show the entry as a card. */
import { Fragment, type ReactNode } from "react";
import { fail, useRendering } from "../context.ts";

interface CiteProps {
  /** What is cited, as JSON written by the compiler. */
  readonly items: string;
  readonly form: "narrative" | "brackets";
  readonly mdx?: string;
}
interface Item {
  readonly key: string;
  readonly prefix?: string;
  readonly locator?: string;
}

export function Cite({ items, form, mdx }: CiteProps): ReactNode {
  const { book, cited } = useRendering();
  const works = (JSON.parse(items) as Item[]).map((item) => {
    const reference = book.bibliography[item.key];
    if (!reference) fail(mdx, `the bibliography has no entry "${item.key}"`);
    const count = (cited.get(item.key) ?? 0) + 1;
    cited.set(item.key, count);
    return { ...item, reference, id: `cite-${item.key}-${count}` };
  });
  const { and, ampersand, others } = book.strings.cite;
  const named = ({ reference }: (typeof works)[number], joined: string): string =>
    reference.others ? `${reference.authors[0]} ${others}` : reference.authors.join(` ${joined} `);
  const link = (work: (typeof works)[number], text: string): ReactNode => (
    <a className="cite" id={work.id} href={`#ref-${work.key}`} data-card={`ref-${work.key}`}>
      {text}
    </a>
  );
  if (form === "narrative") {
    const [work] = works;
    return link(work!, `${named(work!, and)} (${work!.reference.year})`);
  }
  return (
    <span className="citation">
      (
      {works.map((work, index) => (
        <Fragment key={work.id}>
          {index > 0 && "; "}
          {work.prefix && `${work.prefix} `}
          {link(work, `${named(work, ampersand)}, ${work.reference.year}`)}
          {work.locator && `, ${work.locator}`}
        </Fragment>
      ))}
      )
    </span>
  );
}
