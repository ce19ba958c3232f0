/**
 * The book as a whole: sections numbered, figures and equations numbered within them, every id known,
 * so that any section may refer to any other. References that lead nowhere stop the build here.
 */

import type { Themes } from "../values/index.ts";
import type { Bibliography } from "./bibliography.ts";
import type { Inventory } from "./inventory.ts";
import type { BackWords, PictureWords, Strings } from "./strings.ts";

/** A place that a cross-reference may name. */
export interface Place {
  readonly kind: "section" | "heading" | "figure" | "equation" | "term";
  /** "4", "4.1"; empty for places that bear no number. */
  readonly number: string;
  readonly title: string;
  /** The id of the element in the page. */
  readonly anchor: string;
  /** The page that it stands on, as in `SectionEntry`. */
  readonly path: string;
}
export interface SectionEntry {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** Address of its page from the root of its language: the first shares the title's, "". */
  readonly path: string;
  readonly inventory: Inventory;
}
/** A widget in its place. */
export interface Instance {
  readonly widget: string;
  /** Of the figure; a figure that is repeated keeps its first number. */
  readonly number: string;
  readonly again: boolean;
  /** Another title than the widget's, where it is a figure of its own. */
  readonly title?: string | undefined;
  /** What its tag asks of it, and where that stands. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly where: string;
  /** The address of its page. */
  readonly path: string;
}
export interface Book {
  readonly locale: string;
  readonly strings: Strings;
  readonly pictures: PictureWords;
  readonly back: BackWords;
  readonly sections: readonly SectionEntry[];
  /** By the name that `Ref` uses: an id, or "fig-" and an instance's name. */
  readonly places: ReadonlyMap<string, Place>;
  /** Widget instances by name. */
  readonly instances: ReadonlyMap<string, Instance>;
  readonly bibliography: Bibliography;
  /** The numbers that the prose may quote. */
  readonly themes: Themes;
}

/** Where answers and references stand, the whole on one page, and what keys do; no section may have such an id. */
export const BACK = "back/";
export const ALL = "all/";
export const KEYS = "keyboard/";
const taken: ReadonlySet<string> = new Set([BACK, ALL, KEYS, "gallery/", "embed/", "assets/", "data/"]);

/** `04-how-wrong.mdx` is section 4. */
export function sectionNumber(path: string): number {
  const number = /(?:^|\/)(\d\d)-[^/]*\.mdx$/.exec(path)?.[1];
  if (number === undefined) throw new Error(`${path}: a section's file is named 04-title.mdx`);
  return Number(number);
}

export function createBook(
  inventories: readonly Inventory[],
  context: Pick<Book, "locale" | "strings" | "pictures" | "back" | "bibliography" | "themes">,
): Book {
  const sections: SectionEntry[] = [];
  const places = new Map<string, Place>();
  const instances = new Map<string, Instance>();
  const anchors = new Map<string, string>();

  for (const inventory of inventories) {
    const { path } = inventory;
    const number = sectionNumber(path);
    const claim = (anchor: string, line: number): void => {
      const first = anchors.get(anchor);
      if (first) throw new Error(`${path}:${line}: the id "${anchor}" is taken already, at ${first}`);
      anchors.set(anchor, `${path}:${line}`);
    };
    const title = inventory.headings.find(({ depth }) => depth === 2);
    if (number > 0 && !title) throw new Error(`${path}:1: the section has no title (##)`);
    const opens = sections.every((section) => section.number === 0);
    const page = opens || !title ? "" : `${title.id}/`;
    if (taken.has(page)) throw new Error(`${path}:${title?.line}: "${page}" is another page's address`);
    const add = (name: string, line: number, place: Omit<Place, "path">): void => {
      claim(place.anchor, line);
      places.set(name, { ...place, path: page });
    };
    sections.push({ number, id: title?.id ?? "title", title: title?.title ?? "", path: page, inventory });
    for (const { id, depth, title, line } of inventory.headings)
      add(id, line, {
        kind: depth === 2 ? "section" : "heading",
        number: depth === 2 ? String(number) : "",
        title,
        anchor: id,
      });
    let figures = 0;
    for (const { id, widget, line, title, asked } of inventory.widgets) {
      // The figure proper bears the widget's own name. What is posed after it is that figure again.
      const before = [...instances.values()].find((one) => one.widget === widget);
      const proper = id === widget ? undefined : (instances.get(widget) ?? before);
      const figure = proper?.number ?? `${number}.${++figures}`;
      const where = `${path}:${line}`;
      instances.set(id, {
        widget,
        number: figure,
        again: proper !== undefined,
        title: title ?? proper?.title,
        asked,
        where,
        path: page,
      });
      add(`fig-${id}`, line, { kind: "figure", number: figure, title: "", anchor: id });
    }
    inventory.equations.forEach(({ id, line }, index) => {
      add(id, line, { kind: "equation", number: `${number}.${index + 1}`, title: "", anchor: id });
    });
    for (const { id, title, line } of inventory.terms)
      add(`term-${id}`, line, { kind: "term", number: "", title, anchor: `term-${id}` });
    for (const { id, line } of inventory.predictions) claim(`predict-${id}`, line);
  }

  const book: Book = { ...context, sections, places, instances };
  for (const { path, references } of inventories)
    for (const { id, line } of references)
      if (!findPlace(book, id)) throw new Error(`${path}:${line}: <Ref to="${id}"> leads nowhere`);
  return book;
}

/** What has an id on each page but the first, for addresses from when all stood on one: page → ids. */
export function idsElsewhere({ sections, places }: Book): Readonly<Record<string, string>> {
  const cited = new Map<string, number>();
  const ids = new Map<string, string[]>();
  for (const { path, inventory } of sections) {
    const here = ids.get(path) ?? [];
    ids.set(path, here);
    for (const place of places.values()) if (place.path === path) here.push(place.anchor);
    for (const { id } of inventory.predictions) here.push(`predict-${id}`);
    for (const { id } of inventory.citations) {
      cited.set(id, (cited.get(id) ?? 0) + 1);
      here.push(`cite-${id}-${cited.get(id)}`);
    }
  }
  ids.delete("");
  return Object.fromEntries([...ids].map(([path, here]) => [path, here.join(" ")]));
}

/** The place that `<Ref to="…">` names; sections may be named with "sec-" before their id, or by figure's name. */
export const findPlace = (book: Book, to: string): Place | undefined =>
  book.places.get(to) ?? book.places.get(to.replace(/^sec-/, "")) ?? book.places.get(`fig-${to}`);
