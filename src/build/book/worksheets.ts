/** Worksheets for a class: each figure that has a task, on a sheet of its own with room to write, and the answers at the end. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument, PDFName } from "pdf-lib";
import { chromium, type LaunchOptions, type Page } from "playwright-core";
import { stage } from "../../../content/how-neural-networks-are-trained/en/stage.ts";
import { strings } from "../../../content/how-neural-networks-are-trained/en/strings.ts";
import project from "../../../package.json" with { type: "json" };
import { fitLetters } from "./lettering.ts";
import { destinations, openPaper, print } from "./paper.ts";
import { nameBookmarks, tagForReaders, tellParts } from "./tags.ts";

const STYLE = "src/build/book/worksheets.css";

interface Order {
  /** Folder of the built site. */
  readonly dist: string;
  /** How to start a Chromium. */
  readonly launch: LaunchOptions;
}

/** Prints the worksheets into `dist/<name of the project>-worksheets.pdf`. */
export async function writeWorksheets({
  dist,
  launch,
}: Order): Promise<{ file: string; pages: number; bytes: number }> {
  const browser = await chromium.launch(launch);
  try {
    const pdf = await makeWorksheets(await openPaper(browser, dist, { mathsAsText: true }));
    const file = join(dist, `${project.name}-worksheets.pdf`);
    await writeFile(file, await pdf.save());
    return { file, pages: pdf.getPageCount(), bytes: (await stat(file)).size };
  } finally {
    await browser.close();
  }
}

/** Makes worksheets of `page`, as `openPaper` gives it, and prints them. */
export async function makeWorksheets(page: Page): Promise<PDFDocument> {
  const title = `${(await page.textContent("h1")) ?? ""}: ${strings.worksheets.title}`;
  const language = (await page.getAttribute("html", "lang")) ?? "en";
  await page.addStyleTag({ content: await readFile(STYLE, "utf8") });
  await layOutSheets(page, title);
  await fitLetters(page);
  await tellParts(page);
  const pdf = await PDFDocument.load(await print(page), { updateMetadata: false });
  nameBookmarks(pdf, await page.$$eval("h2", (all) => all.map((one) => one.textContent.trim())));
  tagForReaders(pdf, { title, author: project.author, description: project.description, language });
  // No title page: they count from the first.
  pdf.catalog.delete(PDFName.of("PageLabels"));
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(project.author);
  return pdf;
}

/** How far apart lines to write on stand, and how high a page is between its margins; in points. */
const [LINE, SHEET] = [(8 * 72) / 25.4, (263 * 72) / 25.4];
/** So many lines there are at least, and so many overleaf, where a plate leaves fewer. */
const [LEAST, OVERLEAF] = [3, 12];
/** How wide the pictures of a plate that is too high are drawn, as shares of their room; the first that does is taken. Smaller ones cannot be read. */
const SHARES = [1, 0.9, 0.8, 0.7];

/** Paper with margins that leave room to write; `digits`: of what is MNIST's in part. */
const paper = (name: string, title: string, digits: boolean): string => `@page ${name} {
  size: A4;
  margin: 18mm 18mm 16mm 20mm;
  @top-left { content: ${JSON.stringify(title)}; inline-size: 100%; padding-block-end: 4mm; }
  @bottom-left {
    content: ${JSON.stringify(stage.credit(digits).join(" "))};
    inline-size: 90%; padding-block-start: 4mm; vertical-align: top;
    font: 400 8pt / 1.2 "Source Sans 3", sans-serif; color: oklch(0.4 0 0);
  }
  @bottom-right { content: counter(page); padding-block-start: 4mm; }
}
`;

/** The sheets, each with as many lines as its last page has room for. */
async function layOutSheets(page: Page, title: string): Promise<void> {
  await page.addStyleTag({ content: paper("worksheet", title, false) + paper("digits", title, true) });
  await page.evaluate(arrange, { ...strings.worksheets, answers: strings.answers });
  // How much room each plate leaves is known once it has been printed; one that leaves too little is set closer, and smaller.
  let rooms = await roomsLeft(page);
  for (const share of SHARES) {
    const narrow = rooms.flatMap(({ pages, lines }, index) => (pages > 1 || lines < LEAST ? [index] : []));
    if (narrow.length === 0) break;
    await page.evaluate(tighten, { narrow, share });
    rooms = await roomsLeft(page);
  }
  // What goes on overleaf all the same need not be small.
  const overleaf = rooms.flatMap(({ pages }, index) => (pages > 1 ? [index] : []));
  if (overleaf.length > 0) {
    await page.evaluate(tighten, { narrow: overleaf, share: 1 });
    rooms = await roomsLeft(page);
  }
  const counts = rooms.map(({ lines }) => (lines < LEAST ? OVERLEAF : lines));
  await page.evaluate((counts) => {
    document.querySelectorAll(".worksheet").forEach((sheet, index) => {
      for (let line = 0; line < counts[index]!; line++)
        sheet.append(Object.assign(document.createElement("div"), { className: "worksheet-line" }));
    });
  }, counts);
}

interface Room {
  /** How many pages a sheet's plate takes, */
  readonly pages: number;
  /** and how many lines find room below it, on the page where it ends. */
  readonly lines: number;
}

async function roomsLeft(page: Page): Promise<readonly Room[]> {
  const ids = await page.evaluate(() => {
    const links = document.createElement("nav");
    links.style.cssText = "font-size: 1px";
    const mark = (id: string): HTMLElement => {
      links.append(Object.assign(document.createElement("a"), { href: `#${id}`, textContent: "·" }));
      return Object.assign(document.createElement("div"), { id, className: "worksheet-mark" });
    };
    const ids = [...document.querySelectorAll(".worksheet")].map((sheet, index) => {
      const [top, foot] = [`top-${index}`, `foot-${index}`] as const;
      sheet.prepend(mark(top));
      sheet.append(mark(foot));
      return [top, foot] as const;
    });
    document.body.append(links);
    return ids;
  });
  const places = destinations(await PDFDocument.load(await print(page, { tagged: false })));
  await page.evaluate(() => {
    for (const extra of document.querySelectorAll(".worksheet-mark, body > nav")) extra.remove();
  });
  // Every sheet begins at the top of a page; its last line stands clear of the foot.
  const upper = places.get(ids[0]![0])!.y;
  return ids.map(([top, foot]) => {
    const [first, last] = [places.get(top)!, places.get(foot)!];
    return {
      pages: last.page - first.page + 1,
      lines: Math.floor((SHEET - LINE / 2 - (upper - last.y)) / LINE),
    };
  });
}

interface Words {
  readonly name: string;
  readonly date: string;
  readonly answers: string;
}

/** In the page: the sheets, without lines yet, and the answers. */
function arrange({ name, date, answers }: Words): void {
  const make = (tag: string, className: string, ...content: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...content);
    return element;
  };
  const blank = (millimetres: number): HTMLElement => {
    const line = make("i", "");
    line.style.inlineSize = `${millimetres}mm`;
    return line;
  };
  const figures = [...document.querySelectorAll<HTMLElement>("figure:has(.plate-task)")];
  const rows = figures.map((figure) => document.getElementById(`answer-task-${figure.id}`)!);
  const sheets = figures.map((figure) => {
    const head = figure.querySelector("figcaption")!;
    const heading = make("h2", "widget-head", ...head.childNodes);
    heading.append(make("span", "worksheet-who", `${name} `, blank(40), `   ${date} `, blank(16)));
    head.replaceWith(heading);
    // The task comes after all that it speaks of.
    figure.querySelector<HTMLElement>(".plate")!.dataset.words = "apart";
    return make("section", "worksheet", figure);
  });
  const back = make("section", "answers worksheet-answers", make("h2", "", answers), ...rows);
  document.documentElement.className = "worksheets";
  document.body.replaceChildren(...sheets, back);
}

interface Tightened {
  /** Which sheets, counted from 0. */
  readonly narrow: readonly number[];
  readonly share: number;
}

/** In the page: these sheets' plates with smaller pictures, and their words where they take least room. */
function tighten({ narrow, share }: Tightened): void {
  const sheets = document.querySelectorAll<HTMLElement>(".worksheet");
  for (const index of narrow) {
    const sheet = sheets[index]!;
    const plate = sheet.querySelector<HTMLElement>(".plate")!;
    sheet.classList.add("tight");
    sheet.style.setProperty("--share", String(share));
    const ways = ["apart", "beside", "below"].map((words) => {
      plate.dataset.words = words;
      return { words, height: plate.getBoundingClientRect().height };
    });
    plate.dataset.words = ways.toSorted((a, b) => a.height - b.height)[0]!.words;
  }
}
