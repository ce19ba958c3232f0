/** A page of the chapter: the title at night where it stands, then its sections, then ways on. */
import type { CSSProperties, ReactNode } from "react";
import { ALL, BACK, idsElsewhere } from "../chapter/book.ts";
import type { SectionModule } from "../chapter/inventory.ts";
import { isForeign, ORIGINAL } from "../chapter/languages.ts";
import { Answers } from "../components/alive/Predict.tsx";
import { SectionProvider, useRendering } from "../components/context.ts";
import { components } from "../components/index.ts";
import { References } from "../components/pointing/References.tsx";
import type { Site } from "../site.ts";
import { Title } from "../title/Title.tsx";
import { Altimeter } from "./Altimeter.tsx";
import { Imprint, Reading } from "./BackMatter.tsx";
import { Foot, Head, Steps } from "./Paths.tsx";
import { Ridge } from "./Ridge.tsx";

interface ChapterProps {
  readonly site: Site;
  readonly title: string;
  /** All sections in reading order, as the book has them. */
  readonly modules: readonly SectionModule[];
  readonly minutes: number;
}

/** The paper at a share of the way from dusk to dawn. */
const paperAt = (share: number): string =>
  `color-mix(in oklab, var(--paper-dawn) ${Math.round(100 * share)}%, var(--paper-dusk))`;

export function Chapter({ site, title, modules, minutes }: ChapterProps): ReactNode {
  const { book, here } = useRendering();
  const last = Math.max(...book.sections.map(({ number }) => number));
  const shown = book.sections
    .map((section, index) => ({ ...section, Content: modules[index]!.default }))
    .filter(({ path }) => here.holds.has(path));
  const numbers = shown.map(({ number }) => number).filter((number) => number > 0);
  const placed = new Set(shown.flatMap(({ inventory }) => inventory.tags));
  const opens = here.holds.has("");
  // From the paper of the section before to its own: one page goes on where the last one ended.
  const light = {
    "--paper-above": paperAt(opens ? 0 : (Math.min(...numbers, last + 1) - 1) / last),
    "--paper-below": paperAt(Math.max(...numbers, here.path === BACK ? last : 0) / last),
  } as CSSProperties;
  return (
    <div style={light}>
      <a className="skip" href="#text">
        {book.strings.skip}
      </a>
      {opens ? (
        <Title
          site={site}
          module={modules[book.sections.findIndex(({ number }) => number === 0)]}
          minutes={minutes}
        />
      ) : (
        <Head title={title} />
      )}
      <main className="chapter">
        {opens && <Ridge terrain={site.terrain} />}
        <Altimeter terrain={site.terrain} />
        <article id="text" tabIndex={-1}>
          {shown.map(
            ({ number, id, path, inventory, Content }) =>
              number > 0 && (
                <SectionProvider value={number} key={id}>
                  <section
                    className="section"
                    aria-labelledby={id}
                    {...(isForeign(book.locale, inventory) && { lang: ORIGINAL, dir: "ltr" })}
                    data-section={number}
                    data-path={path}
                    style={{ "--paper": paperAt(number / last) } as CSSProperties}
                  >
                    <Content components={components} />
                  </section>
                </SectionProvider>
              ),
          )}
          {here.holds.has(BACK) && !placed.has("Answers") && <Answers />}
          {here.holds.has(BACK) && <Reading />}
          {!placed.has("References") && <References />}
          {here.holds.has(BACK) && <Imprint site={site} title={title} />}
        </article>
        {here.path !== ALL && <Steps foot />}
      </main>
      <Foot site={site} />
      {here.path === "" && (
        <script
          type="application/json"
          id="moved"
          data-back={BACK}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own ids
          dangerouslySetInnerHTML={{ __html: JSON.stringify(idsElsewhere(book)) }}
        />
      )}
    </div>
  );
}
