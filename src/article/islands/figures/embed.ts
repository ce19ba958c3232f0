/** In somebody else's page: tells it how high the figure stands, whenever that changes. The code to embed one listens. */
export function tellHeight(): void {
  const main = document.querySelector<HTMLElement>("main.embed")!;
  const tell = (): void =>
    parent.postMessage({ embedHeight: Math.ceil(main.getBoundingClientRect().bottom + scrollY) }, "*");
  new ResizeObserver(tell).observe(main);
}
