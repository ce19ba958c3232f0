/** What a widget shows as one SVG that stands alone: its pictures laid out as on screen, its title, its credit. */
import { aloud } from "../../kit/aloud.ts";
import { colourReader, type PlainColour } from "./plainPaint.ts";

/** What a lone picture says of itself. */
export interface About {
  readonly title: string;
  /** What is to be seen, for those who hear it. */
  readonly description: string;
  /** What colours, dashes and rings mean. */
  readonly key?: string;
  /** Written under the picture, broken between these where it is narrow. */
  readonly credit: readonly string[];
}

/** Properties that children take over, with what they are at the root of a file. */
const INHERITED: Readonly<Record<string, string>> = {
  "fill-rule": "nonzero",
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "font-family": "",
  "font-size": "",
  "font-style": "normal",
  "font-weight": "400",
  "font-variant-numeric": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "letter-spacing": "normal",
  "paint-order": "normal",
  visibility: "visible",
};
/** Properties of an element alone, with what they are where nothing is said. */
const OWN: Readonly<Record<string, string>> = { opacity: "1", "vector-effect": "none" };
/** A colour and the property that says how much of it there is. */
const PAINTS = [
  ["fill", "fill-opacity"],
  ["stroke", "stroke-opacity"],
  ["stop-color", "stop-opacity"],
  ["flood-color", "flood-opacity"],
] as const;
/** What only the page has a use for. */
const OF_PAGE = /^(?:class|style|tabindex|role|focusable|aria-.*|data-(?!mark$).*|on.*)$/;

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 12;
const HEAD = { size: 14, line: 20, weight: 600 };
const FOOT = { size: 12, line: 16, weight: 400 };

const plain = (length: string): string => length.replace(/(\d)px/g, "$1");
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

function make(tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === "number" ? number(value) : value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/** How much larger than written an element stands on the screen, where it is so both ways alike. */
function enlarged(element: Element): number | undefined {
  const at = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  if (!at) return undefined;
  const [across, down] = [Math.hypot(at.a, at.b), Math.hypot(at.c, at.d)];
  return Math.abs(across - down) < 1e-3 * across ? across : undefined;
}

/** Into how many arcs of parabolas a stretched circle is cut: so many that nobody sees it. */
const ARCS = 48;

/** Draws a stretched path, such as the circle that becomes a contour, where it comes to lie. Says whether it could. */
function unstretch(original: Element, copy: Element): boolean {
  if (!(original instanceof SVGPathElement)) return false;
  const d = original.getAttribute("d") ?? "";
  const matrix = (copy as SVGPathElement).transform.baseVal.consolidate()?.matrix;
  if (!matrix || /[m].*m/i.test(d)) return false;
  const length = original.getTotalLength();
  const at = (share: number): DOMPoint => original.getPointAtLength(length * share).matrixTransform(matrix);
  const write = (x: number, y: number): string => `${number(x)},${number(y)}`;
  let from = at(0);
  let drawn = `M${write(from.x, from.y)}Q`;
  for (let arc = 0; arc < ARCS; arc++) {
    const [middle, to] = [at((arc + 0.5) / ARCS), at((arc + 1) / ARCS)];
    const bend = [2 * middle.x - (from.x + to.x) / 2, 2 * middle.y - (from.y + to.y) / 2] as const;
    drawn += `${arc > 0 ? " " : ""}${write(...bend)} ${write(to.x, to.y)}`;
    from = to;
  }
  copy.setAttribute("d", drawn + (/z\s*$/i.test(d) ? "Z" : ""));
  copy.removeAttribute("transform");
  return true;
}

/** Writes into `copy` how `original` is painted, as far as it differs from what it takes over. */
function carry(
  original: Element,
  copy: Element,
  read: (css: string) => PlainColour,
  above: Readonly<Record<string, string>>,
): Record<string, string> {
  const style = getComputedStyle(original);
  const of = (name: string): string => plain(style.getPropertyValue(name));
  for (const { name } of [...copy.attributes]) if (OF_PAGE.test(name)) copy.removeAttribute(name);
  const write = (name: string, value: string, without: string | undefined): void => {
    if (value === without) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  };
  const below = { ...above };
  const hand = (name: string, value: string): void => {
    write(name, value, above[name]);
    below[name] = value;
  };
  for (const name of Object.keys(INHERITED)) hand(name, of(name));
  for (const [name, initial] of Object.entries(OWN)) write(name, of(name), initial);
  if (of("vector-effect") === "non-scaling-stroke") {
    // Few programs know strokes that do not grow: theirs are made as much finer as the picture is larger.
    const stretched = of("stroke") !== "none" && !enlarged(original) && unstretch(original, copy);
    const scale = enlarged(stretched ? original.parentElement! : original);
    if (scale || of("stroke") === "none") copy.removeAttribute("vector-effect");
    if (scale) {
      const finer = (lengths: string): string =>
        lengths.replace(/[\d.]+/g, (length) => number(Number(length) / scale));
      for (const name of ["stroke-width", "stroke-dasharray", "stroke-dashoffset"])
        hand(name, finer(of(name)));
    }
  }
  for (const [name, opacity] of PAINTS) {
    const ofStop = name === "stop-color" ? "stop" : name === "flood-color" ? "feFlood" : undefined;
    if (ofStop && original.localName !== ofStop) continue;
    const value = style.getPropertyValue(name);
    let [paint, share] = [value, Number(of(opacity))];
    if (value !== "none" && !value.startsWith("url(")) {
      const { hex, alpha } = read(value);
      paint = alpha === 0 && !ofStop ? "none" : hex;
      share *= alpha;
    } else if (value.startsWith("url(")) paint = value.replace(/^url\("?[^#"]*(#[^")]+)"?\).*$/, "url($1)");
    if (ofStop) {
      write(name, paint, undefined);
      write(opacity, number(share), "1");
    } else {
      hand(name, paint);
      hand(opacity, number(paint === "none" ? 1 : share));
    }
  }
  // Or the spaces between differently set words are lost to some.
  if (original.localName === "text") copy.setAttribute("xml:space", "preserve");
  if (original.localName === "circle") copy.setAttribute("r", of("r"));
  const moved = style.transform;
  if (moved !== "none" && !original.hasAttribute("transform")) copy.setAttribute("transform", moved);
  return below;
}

function carryAll(
  original: Element,
  copy: Element,
  read: (css: string) => PlainColour,
  above: Readonly<Record<string, string>>,
): void {
  const below = carry(original, copy, read, above);
  const pairs = [...original.children].map((child, index) => [child, copy.children[index]!] as const);
  for (const [child, twin] of pairs) {
    const reference = child.closest("clipPath, mask, linearGradient, radialGradient, defs, marker, pattern");
    if (!reference && getComputedStyle(child).display === "none") twin.remove();
    else carryAll(child, twin, read, below);
  }
}

const ROOT: Readonly<Record<string, string>> = {
  ...INHERITED,
  fill: "#000000",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-opacity": "1",
};

/** Words of the page that are no part of the picture, or that nobody sees. What heads the row of a table is read, be it a choice too. */
const NO_WORDS =
  "svg, .plane-overlay, .visually-hidden, .stage-trouble, .katex-mathml, select, button, label:not(th > label), legend";

interface Words {
  text: string;
  readonly box: DOMRect;
  right: number;
  readonly of: Element;
}

/** The words about a picture (titles, worked lines, ledgers, notes) in pieces of one look, line by line as they break on screen. */
function wordsIn(view: HTMLElement): Words[] {
  const pieces: Words[] = [];
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement!;
    if (of.closest(NO_WORDS) || !of.checkVisibility({ visibilityProperty: true })) continue;
    for (const word of (node.nodeValue ?? "").matchAll(/\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      const last = pieces.at(-1);
      if (last?.of === of && Math.abs(box.top - last.box.top) < 2 && box.left - last.right < box.height) {
        last.text += ` ${word[0]}`;
        last.right = box.right;
      } else if (box.width > 0) pieces.push({ text: word[0], box, right: box.right, of });
    }
  }
  return pieces;
}

/** Phrases put together into lines no longer than `room`. */
function breakLines(phrases: readonly string[], room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const longer = `${lines.at(-1)} ${phrase}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(phrase);
  }
  return lines;
}

/** Every picture in `view`, laid out as on screen with the words about them, in one SVG that needs nothing of the page. */
export function figureAsSvg(view: HTMLElement, { title, description, key, credit }: About): SVGSVGElement {
  const pictures = [...view.querySelectorAll<SVGSVGElement>('svg[role="img"], table svg:not(.icon)')].filter(
    (picture) => picture.checkVisibility() && picture.getBoundingClientRect().width > 0,
  );
  const words = wordsIn(view);
  const boxes = pictures.map((one) => one.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left), ...words.map(({ box }) => box.left)) - PADDING;
  const width =
    Math.max(...boxes.map((box) => box.right), ...words.map(({ right }) => right)) + PADDING - left;

  const font = getComputedStyle(view.querySelector("svg text") ?? view).fontFamily;
  const ruler = document.createElement("canvas").getContext("2d");
  const broken = (phrases: readonly string[], size: number, weight = 400): string[] => {
    if (ruler) ruler.font = `${weight} ${size}px ${font}`;
    const widthOf = (text: string): number => ruler?.measureText(text).width ?? text.length * size * 0.5;
    return breakLines(phrases, width - 2 * PADDING, widthOf);
  };
  const head = broken(title.split(" "), HEAD.size, HEAD.weight);
  const foot = [
    ...(key === undefined ? [] : broken(key.split(" "), FOOT.size)),
    ...broken(credit, FOOT.size),
  ];

  const all = [...boxes, ...words.map(({ box }) => box)];
  const top = Math.min(...all.map((box) => box.top)) - PADDING - head.length * HEAD.line;
  const under = Math.max(...all.map((box) => box.bottom)) + PADDING - top;
  const height = under + foot.length * FOOT.line + PADDING / 2;

  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const whole = make("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: "img" });
  whole.append(make("title", {}, aloud(title)), make("desc", {}, aloud(description)));
  const { read, done } = colourReader(view);
  try {
    whole.append(make("rect", { ...size, fill: read("var(--paper, #ffffff)").hex }));
    for (const row of view.querySelectorAll("tr")) {
      const { hex, alpha } = read(getComputedStyle(row).backgroundColor);
      const { x, y, width, height } = row.getBoundingClientRect();
      if (alpha > 0)
        whole.append(
          make("rect", { x: x - left, y: y - top, width, height, fill: hex, "fill-opacity": alpha }),
        );
    }
    for (const picture of pictures) {
      const box = picture.getBoundingClientRect();
      const copy = picture.cloneNode(true) as SVGSVGElement;
      const label = picture.getAttribute("aria-label");
      carryAll(picture, copy, read, ROOT);
      const place = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, number(value));
      copy.setAttribute("overflow", getComputedStyle(picture).overflow);
      if (label) copy.prepend(make("title", {}, label));
      whole.append(copy);
    }
    for (const { text, box, of } of words) {
      const { fontFamily, fontSize, fontWeight, fontStyle, color } = getComputedStyle(of);
      const size = Number.parseFloat(fontSize);
      // The foot of the letters, in a box as high as the font wants it.
      const at = { x: box.left - left, y: box.top - top + box.height / 2 + 0.35 * size };
      const look = { "font-family": fontFamily, "font-size": size, "font-weight": fontWeight };
      const slant = fontStyle === "normal" ? {} : { "font-style": fontStyle };
      whole.append(make("text", { ...at, ...look, ...slant, fill: read(color).hex }, text));
    }
    const lines = (
      texts: readonly string[],
      from: number,
      { size, line, weight }: typeof HEAD,
      ink: string,
    ) =>
      texts.forEach((text, index) => {
        const at = { x: PADDING, y: from + index * line + size };
        const look = { "font-family": font, "font-size": size, "font-weight": weight, fill: ink };
        whole.append(make("text", { ...at, ...look }, text));
      });
    lines(head, PADDING / 2, HEAD, read("var(--ink, #000000)").hex);
    lines(foot, under, FOOT, read("var(--quiet, #555555)").hex);
  } finally {
    done();
  }
  return whole as SVGSVGElement;
}
