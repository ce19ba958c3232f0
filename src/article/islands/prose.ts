/** What a reader who has begun to move may ask of the prose: height, cards, parts of equations, guesses; and figures that follow one another. */
import { tellAltitude } from "./altimeter.ts";
import { showCards } from "./cards.ts";
import { offerCopies } from "./copies.ts";
import { copyFormulas } from "./copying.ts";
import { lightParts } from "./equations.ts";
import { followAll } from "./follow.ts";
import { keepPlace } from "./place.ts";
import { heedPredictions } from "./predictions.ts";

/** `first` is the event that called for this; what is pointed at or has the focus hears it again. */
export function attend(first: Event): void {
  followAll();
  tellAltitude();
  showCards();
  lightParts();
  heedPredictions();
  offerCopies();
  copyFormulas();
  keepPlace();
  if (first.type === "pointerover" && first.target instanceof Element)
    first.target.dispatchEvent(new PointerEvent("pointerover", first));
  if (first.type === "focusin") first.target?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}
