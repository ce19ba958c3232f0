/** After a guess the verdict has the focus and is spoken with its answer; and what was guessed stands on every later page. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

const words = strings.predict;

/** The text as it is laid out: what is folded away is not read. */
// biome-ignore lint/performance/useDomNodeTextContent: what is not shown must not count
const seen = (one: Element): string => (one as HTMLElement).innerText;

describeInBrowser("a guess", () => {
  it("is followed by the focus on its verdict, which is said with the answer in a region that was there before", async () => {
    const { page, faults, close } = await visit("how-wrong/");
    const box = page.locator("[data-predict]:has(.predict-guess)").first();
    const region = box.locator("div[role=status]");
    expect(await region.count()).toBe(1);
    expect((await region.evaluate(seen)).trim()).toBe("");
    await region.evaluate((one) => {
      one.dataset.same = "";
    });
    await box.getByRole("slider").press("End");
    await box.getByRole("button", { name: words.commit }).press("Enter");
    const verdict = box.locator(".predict-verdict");
    await expect.poll(() => verdict.evaluate((one) => one === document.activeElement), patience).toBe(true);
    expect(await region.getAttribute("data-same")).toBe("");
    const said = await region.evaluate(seen);
    expect(said).toContain(await verdict.evaluate(seen));
    expect(said).toContain(await box.locator(".predict-answer > div").evaluate(seen));
    expect(said).not.toContain(words.show);
    expect(faults).toEqual([]);
    await close();
  });

  it("made by keys at the window's lower edge leaves the focus where it is seen", async () => {
    const { page, close } = await visit("how-wrong/");
    for (const box of await page.locator("[data-predict]:has(.predict-option)").all()) {
      const option = box.locator(".predict-option input").first();
      await option.evaluate((one) => one.scrollIntoView({ block: "end", behavior: "instant" }));
      await option.press("Space");
      await option.press("Enter");
      const verdict = box.locator(".predict-verdict");
      await expect.poll(() => verdict.evaluate((one) => one === document.activeElement), patience).toBe(true);
      // A page is scrolled by whole pixels, and may glide.
      const seen = () =>
        verdict.evaluate((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top > -1 && bottom < innerHeight + 1;
        });
      await expect.poll(seen, patience).toBe(true);
    }
    await close();
  });

  it("and a refusal to guess are kept for this visit, over reloads and on the whole chapter's page", async () => {
    const { page, faults, close } = await visit("how-wrong/");
    const guessed = page.locator("[data-predict]:has(.predict-guess)").first();
    const [chosen, skipped] = [0, 1].map((n) =>
      page.locator("[data-predict]:has(.predict-option)").nth(n),
    ) as [Locator, Locator];
    await guessed.getByRole("slider").press("End");
    await guessed.getByRole("button", { name: words.commit }).click();
    await chosen.locator(".predict-option:not([data-right]) input").first().check();
    await chosen.getByRole("button", { name: words.commit }).click();
    await skipped.getByRole("button", { name: words.skip }).click();
    const boxes = [guessed, chosen, skipped];
    const standing = () =>
      Promise.all(
        boxes.map(async (box) => [
          await box.getAttribute("data-done"),
          await box.locator(".predict-verdict").evaluate(seen),
          await box.locator(".predict-tag, .predict-marks > span").allTextContents(),
        ]),
      );
    await expect.poll(async () => (await standing()).every(([done]) => done), patience).toBe(true);
    const before = await standing();
    expect(before.map(([done]) => done)).toEqual(["guessed", "guessed", "skipped"]);
    // Before the reader does anything at all.
    await page.reload({ waitUntil: "load" });
    await expect.poll(standing, patience).toEqual(before);
    const ids = await Promise.all(boxes.map((box) => box.getAttribute("data-predict")));
    await page.goto(at("all/"), { waitUntil: "load" });
    const there = () =>
      page.$$eval("[data-done]", (all) => all.map((one) => (one as HTMLElement).dataset.predict));
    await expect.poll(async () => new Set(await there()), patience).toEqual(new Set(ids));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(faults).toEqual([]);
    await close();

    const another = await visit("how-wrong/");
    expect(await another.page.locator("[data-done]").count()).toBe(0);
    await another.close();
  });
});

describeInBrowser("what is copied from the prose", () => {
  it("has a formula once, as TeX, without what no reader sees", async () => {
    const { page, close } = await visit("descent/", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 10);
    const copied =
      (selector: string, part = false) =>
      async (): Promise<string> => {
        await page.evaluate(
          ([wanted, half]) => {
            const formula = document.querySelector(wanted)!;
            const selection = getSelection()!;
            selection.selectAllChildren(formula);
            // From the middle of the formula on.
            if (half) selection.setBaseAndExtent(formula.querySelector(".katex-html .mord")!, 0, formula, 1);
          },
          [selector, part] as const,
        );
        await page.keyboard.press("Control+c");
        return page.evaluate(() => navigator.clipboard.readText());
      };
    const display = "#descent ~ .equation .maths-display";
    const plain = (text: string): string => text.replace(/\s+/g, "");
    const tex = await page.locator(`${display} annotation`).first().textContent();
    await expect.poll(async () => plain(await copied(display)()), patience).toBe(plain(`$$${tex}$$`));
    const whole = await copied(display)();
    expect(whole).not.toMatch(/\u200b|\\part|\\htmlData/);
    expect(await copied(display, true)()).toBe(whole);
    const paragraph = await copied(".section p:has(.maths)")();
    const formulas = await page
      .locator(".section p:has(.maths)")
      .first()
      .locator(".maths annotation")
      .allTextContents();
    for (const formula of formulas) expect(paragraph.split(`$${formula}$`)).toHaveLength(2);
    await close();
  });
});
