/** Renders every page of the site to HTML: the one path that build, development server and tests share. */
import type { MDXComponents } from "mdx/types.js";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { framesData, Plate } from "../stage/Plate.tsx";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget } from "../stage/widget.ts";
import { widgets as registry } from "../widgets/registry.ts";
import { createBook, sectionNumber } from "./book.ts";
import { hearComplaints } from "./complaints.ts";
import { type Performed, type Rendering, RenderingProvider } from "./context.ts";
import type { Inventory } from "./inventory.ts";
import { Chapter } from "./layout/Chapter.tsx";
import { Embed } from "./layout/Embed.tsx";
import { Gallery } from "./layout/Gallery.tsx";
import { Lost } from "./layout/Lost.tsx";
import { Page } from "./layout/Page.tsx";
import type { Assets, Site } from "./site.ts";
import { stageWords, strings } from "./strings.ts";
import { type Themes, themes } from "./values/index.ts";

export { Complaint } from "./complaints.ts";

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
  readonly themes?: Themes;
}

const chapter = import.meta.glob<SectionModule>("../../content/how-neural-networks-are-trained/*/*.mdx", {
  eager: true,
});

/** The language that stands at the site's root; others stand in a folder of their own. */
const HOME_LOCALE = "en";
/** Every language that the content has. */
export const locales: readonly string[] = [...strings.keys()];

/** A site's pages by address from its root: "", "gallery/", "embed/line-error/", "404.html"; "de/", "de/gallery/". */
export interface Pages {
  readonly paths: readonly string[];
  render(path: string, assets: Assets): Promise<string>;
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

/** A whole page; fails with all that is wrong with its prose. */
const markup = (page: ReactElement): string => hearComplaints(() => renderToStaticMarkup(page));

/** Of a careful reader of such prose. */
const WORDS_A_MINUTE = 220;

export async function createPages(site: Site, parts: Parts = {}): Promise<Pages> {
  const { locale = HOME_LOCALE, sections = chapter } = parts;
  const widgets: Registry = parts.widgets ?? registry;
  const prefix = locale === HOME_LOCALE ? "" : `${locale}/`;
  const modules = Object.entries(sections)
    .filter(([path]) => parts.sections || path.includes(`/${locale}/`))
    .sort(([a], [b]) => sectionNumber(a) - sectionNumber(b))
    .map(([, module]) => module);
  const book = createBook(
    modules.map(({ inventory }) => inventory),
    {
      locale,
      strings: strings.get(locale)!,
      bibliography: site.bibliography,
      themes: parts.themes ?? themes,
    },
  );

  // Loaded and drawn when first asked for: a development server that shows one page draws only its plates.
  const drawn = new Map<string, Performed>();
  const draw = async (name: string, id: string): Promise<Performed | undefined> => {
    const load = Object.hasOwn(widgets, id) ? widgets[id] : undefined;
    if (load && !drawn.has(name)) {
      const { default: widget } = await load();
      try {
        drawn.set(name, perform(widget, name, locale, site));
      } catch (cause) {
        throw new Error(`the widget "${id}" cannot be drawn: ${(cause as Error).message}`, { cause });
      }
    }
    return drawn.get(name);
  };
  const rendering = async (
    instances: readonly (readonly [name: string, id: string])[],
  ): Promise<Rendering> => {
    const performed = new Map<string, Performed>();
    for (const [name, id] of instances) {
      const one = await draw(name, id);
      if (one) performed.set(name, one);
    }
    return { book, performed, cited: new Map(), answers: [] };
  };
  const inBook = [...book.instances].map(([name, { widget }]) => [name, widget] as const);
  const frontmatter = modules[0]?.frontmatter ?? {};
  const title = frontmatter.title ?? site.homepage;

  interface Body {
    readonly kind: "chapter" | "gallery" | "embed" | "lost";
    readonly title: string;
    readonly of: Rendering;
    readonly content: ReactNode;
  }
  const ids = Object.keys(widgets);
  const body = async (path: string): Promise<Body> => {
    if (path === "") {
      const words = book.sections.reduce((sum, { inventory }) => sum + inventory.words, 0);
      const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
      const content = <Chapter site={site} modules={modules} minutes={minutes} />;
      return { kind: "chapter", title, of: await rendering(inBook), content };
    }
    const embed = /^embed\/([^/]+)\/$/.exec(path)?.[1];
    if (embed !== undefined && ids.includes(embed)) {
      const of = await rendering([[embed, embed]]);
      const { text } = of.performed.get(embed)!.widget;
      const content = <Embed id={embed} title={title} />;
      return { kind: "embed", title: (text[locale] ?? text.en).title, of, content };
    }
    const { galleryPage, lost } = book.strings;
    if (path === "gallery/") {
      const of = await rendering(ids.map((id) => [id, id] as const));
      return {
        kind: "gallery",
        title: `${galleryPage.title}: ${title}`,
        of,
        content: <Gallery title={title} />,
      };
    }
    const content = <Lost home={site.homepage || "/"} />;
    return { kind: "lost", title: lost.title, of: await rendering([]), content };
  };

  return {
    paths: ["", "gallery/", ...ids.map((id) => `embed/${id}/`), "404.html"].map((path) => prefix + path),
    async render(path, assets) {
      const { kind, title: heading, of, content } = await body(path.slice(prefix.length));
      const description = kind === "chapter" ? frontmatter.description : undefined;
      const html = markup(
        <Page
          locale={locale}
          strings={book.strings}
          site={site}
          assets={assets}
          root={"../".repeat(path.split("/").length - 1) || "./"}
          kind={kind}
          title={heading}
          path={path}
          {...(description ? { description } : {})}
        >
          <RenderingProvider value={of}>{content}</RenderingProvider>
        </Page>,
      );
      return `<!doctype html>${html}`;
    },
  };
}
