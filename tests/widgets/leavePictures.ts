/** A plate that has changed, before and after, as pictures for somebody to look at. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ".tmp/plates";
/** A frame's width where plates stand, in pixels; its height is what the tallest needs. */
const [WIDTH, HEIGHT] = [480, 640];

const stylesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));

/** Frames side by side, dressed as on the page. */
function picture(id: string, frames: readonly string[]): string {
  const styles = ["src/kit", "src/stage", `src/widgets/${id}`].flatMap(stylesUnder).join("\n");
  const drawn = frames.map((frame, i) => {
    // In an SVG everything says what it is.
    const html = frame.replaceAll("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
    return `<foreignObject x="${i * WIDTH}" width="${WIDTH}" height="${HEIGHT}"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></foreignObject>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frames.length * WIDTH} ${HEIGHT}"><style><![CDATA[${styles}]]></style>${drawn.join("\n")}</svg>\n`;
}

/** Writes each frame that differs, the old and the new, and returns the files; frames stand apart by blank lines. */
export function leavePictures(id: string, before: string, after: string): string[] {
  mkdirSync(FOLDER, { recursive: true });
  const [old, now] = [before, after].map((text) => text.trim().split("\n\n")) as [string[], string[]];
  return now.flatMap((frame, i) => {
    if (frame === old[i]) return [];
    const file = join(FOLDER, `${id}-${String.fromCharCode(97 + i)}.svg`);
    writeFileSync(file, picture(id, [...(old[i] === undefined ? [] : [old[i]]), frame]));
    return [file];
  });
}
