/** What lies behind the "…" of a widget: each thing that it gives away is taken and used. */
import { text as textOf } from "node:stream/consumers";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { posed } from "../../src/stage/pose.ts";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/error-bowl/index.ts";
import { en } from "../../src/widgets/error-bowl/text/en.ts";
import { describeInBrowser, patience, plain, sentenceIn, type Visit, visit } from "./visit.ts";

const id = widget.id;
const text = en;
/** As the hand leaves it: the ball three of its handle's stops to the east, other colours, two steps of the clock. */
const steps = 2;
/** In the chapter the figure opens at a place of its own. */
const PLACE = "0.92,-1";
const initial = initialValues<typeof widget.knobs>(posed(widget, { texts: { line: PLACE }, steps: 0 }).knobs);
const values = turnValues(widget.knobs, initial, {
  line: [initial.line[0] + 3 * 0.02, initial.line[1]],
  palette: "turbo",
});
const { state } = replay(widget.model, values, steps);
const sentence = plain(widget.describe(values, state, text));

describeInBrowser("the menu of a widget", () => {
  let reader: Visit;
  let page: Page;
  let figure: Locator;
  beforeAll(async () => {
    reader = await visit("how-wrong/", {
      permissions: ["clipboard-read", "clipboard-write"],
      acceptDownloads: true,
    });
    page = reader.page;
    figure = page.locator(`[data-name="${id}"]`);
    await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.locator(`[data-name="${id}"][data-state="ready"]`).waitFor(patience);
    const east = figure.locator('.handle-input[data-axis="x"]').first();
    for (let i = 0; i < 3; i++) await east.press("ArrowRight");
    await figure.getByRole("radio", { name: text.knobs.palette.options.turbo }).check({ force: true });
    for (let i = 0; i < steps; i++)
      await figure.getByRole("button", { name: words.step, exact: true }).click();
  });
  afterEach(() => expect(reader.faults).toEqual([]));
  afterAll(() => reader.close());

  const sentenceOn = (on: Page) => sentenceIn(on.locator(`[data-name="${id}"]`));
  const said = () => sentenceOn(page)();
  const choose = async (item: string): Promise<void> => {
    await figure.getByRole("button", { name: words.more, exact: true }).click();
    await figure.getByRole("button", { name: item, exact: true }).click();
  };
  const copied = async (item: string): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await choose(item);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard, patience).not.toBe("");
    return clipboard();
  };
  const saved = async (item: string): Promise<{ name: string; content: string }> => {
    const [download] = await Promise.all([page.waitForEvent("download", patience), choose(item)]);
    return { name: download.suggestedFilename(), content: await textOf(await download.createReadStream()) };
  };
  /** Somebody else opens the address, and finds the same. */
  const expectSame = async (address: string): Promise<void> => {
    const other = await visit(address);
    await expect.poll(sentenceOn(other.page), patience).toBe(sentence);
    expect(other.faults).toEqual([]);
    await other.close();
  };

  it("has an address that leads here", async () => {
    await expect.poll(said, patience).toBe(sentence);
    const link = await copied(words.copyLink);
    expect(await figure.getByText(words.copied, { exact: true }).count()).toBe(1);
    expect(new URL(link).hash).toBe(`#${id}`);
    await expectSame(link);
  });

  it("has code for a page of one's own, whose frame shows the same", async () => {
    const code = await copied(words.copyEmbed);
    const frame = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      const found = body.querySelector("iframe")!;
      return {
        src: found.src,
        title: found.title,
        allow: found.allow,
        height: Number(found.height),
        others: body.childElementCount,
      };
    }, code);
    expect(new URL(frame.src).pathname).toMatch(new RegExp(`/embed/${id}/$`));
    // Or its own menu could neither copy nor fill the screen there.
    expect(frame).toMatchObject({ title: text.title, others: 2, allow: "clipboard-write; fullscreen" });
    expect(frame.height).toBeGreaterThan(200);
    await expectSame(frame.src);
  });

  it("has a frame that makes itself room on any page, however narrow", async () => {
    const code = await copied(words.copyEmbed);
    const { page: host, close } = await visit(null);
    await host.setContent(
      `<!doctype html><title>Somebody else's page</title><p>Before</p>${code}<p>After</p>`,
    );
    const frame = host.frames()[1]!;
    await frame.locator("[data-state=ready]").waitFor(patience);
    const room = async () => {
      const height = Number(await host.locator("iframe").getAttribute("height"));
      return (
        height - (await frame.evaluate(() => document.querySelector("main")!.getBoundingClientRect().bottom))
      );
    };
    for (const width of [1000, 390, 800]) {
      await host.setViewportSize({ width, height: 900 });
      await expect.poll(async () => Math.abs(await room()), patience).toBeLessThan(2);
    }
    await close();
  });

  it("saves the picture as a file that stands alone: every mark, and what it shows", async () => {
    const { name, content } = await saved(words.saveFigure);
    expect(name).toBe(`${id}.svg`);
    const inPage = await figure
      .locator(".stage-view svg [data-mark]")
      .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.mark));
    expect(inPage.length).toBeGreaterThan(10);
    const file = await page.evaluate(async (svg) => {
      const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
      const root = parsed.documentElement;
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      return {
        broken: parsed.querySelectorAll("parsererror").length,
        root: root.tagName,
        title: root.querySelector(":scope > title")?.textContent,
        description: root.querySelector(":scope > desc")?.textContent,
        marks: [...parsed.querySelectorAll("[data-mark]")].map((mark) => mark.getAttribute("data-mark")),
        size: [image.naturalWidth, image.naturalHeight],
      };
    }, content);
    expect(file).toMatchObject({ broken: 0, root: "svg", marks: inPage });
    expect(file.title).toContain(text.title);
    expect(plain(file.description ?? "")).toBe(sentence);
    expect(file.description).not.toContain("*");
    expect(Math.min(...file.size)).toBeGreaterThan(300);
  });

  it("saves the numbers: knobs, steps and state", async () => {
    const { name, content } = await saved(words.saveData);
    expect(name).toBe(`${id}.json`);
    expect(JSON.parse(content)).toEqual(
      JSON.parse(JSON.stringify({ widget: id, knobs: values, steps, state })),
    );
  });

  it("has every entry on a phone's screen, wherever its button stands there", async () => {
    const phone = await visit(`embed/${id}/`, { viewport: { width: 390, height: 600 }, hasTouch: true });
    await phone.page.locator("[data-state=ready]").waitFor(patience);
    const button = phone.page.getByRole("button", { name: words.more, exact: true });
    for (const block of ["start", "center", "end"] as const) {
      await button.evaluate((one, at) => one.scrollIntoView({ block: at, behavior: "instant" }), block);
      await button.evaluate((one) => (one as HTMLElement).click());
      const entries = phone.page.locator(".menu-list:popover-open > *");
      const boxes = await entries.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().toJSON()),
      );
      expect(boxes.length).toBeGreaterThan(8);
      expect(boxes.filter(({ top, bottom }) => top < 0 || bottom > 600)).toEqual([]);
      await phone.page.keyboard.press("Escape");
    }
    await phone.close();
  });

  it("fills the screen, and lets go of it again", async () => {
    const full = () => page.evaluate(() => (document.fullscreenElement as HTMLElement | null)?.dataset.name);
    await choose(words.fullScreen);
    await expect.poll(full, patience).toBe(id);
    await choose(words.fullScreen);
    await expect.poll(full, patience).toBeUndefined();
  });

  it("puts everything back", async () => {
    await expect.poll(() => page.url(), patience).toContain(`${id}.`);
    await choose(words.reset);
    await expect
      .poll(said, patience)
      .toBe(plain(widget.describe(initial, replay(widget.model, initial, 0).state, text)));
    await expect.poll(() => new URL(page.url()).search, patience).toBe("");
  });
});
