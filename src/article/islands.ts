/** The one script of a page. It wakes widgets as the reader comes near; what the prose needs follows at the first move. */
import { awaitProse } from "./islands/arrival.ts";
import { heedTurns } from "./islands/figures/turns.ts";
import { watchWidgets } from "./islands/figures/widgets.ts";
import { switchTheme } from "./islands/theme.ts";
import { moveLight } from "./islands/title.ts";

/** Addresses from when the chapter stood on one page: only its first page is asked for them. */
function leadOn(): void {
  const list = document.getElementById("moved");
  if (list && (location.hash || location.search))
    void import("./islands/moved.ts").then((moved) => moved.leadOn(list));
}
document.documentElement.dataset.script = "runs";
if (document.documentElement.dataset.kind === "embed" && parent !== window)
  void import("./islands/figures/embed.ts").then((embed) => embed.tellHeight());
leadOn();
addEventListener("hashchange", leadOn);
// As it was asked: where a figure stands is written there soon.
const { search } = location;
if (search.includes("."))
  void import("./islands/unread.ts")
    .then(({ tellUnread }) => tellUnread(search))
    // What does not arrive the figure itself tells.
    .catch(() => {});

watchWidgets();
heedTurns();
switchTheme();
moveLight();
if (import.meta.env.PROD && "serviceWorker" in navigator)
  addEventListener("load", () => {
    // Whatever the reader came for arrives first.
    setTimeout(() => void import("./islands/offline.ts").then((offline) => offline.keepOffline()), 2000);
  });
awaitProse();
