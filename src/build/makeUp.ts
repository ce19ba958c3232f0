/**
 * Fills the pages of the printed edition. A picture that finds no room at a page's foot leaves the foot white; so each
 * such picture changes places with paragraphs beside it, if that makes the pages fuller. How they fall is seen by setting
 * the text in columns of a page's size: the browser breaks columns by the rules by which it breaks pages.
 */
import type { Page } from "playwright-core";

/** White at a page's foot, as a share of its height; a section's last page has none. */
export interface Foot {
  /** Counted from 0, from the first page of the text. */
  readonly page: number;
  readonly white: number;
}

/** The share of a page that may stay white at its foot. */
export const WHITE = 0.2;

/** Puts the pictures of `page`, as `openPaper` gives it, where they leave the pages fullest. Gives the feet that stay white. */
export function makeUp(page: Page): Promise<readonly Foot[]> {
  return page.evaluate(arrange, { most: WHITE, aim: 0.1, farthest: 3 });
}

/** In the page. `aim`: what is white beyond that is worth a change; `farthest`: so many paragraphs a picture may pass. */
function arrange({ most, aim, farthest }: { most: number; aim: number; farthest: number }): readonly Foot[] {
  const chapter = document.querySelector<HTMLElement>(".chapter")!;
  const before = chapter.style.cssText;
  chapter.style.cssText +=
    "; column-gap: 0; column-fill: auto; inline-size: var(--sheet-inline); block-size: var(--sheet-block)";
  const sheet = chapter.getBoundingClientRect();

  // A plate's words stand beside its first frame; under the frames, all or the task alone, where that is less high.
  const plates = [...document.querySelectorAll<HTMLElement>(".plate:has(.plate-task)")];
  const heights = (words: string): number[] => {
    for (const plate of plates) plate.dataset.words = words;
    return plates.map((plate) => plate.getBoundingClientRect().height);
  };
  chapter.style.columns = "auto";
  const ways = ["beside", "apart", "below"].map((words) => ({ words, heights: heights(words) }));
  plates.forEach((plate, index) => {
    const [lowest] = ways.toSorted((a, b) => a.heights[index]! - b.heights[index]!);
    plate.dataset.words = lowest!.words;
  });
  chapter.style.columns = "1 var(--sheet-inline)";

  interface Sheet {
    /** How far down the page is filled, or as if it were to its end where the next begins with a section. */
    foot: number;
    /** What begins on it: its first block, unless that goes on from the page before; its pictures. */
    readonly opens: Element | undefined;
    readonly pictures: Element[];
  }
  const read = (): Sheet[] => {
    const sheets: Sheet[] = [];
    const { left, top } = chapter.getBoundingClientRect();
    for (const block of document.querySelectorAll(".section > *")) {
      if (getComputedStyle(block).float !== "none") continue;
      const pieces = [...block.getClientRects()].filter(({ height }) => height > 1);
      pieces.forEach((piece, index) => {
        const at = Math.round((piece.left - left) / sheet.width);
        const on = (sheets[at] ??= { foot: 0, opens: index === 0 ? block : undefined, pictures: [] });
        on.foot = Math.max(on.foot, (piece.bottom - top) / sheet.height);
        if (index === 0 && block.matches("figure")) on.pictures.push(block);
      });
    }
    sheets.forEach((sheet, at) => {
      if (!sheets[at + 1] || sheets[at + 1]!.opens?.matches("h2")) sheet.foot = 1;
    });
    return sheets;
  };
  /** What is lost at the feet of pages up to `end`, the deepest most of all. */
  const lost = (sheets: readonly Sheet[], end: number): number =>
    sheets.slice(0, end + 1).reduce((sum, { foot }) => sum + Math.max(0, 1 - foot - aim) ** 2, 0);

  const isProse = (element: Element | null): element is Element => !!element?.matches("p, ul, ol");
  /** The places where a picture may stand: between paragraphs near by. One that a question asks about follows it at once. */
  const placesFor = (figure: Element): Element[] => {
    const places: Element[] = [];
    if (figure.previousElementSibling?.matches("[data-predict]")) return places;
    for (
      let at = figure.nextElementSibling;
      isProse(at) && places.length < farthest;
      at = at.nextElementSibling
    )
      places.push(at);
    let at = figure.previousElementSibling;
    for (let count = 0; isProse(at) && count < farthest; count++) {
      at = at.previousElementSibling;
      if (at) places.push(at);
    }
    return places;
  };

  for (let at = 0, sheets = read(); at < sheets.length - 1; at++) {
    // What stands on this page and the next two back may be what is in the way.
    const near = [...sheets.slice(Math.max(0, at - 2), at + 2)].reverse();
    for (const figure of near.flatMap(({ pictures }) => pictures.toReversed())) {
      if (1 - sheets[at]!.foot <= aim) break;
      let best = { place: figure.previousElementSibling!, sheets, loss: lost(sheets, at + 1) };
      for (const place of placesFor(figure)) {
        place.after(figure);
        const tried = read();
        const loss = lost(tried, at + 1);
        if (loss < best.loss - 1e-4) best = { place, sheets: tried, loss };
      }
      best.place.after(figure);
      sheets = best.sheets;
    }
  }
  const feet = read().map(({ foot }, page) => ({ page, white: 1 - foot }));
  chapter.style.cssText = before;
  return feet.filter(({ white }) => white > most);
}
