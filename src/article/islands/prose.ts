/** What a reader who has begun to move may ask of the prose: height, cards, parts of equations, guesses; and figures that follow one another. */

import { followAll } from "./figures/follow.ts";
import { tellAltitude } from "./reading/altimeter.ts";
import { showCards } from "./reading/cards.ts";
import { offerCopies } from "./reading/copies.ts";
import { lightParts } from "./reading/equations.ts";
import { keepPlace } from "./reading/place.ts";
import { heedPredictions } from "./reading/predictions.ts";
import { reachScrollers } from "./reading/scrollers.ts";

/** The next page is on its way before it is asked for; not sooner, or it would share the line with this one. */
function fetchNext(): void {
  const next = document.querySelector<HTMLLinkElement>('link[rel="next"]');
  if (next)
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: next.href }));
}

/** `first` is the event that called for this; what is pointed at or has the focus hears it again. */
export function attend(first: Event): void {
  followAll();
  tellAltitude();
  showCards();
  lightParts();
  heedPredictions();
  offerCopies();
  keepPlace();
  reachScrollers();
  // Few readers need these: one module.
  const seldom = () => import("./again.ts");
  if ("ontouchstart" in window) void seldom().then((code) => code.heedFingers());
  // Nothing is copied that has not been marked before.
  const marked = () => void seldom().then((code) => code.copyFormulas());
  if (getSelection()?.isCollapsed === false) marked();
  else document.addEventListener("selectionchange", marked, { once: true });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void seldom().then((code) => code.hearAgain());
  });
  if (document.querySelector("[data-yours]")) void import("./past.ts").then((past) => past.recallPast());
  fetchNext();
  if (first.type === "pointerover" && first.target instanceof Element)
    first.target.dispatchEvent(new PointerEvent("pointerover", first));
  if (first.type === "focusin") first.target?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}
