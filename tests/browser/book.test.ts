/** The printed edition as its reader reads it: from the PDF's own pages. */
import { resolve } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { makeUp } from "../../src/build/book/makeUp.ts";
import { destinations, openPaper, type Place, print } from "../../src/build/book/paper.ts";
import { wholenessFaults } from "./checks.ts";
import { deeds } from "./deeds.ts";
import { readPdf } from "./pdf.ts";
import { type Run, readLetters, readTexts, smallIn, squeezed } from "./pdfText.ts";
import { describeInBrowser, theBrowser, visit, whole } from "./visit.ts";

/** Points from the upper edge: what stands above is the head, what stands below is the foot. */
const [HEAD, FOOT] = [52, 808];
/** Where the text begins and ends, as print.css has it: A4 with 19 and 13 mm above and below. */
const TEXT = { top: 54, bottom: 805 };
const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join(" ");
const inHead = ({ y }: Run): boolean => y < HEAD;
const inFoot = ({ y }: Run): boolean => y > FOOT;

/** The pages of the text with more than a fifth of them white at the foot, but where a section ends; `height`: of the paper. */
function whiteFeet(
  pages: readonly Run[][],
  places: ReadonlyMap<string, Place>,
  sections: readonly string[],
  height: number,
): string[] {
  const bottom = TEXT.bottom - 842 + height;
  const opens = sections.map((id) => places.get(id)!);
  const answers = places.get("answers")!.page;
  const ends = (at: number): boolean =>
    at + 1 === answers || opens.some(({ page, y }) => page === at + 1 && height - y < TEXT.top + 10);
  const white = (at: number): number => {
    const lowest = Math.max(...pages[at]!.filter(({ y }) => y < bottom + 3).map(({ y }) => y));
    return (bottom - lowest) / (bottom - TEXT.top);
  };
  const feet = Array.from({ length: answers - opens[0]!.page }, (_, index) => opens[0]!.page + index);
  expect(feet.length).toBeGreaterThan(10);
  return feet
    .filter((at) => white(at) > 0.2 && !ends(at))
    .map((at) => `page ${at + 1}: ${Math.round(100 * white(at))} %`);
}

/** The pages of the text on which there is nothing but what stands in the margin. */
function notesAlone(
  pages: readonly Run[][],
  places: ReadonlyMap<string, Place>,
  [width, height]: Size,
): string[] {
  const [from, to] = ["in-the-dark", "answers"].map((id) => places.get(id)!.page) as [number, number];
  return pages.slice(from, to).flatMap((runs, index) => {
    const isText = ({ x, y }: Run): boolean => x < 0.6 * width && y > HEAD && y < height - (842 - FOOT);
    return runs.some(isText) ? [] : [`page ${from + index + 1}`];
  });
}

/** Headings below which fewer than two lines stand on their page: ids, and names of those that go across columns. */
function stranded(
  pages: readonly Run[][],
  places: ReadonlyMap<string, Place>,
  { ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] },
  [width, height]: Size,
): string[] {
  const isAlone = (page: number, from: number): boolean => {
    const under = pages[page]!.filter(({ x, y }) => x < 0.6 * width && y > from && y < height - (842 - FOOT));
    return new Set(under.map(({ y }) => Math.round(y))).size < 2;
  };
  const low = ids.filter((id) => isAlone(places.get(id)!.page, height - places.get(id)!.y + 24));
  // Where a heading across columns stands its letters alone tell.
  const lowToo = names.filter((name) => {
    const page = pages.findIndex((runs) => runs.some((run) => isHeading(run, name)));
    const heading = pages[page]?.find((run) => isHeading(run, name));
    return !heading || isAlone(page, heading.y + 4);
  });
  return [...low, ...lowToo];
}
const isHeading = ({ text, size }: Run, name: string): boolean =>
  size > 11.5 && size < 30 && squeezed(text) === squeezed(name);

/** Lines that begin with a mark which closes a phrase: it belongs to the formula at the end of the line before. */
const orphaned = (pages: readonly Run[][]): string[] =>
  pages.flatMap((runs, page) =>
    runs.flatMap(({ text, x, y }) => {
      if (!/^[,.;:!?)\]’”](\s|$)/.test(text)) return [];
      const follows = runs.some((run) => run.x < x && run.x > x - 330 && Math.abs(run.y - y) < 9);
      return follows ? [] : [`page ${page + 1}: ${text.slice(0, 30)}`];
    }),
  );

/** Of a page, in points. */
type Size = readonly [width: number, height: number];
const A4: Size = [595, 842];
const LETTER: Size = [612, 792];
/** The headings of the text, and those of the back that go across its columns. */
const [TEXTS, BACKS] = [
  ".section :is(h2, h3)[id]",
  ":is(.answers, .back-part, .references) > h2:not(.imprint *)",
];

interface Written {
  /** Headings of sections, those at the back too. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** The names of those that go across the columns of the back. */
  readonly backs: readonly string[];
  /** And the headings within sections. */
  readonly parts: readonly string[];
  /** The numbered figures. */
  readonly figures: readonly string[];
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  /** Stretches of words, without the formulas between them. */
  readonly captions: readonly string[];
  /** The numbers of the predictions. */
  readonly questions: readonly string[];
  readonly answers: readonly { readonly number: string; readonly words: readonly string[] }[];
}

describeInBrowser("the book", () => {
  let written: Written;
  let pages: Run[][];
  let places: Map<string, Place>;
  let images: readonly string[];
  beforeAll(async () => {
    const contents = await readPdf(`dist/${project.name}.pdf`);
    images = contents.images;
    places = destinations(contents.pdf);
    pages = readTexts(contents.pdf);
    const { page, close } = await visit(whole, { javaScriptEnabled: false });
    written = await page.evaluate((backs) => {
      /** The texts in an element, broken where a formula or a raised figure stands between them. */
      const words = (element: Element): string[] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode())
          if (!walker.currentNode.parentElement?.closest(".katex, .screen-only, style, svg"))
            found.push(walker.currentNode.textContent ?? "");
        return found;
      };
      const all = <T>(selector: string, read: (element: Element) => T): T[] =>
        [...document.querySelectorAll(selector)].map(read);
      return {
        headings: all("h2[id]", (heading) => ({ id: heading.id, text: words(heading).join("") })),
        backs: all(backs, ({ textContent }) => textContent),
        parts: all(".section h3[id]", ({ id }) => id),
        figures: all("figure:has(.plate-task)", ({ id }) => id),
        contents: all("nav.contents a", (link) => ({
          id: (link as HTMLAnchorElement).hash.slice(1),
          title: link.querySelector(".contents-title")!.textContent,
        })),
        // What stands in the margin is read between the lines beside it, wherever they end.
        captions: all(
          ":not([data-again]) > .plate :is(.plate-caption, .plate-task), .plate-frame-caption",
          words,
        ).flat(),
        questions: [
          ...all(":is([data-predict], .recall) .predict-number", (number) => number.textContent),
          ...all("figure:has(.plate-task) .widget-number", (number) => number.textContent),
        ],
        answers: all(".answers-row", (row) => ({
          number: row.querySelector(".answers-number")!.textContent,
          words: words(row.querySelector("div")!),
        })),
      };
    }, BACKS);
    await close();
  });
  let text: string;
  beforeAll(() => {
    text = squeezed(
      pages.map((runs) => joined(runs.filter((run) => !inHead(run) && !inFoot(run)))).join(" "),
    );
  });

  it("can be read: every sign has its letter", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flat().filter((run) => run.text.includes("\ufffd"))).toEqual([]);
    // What is read is what was written: a sentence of the first section, and one of the last.
    expect(text).toContain(
      squeezed("The ground tells you what to do next, and every such step takes you lower"),
    );
    expect(text.length).toBeGreaterThan(40_000);
  });

  it("has the number of every page but the first at its foot", () => {
    const [first, ...feet] = pages.map((runs) => runs.filter(inFoot).map((run) => run.text));
    expect(feet).toEqual(feet.map((_, index) => [String(index + 2)]));
    // The title reaches down to there.
    expect(first!.filter((text) => /^\d+$/.test(text))).toEqual([]);
  });

  it("has the book's name at the head of every page but the first, and its section's where none opens", () => {
    const opens = written.headings.map(({ id, text: name }) => ({ name, at: places.get(id)!.page }));
    expect(opens.length).toBeGreaterThan(4);
    const wrong = pages.flatMap((runs, index) => {
      const heads = runs.filter(inHead).map((run) => squeezed(run.text));
      const opened = opens.filter(({ at }) => at <= index).at(-1);
      const section = opened && opened.at < index ? [squeezed(opened.name)] : [];
      const due = index === 0 ? [] : [squeezed("How neural networks are trained"), ...section];
      return heads.join() === due.join() ? [] : [`${index + 1}: ${heads.join()} instead of ${due.join()}`];
    });
    expect(wrong).toEqual([]);
    for (const { name, at } of opens)
      expect(squeezed(joined(pages[at]!.filter((run) => !inHead(run)))), `page ${at + 1}`).toContain(
        squeezed(name),
      );
  });

  it("has contents of one page, whose numbers lead to every section, its parts and every figure", () => {
    const listed = written.contents.map(({ id }) => id);
    for (const { id } of written.headings.slice(0, 13)) expect(listed).toContain(id);
    expect(listed).toEqual(expect.arrayContaining([...written.parts, ...written.figures]));
    expect(written.parts.length).toBeGreaterThan(40);
    const [contents] = pages.filter((runs) => runs.some((run) => run.text === "Contents" && !inHead(run)));
    for (const { id, title } of written.contents) {
      const begins = (run: Run): boolean => run.text !== "" && squeezed(title).startsWith(squeezed(run.text));
      const numbers = contents!.filter(begins).map((entry) => {
        const beside = contents!.filter(
          ({ text, x, y }) => /^\d+$/.test(text) && x > entry.x && Math.abs(y - entry.y) < 4,
        );
        return beside.sort((a, b) => a.x - b.x)[0]?.text;
      });
      expect(numbers, title).toContain(String(places.get(id)!.page + 1));
    }
  });

  it("has its figures in their order", () => {
    const at = written.figures.map((id) => places.get(id)!);
    const heights = at.map(({ page, y }) => 842 * page - y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it("leaves no heading at a page's foot without two lines of what it heads", () => {
    expect(written.backs.length).toBeGreaterThan(4);
    const ids = [...written.headings.map(({ id }) => id).slice(0, 12), ...written.parts];
    expect(stranded(pages, places, { ids, names: written.backs }, A4)).toEqual([]);
  });

  it("has no page of the text with notes alone", () => {
    expect(notesAlone(pages, places, A4)).toEqual([]);
  });

  it("begins no line with a mark that closes a phrase", () => {
    expect(orphaned(pages)).toEqual([]);
  });

  it("says something under a heading before it shows a figure", () => {
    const told = [
      ...written.headings.map(({ id }) => ({ id, room: 62 })),
      ...written.parts.map((id) => ({ id, room: 34 })),
    ];
    const mute = told.flatMap(({ id, room }) => {
      const { page, y } = places.get(id)!;
      const under = written.figures.filter((figure) => {
        const at = places.get(figure)!;
        return at.page === page && at.y < y && y - at.y < room;
      });
      return under.map((figure) => `${figure} under ${id}`);
    });
    expect(mute).toEqual([]);
  });

  it("has every plate's captions and tasks", () => {
    const captions = written.captions.map(squeezed).filter((words) => words.length > 8);
    expect(captions.length).toBeGreaterThan(40);
    expect(captions.filter((words) => !text.includes(words))).toEqual([]);
  });

  it("has the answers at its back, the last one too", () => {
    const { page } = places.get("answers")!;
    const back = squeezed(joined(pages.slice(page).flat()));
    expect(written.questions.length).toBeGreaterThan(5);
    expect(written.answers.map(({ number }) => number)).toEqual(written.questions);
    let from = back.indexOf("Answers");
    expect(from).toBeGreaterThanOrEqual(0);
    for (const { number, words } of written.answers) {
      from = back.indexOf(squeezed(number), from);
      expect(from, `answer ${number}`).toBeGreaterThanOrEqual(0);
      for (const stretch of words.map(squeezed).filter(({ length }) => length > 8))
        expect(back.slice(from), `answer ${number}`).toContain(stretch);
    }
    // And nowhere before: the guess is to come first.
    const [longest] = written.answers.flatMap(({ words }) => words).sort((a, b) => b.length - a.length);
    expect(squeezed(joined(pages.slice(0, page).flat()))).not.toContain(squeezed(longest!));
  });

  it("asks for nothing that paper cannot do", () => {
    expect(pages.map((runs) => deeds.exec(joined(runs))?.[0]).filter(Boolean)).toEqual([]);
  });

  it("has no letters smaller than 8 points, but raised and lowered ones in formulas and powers", () => {
    const small = smallIn(pages);
    expect(small).toEqual([]);
    // What is read of sizes is what is set.
    const sizes = pages.flat().map(({ size }) => Math.round(4 * size) / 4);
    expect(sizes.filter((size) => size === 9.5).length).toBeGreaterThan(1000);
  });

  it("has sixty pages", () => {
    expect(pages.length).toBeLessThanOrEqual(60);
  });

  it("leaves no more than a fifth of a page white at its foot, but where a section ends and on one more", () => {
    const sections = written.headings.map(({ id }) => id);
    expect(whiteFeet(pages, places, sections, 842)).toEqual([]);
  });

  it("draws everything with lines and letters, digits and relief too", () => {
    expect(images).toEqual([]);
  });
});

describeInBrowser("the book on US Letter", () => {
  it("is made up as well, with no heading left alone and no page of notes alone, on pages of that size, filled to their own width, with every plate whole and letters as large as on A4", async () => {
    const page = await openPaper(await theBrowser(), resolve("dist"), { paper: "letter", mathsAsText: true });
    expect(await makeUp(page)).toEqual([]);
    const sections = await page.$$eval("h2[id]", (all) => all.map(({ id }) => id));
    const { pdf, fonts } = await readPdf(await print(page, { tagged: false }));
    const runs = readTexts(pdf);
    const places = destinations(pdf);
    expect(whiteFeet(runs, places, sections, 792)).toEqual([]);
    const ids = await page.$$eval(TEXTS, (all) => all.map(({ id }) => id));
    const names = await page.$$eval(BACKS, (all) => all.map(({ textContent }) => textContent));
    expect([ids.length > 50, names.length > 4]).toEqual([true, true]);
    expect(stranded(runs, places, { ids, names }, LETTER)).toEqual([]);
    expect(notesAlone(runs, places, LETTER)).toEqual([]);
    expect(orphaned(runs)).toEqual([]);
    const [sheet, ...others] = pdf.getPages();
    expect(others.length).toBeGreaterThan(20);
    expect([sheet!.getWidth(), sheet!.getHeight()].map(Math.round)).toEqual([612, 792]);
    // Whatever stands wider than a page would make all of it smaller.
    expect(smallIn(runs)).toEqual([]);
    expect(runs.flat().filter(({ size }) => Math.abs(size - 9.5) < 0.1).length).toBeGreaterThan(1000);
    expect(fonts.filter(({ embedded, kind }) => !embedded || kind === "Type3")).toEqual([]);
    const wide = await page.$eval(".plate-frame[data-wide]", (frame) => frame.getBoundingClientRect().width);
    expect(wide / (96 / 25.4)).toBeCloseTo(115, 0);
    expect(
      await wholenessFaults(page, ".plate-frame:not(:has(.timeline-table)), .picture, [data-predict]", print),
    ).toEqual([]);
    await page.context().close();
  });
});

describe("reading the texts of a PDF", () => {
  it("reads codes singly and in ranges, and letters that were set together", () => {
    const letters = readLetters(
      "2 beginbfchar <0003> <0020> <0007> <00660069> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange",
    );
    expect([...letters]).toEqual([
      [3, " "],
      [7, "fi"],
      [16, "a"],
      [17, "b"],
      [18, "c"],
    ]);
  });

  it("finds where a text stands, also inside a drawing that is laid on the page; a font without letters is told", async () => {
    const inner = await PDFDocument.create();
    const font = await inner.embedFont(StandardFonts.Helvetica);
    inner.addPage([200, 100]).drawText("abc", { x: 10, y: 30, font });
    const pdf = await PDFDocument.create();
    const [drawing] = await pdf.embedPdf(await inner.save());
    pdf.addPage([400, 500]).drawPage(drawing!, { x: 50, y: 100, xScale: 2, yScale: 2 });
    const [[run]] = readTexts(await PDFDocument.load(await pdf.save())) as [[Run]];
    expect(run).toMatchObject({ text: "\ufffd\ufffd\ufffd", x: 70, y: 340 });
  });
});
