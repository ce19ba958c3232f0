/**
 * What few readers need of a page, fetched when they do: sliders under fingers, formulas that are copied, and this:
 * a page that its browser kept as it was is shown again: what was done on others meanwhile holds here too.
 */
import { keepsakes, standingOf } from "../../stage/keepsakes.ts";
import { type Request, thisPage } from "../../stage/page.ts";
import { figureOf } from "./figures/figureOf.ts";

export { heedFingers } from "../../kit/controls/fingers.ts";
export { copyFormulas } from "./reading/copying.ts";

import type { Links } from "./figures/follow.ts";

/** What the names of keepsakes begin with in the browser's storage; told here once more, for the first script counts every byte. */
const KEPT = "keepsake ";

export function hearAgain(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      const name = key.slice(KEPT.length);
      const data = key.startsWith(KEPT) ? keepsakes().read(name) : undefined;
      // Kept as it is; and who listens here is told.
      if (data !== undefined) keepsakes().keep(name, data);
    }
    followOthers();
    const theme = localStorage.getItem("theme") ?? "auto";
    document.documentElement.dataset.theme = theme;
    for (const select of document.querySelectorAll<HTMLSelectElement>("[data-theme-switch] select"))
      select.value = theme;
  } catch {
    // Where nothing is kept, there is nothing to be heard.
  }
}

/** Figures that follow one of another page stand as that one has been left. */
function followOthers(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-follow]")) {
    const behind: Record<string, string> = {};
    const { texts: own } = thisPage().read(dataset.name!);
    for (const [knob, link] of Object.entries(JSON.parse(dataset.follow!) as Links)) {
      const [instance, source, initial, ownInitial] = link;
      const left = figureOf(instance)
        ? undefined
        : (keepsakes().read(standingOf(instance)) as Request | undefined);
      const text = left && (left.texts[source] ?? initial);
      if (text !== undefined && text !== (own[knob] ?? ownInitial)) behind[knob] = text;
    }
    if (Object.keys(behind).length > 0) thisPage().turn(dataset.name!, behind);
  }
}
