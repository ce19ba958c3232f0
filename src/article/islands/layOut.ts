/**
 * Who opens a page sees its first screens at once; what stands below them is laid out after that, block by block, so that the
 * first paint waits for no long document and no task is long. Until then the styles hold it back (`data-laying`).
 */
import { afterPaint } from "./afterPaint.ts";

/** After so long the hand and the figures have their turn. */
const SLICE_MS = 8;

async function layBlocks(dataset: DOMStringMap): Promise<void> {
  // A font that comes would have every line set again.
  await document.fonts.ready;
  let begun = performance.now();
  for (const block of document.querySelectorAll<HTMLElement>(".section > *")) {
    if (dataset.laying === undefined) return;
    block.dataset.laid = "";
    // Lays it out here and now, so that the time it took is known.
    block.getBoundingClientRect();
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((go) => setTimeout(go));
    begun = performance.now();
  }
}

export function layOut(): void {
  const { dataset } = document.documentElement;
  if (dataset.laying === undefined) return;
  const atOnce = (): void => {
    delete dataset.laying;
  };
  // What leads elsewhere in the page must find its aim where it will stay, and under a reader who moves on nothing may shift.
  for (const kind of ["click", "keydown", "pointerdown", "wheel", "scroll"])
    addEventListener(kind, atOnce, { capture: true, once: true, passive: true });
  afterPaint(() => void layBlocks(dataset));
}
