/** Moves the light down the altimeter's slope as the reader goes down the page: a part of the whole way, or all of it. */

export function tellAltitude(): void {
  const nav = document.querySelector<HTMLElement>("[data-altimeter]");
  if (!nav) return;
  const numbers = nav.dataset.altimeter!.split(" ").map(Number);
  const count = numbers.length / 2;
  // How far along the drawn line each point lies, as a share of its length.
  const lengths = [0];
  for (let i = 1; i < count; i++) {
    const step = Math.hypot(numbers[2 * i]! - numbers[2 * i - 2]!, numbers[2 * i + 1]! - numbers[2 * i - 1]!);
    lengths.push(lengths[i - 1]! + step);
  }
  const light = nav.querySelector("circle")!;
  const camps = [...nav.querySelectorAll<HTMLAnchorElement>("[data-camp]")].map((link) => ({
    link,
    heading: document.getElementById(link.dataset.camp!),
  }));
  // The camps of this page, from the first to the last; before the very first lies the title.
  const here = camps.flatMap(({ heading }) => heading ?? []);
  const before = camps.findIndex(({ heading }) => heading);
  if (before < 0) return;
  let waiting = false;

  const update = (): void => {
    waiting = false;
    // The light passes a camp as its section begins: between two beginnings it moves evenly.
    const eye = innerHeight / 3;
    const tops = here.map((heading) => heading.getBoundingClientRect().top - eye);
    const end = document.documentElement.getBoundingClientRect().bottom - innerHeight;
    const marks = [...(before === 0 ? [-scrollY - 1] : []), ...tops, Math.max(end, (tops.at(-1) ?? 0) + 1)];
    let i = marks.findLastIndex((top) => top <= 0);
    i = Math.max(0, Math.min(marks.length - 2, i));
    const within = Math.min(1, Math.max(0, -marks[i]! / (marks[i + 1]! - marks[i]!)));
    // Places on the whole way: 0 the summit, then the camps.
    const place = i + (before === 0 ? 0 : before + 1);
    const share = (place + within) / (camps.length + 1);
    const at = share * (count - 1);
    const k = Math.min(count - 2, Math.floor(at));
    const mix = (a: number, b: number): number => a + (b - a) * (at - k);
    light.setAttribute("cx", mix(numbers[2 * k]!, numbers[2 * k + 2]!).toFixed(1));
    light.setAttribute("cy", mix(numbers[2 * k + 1]!, numbers[2 * k + 3]!).toFixed(1));
    nav.style.setProperty("--length", (mix(lengths[k]!, lengths[k + 1]!) / lengths[count - 1]!).toFixed(4));
    nav.style.setProperty("--walked", share.toFixed(4));
    camps.forEach(({ link }, index) => {
      if (index === place - 1) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(update);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  soon();
}
