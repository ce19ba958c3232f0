/** What comes with an address that says more than which page. */
import { leadOn } from "./moved.ts";
import { tellUnread } from "./unread.ts";

let told = false;

/** `search`: as it was when the page was opened, for where figures stand is written there soon. */
export function heed(search: string): void {
  // What stands on which other page, on the page that old addresses lead to.
  const list = document.getElementById("moved");
  if ((list && leadOn(list)) || told) return;
  told = true;
  // What does not arrive the figure itself tells.
  tellUnread(search).catch(() => {});
}
