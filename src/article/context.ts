/** What the tags of the prose know while a page is rendered. */
import { createContext, type ReactNode, useContext } from "react";
import type { AnyWidget } from "../stage/widget.ts";
import type { Book } from "./book.ts";
import { Complaint, complain } from "./complaints.ts";

/** A widget's two forms as HTML, made before the page is rendered. */
export interface Performed {
  readonly widget: AnyWidget;
  readonly stage: string;
  readonly plate: string;
}
export interface Rendering {
  readonly book: Book;
  readonly performed: ReadonlyMap<string, Performed>;
  /** Filled while rendering, in reading order: how often each work was cited so far. */
  readonly cited: Map<string, number>;
  /** Filled while rendering, in reading order: the answers that stand at the back in print. */
  readonly answers: { readonly id: string; readonly number: string; readonly content: ReactNode }[];
}

const context = createContext<Rendering | undefined>(undefined);
export const RenderingProvider = context.Provider;

export function useRendering(): Rendering {
  const rendering = useContext(context);
  if (!rendering) throw new Error("a tag of the prose stands outside a page");
  return rendering;
}
export const useBook = (): Book => useRendering().book;

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
