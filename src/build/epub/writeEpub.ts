/**
 * The e-book: the whole chapter as the site has it, a file for each section, in EPUB 3. Formulas are MathML that says
 * itself, plates are drawings in plain paint, notes are footnotes, and questions have their answers at the back.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { chromium, type LaunchOptions } from "playwright-core";
import { build, type Rolldown } from "vite";
import { strings } from "../../../content/how-neural-networks-are-trained/en/strings.ts";
import project from "../../../package.json" with { type: "json" };
import { mathsReader } from "../book/formulasAloud.ts";
import { openPaper } from "../book/paper.ts";
import { type Leaf, readLeaves } from "./leaves.ts";
import { contentsPage, type Edition, leafPage, packageFile } from "./package.ts";

const FONTS = /^source-.*-latin-\d.*\.woff2$/;
const STYLE = "src/build/epub/book.css";
/** What draws a figure of the page, on the page. */
const DRAWING = "src/build/epub/drawing.ts";

interface Order {
  /** Folder of the built site. */
  readonly dist: string;
  /** How to start a Chromium. */
  readonly launch: LaunchOptions;
}

/** Writes the whole chapter into `dist/<name of the project>.epub`. */
export async function writeEpub({ dist, launch }: Order): Promise<{ file: string; bytes: number }> {
  const browser = await chromium.launch(launch);
  try {
    const page = await openPaper(browser, dist);
    const locale = (await page.getAttribute("html", "lang")) ?? "en";
    const say = await mathsReader(locale);
    const formulas = await page.$$eval("math", (all) => all.map((one) => one.outerHTML));
    await page.addScriptTag({ content: await drawing() });
    const leaves = await page.evaluate(readLeaves, { spoken: formulas.map(say), homepage: project.homepage });
    const edition: Edition = {
      title: (await page.textContent("h1")) ?? "",
      locale,
      author: project.author,
      description: project.description,
      id: `${project.homepage || project.name}#${project.version}`,
      modified: lastChange()
        .toISOString()
        .replace(/\.\d+Z$/, "Z"),
      words: { contents: strings.contents, figures: strings.gallery },
    };
    const file = join(dist, `${project.name}.epub`);
    writeFileSync(file, pack(edition, leaves, dist));
    return { file, bytes: statSync(file).size };
  } finally {
    await browser.close();
  }
}

const lastChange = (): Date =>
  process.env.SOURCE_DATE_EPOCH ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000) : new Date();

/** `DRAWING` as a script for a page, whose `Drawing` it becomes. */
async function drawing(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, minify: false, lib: { entry: DRAWING, formats: ["iife"], name: "Drawing" } },
  });
  const [output] = [made].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

/** A container as the standard wants it: what it is comes first, and unpacked. */
function pack(edition: Edition, leaves: readonly Leaf[], dist: string): Uint8Array {
  const fonts = readdirSync(join(dist, "assets")).filter((name) => FONTS.test(name));
  const files: Zippable = {
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "EPUB/package.opf": strToU8(packageFile(edition, leaves, fonts)),
    "EPUB/contents.xhtml": strToU8(contentsPage(edition, leaves)),
    "EPUB/book.css": strToU8(faces(fonts) + readFileSync(STYLE, "utf8")),
    "EPUB/cover.png": new Uint8Array(readFileSync(join(dist, "card.png"))),
  };
  for (const leaf of leaves) files[`EPUB/${leaf.file}`] = strToU8(leafPage(edition, leaf));
  for (const font of fonts)
    files[`EPUB/fonts/${font}`] = new Uint8Array(readFileSync(join(dist, "assets", font)));
  return zipSync(files, { level: 9, mtime: edition.modified });
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** "source-serif-4-latin-400-italic-0j97Jm6B.woff2" → the face of that name, weight and slant. */
const faces = (fonts: readonly string[]): string =>
  fonts
    .map((file) => {
      const [, name, weight, style] = /^(.*)-latin-(\d+)-(normal|italic)/.exec(file)!;
      const family = name!.replace(
        /(^|-)(\w)/g,
        (_, dash: string, letter: string) => (dash && " ") + letter.toUpperCase(),
      );
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(fonts/${file})}\n`;
    })
    .join("");
