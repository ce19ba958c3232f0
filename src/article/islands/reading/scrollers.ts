/** A formula or table wider than the screen scrolls by itself: then it must be reachable by keyboard too. */
export function reachScrollers(): void {
  // A browser that watches no sizes leaves each as the page brings it: reachable, wide or not.
  if (typeof ResizeObserver === "undefined") return;
  const scrollers = document.querySelectorAll<HTMLElement>("[data-scroll]");
  const check = (one: HTMLElement): void => {
    if (one.scrollWidth > one.clientWidth + 1) one.tabIndex = 0;
    else one.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) check(target as HTMLElement);
  });
  for (const one of scrollers) observer.observe(one);
}
