/** Once, on arrival, the small light on the title's mountain goes down its path; with reduced motion it stays. */
import { afterPaint } from "./afterPaint.ts";

export function moveLight(): void {
  const parts = document.querySelectorAll<SVGAnimationElement>(".mountain animate");
  if (parts.length === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // After the first paint: where the page is scrolled to is known only once it is laid out.
  afterPaint(() => {
    if (scrollY <= innerHeight) for (const one of parts) one.beginElement();
  });
}
