/** Where the letters of a page's pictures lie, measured in the browser as their ink, and what they lie on. */
import type { Driven } from "./landing.ts";

/** Least size of letters on a screen, in pixels; what rounding may take off it is allowed. */
export const SMALLEST = 12;

export interface Lettered {
  readonly faults: string[];
  /** How many texts were looked at: a test that finds none has looked at nothing. */
  readonly texts: number;
}

/**
 * Texts that overlap another one of their picture, that a line, a ring or a dot runs through, that leave their picture,
 * or that are too small. Only what shows is looked at. Contours, grids and the connections of networks may run behind
 * letters, on a strip of paper.
 */
export function letteringFaults(page: Driven, smallest = SMALLEST): Promise<Lettered> {
  return page.evaluate((smallest) => {
    interface Ink {
      readonly text: string;
      readonly element: SVGTextElement;
      /** Corners, in pixels of the screen. */
      readonly corners: readonly DOMPoint[];
      readonly box: { left: number; right: number; top: number; bottom: number };
    }
    /** Pixels that one may lie in another before it shows. */
    const SLACK = 1;
    /** Source Sans: how much of a line lies above its baseline, and how high and deep letters are, in em. */
    const ABOVE = 0.72;
    const CAPITAL = 0.66;
    const DEEP = 0.2;

    const shows = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let one: Element | null = element; one && one.tagName !== "svg"; one = one.parentElement)
        if (Number(getComputedStyle(one).opacity) < 0.15) return false;
      return true;
    };
    /** A text, or each letter of one whose letters have places of their own. */
    const inksOf = (element: SVGTextElement): Ink[] => {
      const text = element.textContent.trim();
      const matrix = element.getScreenCTM();
      // A sign alone is a mark.
      if (text === "" || /^[×✓]$/.test(text) || !matrix || !shows(element)) return [];
      if (element.x.baseVal.numberOfItems <= 1) return [inkOf(element, text, element.getBBox(), matrix)];
      return Array.from(text, (letter, i) => inkOf(element, letter, element.getExtentOfChar(i), matrix));
    };
    const inkOf = (element: SVGTextElement, text: string, extent: DOMRect, matrix: DOMMatrix): Ink => {
      const { x, y, width, height } = extent;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const base = y + ABOVE * height;
      const top = base - CAPITAL * em;
      const bottom = base + (/[gjpqy,()∂Q]/.test(text) ? DEEP * em : 0);
      const corners = [
        [x, top],
        [x + width, top],
        [x + width, bottom],
        [x, bottom],
      ].map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
      const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      return {
        text,
        element,
        corners,
        box: {
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        },
      };
    };
    /** How deep a point lies in four corners told clockwise; below zero outside. */
    const depth = ({ corners }: Ink, x: number, y: number): number => {
      let least = Number.POSITIVE_INFINITY;
      corners.forEach((from, i) => {
        const to = corners[(i + 1) % 4]!;
        const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
        least = Math.min(least, ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length);
      });
      return least;
    };
    /** How far two inks lie in each other along the axis that parts them best; below zero apart. */
    const overlap = (one: Ink, two: Ink): number => {
      let least = Number.POSITIVE_INFINITY;
      for (const { corners } of [one, two]) {
        for (const [a, b] of [
          [corners[0]!, corners[1]!],
          [corners[1]!, corners[2]!],
        ] as const) {
          const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
          const along = ({ x, y }: DOMPoint): number => (x * (b.x - a.x) + y * (b.y - a.y)) / length;
          const [first, second] = [one.corners.map(along), two.corners.map(along)];
          least = Math.min(
            least,
            Math.max(...first) - Math.min(...second),
            Math.max(...second) - Math.min(...first),
          );
        }
      }
      return least;
    };
    const meets = (a: Ink["box"], b: DOMRect): boolean =>
      a.left < b.right + 8 && a.right > b.left - 8 && a.top < b.bottom + 8 && a.bottom > b.top - 8;

    const within = (a: Ink["box"], b: DOMRect): boolean =>
      a.left > b.left && a.right < b.right && a.top > b.top && a.bottom < b.bottom;

    /** Corners of a path of straight strokes, a list a stroke; nothing for one that bends otherwise. */
    const cornersOf = (d: string): [number, number][][] | undefined => {
      const strokes: [number, number][][] = [];
      let [x, y] = [0, 0];
      for (const [, command = "", rest = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
        if (!/[mlhvz]/i.test(command)) return undefined;
        const numbers = (rest.match(/-?(\d*\.\d+|\d+)/g) ?? []).map(Number);
        const kind = command.toLowerCase();
        const near = command === kind;
        if (kind === "z") strokes.at(-1)?.push(strokes.at(-1)![0]!);
        for (let i = 0; i < numbers.length; i += kind === "h" || kind === "v" ? 1 : 2) {
          const [first, second] = [numbers[i]!, numbers[i + 1]!];
          if (kind === "h") x = near ? x + first : first;
          else if (kind === "v") y = near ? y + first : first;
          else [x, y] = near ? [x + first, y + second] : [first, second];
          if (kind === "m" && i === 0) strokes.push([]);
          strokes.at(-1)?.push([x, y]);
        }
      }
      return strokes;
    };
    /** The middle of a line every two pixels of the screen, where it is not clipped. */
    const along = (line: SVGGeometryElement): DOMPoint[] => {
      const matrix = line.getScreenCTM();
      if (!matrix) return [];
      const { left, right, top, bottom } = line.ownerSVGElement!.dataset;
      const clipped = line.closest("[clip-path]") !== null && left !== undefined;
      const spacing = 2 / (Math.hypot(matrix.a, matrix.b) || 1);
      const points: DOMPoint[] = [];
      const add = (x: number, y: number): void => {
        if (clipped && (x < Number(left) || x > Number(right) || y < Number(top) || y > Number(bottom)))
          return;
        points.push(new DOMPoint(x, y).matrixTransform(matrix));
      };
      const strokes = cornersOf(line.getAttribute("d") ?? "A");
      if (strokes) {
        for (const stroke of strokes) {
          add(...stroke[0]!);
          for (let i = 1; i < stroke.length; i++) {
            const [[ax, ay], [bx, by]] = [stroke[i - 1]!, stroke[i]!];
            const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / spacing));
            for (let k = 1; k <= count; k++) add(ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count);
          }
        }
      } else {
        const length = line.getTotalLength();
        const count = Math.max(1, Math.ceil(length / spacing));
        for (let k = 0; k <= count; k++) {
          const { x, y } = line.getPointAtLength((length * k) / count);
          add(x, y);
        }
      }
      return points;
    };

    const faults: string[] = [];
    let texts = 0;
    for (const room of document.querySelectorAll<HTMLElement>(
      ".plate-frame, .stage-view, .picture-drawing",
    )) {
      const widget = room.closest<HTMLElement>("[data-widget]");
      const frames = [...room.parentElement!.querySelectorAll(".plate-frame")];
      const entry = room.closest(".gallery-entry")?.querySelector("h2")?.id;
      const place = `${widget?.dataset.name ?? widget?.id ?? entry ?? "?"} ${
        room.matches(".plate-frame") ? `frame ${"abcdefgh"[frames.indexOf(room)]}` : "awake"
      }`;
      const outer = room.getBoundingClientRect();
      for (const svg of room.querySelectorAll("svg")) {
        const inks = [...svg.querySelectorAll("text")].flatMap(inksOf);
        texts += inks.length;
        const say = (fault: string) =>
          faults.push(`${place}${svg.dataset.plane ? ` (${svg.dataset.plane})` : ""}: ${fault}`);
        inks.forEach((ink, i) => {
          const { text, element, box } = ink;
          const matrix = element.getScreenCTM()!;
          const scale = Math.hypot(matrix.a, matrix.b);
          for (const run of [element, ...element.querySelectorAll("tspan")]) {
            if (run.textContent.trim() === "") continue;
            const size = Number.parseFloat(getComputedStyle(run).fontSize) * scale;
            if (size < smallest - 0.1)
              say(`"${run.textContent}" in "${text}" is ${size.toFixed(1)} px small`);
          }
          const over = Math.max(outer.left - box.left, box.right - outer.right);
          if (over > 2 * SLACK) say(`"${text}" leaves its picture by ${over.toFixed()} px`);
          for (const other of inks.slice(i + 1)) {
            const by = overlap(ink, other);
            if (by > SLACK) say(`"${text}" and "${other.text}" overlap by ${by.toFixed(1)} px`);
          }
        });
        const rings = [...svg.querySelectorAll(".dots.hollow circle")];
        const marks = svg.querySelectorAll<SVGGeometryElement>(
          ".line:not(.tone-paper), .handle-ring, .dots circle, .dots.many, .arrow .head, .axis-line, .neuron-ring, .bar",
        );
        for (const mark of marks) {
          // What a ring filled with paper covers, its letter does not lie on.
          const bounds = mark.getBoundingClientRect();
          const near = inks.filter(
            ({ box, element }) =>
              meets(box, bounds) &&
              // Struck out or ringed on purpose; a hairline may run behind a strip of paper, as contours may.
              !rings.some(
                (ring) =>
                  ring.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING &&
                  within(box, ring.getBoundingClientRect()),
              ) &&
              mark.closest("g[data-right]")?.contains(element) !== true &&
              !(mark.closest(".tone-hairline") && element.previousElementSibling?.querySelector(".strip")),
          );
          if (near.length === 0 || !shows(mark)) continue;
          const style = getComputedStyle(mark);
          const scaled =
            style.vectorEffect === "non-scaling-stroke" ? 1 : Math.abs(mark.getScreenCTM()?.a ?? 1);
          const half = style.stroke === "none" ? 0 : (Number.parseFloat(style.strokeWidth) * scaled) / 2;
          const points = along(mark);
          for (const ink of near) {
            const by = Math.max(...points.map(({ x, y }) => depth(ink, x, y))) + half;
            if (by > half + SLACK || (half > 3 && by > SLACK)) {
              const kind = mark.closest("[data-mark]");
              say(
                `"${ink.text}" lies on ${kind?.getAttribute("data-mark") ?? mark.getAttribute("class")} ${kind?.getAttribute("data-name") ?? ""} by ${by.toFixed(1)} px`,
              );
            }
          }
        }
      }
    }
    return { faults: [...new Set(faults)], texts };
  }, smallest);
}
