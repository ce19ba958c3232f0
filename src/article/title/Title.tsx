/** The title page: the chapter's only night. */
import type { ReactNode } from "react";
import { ALL } from "../chapter/book.ts";
import type { SectionModule } from "../chapter/inventory.ts";
import { useRendering, useSectionWay, useWay } from "../components/context.ts";
import { components } from "../components/index.ts";
import { Contents } from "../components/pointing/Contents.tsx";
import type { Site } from "../site.ts";
import { Mountain } from "./Mountain.tsx";

interface TitleProps {
  readonly site: Site;
  readonly module: SectionModule | undefined;
  readonly minutes: number;
}

/** "22 November 2026", in the language's own names of months. */
function dateText(iso: string, months: readonly string[]): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}

export function Title({ site, module, minutes }: TitleProps): ReactNode {
  const { book, here } = useRendering();
  const { strings, sections } = book;
  const way = useWay();
  const sectionWay = useSectionWay();
  const { title = "", abstract = "" } = module?.frontmatter ?? {};
  const first = sections.find(({ number }) => number > 0);
  return (
    <header className="title" id="title">
      <div className="title-head">
        <h1>{title}</h1>
        <blockquote className="epigraph">
          <p>{strings.epigraph}</p>
          <p className="epigraph-source">{strings.epigraphSource}</p>
        </blockquote>
      </div>
      <Mountain terrain={site.terrain} label={strings.titlePicture(site.terrain.title)} />
      <div className="title-words">
        <p className="abstract">{abstract}</p>
        {module && <module.default components={components} />}
        <p className="title-credit">
          {strings.grewFrom} <a href="https://genekogan.com">{strings.draftAuthor}</a>{" "}
          <a href="https://ml4a.github.io/ml4a/how_neural_networks_are_trained/">{strings.draftBook}</a>.{" "}
          <span className="title-version">
            {strings.version(site.version, dateText(site.date, strings.months))}
          </span>
          ; {strings.readingTime(minutes)}.
        </p>
        <p className="title-links">
          {first && (
            <a className="title-begin" href={sectionWay(first)}>
              {strings.begin}
            </a>
          )}
          {site.pdf && <a href={here.up + site.pdf}>{strings.pdf}</a>}
          {site.epub && <a href={here.up + site.epub}>{strings.epub}</a>}
          {here.path !== ALL && <a href={way(ALL)}>{strings.whole}</a>}
          <a href={way("gallery/")}>{strings.gallery}</a>
          <span className="theme" data-theme-switch={strings.theme.label} />
        </p>
      </div>
      <Contents />
    </header>
  );
}
