/** The worksheets, as a class gets them: from the PDF's own pages. */
import { resolve } from "node:path";
import { PDFName } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { openPaper, print } from "../../src/build/book/paper.ts";
import { makeWorksheets } from "../../src/build/book/worksheets.ts";
import { wholenessFaults } from "./checks.ts";
import { deeds } from "./deeds.ts";
import { type Contents, readPdf } from "./pdf.ts";
import { type Run, readTexts, squeezed } from "./pdfText.ts";
import { describeInBrowser, theBrowser } from "./visit.ts";

const joined = (runs: readonly Run[]): string => squeezed(runs.map(({ text }) => text).join(" "));

interface Sheet {
  readonly number: string;
  readonly title: string;
  readonly task: string;
  readonly answer: string;
  readonly captions: readonly string[];
}

describeInBrowser("the worksheets", () => {
  let page: Page;
  let due: readonly Sheet[];
  let contents: Contents;
  let pages: Run[][];
  let texts: string[];
  /** Where each sheet begins, and where the answers do. */
  let starts: number[];
  let answers: number;
  beforeAll(async () => {
    page = await openPaper(await theBrowser(), resolve("dist"), { mathsAsText: true });
    due = await page.$$eval("figure:has(.plate-task)", (all) =>
      all.map((figure) => ({
        number: figure.querySelector(".widget-number")!.textContent,
        title: figure.querySelector(".widget-title")!.textContent,
        task: figure.querySelector(".plate-task")!.textContent,
        answer: document.querySelector(`#answer-task-${figure.id} p:not(.screen-only)`)!.textContent,
        captions: [...figure.querySelectorAll(".plate-frame-caption")].map((one) => one.textContent),
      })),
    );
    contents = await readPdf(await (await makeWorksheets(page)).save());
    pages = readTexts(contents.pdf);
    texts = pages.map(joined);
    starts = due.map(({ number, title }) =>
      texts.findIndex((text) => text.includes(squeezed(number + title))),
    );
    answers = pages.findIndex((runs) => runs.some(({ text }) => text === strings.answers));
  });
  afterAll(() => page.context().close());

  it("are as many as there are tasks, each beginning a page, and the answers after them", () => {
    expect(due.length).toBeGreaterThan(20);
    expect(starts.filter((at) => at < 0)).toEqual([]);
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
    expect(starts[0]).toBe(0);
    expect(answers).toBeGreaterThan(starts.at(-1)!);
    // The table of years is longer than a page; a map of 256 letters is not to be read smaller. No other may be.
    const overleaf = due.flatMap(({ number }, index) => {
      const sides = (starts[index + 1] ?? answers) - starts[index]!;
      return sides > 1 ? [`${number}: ${sides}`] : [];
    });
    expect(overleaf.length, overleaf.join(", ")).toBeLessThanOrEqual(2);
    expect(pages.length - answers).toBeLessThanOrEqual(3);
  });

  it("have their whole plate and task, and no answer", () => {
    due.forEach(({ task, answer, captions, number }, index) => {
      const sheet = texts.slice(starts[index], starts[index + 1] ?? answers).join("");
      for (const words of [task, ...captions]) expect(sheet, number).toContain(squeezed(words));
      expect(texts.slice(0, answers).join(""), number).not.toContain(squeezed(answer));
      expect(texts.slice(answers).join(""), number).toContain(squeezed(answer));
    });
  });

  it("have room to write, a name and whose they are on every sheet", async () => {
    for (const at of starts)
      for (const word of [strings.worksheets.name, strings.worksheets.date])
        expect(pages[at]!.map(({ text }) => text.trim()).join(" ")).toContain(word);
    for (const text of texts) {
      expect(text).toContain(squeezed(strings.worksheets.title));
      expect([false, true].some((digits) => text.includes(squeezed(stage.credit(digits).join(" "))))).toBe(
        true,
      );
    }
    const lines = await page.$$eval(".worksheet", (all) =>
      all.map((sheet) => sheet.querySelectorAll(".worksheet-line").length),
    );
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(3);
  });

  it("ask for nothing that paper cannot do", () => {
    const said = pages.map((runs) => runs.map(({ text }) => text).join(" "));
    expect(said.map((text) => deeds.exec(text)?.[0]).filter(Boolean)).toEqual([]);
  });

  it("are A4, in our own faces, no letters smaller than 8 points but what is raised and lowered", () => {
    for (const sheet of contents.pdf.getPages()) {
      expect(sheet.getWidth()).toBeCloseTo(595, -0.5);
      expect(sheet.getHeight()).toBeCloseTo(842, -0.5);
    }
    expect(contents.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    const strange = contents.fonts.filter(({ name }) => !/^(Source(Serif|Sans|Code)|KaTeX_)/.test(name));
    expect(strange).toEqual([]);
    const small = pages.flat().filter(({ text, size }) => size < 7.99 && !/^(?:[−\d\s]*|max)$/.test(text));
    expect(small.map(({ text, size }) => `${size.toFixed(2)} "${text}"`)).toEqual([]);
  });

  it("can be found their way through, and heard", () => {
    for (const { number, title } of due)
      expect(contents.outline.map(squeezed).some((entry) => entry.startsWith(squeezed(number + title)))).toBe(
        true,
      );
    const frames = due.reduce((sum, { captions }) => sum + captions.length, 0);
    expect(contents.described.filter((words) => words.length > 20).length).toBeGreaterThanOrEqual(frames);
    expect(contents.pdf.getTitle()).toContain(strings.worksheets.title);
    expect(contents.pdf.catalog.has(PDFName.of("PageLabels"))).toBe(false);
  });

  it("cut no frame and no task", async () => {
    expect(
      await wholenessFaults(page, ".plate-frame:not(:has(.timeline-table)), .plate-task", print),
    ).toEqual([]);
  });
});
