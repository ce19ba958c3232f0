/**
 * The chapter once stood on one page. Addresses of that time name a place by its id alone (`#descent`), or figures by their
 * knobs (`?v=1&error-bowl.line=…`): they lead on to the page where that place now stands, with all that they say.
 */
import { parseQuery } from "../../stage/page.ts";
import { placeAsked } from "./placeAsked.ts";

/** Page → the ids that stand on it, with spaces between. */
export type Moved = Readonly<Record<string, string>>;

/** The page of an id; a plate's frame (`error-bowl-b`), an answer and a reference go with what they belong to. */
export function pageOf(id: string, moved: Moved, back: string): string | undefined {
  if (
    /^(answers?|references|ref|further-reading|glossary|notation|how-to-cite|errata|licence|colophon)(-|$)/.test(
      id,
    )
  )
    return back;
  const names = [id, id.replace(/-[a-z]$/, "")];
  return Object.keys(moved).find((path) => moved[path]!.split(" ").some((one) => names.includes(one)));
}

/** Whether this page is left for the one that is meant. */
export function leadOn(list: HTMLElement): boolean {
  const isHere = (id: string): boolean => document.getElementById(id) !== null;
  const figures = [...parseQuery(location.search).keys()];
  const id = placeAsked() || (figures.some(isHere) ? "" : (figures[0] ?? ""));
  if (id === "" || isHere(id)) return false;
  const path = pageOf(id, JSON.parse(list.textContent) as Moved, list.dataset.back!);
  if (!path) return false;
  // Nothing to go on from: this page was hardly there.
  addEventListener("pageswap", ({ viewTransition }) => viewTransition?.skipTransition());
  location.replace(`${path}${location.search}#${encodeURIComponent(id)}`);
  return true;
}
