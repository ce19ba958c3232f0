/** The figure of an instance in the page. Marks within drawings have names too, which may be those of figures. */
export const figureOf = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-widget][data-name="${CSS.escape(name)}"]`);
