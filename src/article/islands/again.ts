/** A page that its browser kept as it was is shown again: what was done on others meanwhile holds here too. */
import { keepsakes } from "../../stage/keepsakes.ts";

export function hearAgain(): void {
  keepsakes().refresh();
  try {
    const theme = localStorage.getItem("theme") ?? "auto";
    document.documentElement.dataset.theme = theme;
    for (const select of document.querySelectorAll<HTMLSelectElement>("[data-theme-switch] select"))
      select.value = theme;
  } catch {
    // Where nothing is kept, the light is this page's own.
  }
}
