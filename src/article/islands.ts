/** The one script of a page. It wakes widgets as the reader comes near; what the prose needs follows at the first move. */
import { keepOffline } from "./islands/offline.ts";
import { reachScrollers } from "./islands/scrollers.ts";
import { switchTheme } from "./islands/theme.ts";
import { moveLight } from "./islands/title.ts";
import { heedTurns } from "./islands/turns.ts";
import { watchWidgets } from "./islands/widgets.ts";

watchWidgets();
heedTurns();
switchTheme();
moveLight();
reachScrollers();
keepOffline();

const first = new AbortController();
for (const kind of ["scroll", "pointerover", "pointerdown", "focusin"])
  addEventListener(
    kind,
    (event) => {
      first.abort();
      void import("./islands/prose.ts").then(({ attend }) => attend(event));
    },
    { signal: first.signal, passive: true },
  );
