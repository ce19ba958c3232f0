/** Once, on arrival, the small light on the title's mountain goes down its path; with reduced motion it stays. */
export function moveLight(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || scrollY > innerHeight) return;
  for (const one of document.querySelectorAll<SVGAnimationElement>(".mountain animate")) one.beginElement();
}
