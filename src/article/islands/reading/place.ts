/** The reader's place in the prose outlives a turned phone: the lines break anew, and the one at the upper edge stays there. */

/** How long the page must have stood still for its reader to have a place. */
const REST_MS = 150;

export function keepPlace(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(".section > *")];
  let width = innerWidth;
  /** The block that the reader has, and which point of it (a share of its height) stands how far below the edge. */
  let place: { readonly block: HTMLElement; readonly share: number; readonly below: number } | undefined;
  let timer = 0;
  /** Where a turn has left the page: until its reader goes on from there, the place is the one before, turn after turn. */
  let left = -1;

  const note = (): void => {
    if (scrollY === left) return;
    const boxes = blocks.map((block) => ({ block, box: block.getBoundingClientRect() }));
    const begins = boxes.find(({ box }) => box.height > 0 && box.top > 0 && box.top < innerHeight / 2);
    const fills = boxes.find(({ box }) => box.top <= 0 && box.bottom > 0);
    if (begins) place = { block: begins.block, share: 0, below: begins.box.top };
    else place = fills && { block: fills.block, share: -fills.box.top / fills.box.height, below: 0 };
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(note, REST_MS);
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    if (!place) return;
    const { top, height } = place.block.getBoundingClientRect();
    scrollBy({ top: top + place.share * height - place.below, behavior: "instant" });
    left = scrollY;
  });
  note();
}
