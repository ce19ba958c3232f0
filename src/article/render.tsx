/** Renders every page of the site to HTML: the one path that build, development server and tests share. */
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { framesData, Plate } from "../stage/Plate.tsx";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget } from "../stage/widget.ts";
import { widgets as registry } from "../widgets/registry.ts";
import { ALL, BACK, createBook, KEYS, sectionNumber } from "./book.ts";
import { hearComplaints } from "./complaints.ts";
import { components } from "./components/index.ts";
import { type Here, type Performed, type Rendering, RenderingProvider, SectionProvider } from "./context.ts";
import type { SectionModule } from "./inventory.ts";
import { Chapter } from "./layout/Chapter.tsx";
import { Embed } from "./layout/Embed.tsx";
import { Gallery } from "./layout/Gallery.tsx";
import { Keys } from "./layout/Keys.tsx";
import { Lost } from "./layout/Lost.tsx";
import { Page } from "./layout/Page.tsx";
import { neighbours } from "./layout/Paths.tsx";
import { poseInstance } from "./pose.ts";
import type { Assets, Site } from "./site.ts";
import { stageWords, strings } from "./strings.ts";
import { type Themes, themes } from "./values/index.ts";

export { Complaint } from "./complaints.ts";

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

/** A site's pages by address from its root: "", "descent/", "embed/line-error/", "404.html"; "de/", "de/descent/". */
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
  const load = async (id: string): Promise<AnyWidget | undefined> =>
    Object.hasOwn(widgets, id) ? (await widgets[id]!()).default : undefined;
  const drawn = new Map<string, Performed>();
  const draw = (name: string, widget: AnyWidget): Performed => {
    try {
      // Alone, under its id, a widget stands as it was made.
      const key = widget.pose ? `${name} posed` : name;
      const performed = drawn.get(key) ?? perform(widget, name, locale, site);
      drawn.set(key, performed);
      return performed;
    } catch (cause) {
      throw new Error(`the widget "${widget.id}" cannot be drawn: ${(cause as Error).message}`, { cause });
    }
  };
  const leaves = [...new Set(book.sections.map((section) => section.path)), BACK];
  const rendering = async (path: string, alone?: readonly string[]): Promise<Rendering> => {
    const here: Here = {
      path,
      up: "../".repeat(path.split("/").length - 1),
      holds: new Set(path === ALL ? leaves : [path]),
    };
    const widgets = new Map<string, AnyWidget>();
    const performed = new Map<string, Performed>();
    for (const id of alone ?? []) {
      const widget = await load(id);
      if (!widget) continue;
      widgets.set(id, widget);
      performed.set(id, draw(id, widget));
    }
    for (const [name, instance] of alone ? [] : book.instances) {
      const made = await load(instance.widget);
      if (!made) continue;
      const widget = poseInstance(made, name, instance);
      widgets.set(name, widget);
      if (here.holds.has(instance.path)) performed.set(name, draw(name, widget));
    }
    // Citations are counted through the whole book, so that the list at the back can name each by its page.
    const cited = new Map<string, number>();
    const first = book.sections.findIndex((one) => here.holds.has(one.path));
    for (const { inventory } of first < 0 ? book.sections : book.sections.slice(0, first))
      for (const { id } of inventory.citations) cited.set(id, (cited.get(id) ?? 0) + 1);
    return { book, here, widgets, performed, cited, answers: [], tasks: [] };
  };
  const frontmatter = modules[0]?.frontmatter ?? {};
  const title = frontmatter.title ?? site.homepage;
  const words = book.sections.reduce((sum, { inventory }) => sum + inventory.words, 0);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));

  interface Body {
    readonly kind: "chapter" | "gallery" | "embed" | "lost";
    readonly title: string;
    readonly of: Rendering;
    readonly content: ReactNode;
  }
  const ids = Object.keys(widgets);
  const body = async (path: string): Promise<Body> => {
    const { galleryPage, lost, pageTitle, wholeTitle, back } = book.strings;
    if (leaves.includes(path) || path === ALL) {
      const of = await rendering(path);
      const section = book.sections.find((one) => one.path === path);
      const titles: Readonly<Record<string, string>> = {
        "": title,
        [ALL]: wholeTitle(title),
        [BACK]: pageTitle(back, title),
      };
      if (path === BACK) await gatherAnswers(of);
      return {
        kind: "chapter",
        title: titles[path] ?? pageTitle(`${section!.number}. ${section!.title}`, title),
        of,
        content: <Chapter site={site} title={title} modules={modules} minutes={minutes} />,
      };
    }
    const embed = /^embed\/([^/]+)\/$/.exec(path)?.[1];
    if (embed !== undefined && ids.includes(embed)) {
      const of = await rendering(path, [embed]);
      const { text } = of.widgets.get(embed)!;
      const content = <Embed id={embed} title={title} />;
      return { kind: "embed", title: (text[locale] ?? text.en).title, of, content };
    }
    if (path === "gallery/") {
      const of = await rendering(path, ids);
      return {
        kind: "gallery",
        title: `${galleryPage.title}: ${title}`,
        of,
        content: <Gallery title={title} />,
      };
    }
    if (path === KEYS) {
      const of = await rendering(path, []);
      const content = <Keys site={site} title={title} />;
      return { kind: "chapter", title: pageTitle(book.strings.keysPage.title, title), of, content };
    }
    const content = <Lost home={site.homepage || "/"} />;
    return { kind: "lost", title: lost.title, of: await rendering(path, []), content };
  };
  /** The answers that stand at the back are those that the sections give: they are rendered once for that alone. */
  const gatherAnswers = async (of: Rendering): Promise<void> => {
    const { performed } = await rendering(ALL);
    const sections = book.sections.map(({ number }, index) => {
      const Content = modules[index]!.default;
      return (
        <SectionProvider value={number} key={number}>
          <Content components={components} />
        </SectionProvider>
      );
    });
    markup(<RenderingProvider value={{ ...of, performed, cited: new Map() }}>{sections}</RenderingProvider>);
  };

  return {
    paths: [...leaves, ALL, KEYS, "gallery/", ...ids.map((id) => `embed/${id}/`), "404.html"].map(
      (path) => prefix + path,
    ),
    async render(path, assets) {
      const own = path.slice(prefix.length);
      const { kind, title: heading, of, content } = await body(own);
      const description = kind === "chapter" ? frontmatter.description : undefined;
      const { prev, next } = neighbours(book, own);
      const formulas = book.sections.some(
        ({ path, inventory }) =>
          (of.here.holds.has(path) || own === BACK) &&
          inventory.tags.some((tag) => tag === "Inline" || tag === "Display"),
      );
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
          formulas={formulas}
          {...(prev && { prev: of.here.up + prev.path || "./" })}
          {...(next && { next: of.here.up + next.path })}
          {...(description ? { description } : {})}
        >
          <RenderingProvider value={of}>{content}</RenderingProvider>
        </Page>,
      );
      return `<!doctype html>${html}`;
    },
  };
}
