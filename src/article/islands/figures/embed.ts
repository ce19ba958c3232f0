/** In somebody else's page: tells it how high the figure stands, whenever that changes. The code to embed one listens. */
export function tellHeight(): void {
  const main = document.querySelector<HTMLElement>("main.embed")!;
  const tell = (): void =>
    parent.postMessage({ embedHeight: Math.ceil(main.getBoundingClientRect().bottom + scrollY) }, "*");
  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(tell).observe(main);
    return;
  }
  // Where sizes are not watched, what changes them is: a figure that wakes or is turned, and the window.
  tell();
  new MutationObserver(tell).observe(main, { subtree: true, childList: true, attributes: true });
  addEventListener("resize", tell);
}
