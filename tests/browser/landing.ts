/** Where a reader stands in the prose, and whether they stand there still: the same for every browser. */

/** What both drivers can do to a page. */
export interface Driven {
  evaluate<R, A>(read: (arg: A) => R | Promise<R>, arg: A): Promise<Awaited<R>>;
}

/** A block of prose, counted through the page, and how far below the window's upper edge it begins. */
export interface Stand {
  readonly block: number;
  readonly text: string;
  readonly top: number;
}

/** One line of prose, in pixels, with room for a rounding. */
export const LINE = 32;

/** Waits until the page's fonts are there and it scrolls no more. */
const atRest = (page: Driven): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let still = 0, before = -1; still < 10; before = scrollY) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      still = scrollY === before ? still + 1 : 0;
    }
  }, undefined);

/** The block that the reader has at the upper edge, once the page has come to rest. */
export async function standOf(page: Driven): Promise<Stand> {
  await atRest(page);
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll(".section > :is(p, h2, h3, ul, ol)")];
    const block = blocks.findIndex((one) => one.getBoundingClientRect().top > 0);
    const found = blocks[block]!;
    return { block, text: found.textContent.slice(0, 40), top: found.getBoundingClientRect().top };
  }, undefined);
}

/** How far that block has moved in the window since. */
export const movedSince = (page: Driven, stand: Stand): Promise<number> =>
  atRest(page).then(() =>
    page.evaluate(({ block, top }) => {
      const blocks = document.querySelectorAll(".section > :is(p, h2, h3, ul, ol)");
      return Math.abs(blocks[block]!.getBoundingClientRect().top - top);
    }, stand),
  );

/** How far an id lies from where a link to it should have led, or from the lowest that the page can be scrolled. */
export const missedBy = async (page: Driven, id: string): Promise<number> => {
  await atRest(page);
  return page.evaluate((wanted) => {
    const target = document.getElementById(wanted)!;
    const style = getComputedStyle(target);
    const room = Number.parseFloat(style.scrollMarginBlockStart) || 0;
    const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const lowest = document.documentElement.scrollHeight - innerHeight;
    const due = target.getBoundingClientRect().top + scrollY - room - edge;
    return Math.abs(scrollY - Math.min(due, lowest));
  }, id);
};

/**
 * Goes on to that share of the page as a reader does, by and by, so that figures on the way wake; and from there to where the
 * next block of prose stands near the upper edge: in a figure that fills the screen there would be no line to keep.
 */
export const readOn = (page: Driven, share: number): Promise<void> =>
  page.evaluate(async (part) => {
    const end = document.documentElement.scrollHeight * part;
    for (let y = 0; y < end; y += innerHeight) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((drawn) => setTimeout(drawn, 30));
    }
    const settled = () =>
      [...document.querySelectorAll("[data-widget]")].every(
        (one) => one.getBoundingClientRect().top > innerHeight + 600 || one.matches("[data-state=ready]"),
      );
    for (const until = performance.now() + 40_000; !settled() && performance.now() < until; )
      await new Promise((drawn) => setTimeout(drawn, 50));
    const blocks = document.querySelectorAll(".section > :is(p, h2, h3, ul, ol)");
    const next = [...blocks].find((block) => block.getBoundingClientRect().top > 0)!;
    scrollBy({ top: next.getBoundingClientRect().top - innerHeight / 8, behavior: "instant" });
  }, share);

/** Waits as long as a reader takes before they turn the window: what keeps their line has come by then. */
export const readAWhile = (page: Driven): Promise<void> =>
  page.evaluate(() => new Promise<void>((read) => setTimeout(read, 1500)), undefined);
