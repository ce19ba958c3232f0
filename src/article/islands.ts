/** The one script of a page. It wakes widgets as the reader comes near; what the prose needs follows at the first move. */
import { awaitProse } from "./islands/arrival.ts";
import { leadOn } from "./islands/moved.ts";
import { keepOffline } from "./islands/offline.ts";
import { reachScrollers } from "./islands/scrollers.ts";
import { switchTheme } from "./islands/theme.ts";
import { moveLight } from "./islands/title.ts";
import { heedTurns } from "./islands/turns.ts";
import { watchWidgets } from "./islands/widgets.ts";

leadOn();
watchWidgets();
heedTurns();
switchTheme();
moveLight();
reachScrollers();
keepOffline();
awaitProse();
