/** What stands at the back of the printed edition is found from the front: in the contents, and from each question. */
import { resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";
import { destinations, openPaper, print } from "../../src/build/book/paper.ts";
import { printNumbered } from "../../src/build/book/pdf.ts";
import { describeInBrowser, theBrowser } from "./visit.ts";

describeInBrowser("the back of the printed edition", () => {
  it("is in the contents and at each question, with its pages", async () => {
    const page = await openPaper(await theBrowser(), resolve("dist"), { mathsAsText: true });
    const pdf = await printNumbered(page);
    const read = (selector: string) =>
      page.$$eval(selector, (links) =>
        links.map((link) => ({
          id: decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)),
          page: Number(link.dataset.page),
          after: getComputedStyle(link, "::after").content,
          seen: link.checkVisibility(),
        })),
      );
    const listed = await read("nav.contents > ol:not(.contents-figures) a");
    const back = ["answers", "further-reading", "glossary", "notation", "references"];
    expect(listed.slice(-back.length).map(({ id }) => id)).toEqual(back);
    expect(listed.filter(({ seen, page }) => !seen || !page)).toEqual([]);
    expect(listed.map(({ page }) => page)).toEqual(listed.map(({ page }) => page).sort((a, b) => a - b));

    const questions = await read(".predict > .predict-back a");
    expect(questions.length).toBe(await page.locator("[data-predict]").count());
    const answers = listed.at(-5)!;
    const references = listed.at(-1)!;
    for (const { page, after, seen } of questions) {
      expect(seen).toBe(true);
      expect(page).toBeGreaterThanOrEqual(answers.page);
      expect(page).toBeLessThanOrEqual(references.page);
      expect(after).toContain("p.");
    }
    // The page that is named is the one that the answer's own row falls on.
    const places = destinations(await PDFDocument.load(await print(page, { tagged: false })));
    for (const { id, page } of [...listed, ...questions])
      expect([id, page]).toEqual([id, places.get(id)!.page + 1]);
    expect(pdf.getPageCount()).toBeGreaterThanOrEqual(references.page);
    await page.context().close();
  });
});
