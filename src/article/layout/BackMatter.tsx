/** What the back holds beside answers and references: reading, words, signs, and whose all this is and how it was made. */
import type { ReactNode } from "react";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { useBook, useWay } from "../components/context.ts";
import { Table } from "../components/prose/Table.tsx";
import type { Site } from "../site.ts";

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="references back-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const Paragraphs = ({ of }: { readonly of: readonly string[] }): ReactNode =>
  of.map((paragraph) => <p key={paragraph}>{paragraph}</p>);

/** Before the references. */
export function Reading(): ReactNode {
  const { back } = useBook();
  return (
    <>
      <Part id="further-reading" title={back.further.title}>
        <dl>
          {back.further.works.map(({ name, href, why }) => (
            <div key={href}>
              <dt>
                <a href={href}>{name}</a>
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Glossary />
      <Part id="notation" title={back.notation.title}>
        <Table>
          <thead>
            <tr>
              {back.notation.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {back.notation.signs.map(([sign = "", meaning = ""]) => (
              <tr key={sign}>
                <th scope="row">
                  <RichText>{sign}</RichText>
                </th>
                <td>
                  <RichText>{meaning}</RichText>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Part>
    </>
  );
}

/** Every term that the chapter introduces, in the order of the alphabet, with the way to where it does. */
function Glossary(): ReactNode {
  const { back, places, sections, strings, locale } = useBook();
  const way = useWay();
  const terms = [...places]
    .filter(([, { kind }]) => kind === "term")
    .map(([name, place]) => ({ ...place, id: name.replace(/^term-/, "") }))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
  if (terms.length === 0) return null;
  const { title, lead, terms: meanings } = back.glossary;
  return (
    <Part id="glossary" title={title}>
      <p>{lead}</p>
      <dl className="glossary">
        {terms.map(({ id, title, path, anchor }) => {
          const number = sections.find((one) => one.path === path && one.number > 0)?.number;
          return (
            <div key={id} id={`glossary-${id}`}>
              <dt>
                <a href={way(path, anchor)}>{title}</a>
              </dt>
              <dd>
                <RichText>{meanings[id] ?? ""}</RichText>{" "}
                <span className="glossary-place">{number !== undefined && strings.section(number)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

/** How the chapter is cited, to copy. */
const bibtex = (title: string, { author, version, date, homepage }: Site): string =>
  [
    "@misc{how-neural-networks-are-trained,",
    `  author = {{${author}}},`,
    `  title = {${title}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  note = {Version ${version}, ${date}}${homepage ? "," : ""}`,
    ...(homepage ? [`  url = {${homepage}}`] : []),
    "}",
  ].join("\n");

/** After the references. */
export function Imprint({ site, title }: { readonly site: Site; readonly title: string }): ReactNode {
  const { back } = useBook();
  return (
    <div className="imprint">
      <Part id="how-to-cite" title={back.cite.title}>
        <p>{back.cite.lead}</p>
        <pre>
          <code>{bibtex(title, site)}</code>
        </pre>
      </Part>
      {(["errata", "licence", "colophon"] as const).map((id) => (
        <Part key={id} id={id} title={back[id].title}>
          <Paragraphs of={back[id].paragraphs} />
        </Part>
      ))}
    </div>
  );
}
