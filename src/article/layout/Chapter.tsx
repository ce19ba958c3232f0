/** The chapter: title at night, then the sections, then what stands at the back. */
import type { ReactNode } from "react";
import { Answers } from "../components/Predict.tsx";
import { References } from "../components/References.tsx";
import { components } from "../components/index.ts";
import { SectionProvider, useBook } from "../context.ts";
import type { SectionModule } from "../render.tsx";
import type { Site } from "../site.ts";
import { Title } from "../title/Title.tsx";
import { Altimeter } from "./Altimeter.tsx";

interface ChapterProps {
  readonly site: Site;
  /** The sections in reading order, the title's words first where there are any. */
  readonly modules: readonly SectionModule[];
  readonly minutes: number;
}

export function Chapter({ site, modules, minutes }: ChapterProps): ReactNode {
  const { sections, strings } = useBook();
  const placed = new Set(sections.flatMap(({ inventory }) => inventory.tags));
  return (
    <>
      <a className="skip" href="#text">
        {strings.skip}
      </a>
      <Title site={site} module={modules[sections.findIndex(({ number }) => number === 0)]} minutes={minutes} />
      <Altimeter terrain={site.terrain} />
      <main id="text">
        <article>
          {sections.map(({ number, id }, index) => {
            const Content = modules[index]!.default;
            return (
              number > 0 && (
                <SectionProvider value={number} key={id}>
                  <section className="section" aria-labelledby={id} data-section={number}>
                    <Content components={components} />
                  </section>
                </SectionProvider>
              )
            );
          })}
          {!placed.has("Answers") && <Answers />}
          {!placed.has("References") && <References />}
        </article>
      </main>
      <footer className="page-foot">
        <p>{strings.footer.code}</p>
        <p>{strings.terrainCredit(site.terrain.title)}</p>
        <p>
          <a href="gallery/">{strings.gallery}</a>
        </p>
      </footer>
    </>
  );
}
