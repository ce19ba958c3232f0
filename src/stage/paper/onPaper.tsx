/**
 * Puts what a reader has on the screen on paper: into the page as it is printed, or alone on a sheet. The plate of the build
 * stays beside it, for prose, captions and tasks speak of its frames by their letters.
 */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { passing, printValues } from "../knobs.ts";
import { creditOf, type Show, type Shown } from "../saving/shown.ts";
import { OwnPlate } from "./OwnPlate.tsx";

const OWN = "data-own";
/** On the root while a figure has the sheet for itself, and on all that is then left out. */
const [SHEET, OFF] = ["data-sheet", "data-off"];

/** It stands as the build has drawn it. */
const isPlain = ({ widget, run, steps }: Shown): boolean =>
  steps === (widget.pose?.steps ?? 0) &&
  Object.keys(printValues(passing(widget.knobs), run.values)).length === 0;

/** Draws the state on screen before the plate of its figure, and gives the figure. Seen on paper alone. */
export function pose(shown: Shown): HTMLElement | undefined {
  const figure = shown.body.closest("figure");
  for (const own of figure?.querySelectorAll(`:scope > [${OWN}]`) ?? []) own.remove();
  const plate = figure?.querySelector(":scope > .plate");
  if (!figure || !plate) return undefined;
  const place = document.createElement("div");
  const root = createRoot(place, { identifierPrefix: `${shown.name}-own-`, onUncaughtError: () => {} });
  // At once: a browser that prints waits for nothing.
  flushSync(() => root.render(<OwnPlate {...shown} />));
  // A still: nothing of it lives on.
  const own = place.cloneNode(true) as HTMLElement;
  root.unmount();
  if (!own.hasChildNodes()) return undefined;
  own.className = "plate";
  own.setAttribute(OWN, "");
  plate.before(own);
  const credit = document.createElement("p");
  credit.className = "sheet-credit";
  credit.setAttribute(OWN, "");
  credit.textContent = creditOf(shown).join(" ");
  figure.append(credit);
  return figure;
}

const moved = new Set<Show>();
/** A sheet has been laid out, and not been printed yet. */
let laidOut = false;

function clear(): void {
  document.documentElement.removeAttribute(SHEET);
  for (const one of document.querySelectorAll(`[${OFF}]`)) one.removeAttribute(OFF);
  for (const own of document.querySelectorAll(`[${OWN}]`)) own.remove();
}

// Undone before the next printing, not after this one: some browsers say that they have printed before they have drawn.
addEventListener("beforeprint", () => {
  if (laidOut) {
    laidOut = false;
    return;
  }
  clear();
  for (const show of moved) {
    const shown = show();
    if (shown && !shown.away && !isPlain(shown)) pose(shown);
  }
});

/** From now on each printing of the page has what `show` tells. Returns the way to end that. */
export function keepOnPaper(show: Show): () => void {
  moved.add(show);
  return () => moved.delete(show);
}

/** Prints the figure alone, at the state on screen. */
export function printFigure(shown: Shown): void {
  clear();
  const figure = pose(shown);
  if (!figure) return;
  document.documentElement.setAttribute(SHEET, "");
  for (let at: Element = figure; at !== document.body && at.parentElement; at = at.parentElement)
    for (const other of at.parentElement.children) if (other !== at) other.setAttribute(OFF, "");
  laidOut = true;
  window.print();
}
