/** Day, night, or as the system has it; remembered. */
import { words } from "./words.ts";

const themes = ["auto", "light", "dark"] as const;

export function switchTheme(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-theme-switch]")) {
    const labels = words().theme;
    const select = document.createElement("select");
    select.setAttribute("aria-label", place.dataset.themeSwitch ?? "");
    themes.forEach((theme, index) => {
      select.add(new Option(labels[index], theme));
    });
    select.value = document.documentElement.dataset.theme ?? "auto";
    select.addEventListener("change", () => {
      document.documentElement.dataset.theme = select.value;
      try {
        localStorage.setItem("theme", select.value);
      } catch {
        // A private window may forget; the choice still holds for this visit.
      }
    });
    place.append(select);
  }
}
