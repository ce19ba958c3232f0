/** The ways between pages: what stands above a section, the steps to its neighbours, and what stands at every foot. */
import type { ReactNode } from "react";
import { ALL, BACK, type Book, KEYS } from "../chapter/book.ts";
import { useBook, useRendering, useSectionWay, useWay } from "../components/context.ts";
import type { Site } from "../site.ts";

/** A page in reading order: its first section, or the back. */
interface Leaf {
  readonly path: string;
  readonly id: string;
  readonly number?: number;
  readonly title: string;
}

const leavesOf = ({ sections, strings }: Book): readonly Leaf[] => [
  ...sections.filter(({ number }) => number > 0),
  { path: BACK, id: "answers", title: strings.back },
];

/** The pages before and after this one; none for pages outside the order. */
export function neighbours(
  book: Book,
  path: string,
): { readonly prev?: Leaf | undefined; readonly next?: Leaf | undefined } {
  const leaves = leavesOf(book);
  const at = leaves.findIndex((leaf) => leaf.path === path);
  return at < 0 ? {} : { prev: leaves[at - 1], next: leaves[at + 1] };
}

const nameOf = ({ number, title }: Leaf): string => (number === undefined ? title : `${number}. ${title}`);

/** Links to the neighbours; at the foot the way on is told in full. */
export function Steps({ foot = false }: { readonly foot?: boolean }): ReactNode {
  const { book, here } = useRendering();
  const way = useSectionWay();
  const { prev, next } = neighbours(book, here.path);
  const words = book.strings.steps;
  const step = (rel: "prev" | "next", leaf: Leaf | undefined): ReactNode =>
    leaf && (
      <a className={`step-${rel}`} rel={rel} href={way(leaf)}>
        <span className="step-word">{words[rel]}</span> <span className="step-name">{nameOf(leaf)}</span>
      </a>
    );
  return (
    <nav className={foot ? "steps steps-foot" : "steps"} aria-label={foot ? words.foot : words.head}>
      {step("prev", prev)}
      {step("next", next)}
    </nav>
  );
}

/** Above a page that does not open with the title: whose page it is, and the steps. */
export function Head({ title }: { readonly title: string }): ReactNode {
  const { up } = useRendering().here;
  return (
    <header className="page-head">
      <h1>
        <a href={up}>{title}</a>
      </h1>
      <Steps />
    </header>
  );
}

export function Foot({ site }: { readonly site: Site }): ReactNode {
  const { strings, locale } = useBook();
  const { up, path, languages } = useRendering().here;
  const way = useWay();
  return (
    <footer className="page-foot">
      <p className="page-links">
        {path !== "" && <a href={way("") || "./"}>{strings.contents}</a>}
        {path !== BACK && <a href={way(BACK, path === ALL ? "references" : undefined)}>{strings.back}</a>}
        {path !== ALL && <a href={way(ALL)}>{strings.whole}</a>}
        <a href={way("gallery/")}>{strings.gallery}</a>
        {path !== KEYS && <a href={way(KEYS)}>{strings.keys}</a>}
        {languages.length > 1 &&
          languages
            .filter((one) => one.locale !== locale)
            .map((one) => (
              <a key={one.locale} href={one.href} hrefLang={one.locale} lang={one.locale}>
                {one.name}
              </a>
            ))}
        {site.pdf && <a href={up + site.pdf}>{strings.pdf}</a>}
        {site.epub && <a href={up + site.epub}>{strings.epub}</a>}
        {path !== "" && path !== ALL && <span className="theme" data-theme-switch={strings.theme.label} />}
      </p>
      <p>{strings.footer.code}</p>
      <p>{strings.terrainCredit(site.terrain.title)}</p>
      <p>{strings.footer.digits}</p>
      <p>{strings.footer.penguins}</p>
    </footer>
  );
}
