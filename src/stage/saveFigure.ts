/** Saves what a widget shows as one file; fetched only when a reader asks for it. */
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

/** As lines and letters: for any size, and to work on. */
export function saveFigure(view: HTMLElement, name: string, about: About): void {
  saveFile(`${name}.svg`, "image/svg+xml", written(figureAsSvg(view, about)));
}
