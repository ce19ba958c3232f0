/** Saves what a widget shows as one file; fetched only when a reader asks for it. */
import { facesAsRules, firstFamily } from "./facesAsRules.ts";
import { figureAsCsv } from "./figureAsCsv.ts";
import { type About, figureAsSvg } from "./figureAsSvg.ts";

/** Hands the reader a file to keep. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const written = (picture: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;

const viewOf = (body: HTMLElement): HTMLElement => body.querySelector<HTMLElement>(".stage-view") ?? body;

/** A widget's picture, under the figure's number and title where the page gives it one. */
function pictureOf(body: HTMLElement, about: About): SVGSVGElement {
  const head = body.closest("figure")?.querySelector("figcaption")?.textContent.replace(/\s+/g, " ").trim();
  const key = body.querySelector(".stage-key > :not(.visually-hidden)")?.textContent.trim();
  return figureAsSvg(viewOf(body), { ...about, title: head || about.title, ...(key && { key }) });
}

/** Knobs, steps and state, for whoever wants to go on from them. */
export function saveNumbers(name: string, numbers: unknown): void {
  saveFile(`${name}.json`, "application/json", JSON.stringify(numbers, undefined, 1));
}

/** What is drawn, as a table for a spreadsheet. */
export function saveTable(body: HTMLElement, name: string): void {
  saveFile(`${name}.csv`, "text/csv", figureAsCsv(viewOf(body)));
}

/** As lines and letters: for any size, and to work on. */
export function saveFigure(body: HTMLElement, name: string, about: About): void {
  saveFile(`${name}.svg`, "image/svg+xml", written(pictureOf(body, about)));
}

/** How many pixels a point of the screen becomes. */
const DENSITY = 2;

/** As pixels, for where a program takes no lines; with the letters of the page. */
export async function saveFigureAsPixels(body: HTMLElement, name: string, about: About): Promise<void> {
  const picture = pictureOf(body, about);
  const faces = document.createElementNS("http://www.w3.org/2000/svg", "style");
  faces.textContent = await facesIn(picture);
  picture.prepend(faces);
  const [width, height] = [picture.width.baseVal.value, picture.height.baseVal.value];
  const image = new Image();
  // Not by an address of a blob: some browsers take a canvas that has drawn one for a stranger's.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * DENSITY, height * DENSITY];
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = context && (await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png")));
  if (!pixels) throw new Error("this browser makes no picture of pixels");
  saveFile(`${name}.png`, "image/png", pixels);
}

/** The faces that a picture is lettered in, of those that have come: an image on its own fetches nothing. */
function facesIn(picture: SVGSVGElement): Promise<string> {
  const lettered = [...picture.querySelectorAll("[font-family]")];
  const wanted = new Set(lettered.map((one) => firstFamily(one.getAttribute("font-family")!)));
  const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
  return facesAsRules(
    (face) =>
      wanted.has(face.family) &&
      loaded.some(
        ({ family, weight, style }) =>
          firstFamily(family) === face.family && weight === face.weight && style === face.style,
      ),
  );
}
