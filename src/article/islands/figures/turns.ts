/** Prose that sets a widget. */
import { thisPage } from "../../../stage/page.ts";
import { wakeByName } from "./widgets.ts";

export function heedTurns(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("a[data-turn]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const { turn: name, values, step } = link.dataset;
    thisPage().turn(name!, JSON.parse(values!), step === undefined ? undefined : Number(step));
    void wakeByName(name!);
    void import("./show.ts").then(
      (figures) => figures.show(name!, link),
      () => document.getElementById(name!)?.scrollIntoView(),
    );
  });
}
