/** The one script of a page. It wakes widgets as the reader comes near; what the prose needs follows at the first move. */
import { awaitProse } from "./islands/arrival.ts";
import { heedTurns } from "./islands/figures/turns.ts";
import { watchWidgets } from "./islands/figures/widgets.ts";
import { switchTheme } from "./islands/theme.ts";
import { moveLight } from "./islands/title.ts";

/** What an address asks beyond what figures hear of themselves: to be led on from here, or something that nobody understands. */
function heedAddress(): void {
  const { hash, search } = location;
  if (search || (hash && document.getElementById("moved")))
    void import("./islands/address.ts").then((address) => address.heed(search));
}
document.documentElement.dataset.script = "runs";
if (document.documentElement.dataset.kind === "embed" && parent !== window)
  void import("./islands/figures/embed.ts").then((embed) => embed.tellHeight());
heedAddress();
addEventListener("hashchange", heedAddress);

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
