/** Day, night, or as the system has it; remembered. */
import { words } from "./words.ts";

const themes = ["auto", "light", "dark"] as const;

export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const switches: HTMLSelectElement[] = [];
  for (const place of document.querySelectorAll<HTMLElement>("[data-theme-switch]")) {
    const labels = words().theme;
    const select = document.createElement("select");
    select.setAttribute("aria-label", place.dataset.themeSwitch ?? "");
    themes.forEach((theme, index) => {
      select.add(new Option(labels[index], theme));
    });
    select.value = dataset.theme ?? "auto";
    select.addEventListener("change", () => {
      dataset.theme = select.value;
      try {
        localStorage.setItem("theme", select.value);
      } catch {
        // A private window may forget; the choice still holds for this visit.
      }
    });
    place.append(select);
    switches.push(select);
  }
  /** It may have been chosen in another window, or on another page while this one was kept as it was. */
  const again = (): void => {
    try {
      dataset.theme = localStorage.getItem("theme") ?? "auto";
    } catch {
      return;
    }
    for (const select of switches) select.value = dataset.theme;
  };
  addEventListener("storage", again);
  addEventListener("pageshow", ({ persisted }) => persisted && again());
}
