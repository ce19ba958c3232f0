/** Saves what a widget shows as one SVG file; fetched only when a reader asks for it. */

/** Properties that a page's style sheet sets and a lone file must carry itself. */
const CARRIED = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stop-color",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "letter-spacing",
  "vector-effect",
  "r",
  "visibility",
  "display",
] as const;
const SVG = "http://www.w3.org/2000/svg";

/** Hands the reader a file to keep. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What a file says of itself: its title, and what is to be seen. */
export interface Told {
  readonly title: string;
  readonly description: string;
}

/** Every picture in `view`, laid out as on screen, in one SVG of its own with the styles written into it. */
export function figureAsSvg(view: HTMLElement, { title, description }: Told): string {
  const frame = view.getBoundingClientRect();
  const whole = document.createElementNS(SVG, "svg");
  whole.setAttribute("xmlns", SVG);
  whole.setAttribute("width", frame.width.toFixed(0));
  whole.setAttribute("height", frame.height.toFixed(0));
  whole.setAttribute("viewBox", `0 0 ${frame.width.toFixed(2)} ${frame.height.toFixed(2)}`);
  for (const [tag, words] of [
    ["title", title],
    ["desc", description],
  ] as const) {
    const element = document.createElementNS(SVG, tag);
    element.textContent = words;
    whole.append(element);
  }
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  whole.append(ground);
  for (const picture of view.querySelectorAll("svg")) {
    if (picture.parentElement?.closest("svg")) continue;
    const box = picture.getBoundingClientRect();
    if (box.width === 0) continue;
    const copy = picture.cloneNode(true) as SVGSVGElement;
    const originals = [picture, ...picture.querySelectorAll("*")];
    const copies = [copy, ...copy.querySelectorAll("*")];
    originals.forEach((original, index) => {
      const style = getComputedStyle(original);
      const carried = CARRIED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
      copies[index]?.setAttribute("style", carried);
    });
    copy.setAttribute("x", (box.left - frame.left).toFixed(2));
    copy.setAttribute("y", (box.top - frame.top).toFixed(2));
    copy.setAttribute("width", box.width.toFixed(2));
    copy.setAttribute("height", box.height.toFixed(2));
    whole.append(copy);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}`;
}

export function saveFigure(view: HTMLElement, name: string, told: Told): void {
  saveFile(`${name}.svg`, "image/svg+xml", figureAsSvg(view, told));
}
