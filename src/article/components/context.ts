/** What the tags of the prose know while a page is rendered. */
import { createContext, type ReactNode, useContext } from "react";
import type { AnyWidget, WidgetText } from "../../stage/widget.ts";
import type { Book } from "../chapter/book.ts";
import { Complaint, complain } from "../chapter/complaints.ts";
import type { Elsewhere } from "../layout/Page.tsx";

/** A widget's two forms as HTML, made before the page is rendered. */
export interface Performed {
  readonly widget: AnyWidget;
  /** Its words, in the language of the page. */
  readonly text: WidgetText;
  /** They are the original's, for want of the page's own. */
  readonly foreign: boolean;
  readonly stage: string;
  readonly plate: string;
}
/** The page that is being rendered. */
export interface Here {
  /** Its address from the root of its language, and the way back there: "descent/", "../". */
  readonly path: string;
  readonly up: string;
  /** This page in every language. */
  readonly languages: readonly Elsewhere[];
  /** The addresses of those parts of the book that stand on it: its own, or on the whole chapter's page every one. */
  readonly holds: ReadonlySet<string>;
}
export interface Rendering {
  readonly book: Book;
  readonly here: Here;
  /** The book's widgets by instance, and those of an embed or of the gallery by id. */
  readonly widgets: ReadonlyMap<string, AnyWidget>;
  /** Those that stand on this page. */
  readonly performed: ReadonlyMap<string, Performed>;
  /** Filled while rendering, in reading order: how often each work was cited so far, on the pages before this one too. */
  readonly cited: Map<string, number>;
  /** Filled while rendering, in reading order: the answers that stand at the back in print. */
  readonly answers: {
    readonly id: string;
    readonly number: string;
    /** The page that asks. */
    readonly path: string;
    readonly content: ReactNode;
  }[];
  /** Likewise the figures that set a task for pencil and paper. */
  readonly tasks: {
    readonly name: string;
    readonly number: string;
    readonly task: string;
    readonly answer: string;
  }[];
}

const context = createContext<Rendering | undefined>(undefined);
export const RenderingProvider = context.Provider;

export function useRendering(): Rendering {
  const rendering = useContext(context);
  if (!rendering) throw new Error("a tag of the prose stands outside a page");
  return rendering;
}
export const useBook = (): Book => useRendering().book;

/** How this page links to a place of the book: by its id where it stands here, else by its page's address. */
export function useWay(): (path: string, anchor?: string, query?: string) => string {
  const { up, holds } = useRendering().here;
  return (path, anchor, query = "") => {
    const hash = anchor === undefined ? "" : `#${anchor}`;
    return hash && holds.has(path) ? hash : `${up}${path}${query}${hash}`;
  };
}

/** How this page links to a section: one that opens its page needs no id. */
export function useSectionWay(): (section: { readonly path: string; readonly id: string }) => string {
  const way = useWay();
  const { holds } = useRendering().here;
  return ({ path, id }) => way(path, path === "" || holds.has(path) ? id : undefined);
}

/** The section that a tag stands in: its number. */
const sectionContext = createContext(0);
export const SectionProvider = sectionContext.Provider;
export const useSection = (): number => useContext(sectionContext);

const complaint = (mdx: string | undefined, message: string): Complaint =>
  new Complaint(`${mdx ?? "?"}: ${message}`);

/** Stops the build, naming the file and line that the compiler wrote on the tag. */
export function fail(mdx: string | undefined, message: string): never {
  throw complaint(mdx, message);
}

/** The same, where the rest of the tag can still be looked at. */
export const blame = (mdx: string | undefined, message: string): void => complain(complaint(mdx, message));
