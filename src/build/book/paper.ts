/** The built page as paper meets it: in a browser that gets no script, so that every plate shows instead of its widget. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import type { Browser, Page } from "playwright-core";
import project from "../../../package.json" with { type: "json" };
import { codeSvg } from "../../kit/codeSvg.ts";

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
};

/** Where a page stands that has no address: a name that no browser will ever find. */
const nowhere = "http://chapter.invalid/";

/** What the book is set for. */
export type Paper = "a4" | "letter";

/** The style sheet is A4's; a US Letter is wider and less high, and so are its columns. */
const LETTER = `
@page { size: letter; margin: 19mm 19mm 13mm 21.9mm }
@page :first { margin: 0 }
@page heads { margin: 0 }
@media print { :root {
  --page-inline: 215.9mm; --page-block: 279.4mm; --sheet-inline: 175mm; --sheet-block: calc(792pt - 32mm);
  --inner: 21.9mm; --outer: 19mm; --measure: 115mm; --margin-column: 55mm;
} }`;

interface Setting {
  /** The site's own address; none, if it is empty. */
  readonly homepage?: string;
  readonly paper?: Paper;
  /** Formulas keep their MathML as text alone (`data-mathml`), for `tellParts`. */
  readonly mathsAsText?: boolean;
}

/**
 * A browser that has met one element of MathML has rules of its own for it, by which everything in a section is styled anew
 * whenever a part of it moves.
 */
const withoutMaths = (html: string): string =>
  html.replace(
    /<span class="katex-mathml">(<math.*?<\/math>)<\/span>/gs,
    (_, maths: string) => `<span class="katex-mathml" data-mathml="${escapedAttribute(maths)}"></span>`,
  );
const escapedAttribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * Opens the whole chapter, `dist/all/index.html`, ready for printing. Files come from the folder itself: no server, no network. Scripts
 * and whatever else is not a page, a style, a picture or a font are refused.
 */
export async function openPaper(
  browser: Browser,
  dist: string,
  { homepage = project.homepage, paper = "a4", mathsAsText = false }: Setting = {},
): Promise<Page> {
  // The browser takes the files to come from the site's own address, so that the paper's links lead there.
  const origin = new URL(homepage ? homepage.replace(/\/?$/, "/") : nowhere);
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: { width: 794, height: 1123 },
  });
  // The longest page of all, maybe on a machine with much else to do.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const inside = url.href.startsWith(origin.href) ? url.pathname.slice(origin.pathname.length) : undefined;
    const file = inside?.replace(/(^|\/)$/, "$1index.html");
    const contentType = file && contentTypes[extname(file)];
    if (!contentType) return route.abort();
    const body = await readFile(join(dist, normalize(decodeURIComponent(file)))).catch(() => undefined);
    if (!body) return route.fulfill({ status: 404 });
    const isText = mathsAsText && extname(file) === ".html";
    return route.fulfill({ body: isText ? withoutMaths(body.toString()) : body, contentType });
  });
  await page.emulateMedia({ media: "print", colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(new URL("all/", origin).href, { waitUntil: "load" });
  await page.evaluate(styleFirst);
  if (paper === "letter") await page.addStyleTag({ content: LETTER });
  await page.evaluate(prepare, { hasAddress: homepage !== "" });
  if (homepage) await addAddresses(page, origin);
  return page;
}

/** In the page: the style sheet for paper, which a screen asks for last, comes before what is added here, and stays when all else goes. */
async function styleFirst(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("body link[rel=stylesheet]")];
  const loaded = sheets.map((sheet) => new Promise((done) => sheet.addEventListener("load", done)));
  document.head.append(...sheets);
  await Promise.all(loaded);
}

/**
 * In the page: pictures that wait to be scrolled to come now, links to nowhere become plain text, and every section
 * gets a link, for only what is linked to has a place in the PDF.
 */
async function prepare({ hasAddress }: { hasAddress: boolean }): Promise<void> {
  for (const image of document.images) image.loading = "eager";
  if (!hasAddress) {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const leaves = link.href.split("#")[0] !== location.href.split("#")[0];
      if (leaves && link.origin === location.origin) link.removeAttribute("href");
    }
  }
  const places = document.createElement("div");
  places.setAttribute("aria-hidden", "true");
  places.style.cssText =
    "position: absolute; inset: 0 auto auto 0; font-size: 1px; line-height: 0; opacity: 0";
  for (const { id } of document.querySelectorAll("h2[id]")) {
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = "·";
    places.append(link);
  }
  document.body.append(places);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await document.fonts.ready;
}

/** Gives each plate its address, short in print and as a code for a phone. */
async function addAddresses(page: Page, origin: URL): Promise<void> {
  const figures = await page.$$eval("figure[data-widget]", (all) =>
    all.map((figure) => ({
      id: figure.id,
      path: figure.closest<HTMLElement>("[data-path]")?.dataset.path ?? "",
    })),
  );
  const rows = figures.map(({ id, path }) => {
    const { href, host, pathname } = new URL(`${path}#${id}`, origin);
    return { id, href, short: `${host}${pathname}#${id}`, code: codeSvg(href) };
  });
  await page.evaluate((addresses) => {
    for (const { id, href, short, code } of addresses) {
      const link = document.createElement("a");
      link.className = "plate-address";
      link.href = href;
      link.innerHTML = code;
      link.append(short);
      document.getElementById(id)?.querySelector(".plate-caption")?.append(link);
    }
  }, rows);
}

/** Prints as it stands. Paper size and margins are the style sheet's. */
export function print(page: Page, { tagged = true } = {}): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged });
}

export interface Place {
  /** Counted from 0. */
  readonly page: number;
  /** Distance from the page's lower edge, in points. */
  readonly y: number;
}

/** Where each id that some link points at stands in a printed PDF. */
export function destinations(pdf: PDFDocument): Map<string, Place> {
  const pages = new Map<PDFRef, number>(pdf.getPages().map((page, index) => [page.ref, index]));
  const places = new Map<string, Place>();
  const named = pdf.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  for (const [name, value] of named?.entries() ?? []) {
    const place = pdf.context.lookup(value);
    if (!(place instanceof PDFArray)) continue;
    const page = pages.get(place.get(0) as PDFRef);
    const y = Number(place.get(3)?.toString());
    if (page !== undefined) places.set(decodeURIComponent(name.decodeText()), { page, y });
  }
  return places;
}
