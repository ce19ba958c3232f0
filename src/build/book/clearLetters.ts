/**
 * Names in the pictures of the book that lie on a line, a dot or a bar. Letters keep their 8 points where a picture is
 * set smaller than it was drawn, and so reach what they were drawn clear of: each such name takes the nearest free
 * place, and where there is none, a strip of paper under its letters.
 */
import type { Page } from "playwright-core";

/** Clears the names of `page` as they stand; the pictures stay as they are. */
export function clearLetters(page: Page): Promise<void> {
  return page.evaluate(clear, { touch: 0.7, air: 1.5, far: 20, stride: 1.5 });
}

interface Wishes {
  /** So many pixels a mark may reach into a name's letters. */
  readonly touch: number;
  /** So many pixels lie between a name that has been moved and whatever is beside it. */
  readonly air: number;
  /** So many pixels at most a name moves. */
  readonly far: number;
  /** Between two places that are tried, and two points that are looked at. */
  readonly stride: number;
}

/** In the page. */
function clear({ touch, air, far, stride }: Wishes): void {
  const MARKS =
    ".line:not(.tone-paper), .handle-ring, .dots circle, .dots.many, .arrow .head, .axis-line, .neuron-ring, .bar";
  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Spot {
    readonly x: number;
    readonly y: number;
    /** Half the width of the stroke through it. */
    readonly half: number;
  }
  const shows = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true })) return false;
    for (let one: Element | null = element; one && one.tagName !== "svg"; one = one.parentElement)
      if (Number(getComputedStyle(one).opacity) < 0.15) return false;
    return true;
  };
  /** What letters fill of their line's box: as high as capitals, and as deep as they reach below their line. */
  const lettersOf = (text: SVGTextElement): Box => {
    const { left, right, top, height } = text.getBoundingClientRect();
    const isDeep = /[gjpqy,()∂Q]/.test(text.textContent);
    return { left, right, top: top + 0.2 * height, bottom: top + (isDeep ? 0.88 : 0.72) * height };
  };
  const shifted = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
    left: left + x,
    right: right + x,
    top: top + y,
    bottom: bottom + y,
  });
  const meet = (a: Box, b: Box, gap: number): boolean =>
    a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
  /** How deep a stroke lies in a box; below zero outside. */
  const depth = ({ x, y, half }: Spot, { left, right, top, bottom }: Box): number =>
    Math.min(x - left, right - x, y - top, bottom - y) + half;

  /** Every few pixels of a mark, where it is not clipped. */
  const spotsOf = (mark: SVGGeometryElement): Spot[] => {
    const matrix = mark.getScreenCTM();
    if (!matrix) return [];
    const { left, right, top, bottom } = mark.ownerSVGElement!.dataset;
    const isClipped = mark.closest("[clip-path]") !== null && left !== undefined;
    const scale = Math.hypot(matrix.a, matrix.b) || 1;
    const style = getComputedStyle(mark);
    const stroke = style.stroke === "none" ? 0 : Number.parseFloat(style.strokeWidth);
    const half = (stroke * (style.vectorEffect === "non-scaling-stroke" ? 1 : scale)) / 2;
    const length = mark.getTotalLength();
    const count = Math.max(1, Math.ceil((length * scale) / stride));
    return Array.from({ length: count + 1 }, (_, at) => mark.getPointAtLength((length * at) / count))
      .filter(
        ({ x, y }) =>
          !isClipped || (x >= Number(left) && x <= Number(right) && y >= Number(top) && y <= Number(bottom)),
      )
      .map((point) => {
        const { x, y } = point.matrixTransform(matrix);
        return { x, y, half };
      });
  };

  /** Paper under a name, as `Lettering` lays it: it grows with the letters, about their own anchor. */
  const layStrip = (name: SVGTextElement): SVGElement => {
    const { x: left, width } = name.getBBox();
    const [x, y] = [name.x.baseVal.getItem(0).value, name.y.baseVal.getItem(0).value];
    const times = Number.parseFloat(getComputedStyle(name).fontSize) / 12.5;
    const make = (tag: string, attributes: Readonly<Record<string, string>>): SVGElement => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const [from, to] = [(left - x) / times + 4.5, (left + width - x) / times - 4.5];
    const strip = make("g", { transform: `translate(${x} ${y})` });
    strip.append(make("path", { class: "strip", d: `M${from},0H${Math.max(from, to)}` }));
    name.before(strip);
    return strip;
  };

  const ways: (readonly [number, number])[] = [];
  for (let x = -far; x <= far; x += stride)
    for (let y = -far; y <= far; y += stride) if (Math.hypot(x, y) <= far) ways.push([x, y]);
  ways.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

  const moves: (() => void)[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>(".picture .plane > svg, .plate .plane > svg")) {
    if (!svg.checkVisibility()) continue;
    const texts = [...svg.querySelectorAll<SVGTextElement>("text")].filter(
      (text) => text.textContent.trim() !== "" && shows(text),
    );
    const boxes = new Map(texts.map((text) => [text, lettersOf(text)]));
    const names = texts.filter(
      (text) =>
        text.matches(".label") && text.x.baseVal.numberOfItems === 1 && !text.hasAttribute("transform"),
    );
    if (names.length === 0) continue;
    const spots = [...svg.querySelectorAll<SVGGeometryElement>(MARKS)].filter(shows).flatMap(spotsOf);
    const page = svg.getBoundingClientRect();
    const unit = svg.viewBox.baseVal.width / page.width;
    for (const name of names) {
      const own = boxes.get(name)!;
      const near = spots.filter((spot) => depth(spot, own) > -2 * far);
      if (!near.some((spot) => depth(spot, own) > spot.half + touch)) continue;
      const others = texts.filter((text) => text !== name).map((text) => boxes.get(text)!);
      /** How much of all marks lies under it there; what stands in the way of other letters is no place. */
      const coveredAt = ([x, y]: readonly [number, number]): number => {
        const box = shifted(own, x, y);
        const isWithin =
          box.left >= page.left &&
          box.right <= page.right &&
          box.top >= page.top &&
          box.bottom <= page.bottom;
        if (!isWithin || others.some((other) => meet(box, other, air))) return Infinity;
        return near.filter((spot) => depth(spot, box) > -air).length;
      };
      let best: { way: readonly [number, number]; covered: number } = { way: [0, 0], covered: Infinity };
      for (const way of ways) {
        const covered = coveredAt(way);
        if (covered < best.covered) best = { way, covered };
        if (covered === 0) break;
      }
      const [x, y] = best.way;
      boxes.set(name, shifted(own, x, y));
      const before = name.previousElementSibling;
      const strip = before?.querySelector(":scope > .strip") ? (before as SVGElement) : undefined;
      moves.push(() => {
        const [across = 0, down = 0] = name.style.translate
          .split(" ")
          .map((length) => Number.parseFloat(length) || 0);
        name.style.translate = `${across + x * unit}px ${down + y * unit}px`;
        const paper = strip ?? (best.covered > 0 ? layStrip(name) : undefined);
        if (paper) paper.style.translate = name.style.translate;
      });
    }
  }
  for (const move of moves) move();
}
