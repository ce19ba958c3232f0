/** Pointing at a symbol lights its row in the legend; focusing or pointing at a row lights its symbol. */
export function lightParts(): void {
  for (const equation of document.querySelectorAll<HTMLElement>("[data-equation]")) {
    const light = (event: Event): void => {
      const part = (event.target as Element).closest<HTMLElement>("[data-part], [data-row]");
      const name = part?.dataset.part ?? part?.dataset.row;
      for (const one of equation.querySelectorAll<HTMLElement>("[data-part], [data-row]"))
        one.toggleAttribute("data-lit", (one.dataset.part ?? one.dataset.row) === name);
      equation.toggleAttribute("data-lighting", name !== undefined);
    };
    equation.addEventListener("pointerover", light);
    equation.addEventListener("focusin", light);
    const dark = (): void => {
      for (const one of equation.querySelectorAll("[data-lit]")) one.removeAttribute("data-lit");
      equation.removeAttribute("data-lighting");
    };
    // One stop for the Tab key; arrows go on from there.
    const rows = [...equation.querySelectorAll<HTMLElement>("[data-row]")];
    equation.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const next = step && rows[rows.indexOf(event.target as HTMLElement) + step];
      if (!next) return;
      event.preventDefault();
      for (const row of rows) row.tabIndex = row === next ? 0 : -1;
      next.focus();
    });
    equation.addEventListener("pointerleave", dark);
    equation.addEventListener("focusout", dark);
  }
}
