/** Renders every page of the site to HTML: the one path that build, development server and tests share. */
import type { MDXComponents } from "mdx/types.js";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { framesData, Plate } from "../stage/Plate.tsx";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget } from "../stage/widget.ts";
import { widgets as registry } from "../widgets/registry.ts";
import { type Book, createBook, sectionNumber } from "./book.ts";
import { type Performed, type Rendering, RenderingProvider } from "./context.ts";
import type { Inventory } from "./inventory.ts";
import { Chapter } from "./layout/Chapter.tsx";
import { Embed } from "./layout/Embed.tsx";
import { Gallery } from "./layout/Gallery.tsx";
import { Lost } from "./layout/Lost.tsx";
import { Page } from "./layout/Page.tsx";
import type { Assets, Site } from "./site.ts";
import { stageWords, strings } from "./strings.ts";

/** A compiled section. */
export interface SectionModule {
  readonly default: (props: { readonly components: MDXComponents }) => ReactNode;
  readonly inventory: Inventory;
  readonly frontmatter?: Readonly<Record<string, string>>;
}
type Registry = Readonly<Record<string, () => Promise<{ readonly default: AnyWidget }>>>;

/** What a test may put in place of the chapter's own. */
export interface Parts {
  readonly locale?: string;
  readonly sections?: Readonly<Record<string, SectionModule>>;
  readonly widgets?: Registry;
}

const chapter = import.meta.glob<SectionModule>("../../content/how-neural-networks-are-trained/*/*.mdx", {
  eager: true,
});

/** A site's pages by address from its root: "", "gallery/", "embed/line-error/", "404.html". */
export interface Pages {
  readonly paths: readonly string[];
  render(path: string, assets: Assets): string;
}

/** A widget as the build draws it: its stage at initial values, and its plate. */
function perform(widget: AnyWidget, name: string, locale: string, site: Site): Performed {
  const data = site.readData(framesData(widget));
  const states = site.readPlate(widget.id);
  const words = stageWords.get(locale)!;
  // Each is a React root of its own, as in the browser, so that generated ids agree.
  const root = (element: ReactElement, prefix: string): string =>
    renderToString(element, { identifierPrefix: `${prefix}-` });
  return {
    widget,
    stage: root(<Stage widget={widget} name={name} words={words} locale={locale} data={data} />, name),
    plate: root(
      <Plate widget={widget} name={name} words={words} locale={locale} data={data} states={states} />,
      `${name}-plate`,
    ),
  };
}

/** Of a careful reader of such prose. */
const WORDS_A_MINUTE = 220;

export async function createPages(site: Site, parts: Parts = {}): Promise<Pages> {
  const { locale = "en", sections = chapter, widgets = registry } = parts;
  const modules = Object.entries(sections)
    .filter(([path]) => parts.sections || path.includes(`/${locale}/`))
    .sort(([a], [b]) => sectionNumber(a) - sectionNumber(b))
    .map(([, module]) => module);
  const book = createBook(
    modules.map(({ inventory }) => inventory),
    { locale, strings: strings.get(locale)!, bibliography: site.bibliography },
  );

  const loaded = new Map<string, AnyWidget>();
  await Promise.all(
    Object.entries(widgets).map(async ([id, load]) => {
      loaded.set(id, (await load()).default);
    }),
  );
  // Drawn when first asked for: a development server that shows one page draws only its plates.
  const drawn = new Map<string, Performed>();
  const performed = (name: string, id: string): Performed | undefined => {
    const widget = loaded.get(id);
    if (widget && !drawn.has(name)) drawn.set(name, perform(widget, name, locale, site));
    return drawn.get(name);
  };
  const rendering = (instances: Iterable<readonly [name: string, id: string]>): Rendering => ({
    book,
    performed: new Map(
      [...instances].flatMap(([name, id]) => {
        const one = performed(name, id);
        return one ? [[name, one] as const] : [];
      }),
    ),
    cited: new Map(),
    answers: [],
  });
  const inBook = [...book.instances].map(([name, { widget }]) => [name, widget] as const);
  const frontmatter = modules[0]?.frontmatter ?? {};
  const title = frontmatter.title ?? site.homepage;

  const body = (
    path: string,
  ): { kind: "chapter" | "gallery" | "embed" | "lost"; title: string; of: Rendering; content: ReactNode } => {
    if (path === "") {
      const words = book.sections.reduce((sum, { inventory }) => sum + inventory.words, 0);
      const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
      const content = <Chapter site={site} modules={modules} minutes={minutes} />;
      return { kind: "chapter", title, of: rendering(inBook), content };
    }
    const embed = /^embed\/([^/]+)\/$/.exec(path)?.[1];
    if (embed !== undefined && loaded.has(embed)) {
      const of = rendering([[embed, embed]]);
      return {
        kind: "embed",
        title: loaded.get(embed)!.text.en.title,
        of,
        content: <Embed id={embed} title={title} />,
      };
    }
    if (path === "gallery/") {
      const of = rendering([...loaded.keys()].map((id) => [id, id] as const));
      return {
        kind: "gallery",
        title: `${book.strings.galleryPage.title}: ${title}`,
        of,
        content: <Gallery title={title} />,
      };
    }
    return {
      kind: "lost",
      title: book.strings.lost.title,
      of: rendering([]),
      content: <Lost home={site.homepage || "./"} />,
    };
  };

  return {
    paths: ["", "gallery/", ...[...loaded.keys()].map((id) => `embed/${id}/`), "404.html"],
    render(path, assets) {
      const { kind, title: heading, of, content } = body(path);
      const html = renderToStaticMarkup(
        <Page
          locale={locale}
          strings={book.strings}
          site={site}
          assets={assets}
          root={"../".repeat(path.split("/").length - 1) || "./"}
          kind={kind}
          title={heading}
          path={path}
          {...(kind === "chapter" && frontmatter.description ? { description: frontmatter.description } : {})}
        >
          <RenderingProvider value={of}>{content}</RenderingProvider>
        </Page>,
      );
      return `<!doctype html>${html}`;
    },
  };
}

export type { Book };
