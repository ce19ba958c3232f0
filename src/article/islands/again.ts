/** A page that its browser kept as it was is shown again: what was done on others meanwhile holds here too. */
import { keepsakes } from "../../stage/keepsakes.ts";

/** What the names of keepsakes begin with in the browser's storage; told here once more, for the first script counts every byte. */
const KEPT = "keepsake ";

export function hearAgain(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      const name = key.slice(KEPT.length);
      const data = key.startsWith(KEPT) ? keepsakes().read(name) : undefined;
      // Kept as it is; and who listens here is told.
      if (data !== undefined) keepsakes().keep(name, data);
    }
    const theme = localStorage.getItem("theme") ?? "auto";
    document.documentElement.dataset.theme = theme;
    for (const select of document.querySelectorAll<HTMLSelectElement>("[data-theme-switch] select"))
      select.value = theme;
  } catch {
    // Where nothing is kept, there is nothing to be heard.
  }
}
