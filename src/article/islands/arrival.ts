/** What the prose needs comes at the reader's first move; a guess that is quicker, or that it never reaches, is not lost. */

import { keepsakes } from "../../stage/keepsakes.ts";
import { afterPaint } from "./afterPaint.ts";
import type * as prose from "./prose.ts";

/** How long after a failure the code is asked for again: a page scrolled out of reach of its host would ask without end. */
const REST_MS = 1000;

export function awaitProse(): void {
  const waiting = new AbortController();
  let asked: Promise<boolean> | undefined;
  let failed: string | undefined;
  let tries = 0;
  /** What is pointed at or focused, whatever first called for the code. */
  let latest: Event | undefined;
  /** A browser may remember for as long as the page lives that a module did not arrive; under another name it asks anew. */
  const load = (): Promise<typeof prose> =>
    failed ? import(/* @vite-ignore */ `${failed}?again=${++tries}`) : import("./prose.ts");
  /** Whether the code is there. One that failed is asked for again at a later move. */
  const ask = (event: Event): Promise<boolean> => {
    asked ??= load().then(
      ({ attend }) => {
        waiting.abort();
        attend(latest ?? event);
        return true;
      },
      (error) => {
        // Where the browser does not say what it missed, it is asked in the same words again.
        failed ??= /https?:[^?\s]+\.js/.exec(String(error))?.[0];
        setTimeout(() => {
          asked = undefined;
        }, REST_MS);
        // Told to whoever looks, not thrown: what the prose says does not hang on it.
        console.info("the prose is not attended to", error);
        return false;
      },
    );
    return asked;
  };

  const { signal } = waiting;
  for (const kind of ["scroll", "pointerover", "pointerdown", "focusin"])
    addEventListener(
      kind,
      (event) => {
        if (kind === "pointerover" || kind === "focusin") latest = event;
        void ask(event);
      },
      { signal, passive: true },
    );

  // What was guessed before stands there again, before the reader comes to it; and who came back to the middle of the page
  // without scrolling there may turn the phone before anything else.
  afterPaint(() => {
    if (keepsakes().read("guesses") || scrollY > 0) void ask(new Event("kept"));
  });

  /** Made anew once somebody attends to it; where nobody comes, the answer opens by itself. */
  const keep = async (event: Event, again: () => void): Promise<void> => {
    const box = (event.target as Element).closest<HTMLElement>("[data-predict]");
    if (!box) return;
    event.preventDefault();
    if (!(await ask(event))) box.querySelector("details")!.open = true;
    else if (!box.dataset.done) again();
  };
  addEventListener(
    "submit",
    (event) => void keep(event, () => (event.target as HTMLFormElement).requestSubmit()),
    { signal },
  );
  addEventListener(
    "click",
    (event) => {
      const skip = (event.target as Element).closest<HTMLElement>("[data-skip]");
      if (skip) void keep(event, () => skip.click());
    },
    { signal },
  );
}
