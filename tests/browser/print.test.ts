/** The chapter on paper: what the reader's own printing gives, and the PDF that the build made. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import type { Page } from "playwright-core";
import { encode } from "uqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { mathsReader } from "../../src/build/book/formulasAloud.ts";
import { fitLetters } from "../../src/build/book/lettering.ts";
import { openPaper, print } from "../../src/build/book/paper.ts";
import { codeSvg } from "../../src/kit/codeSvg.ts";
import { sentencesShown, spillFaults, wholenessFaults } from "./checks.ts";
import { deeds } from "./deeds.ts";
import { letteringFaults } from "./labels.ts";
import { type Contents, readPdf } from "./pdf.ts";
import { describeInBrowser, theBrowser } from "./visit.ts";

/** In pixels, and a hair less. */
const EIGHT_POINTS = 10.6;
const file = `dist/${project.name}.pdf`;

describeInBrowser("printing", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPaper(await theBrowser(), resolve("dist"), { mathsAsText: true });
  });
  afterAll(() => page.context().close());

  it("shows plates instead of stages", async () => {
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("figure[data-widget]")]
        .filter((widget) => widget.querySelector<HTMLElement>(".stage")?.checkVisibility())
        .map((widget) => widget.id),
    );
    expect(wrong).toEqual([]);
  });

  it("asks for nothing that paper cannot do", async () => {
    const sentences = await sentencesShown(page);
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => deeds.test(sentence))).toEqual([]);
  });

  it("keeps every label within its picture, and its half of the gap beside it", async () => {
    const gap = 5 * (96 / 25.4);
    expect(await spillFaults(page, gap / 2)).toEqual([]);
  });

  it("keeps within the page's width: the browser would set all of it smaller", async () => {
    const wide = await page.evaluate(() => {
      const sheet = document.querySelector(".chapter")!;
      sheet.setAttribute("style", "inline-size: var(--sheet-inline)");
      const { right } = sheet.getBoundingClientRect();
      const within = [...sheet.querySelectorAll<HTMLElement>(".section *, .answers *, .references *")];
      const over = within.filter(
        (box) =>
          // What only the ear has of a formula takes no room.
          !(box instanceof SVGElement) &&
          !box.closest(".katex-mathml") &&
          box.getBoundingClientRect().right > right + 1,
      );
      sheet.removeAttribute("style");
      return over.map((box) => `${box.className} ${box.closest("[id]")?.id}`);
    });
    expect(wide).toEqual([]);
  });

  it("keeps every frame, picture, equation and table row on one page", async () => {
    const whole =
      ".plate-frame:not(:has(.timeline-table)), .picture, .equation-line, .equation-parts, tr, [data-predict]";
    expect(await wholenessFaults(page, whole, print)).toEqual([]);
  });
});

/** Letters that hang out of their picture, and of each axis those that touch its line, its name or each other. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const planes = [...document.querySelectorAll<HTMLElement>(".picture .plane, .plate .plane")];
    for (const plane of planes) {
      const svg = plane.querySelector<SVGSVGElement>(":scope > svg");
      if (!svg?.checkVisibility() || plane.querySelector(".plane-overlay > *")) continue;
      const name = `${plane.closest("figure")?.id || plane.closest<HTMLElement>("[data-picture]")?.dataset.picture} ${svg.dataset.plane}`;
      const { left, right } = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll("text")) {
        const { left: from, right: to, width } = text.getBoundingClientRect();
        if (width > 0 && (from < left - 1.5 || to > right + 1.5))
          faults.push(`${name}: "${text.textContent}" hangs out`);
      }
      // A line's box holds air above its letters and below: what is left when 0.22 of it are taken off is x-height and capitals.
      const names = [...svg.querySelectorAll("text")]
        .filter((text) => text.textContent.trim() !== "" && text.checkVisibility())
        .map((text) => ({ text, box: text.getBoundingClientRect() }));
      for (const [at, { text, box }] of names.entries())
        for (const { text: other, box: its } of names.slice(at + 1)) {
          if (text.matches(".tick") && other.matches(".tick")) continue;
          const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const high =
            Math.min(box.bottom - 0.22 * box.height, its.bottom - 0.22 * its.height) -
            Math.max(box.top + 0.22 * box.height, its.top + 0.22 * its.height);
          if (wide > 0.5 && high > 0.5)
            faults.push(`${name}: "${text.textContent}" lies on "${other.textContent}"`);
        }
      for (const axis of svg.querySelectorAll(".axis-line")) {
        const own = axis.getBoundingClientRect();
        // Of an axis with its ticks the line itself is the upper edge, or the right one.
        const isAcross = axis.matches(".axis-x *");
        for (const { text, box } of names.filter(({ text }) => text.matches(".label"))) {
          const [top, bottom] = [box.top + 0.22 * box.height, box.bottom - 0.22 * box.height];
          const crosses = isAcross
            ? box.left < own.right && box.right > own.left && top < own.top && bottom > own.top
            : top < own.bottom && bottom > own.top && box.left < own.right && box.right > own.right;
          if (crosses) faults.push(`${name}: "${text.textContent}" crosses its axis`);
        }
      }
      const across = [...svg.querySelectorAll(".axis-x .tick")].map((tick) => tick.getBoundingClientRect());
      across.forEach((tick, at) => {
        const next = across[at + 1];
        if (next && tick.left < next.right && next.left < tick.right) faults.push(`${name}: figures touch`);
      });
      const line = svg.querySelector(".axis-x .axis-line")?.getBoundingClientRect();
      const label = svg.querySelector(".axis-x .axis-label")?.getBoundingClientRect();
      // A line's box holds a quarter of air above its letters, and as much below.
      const [first] = across;
      if (line && first && first.top + 0.25 * first.height < line.top)
        faults.push(`${name}: figures on the axis`);
      if (label && first && label.top + 0.25 * label.height < first.bottom - 0.25 * first.height - 1)
        faults.push(`${name}: its name lies in its figures`);
    }
    return faults;
  });

describeInBrowser("the letters of the book's pictures", () => {
  /** Before they are fitted, and after. */
  let around: readonly string[][];
  let near: readonly Awaited<ReturnType<typeof letteringFaults>>[];
  beforeAll(async () => {
    const page = await openPaper(await theBrowser(), resolve("dist"), { mathsAsText: true });
    const look = async () => [await crowded(page), await letteringFaults(page, EIGHT_POINTS)] as const;
    const before = await look();
    await fitLetters(page);
    const after = await look();
    [around, near] = [
      [before[0], after[0]],
      [before[1], after[1]],
    ];
    await page.context().close();
  });

  it("stay within them, and clear of their axes and of each other", () => {
    const [before, faults] = around as [string[], string[]];
    expect(before.length).toBeGreaterThan(10);
    expect(faults.filter((fault) => !fault.endsWith("hangs out"))).toEqual([]);
    // Four ask for more room than a picture gives. They may only become fewer.
    const [...wide] = new Set(faults.map((fault) => fault.split(":")[0]));
    expect(wide.length, wide.join(", ")).toBeLessThanOrEqual(4);
  });

  it("stay clear of lines, dots and bars", () => {
    expect(near[0]!.faults.length).toBeGreaterThan(20);
    const { faults, texts } = near[1]!;
    expect(texts).toBeGreaterThan(3000);
    // Two find no place near by, and have paper under them. They may only become fewer.
    expect(faults.length, faults.join("\n")).toBeLessThanOrEqual(2);
  });
});

describeInBrowser("printing a site that has an address", () => {
  it("gives each plate its address and code, and links that lead to the site", async () => {
    const homepage = "https://example.org/chapter";
    const page = await openPaper(await theBrowser(), resolve("dist"), { homepage, mathsAsText: true });
    const plates = await page.locator("figure[data-widget] .plate").count();
    expect(await page.locator(".plate-address svg").count()).toBe(plates);
    const first = page.locator(".plate-address").first();
    expect(await first.textContent()).toMatch(/^example\.org\/chapter\/#/);
    expect(
      await wholenessFaults(page, ".plate-frame:not(:has(.timeline-table)), .plate-words", print),
    ).toEqual([]);
    const { addresses, images } = await readPdf(await print(page, { tagged: false }));
    expect(addresses.filter((address) => address.includes(".invalid"))).toEqual([]);
    expect(images).toEqual([]);
    await page.context().close();
  });
});

describeInBrowser("the PDF", () => {
  let contents: Contents;
  let formulas: readonly string[];
  let titles: readonly string[];
  beforeAll(async () => {
    contents = await readPdf(file);
    const page = await openPaper(await theBrowser(), resolve("dist"));
    formulas = await page.$$eval(".katex math", (all) =>
      all
        .filter(
          (one) => !one.closest('.stage, [role="img"], th [aria-hidden]') && !one.closest(".screen-only"),
        )
        .map((one) => one.outerHTML),
    );
    titles = await page.$$eval(".section :is(h2, h3)", (all) => all.map((one) => one.textContent.trim()));
    await page.context().close();
  });

  it("is there, of A4 pages, small enough to send", async () => {
    expect(existsSync(file)).toBe(true);
    expect(contents.pdf.getPageCount()).toBeGreaterThan(3);
    for (const sheet of contents.pdf.getPages()) {
      expect(sheet.getWidth()).toBeCloseTo(595, -0.5);
      expect(sheet.getHeight()).toBeCloseTo(842, -0.5);
    }
    expect((await contents.pdf.save()).length).toBeLessThan(12_000_000);
  });

  it("names itself, its authors and its language", () => {
    expect(contents.pdf.getTitle()).toMatch(/How neural networks are trained/);
    expect(contents.pdf.getAuthor()).toBe(project.author);
    expect(contents.language).toMatch(/^en/);
  });

  it("is tagged, with every frame described", () => {
    expect(contents.structure.get("H1")).toBe(1);
    expect(contents.structure.get("H2")).toBeGreaterThan(0);
    const frames = readFileSync("dist/all/index.html", "utf8").match(/class="plate-picture"/g)?.length ?? 0;
    expect(frames).toBeGreaterThan(0);
    expect(contents.described.filter((words) => words.length > 20).length).toBeGreaterThanOrEqual(frames);
  });

  it("says every formula, as it is set and nowhere else", async () => {
    const read = await mathsReader("en");
    const words = formulas.map(read).sort();
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((one) => one === "")).toEqual([]);
    const said = new Set(contents.spoken);
    expect([...new Set(words)].filter((one) => !said.has(one))).toEqual([]);
    expect(contents.described.filter((one) => words.includes(one) && one.length > 8)).toEqual([]);
  });

  it("calls itself readable by PDF/UA, and its pages by the numbers at their feet", () => {
    const { catalog } = contents.pdf;
    const metadata = catalog.lookup(PDFName.of("Metadata"));
    const said = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString() : "";
    expect(said).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(catalog.lookup(PDFName.of("PageLabels"))?.toString()).toMatch(/\/S \/D/);
    expect(catalog.lookup(PDFName.of("MarkInfo"))?.toString()).toMatch(/\/Marked true/);
  });

  it("has every section and its parts in its outline, by number and name", () => {
    expect(titles.length).toBeGreaterThan(50);
    for (const title of titles) expect(contents.outline).toContain(title);
  });

  it("has its fonts inside, and no others than ours", () => {
    const { fonts } = contents;
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(
      fonts.map(({ name }) => name).filter((name) => !/^(Source(Serif|Sans|Code)|KaTeX_)/.test(name)),
    ).toEqual([]);
    // Drawn glyph by glyph: an outline round letters, a variable font, or one that may not be embedded.
    expect(fonts.filter(({ kind }) => kind === "Type3")).toEqual([]);
  });

  it("leads to no machine of ours", () => {
    expect(
      contents.addresses.filter((address) => /127\.0\.0\.1|localhost|\.invalid|^file:/.test(address)),
    ).toEqual([]);
  });
});

describe("a code", () => {
  it("draws every dark module of its matrix and no other", () => {
    const text = "https://example.org/chapter/#line-error";
    const { data, size } = encode(text, { border: 0, ecc: "M" });
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x, y, width] of codeSvg(text).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
    }
    expect(size).toBeGreaterThan(20);
    expect(drawn).toEqual(data);
  });
});

describe("reading a PDF", () => {
  it("sees a font that is not inside, a missing outline and a raster", async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage();
    sheet.drawText("Helvetica is not inside");
    const pixel = await pdf.embedPng(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    );
    sheet.drawImage(pixel);
    const contents = await readPdf(await pdf.save());
    expect(contents.fonts).toEqual([{ name: "Helvetica", kind: "Type1", embedded: false }]);
    expect(contents.images).toContain("1 × 1");
    expect(contents.outline).toEqual([]);
    expect(contents.structure.size).toBe(0);
    expect(contents.language).toBeUndefined();
  });
});
