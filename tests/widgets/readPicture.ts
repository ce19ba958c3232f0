/**
 * Reads a rendered picture back: from the marks on paper, through the axes as drawn, to the numbers a reader
 * would take from it. Knows nothing of how the picture was made.
 */
import { Window } from "happy-dom";

export type Point = readonly [x: number, y: number];

export interface ReadPlane {
  readonly svg: Element;
  /** User units to data. */
  readonly invert: (at: Point) => Point;
  /** One pixel of the drawing, in data units along each axis (on a linear axis). */
  readonly pixel: Point;
  /** Marks of a kind, all or those of one name. */
  readonly marks: (kind: string, name?: string) => Element[];
  /** Data points of a mark made of a path or of circles, in drawing order. */
  readonly points: (mark: Element) => Point[];
  /** Corners of a rectangle in data units: least x and y, greatest x and y. */
  readonly box: (mark: Element) => readonly [low: Point, high: Point];
  readonly texts: () => string[];
}

const attribute = (element: Element, name: string): number => {
  const text = element.getAttribute(name);
  if (text === null || text === "" || !Number.isFinite(Number(text)))
    throw new Error(`<${element.tagName}> has no number in ${name}: ${text}`);
  return Number(text);
};

/** The points of a path of lines, whether their ends or steps are told; a spot is one point. */
export function pathPoints(d: string): Point[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", args = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === "h") x += numbers[0]!;
    if (command === "v") y += numbers[0]!;
    if (command === "H" || command === "V") {
      if (command === "H") x = numbers[0]!;
      else y = numbers[0]!;
      points.push([x, y]);
    }
    if (!/[ml]/i.test(command)) continue;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const isStep = command === command.toLowerCase();
      [x, y] = isStep ? [x + numbers[i]!, y + numbers[i + 1]!] : [numbers[i]!, numbers[i + 1]!];
      points.push([x, y]);
    }
  }
  return points;
}

/** Every plane of a picture, in drawing order. */
export function readPlanes(html: string): ReadPlane[] {
  const document = new Window().document;
  document.body.innerHTML = html;
  return [...document.querySelectorAll("[data-plane]")].map((found) => {
    const svg = found as unknown as Element;
    const side = (axis: "x" | "y", from: string, to: string) => {
      const [a, b] = [attribute(svg, `data-${axis}0`), attribute(svg, `data-${axis}1`)];
      const [start, end] = [attribute(svg, from), attribute(svg, to)];
      const log = svg.getAttribute(`data-${axis}-scale`) === "log";
      return {
        toData: (at: number): number => {
          const share = (at - start) / (end - start);
          return log ? a * (b / a) ** share : a + share * (b - a);
        },
        pixel: Math.abs((b - a) / (end - start)),
      };
    };
    const x = side("x", "data-left", "data-right");
    const y = side("y", "data-bottom", "data-top");
    const invert = ([px, py]: Point): Point => [x.toData(px), y.toData(py)];
    return {
      svg,
      invert,
      pixel: [x.pixel, y.pixel],
      marks: (kind, name) =>
        [...svg.querySelectorAll(`[data-mark="${kind}"]`)].filter(
          (mark) => name === undefined || mark.getAttribute("data-name") === name,
        ),
      points(mark) {
        const circles =
          mark.tagName.toLowerCase() === "circle" ? [mark] : [...mark.querySelectorAll("circle")];
        if (circles.length > 0)
          return circles.map((one) => invert([attribute(one, "cx"), attribute(one, "cy")]));
        const path = mark.tagName.toLowerCase() === "path" ? mark : mark.querySelector("path:not(.casing)");
        // What the hand moves is moved as a group.
        const [, dx = 0, dy = 0] =
          /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(mark.getAttribute("transform") ?? "") ?? [];
        return pathPoints(path?.getAttribute("d") ?? "").map(([x, y]) =>
          invert([x + Number(dx), y + Number(dy)]),
        );
      },
      box(mark) {
        const [left, top] = [attribute(mark, "x"), attribute(mark, "y")];
        const [wide, tall] = [attribute(mark, "width"), attribute(mark, "height")];
        return [invert([left, top + tall]), invert([left + wide, top])];
      },
      texts: () =>
        [...svg.querySelectorAll("text:not([data-mark=rim] *)")].map((text) => text.textContent ?? ""),
    };
  });
}
