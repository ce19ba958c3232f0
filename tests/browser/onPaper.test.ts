/** What a reader has on the screen comes on paper: with the page, alone on a sheet, and as a file. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { posed } from "../../src/stage/pose.ts";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/error-bowl/index.ts";
import { en as text } from "../../src/widgets/error-bowl/text/en.ts";
import { describeInFirefox, visitInFirefox } from "./firefox.ts";
import { readPdf } from "./pdf.ts";
import { readTexts, squeezed } from "./pdfText.ts";
import { describeInBrowser, patience, plain, theBrowser, type Visit, visit } from "./visit.ts";

const { id } = widget;
/** As the hand leaves it: the line three stops of its handle to the east, two steps of the clock. */
const steps = 2;
const initial = initialValues<typeof widget.knobs>(
  posed(widget, { texts: { line: "0.92,-1" }, steps: 0 }).knobs,
);
const values = turnValues(widget.knobs, initial, { line: [initial.line[0] + 3 * 0.02, initial.line[1]] });
const sentence = plain(widget.describe(values, replay(widget.model, values, steps).state, text));

/** The pages of a PDF, each as its letters and figures. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { pdf: read } = await readPdf(pdf);
  return readTexts(read).map((runs) => squeezed(runs.map((run) => run.text).join(" ")));
}
const print = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true });

describeInBrowser("a figure on paper, as its reader has left it", () => {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  let reader: Visit;
  let page: Page;
  let figure: Locator;
  beforeAll(async () => {
    // In the dark, where the screen's paint would waste ink.
    reader = await visit("how-wrong/", { colorScheme: "dark", acceptDownloads: true }, (opened) =>
      // The test prints by itself, once the page has asked for it.
      opened.addInitScript(() =>
        Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }),
      ),
    );
    page = reader.page;
    figure = page.locator(`[data-name="${id}"]`);
    await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.locator(`[data-name="${id}"][data-state="ready"]`).waitFor(patience);
  });
  afterEach(() => expect(reader.faults).toEqual([]));
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true });
  });

  const choose = async (item: string): Promise<void> => {
    await figure.getByRole("button", { name: words.more, exact: true }).click();
    await figure.getByRole("button", { name: item, exact: true }).click();
  };
  const lettering = (within: string) =>
    figure.locator(`${within} svg text`).evaluateAll((all) => all.map((one) => one.textContent).sort());

  it("is the plate of the build before anybody has moved it, here and where it sleeps", async () => {
    const before = await pagesOf(await print(page));
    expect(await page.locator("[data-own]").count()).toBe(0);
    for (const frame of text.frames) expect(before.join("")).toContain(squeezed(frame));
    expect(before.join("")).not.toContain(squeezed(words.asLeft));
  });

  it("has what the hand has done, in the page and in the browser's own print", async () => {
    const east = figure.locator('.handle-input[data-axis="x"]').first();
    for (let i = 0; i < 3; i++) await east.press("ArrowRight");
    for (let i = 0; i < steps; i++)
      await figure.getByRole("button", { name: words.step, exact: true }).click();
    // What draws on paper comes when the hand has begun; a browser that prints waits for nothing.
    let printed: string[] = [];
    const own = () => page.locator("[data-own].plate").count();
    await expect
      .poll(async () => {
        printed = await pagesOf(await print(page));
        return own();
      }, patience)
      .toBe(1);
    const whole = printed.join("");
    expect(whole).toContain(squeezed(`${words.asLeft} ${sentence}`));
    expect(whole).toContain(squeezed("The line: (0.98, −1) · Fit a line to: the seven points"));
    expect(whole).toContain(squeezed(words.steps(steps)));
    expect(whole).toContain(squeezed("error-bowl.line=0.98,-1&error-bowl.step=2#error-bowl"));
    // The frames that caption, task and prose speak of stand there too, once.
    for (const frame of [...text.frames, text.task]) expect(whole.split(squeezed(frame)).length).toBe(2);
    expect(await lettering("[data-own]")).toEqual(await lettering(".stage-view"));
    // On the screen nothing of it is seen.
    expect(await figure.locator("[data-own] >> visible=true").count()).toBe(0);
  });

  let sheet: string[];
  it("has a sheet to itself, with the task and without its answer", async () => {
    await choose(words.printFigure);
    await page.locator("body[data-printed]").waitFor(patience);
    const pdf = await print(page);
    sheet = await pagesOf(pdf);
    const [first] = sheet;
    for (const told of [text.title, sentence, text.task, "error-bowl.line=0.98,-1", words.steps(steps)])
      expect(first).toContain(squeezed(told));
    expect(sheet.length).toBeLessThanOrEqual(2);
    const whole = sheet.join("");
    expect(whole.split(squeezed(text.task)).length).toBe(2);
    for (const frame of text.frames) expect(whole).toContain(squeezed(frame));
    expect(whole).toContain(squeezed(words.credit(false).join(" ")));
    expect(whole).not.toContain(squeezed(text.answer).slice(0, 60));
    expect(whole).not.toContain(squeezed("How wrong is wrong?"));
    // In black on white, as if the screen had been light.
    await page.emulateMedia({ media: "print" });
    const ink = await figure
      .locator("[data-own] .plate-caption")
      .first()
      .evaluate((one) => getComputedStyle(one).color);
    await page.emulateMedia({ media: null });
    expect(ink).toBe("rgb(0, 0, 0)");
  });

  it("leaves the next printing of the page as it was", async () => {
    const after = (await pagesOf(await print(page))).join("");
    expect(after).toContain(squeezed("How wrong is wrong?"));
    expect(after.split(squeezed(text.task)).length).toBe(2);
    expect(await page.locator("[data-off]").count()).toBe(0);
  });

  it("comes as a file that needs nothing else, on a desk and on a phone, always in light", async () => {
    const [download] = await Promise.all([page.waitForEvent("download", patience), choose(words.savePage)]);
    expect(download.suggestedFilename()).toBe(`${id}.html`);
    const file = join(folder, `${id}.html`);
    await download.saveAs(file);
    const written = readFileSync(file, "utf8");
    expect(/<script|<link|url\((?!"?(?:data:|#)).{20}/.exec(written)?.[0]).toBeUndefined();
    expect(written.length).toBeLessThan(400_000);
    for (const [width, colorScheme] of [
      [1280, "light"],
      [390, "dark"],
    ] as const) {
      const context = await (await theBrowser()).newContext({
        viewport: { width, height: 800 },
        colorScheme,
      });
      await context.setOffline(true);
      const lone = await context.newPage();
      const faults: string[] = [];
      lone.on("console", (message) => faults.push(message.text()));
      lone.on("requestfailed", (request) => faults.push(request.url().slice(0, 80)));
      await lone.goto(pathToFileURL(file).href);
      const seen = await lone.evaluate(() => {
        const frames = [...document.querySelectorAll<HTMLElement>(".plate-picture")];
        return {
          sideways: document.documentElement.scrollWidth - innerWidth,
          paper: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
          ink: getComputedStyle(document.querySelector(".plate-caption")!).color,
          seen: frames.filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 120)
            .length,
          frames: frames.length,
        };
      });
      expect(seen.sideways).toBeLessThanOrEqual(0);
      expect(seen).toMatchObject({ paper: "white", ink: "rgb(0, 0, 0)", frames: text.frames.length + 1 });
      expect(seen.seen).toBe(seen.frames);
      const pdf = await print(lone);
      // The same sheet, letter by letter.
      expect(await pagesOf(pdf)).toEqual(sheet);
      const { fonts } = await readPdf(pdf);
      expect(fonts.map(({ name }) => name).filter((name) => !/^(Source|KaTeX_)/.test(name))).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it("is the plate of the build again once it is put back", async () => {
    await choose(words.reset);
    await expect.poll(() => new URL(page.url()).search, patience).toBe("");
    const after = (await pagesOf(await print(page))).join("");
    expect(after).not.toContain(squeezed(words.asLeft));
    expect(await page.locator("[data-own]").count()).toBe(0);
  });
});

describeInBrowser("a figure that its page repeats, on paper", () => {
  it("has what the hand has done in its place, and no task of its own", async () => {
    const { page, faults, close } = await visit("how-wrong/");
    const name = await page.locator("[data-again]").first().getAttribute("data-name");
    const figure = page.locator(`[data-name="${name}"]`);
    await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.locator(`[data-name="${name}"][data-state="ready"]`).waitFor(patience);
    await figure.locator(".stage input[type=range]").first().press("ArrowRight");
    await figure.locator(".stage input[type=range]").first().press("ArrowRight");
    await expect
      .poll(async () => {
        await print(page);
        return figure.locator("[data-own].plate").count();
      }, patience)
      .toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await figure.locator(".plate-picture >> visible=true").count()).toBe(1);
    expect(await figure.locator("[data-own] .plate-picture").isVisible()).toBe(true);
    expect(await figure.locator(".plate-task >> visible=true").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("a section printed by itself", () => {
  it("keeps its margins on the first page, which is no title", async () => {
    const { page, close } = await visit("how-wrong/", { javaScriptEnabled: false });
    const [first] = readTexts((await readPdf(await print(page))).pdf);
    // 20 and 24 mm, less the hair by which letters stand out.
    expect(Math.min(...first!.map(({ x }) => x))).toBeGreaterThan(50);
    expect(Math.min(...first!.map(({ y }) => y))).toBeGreaterThan(60);
    await close();
  });
});

describeInFirefox("a figure on paper in Firefox", () => {
  it("has what the hand has done", async () => {
    const { page, faults, close } = await visitInFirefox("how-wrong/");
    const figure = (await page.$(`[data-name="${id}"]`))!;
    await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.waitForSelector(`[data-name="${id}"][data-state="ready"]`);
    const east = (await figure.$('.handle-input[data-axis="x"]'))!;
    await east.focus();
    for (let i = 0; i < 3; i++) await east.press("ArrowRight");
    const own = () => figure.$$eval("[data-own].plate", (all) => all.map((one) => one.textContent));
    await expect
      .poll(async () => {
        await page.pdf({ format: "A4" });
        return (await own()).length;
      }, patience)
      .toBe(1);
    expect((await own())[0]).toContain("The line: (0.98, −1)");
    expect(faults).toEqual([]);
    await close();
  });
});
