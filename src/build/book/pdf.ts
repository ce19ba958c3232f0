/**
 * The printed edition. The page is printed twice or more: where a heading falls is known only afterwards, and the
 * contents that say so may themselves move the headings.
 */
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument, PDFName, PDFString } from "pdf-lib";
import { chromium, type LaunchOptions, type Page } from "playwright-core";
import project from "../../../package.json" with { type: "json" };
import { fitLetters } from "./lettering.ts";
import { makeUp } from "./makeUp.ts";
import { destinations, openPaper, type Paper, print } from "./paper.ts";
import { addRunningHeads } from "./runningHeads.ts";
import { nameBookmarks, tagForReaders, tellParts } from "./tags.ts";

/** Beyond this many printings the numbers are taken as they are; two are usual. */
const MOST_PASSES = 4;

interface Order {
  /** Folder of the built site. */
  readonly dist: string;
  /** How to start a Chromium. */
  readonly launch: LaunchOptions;
  readonly paper?: Paper;
}

/** Prints the whole chapter into `dist/<name of the project>.pdf`, or `…-letter.pdf`. */
export async function writePdf({
  dist,
  launch,
  paper = "a4",
}: Order): Promise<{ file: string; pages: number; bytes: number }> {
  const browser = await chromium.launch(launch);
  try {
    const page = await openPaper(browser, dist, { paper, mathsAsText: true });
    await tellParts(page);
    for (const { page: at, white } of await makeUp(page))
      console.log(`page ${at + 1} of the text: ${Math.round(100 * white)} % white at its foot`);
    await fitLetters(page);
    const pdf = await printNumbered(page);
    const title = (await page.textContent("h1")) ?? "";
    const language = (await page.getAttribute("html", "lang")) ?? "";
    nameBookmarks(pdf, await page.$$eval("h1, h2, h3", (all) => all.map((one) => one.textContent.trim())));
    tagForReaders(pdf, { title, author: project.author, description: project.description, language });
    await addRunningHeads(pdf, page);
    describeDocument(pdf, title);
    const file = join(dist, `${project.name}${paper === "a4" ? "" : `-${paper}`}.pdf`);
    await writeFile(file, await pdf.save());
    return { file, pages: pdf.getPageCount(), bytes: (await stat(file)).size };
  } finally {
    await browser.close();
  }
}

/** Prints until every page number written in the contents is the number of the page it names. Where headings fall is told without tags too. */
export async function printNumbered(page: Page): Promise<PDFDocument> {
  let written = "";
  for (let pass = 1; ; pass++) {
    const pdf = await PDFDocument.load(await print(page, { tagged: pass > 1 }), { updateMetadata: false });
    const numbers = [...destinations(pdf)].map(([id, place]) => [id, String(place.page + 1)] as const);
    const found = JSON.stringify(numbers);
    if (found === written || pass === MOST_PASSES) return pdf;
    written = found;
    await page.evaluate((rows) => {
      const numberOf = new Map(rows);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        const number = numberOf.get(decodeURIComponent(link.hash.slice(1)));
        if (number) link.dataset.page = number;
      }
    }, numbers);
  }
}

function describeDocument(pdf: PDFDocument, title: string): void {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(project.author);
  pdf.setSubject(project.description);
  if (project.homepage)
    pdf.catalog.set(PDFName.of("URI"), pdf.context.obj({ Base: PDFString.of(project.homepage) }));
}
