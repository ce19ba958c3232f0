/** A figure's picture as drawings for a page of any width. Runs in the page, as `Drawing`. */
import { figureAsSvg } from "../../stage/saving/figureAsSvg.ts";

/** What a narrow page has room for, in pixels: what is wider is drawn in pieces, one for each of its panels. */
const ROOM = 350;
/** How large lettering should be, and how much of the rim round a drawing is cut off; in pixels. */
const [LEGIBLE, RIM] = [11.5, 8];
const PARTS = 'svg[role="img"], .panels > *';

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.getBoundingClientRect().width > 0;

/** The smallest parts of a picture that are narrow enough, in reading order; a table, or a picture that has no parts, stays whole. */
function piecesOf(view: HTMLElement): HTMLElement[] {
  const parts = [...view.children].filter(isShown);
  const hasWords = [...view.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
  const hasParts = view.querySelector("table") !== null || view.querySelectorAll(PARTS).length > 1;
  const isWhole = hasWords || !hasParts || view.matches("table, .plane");
  if (isWhole || view.getBoundingClientRect().width <= ROOM) return [view];
  return parts.flatMap(piecesOf);
}

/** How much larger a piece has to be drawn for most of its lettering to be read with ease. */
function enlargement(piece: HTMLElement): number {
  const sizes = [...piece.querySelectorAll<SVGTextElement>("svg text")].map(
    (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1),
  );
  const usual = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? LEGIBLE;
  return Math.min(1.5, Math.max(1, LEGIBLE / usual));
}

/** A drawing within a drawing as a group in its place: some readers draw every inner one in the outer one's corner. */
function asGroup(inner: SVGSVGElement): Element {
  const group = document.createElementNS(inner.namespaceURI, "g");
  const { x, y, width, viewBox } = inner;
  const share = viewBox.baseVal.width > 0 ? width.baseVal.value / viewBox.baseVal.width : 1;
  const places = new Set(["x", "y", "width", "height", "viewBox", "overflow", "preserveAspectRatio"]);
  for (const { name, value } of inner.attributes) if (!places.has(name)) group.setAttribute(name, value);
  group.setAttribute(
    "transform",
    `translate(${x.baseVal.value} ${y.baseVal.value}) scale(${Math.round(share * 1e4) / 1e4})`,
  );
  group.append(...inner.childNodes);
  return group;
}

/** The drawings of a picture, which `description` describes as a whole; tables are no drawings. */
export function draw(picture: HTMLElement, description: string): Element[] {
  const pieces = piecesOf(picture);
  return pieces.map((piece, index) => {
    if (piece.matches("table")) {
      const table = piece.cloneNode(true) as HTMLElement;
      for (const swatch of table.querySelectorAll("svg")) swatch.remove();
      return table;
    }
    const drawn = figureAsSvg(piece, { title: "", description: "", credit: [] });
    const share = enlargement(piece);
    // The book's own margins do.
    const { width, height } = drawn.viewBox.baseVal;
    const size = [width - 2 * RIM, height - 2 * RIM] as const;
    drawn.setAttribute("viewBox", `${RIM} ${RIM} ${size.join(" ")}`);
    ["width", "height"].forEach((side, axis) => {
      drawn.setAttribute(side, String(Math.round(share * size[axis]!)));
    });
    if (pieces.length > 1 && size[0] <= ROOM) drawn.classList.add("piece");
    const labels = [...drawn.querySelectorAll(":scope > svg > title")].map((title) => title.textContent);
    const label = index === 0 ? description : labels.join(" ") || drawn.textContent.trim();
    drawn.setAttribute("aria-label", label);
    for (const words of drawn.querySelectorAll(":scope > :is(title, desc)")) words.remove();
    for (const inner of drawn.querySelectorAll<SVGSVGElement>(":scope > svg"))
      if (inner.viewBox.baseVal.x === 0 && inner.viewBox.baseVal.y === 0) inner.replaceWith(asGroup(inner));
    // Known to browsers, not to the standard that e-books keep.
    for (const part of [drawn, ...drawn.querySelectorAll("*")])
      for (const name of ["font-variant-numeric", "paint-order"]) part.removeAttribute(name);
    return drawn;
  });
}
