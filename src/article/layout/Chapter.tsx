/** The chapter: title at night, then the sections, then what stands at the back. */
import type { CSSProperties, ReactNode } from "react";
import { components } from "../components/index.ts";
import { Answers } from "../components/Predict.tsx";
import { References } from "../components/References.tsx";
import { SectionProvider, useBook } from "../context.ts";
import type { SectionModule } from "../render.tsx";
import type { Site } from "../site.ts";
import { Title } from "../title/Title.tsx";
import { Altimeter } from "./Altimeter.tsx";
import { Ridge } from "./Ridge.tsx";

interface ChapterProps {
  readonly site: Site;
  /** The sections in reading order, the title's words first where there are any. */
  readonly modules: readonly SectionModule[];
  readonly minutes: number;
}

/** A section's paper, on the way from dusk to dawn: what a widget draws behind its labels. */
const paperOf = (number: number, last: number): CSSProperties =>
  ({
    "--paper": `color-mix(in oklab, var(--paper-dawn) ${Math.round((100 * number) / last)}%, var(--paper-dusk))`,
  }) as CSSProperties;

export function Chapter({ site, modules, minutes }: ChapterProps): ReactNode {
  const { sections, strings } = useBook();
  const last = Math.max(...sections.map(({ number }) => number));
  const placed = new Set(sections.flatMap(({ inventory }) => inventory.tags));
  return (
    <>
      <a className="skip" href="#text">
        {strings.skip}
      </a>
      <Title
        site={site}
        module={modules[sections.findIndex(({ number }) => number === 0)]}
        minutes={minutes}
      />
      <main id="text">
        <Ridge terrain={site.terrain} />
        <Altimeter terrain={site.terrain} />
        <article>
          {sections.map(({ number, id }, index) => {
            const Content = modules[index]!.default;
            return (
              number > 0 && (
                <SectionProvider value={number} key={id}>
                  <section
                    className="section"
                    aria-labelledby={id}
                    data-section={number}
                    style={paperOf(number, last)}
                  >
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
        <p>{strings.footer.digits}</p>
        <p>{strings.footer.penguins}</p>
        <p>
          <a href="gallery/">{strings.gallery}</a>
        </p>
      </footer>
    </>
  );
}
