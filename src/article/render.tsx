/** Renders every page of the site to HTML: the one path that build, development server and tests share. */
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { speak } from "../kit/language.ts";
import { framesData, Plate } from "../stage/Plate.tsx";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget, WidgetText } from "../stage/widget.ts";
import type { StageWords } from "../stage/words.ts";
import { widgets as registry } from "../widgets/registry.ts";
import { ALL, BACK, createBook, KEYS } from "./chapter/book.ts";
import { Complaint, hearComplaints } from "./chapter/complaints.ts";
import { isPartial, languageOf, languagesThereAre, ORIGINAL, type Written } from "./chapter/languages.ts";
import { lacking } from "./chapter/translation.ts";
import {
  type Here,
  type Performed,
  type Rendering,
  RenderingProvider,
  SectionProvider,
} from "./components/context.ts";
import { components } from "./components/index.ts";
import { poseInstance } from "./components/pose.ts";
import { Chapter } from "./layout/Chapter.tsx";
import { Embed } from "./layout/Embed.tsx";
import { Gallery } from "./layout/Gallery.tsx";
import { Keys } from "./layout/Keys.tsx";
import { Lost } from "./layout/Lost.tsx";
import { type CodeList, type Elsewhere, Page } from "./layout/Page.tsx";
import { neighbours } from "./layout/Paths.tsx";
import type { Assets, Site } from "./site.ts";
import { type Themes, themes } from "./values/index.ts";

export { Complaint } from "./chapter/complaints.ts";

type Registry = Readonly<Record<string, () => Promise<{ readonly default: AnyWidget }>>>;

/** What a test may put in place of the chapter's own. */
export interface Parts extends Written {
  readonly languages?: readonly Pick<Elsewhere, "locale" | "name">[];
  readonly widgets?: Registry;
  readonly themes?: Themes;
}

export { locales } from "./chapter/languages.ts";

/** A site's pages by address from its root: "", "descent/", "embed/line-error/", "404.html"; "de/", "de/descent/". */
export interface Pages {
  readonly paths: readonly string[];
  render(path: string, assets: Assets): Promise<string>;
}

/** A widget's words, and whether they are the original's in a page of another language. */
interface Own {
  readonly words: WidgetText;
  readonly foreign: boolean;
}

/** A widget as the build draws it: its stage at initial values, and its plate. */
function perform(widget: AnyWidget, name: string, words: StageWords, text: Own, site: Site): Performed {
  const data = site.readData(framesData(widget));
  const states = site.readPlate(widget.id);
  const common = { widget, name, words, data, text: text.words };
  // Each is a React root of its own, as in the browser, so that generated ids agree.
  const root = (element: ReactElement, prefix: string): string =>
    renderToString(element, { identifierPrefix: `${prefix}-` });
  return {
    widget,
    text: text.words,
    foreign: text.foreign,
    stage: root(<Stage {...common} />, name),
    plate: root(<Plate {...common} states={states} />, `${name}-plate`),
  };
}

/** What the widgets of a page are made of: each file by its name once, and for each widget the places of its own. */
function codeList(performed: readonly Performed[], codeOf: (id: string) => readonly string[]): CodeList {
  const files = new Set<string>();
  const widgets: Record<string, readonly number[]> = {};
  for (const { widget } of performed) {
    const own = codeOf(widget.id);
    for (const file of own) files.add(file);
    widgets[widget.id] = own.map((file) => [...files].indexOf(file));
  }
  return { files: [...files], widgets };
}

/** A whole page; fails with all that is wrong with its prose. */
const markup = (page: ReactElement): string => hearComplaints(() => renderToStaticMarkup(page));

/** Of a careful reader of such prose. */
const WORDS_A_MINUTE = 220;
/** More than stand under a section's head on the first screen of a phone. */
const SCREEN_WORDS = 100;

export async function createPages({ pdf, epub, ...given }: Site, parts: Parts = {}): Promise<Pages> {
  const { locale = ORIGINAL } = parts;
  const widgets: Registry = parts.widgets ?? registry;
  const prefix = locale === ORIGINAL ? "" : `${locale}/`;
  // The printed edition and the e-book are the original's.
  const site: Site = { ...given, ...(locale === ORIGINAL && { ...(pdf && { pdf }), ...(epub && { epub }) }) };
  const language = await languageOf(locale, parts);
  const { sections: modules } = language;
  /** The same page in each language: its ids and addresses are those of the original. */
  const elsewhere = (path: string): readonly Elsewhere[] => {
    const root = "../".repeat((prefix + path).split("/").length - 1) || "./";
    return (parts.languages ?? languagesThereAre).map(({ locale, name }) => ({
      locale,
      name,
      href: root + (locale === ORIGINAL ? "" : `${locale}/`) + path,
    }));
  };
  const book = createBook(
    modules.map(({ inventory }) => inventory),
    {
      locale,
      strings: language.strings,
      pictures: language.pictures,
      back: language.back,
      bibliography: site.bibliography,
      themes: parts.themes ?? themes,
    },
  );

  // Loaded and drawn when first asked for: a development server that shows one page draws only its plates.
  const load = async (id: string): Promise<AnyWidget | undefined> =>
    Object.hasOwn(widgets, id) ? (await widgets[id]!()).default : undefined;
  const drawn = new Map<string, Performed>();
  const ownText = async (id: string): Promise<Own> => {
    const words = await language.textOf(id, locale);
    const original = locale === ORIGINAL ? words : await language.textOf(id, ORIGINAL);
    if (!words && isPartial(language)) return { words: original!, foreign: true };
    const faults = await lacking(original, words, `src/widgets/${id}/text/${locale}.ts`);
    if (faults.length > 0) throw new Complaint(faults.join("\n"));
    return { words: words!, foreign: false };
  };
  const draw = async (name: string, widget: AnyWidget): Promise<Performed> => {
    const text = await ownText(widget.id);
    try {
      speak(locale, language.stage.aloud);
      // Alone, under its id, a widget stands as it was made.
      const key = widget.pose ? `${name} posed` : name;
      const performed = drawn.get(key) ?? perform(widget, name, language.stage, text, site);
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
      languages: elsewhere(path),
      up: "../".repeat(path.split("/").length - 1),
      holds: new Set(path === ALL ? leaves : [path]),
    };
    const widgets = new Map<string, AnyWidget>();
    const performed = new Map<string, Performed>();
    for (const id of alone ?? []) {
      const widget = await load(id);
      if (!widget) continue;
      widgets.set(id, widget);
      performed.set(id, await draw(id, widget));
    }
    for (const [name, instance] of alone ? [] : book.instances) {
      const made = await load(instance.widget);
      if (!made) continue;
      const widget = poseInstance(made, name, instance);
      widgets.set(name, widget);
      if (!here.holds.has(instance.path)) continue;
      const drawn = await draw(name, widget);
      const { title = drawn.text.title } = instance;
      performed.set(name, { ...drawn, text: { ...drawn.text, title } });
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
      const content = <Embed id={embed} title={title} />;
      return { kind: "embed", title: of.performed.get(embed)!.text.title, of, content };
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
      speak(locale, language.stage.aloud);
      const description = kind === "chapter" ? frontmatter.description : undefined;
      const { prev, next } = neighbours(book, own);
      /** How much is read before the first formula of this page. */
      const before = Math.min(
        ...book.sections.flatMap(({ path, inventory }) =>
          of.here.holds.has(path) ? (inventory.wordsBeforeFormula ?? []) : [],
        ),
        own === BACK ? 0 : Number.POSITIVE_INFINITY,
      );
      const later = of.here.holds.has("") || before >= SCREEN_WORDS ? "later" : "first";
      const html = markup(
        <Page
          locale={locale}
          strings={book.strings}
          site={site}
          assets={assets}
          root={"../".repeat(path.split("/").length - 1) || "./"}
          kind={kind}
          title={heading}
          home={of.here.up || "./"}
          chapter={title}
          languages={of.here.languages}
          path={path}
          formulas={before < Number.POSITIVE_INFINITY ? later : undefined}
          code={codeList([...of.performed.values()], (id) => assets.codeOf?.(id, locale) ?? [])}
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
