/** Reads a drawn plane back: its marks' markup, and user units to data through what its svg says of itself. */
import type { Point } from "../../src/kit/figure/plane/point.ts";

/** An attribute's value in a piece of markup, the first there is. */
export function attribute(html: string, name: string): string {
  const found = new RegExp(`[\\s]${name}="([^"]*)"`).exec(html);
  if (!found) throw new Error(`no ${name} in ${html.slice(0, 200)}`);
  return found[1]!;
}

/** The markup of the first mark of a kind, with what is inside it. */
export function element(html: string, mark: string): string {
  const at = html.indexOf(`data-mark="${mark}"`);
  if (at < 0) throw new Error(`no ${mark} drawn`);
  const start = html.lastIndexOf("<", at);
  const tag = /^<(\w+)/.exec(html.slice(start))![1]!;
  let depth = 0;
  const tags = new RegExp(`<(/?)${tag}\\b[^>]*?(/?)>`, "g");
  tags.lastIndex = start;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : match[2] ? 0 : 1;
    if (depth === 0) return html.slice(start, tags.lastIndex);
  }
  throw new Error(`${mark} is not closed`);
}

/** User units to data. */
export function inverse(html: string): (point: Point) => Point {
  const read = (name: string): number => Number(attribute(html, `data-${name}`));
  const along = (scale: string, from: number, to: number, share: number): number =>
    scale === "log" ? from * (to / from) ** share : from + (to - from) * share;
  return ([x, y]) => [
    along(
      attribute(html, "data-x-scale"),
      read("x0"),
      read("x1"),
      (x - read("left")) / (read("right") - read("left")),
    ),
    along(
      attribute(html, "data-y-scale"),
      read("y0"),
      read("y1"),
      (read("bottom") - y) / (read("bottom") - read("top")),
    ),
  ];
}
