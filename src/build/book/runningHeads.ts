/**
 * The section's name at the head of each page. CSS as Chromium prints it can only repeat one text on every page, so
 * the heads are printed by themselves, one to a page, and laid over the chapter's pages.
 */
import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames } from "pdf-lib";
import type { Page } from "playwright-core";
import { destinations, print } from "./paper.ts";

/** Draws the heads onto `pdf`, the print of `page`. Leaves `page` unfit for anything else. */
export async function addRunningHeads(pdf: PDFDocument, page: Page): Promise<void> {
  const places = destinations(pdf);
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll("h2[id]")].map((heading) => {
      const words = heading.cloneNode(true) as Element;
      for (const extra of words.querySelectorAll("[aria-hidden], .screen-only")) extra.remove();
      return { id: heading.id, text: words.textContent.trim() };
    }),
  );
  const starts = headings
    .map(({ id, text }) => ({ text, at: places.get(id)?.page ?? -1 }))
    .filter(({ at }) => at >= 0);
  const heads = pdf.getPages().map((_, index) => {
    const started = starts.filter(({ at }) => at <= index);
    // A page on which a section opens needs no other head than that.
    return started.at(-1)?.at === index ? "" : (started.at(-1)?.text ?? "");
  });
  if (heads.every((head) => head === "")) return;

  await page.evaluate((texts) => {
    document.body.className = "running-heads";
    document.body.replaceChildren(
      ...texts.map((text) => {
        const sheet = document.createElement("div");
        sheet.textContent = text;
        return sheet;
      }),
    );
  }, heads);
  const printed = await PDFDocument.load(await print(page, { tagged: false }));
  const overlays = await pdf.embedPdf(printed, printed.getPageIndices());
  pdf.getPages().forEach((sheet, index) => {
    const overlay = overlays[index];
    if (!overlay || heads[index] === "") return;
    // An artifact: part of the page, not of what is read aloud.
    sheet.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]));
    sheet.drawPage(overlay);
    sheet.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  });
}
