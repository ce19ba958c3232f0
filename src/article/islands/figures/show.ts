/** Leads from the prose to a figure that it has set, and back. */

import { words } from "../words.ts";
import { figureOf } from "./figureOf.ts";

/** Brings a widget into view when less than half of it is, and says by a short glow where to look. */
export function show(name: string, from: HTMLElement): void {
  const figure = figureOf(name);
  if (!figure) return;
  const { top, bottom, height } = figure.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen < Math.min(height, innerHeight) / 2) {
    // The browser's own way back leads to the sentence, and so does a button beside the picture.
    history.pushState(history.state, "", location.href);
    offerReturn(figure, from);
    // A long way is jumped: gliding past other widgets would wake them all.
    const far = Math.abs(top) > 3 * innerHeight;
    const calm = far || matchMedia("(prefers-reduced-motion: reduce)").matches;
    figure.scrollIntoView({
      behavior: calm ? "instant" : "smooth",
      block: height < innerHeight ? "center" : "start",
    });
  }
  figure.removeAttribute("data-told");
  requestAnimationFrame(() => figure.setAttribute("data-told", ""));
}

let offered: HTMLButtonElement | undefined;
let goBack: (() => void) | undefined;

/** A button above the figure that leads back to the sentence; one at a time in the page. */
function offerReturn(figure: HTMLElement, from: HTMLElement): void {
  offered?.remove();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet turn-return";
  button.textContent = words().backToText;
  goBack = () => {
    goBack = undefined;
    button.remove();
    from.scrollIntoView({ block: "center", behavior: "instant" });
    from.focus({ preventScroll: true });
  };
  button.addEventListener("click", () => goBack?.());
  figure.prepend(button);
  offered = button;
}

// A browser goes back to where it scrolled from; the sentence itself is meant.
addEventListener("popstate", () => {
  const back = goBack;
  if (back) requestAnimationFrame(() => requestAnimationFrame(back));
});
