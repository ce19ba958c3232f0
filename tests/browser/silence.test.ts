/** What never comes and never says so: a host that accepts and does not answer, a worker that hangs or is gone. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { at, describeInBrowser, patience, sentenceIn, visit } from "./visit.ts";

/** Holds back whatever matches until told to let it go. */
async function holdBack(page: Page, what: RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.context().route(what, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return letGo;
}

describeInBrowser("where nothing answers", () => {
  it("the worker's code: the page itself performs, from where it was asked to stand", async () => {
    const { page, faults, close } = await visit(null, {}, async (fresh) => {
      await fresh.clock.install();
      await holdBack(fresh, /\/assets\/worker-[^/]*\.js/);
    });
    await page.goto(at("embed/random-guess/?v=1&random-guess.step=300"), { waitUntil: "load" });
    const figure = page.locator("[data-widget]");
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return figure.getAttribute("data-state");
      }, patience)
      .toBe("ready");
    const sentence = sentenceIn(figure);
    expect(await sentence()).toContain("After 300 guesses");
    await figure.locator(".stage-controls").getByRole("button", { name: /^100 / }).click();
    await expect.poll(sentence, patience).toContain("After 400 guesses");
    expect(page.workers()).toHaveLength(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("a figure's code: the plate says so and shows all frames, and wakes when it comes after all", async () => {
    let letGo: (() => void) | undefined;
    const { page, faults, close } = await visit(null, {}, async (fresh) => {
      await fresh.clock.install();
      letGo = await holdBack(fresh, /\/assets\/error-bowl-[^/]*\.js/);
    });
    await page.goto(at("embed/error-bowl/"), { waitUntil: "load" });
    const figure = page.locator("[data-widget]");
    const notice = figure.locator(".widget-failed");
    await page.clock.runFor(15_000);
    expect(await notice.count()).toBe(0);
    await page.clock.runFor(6000);
    expect(await notice.textContent()).toContain(strings.failed);
    expect(await figure.locator(".plate-frame").first().isVisible()).toBe(true);
    letGo!();
    await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
    expect(await notice.count()).toBe(0);
    expect(await figure.locator(".plate-frame").first().isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("a worker that is gone in the middle of a run", () => {
  it.each([
    [
      "hangs",
      () =>
        void setTimeout(() => {
          for (;;);
        }),
    ],
    ["closes itself", () => close()],
    [
      "throws",
      () =>
        void setTimeout(() => {
          throw new Error("on purpose");
        }),
    ],
  ])("%s: the figure says so, keeps what it had, and goes on", async (_, end) => {
    const { page, close } = await visit(null, {}, (fresh) => fresh.clock.install());
    await page.goto(at("embed/train-digits/"), { waitUntil: "load" });
    const figure = page.locator("[data-widget]");
    await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
    const steps = async () => Number(new URL(page.url()).searchParams.get("train-digits.step"));
    const play = figure.locator(".play-buttons button").first();
    await play.click();
    await expect.poll(steps, patience).toBeGreaterThan(20);
    const [worker] = page.workers();
    void worker!.evaluate(end).catch(() => {});
    const trouble = figure.locator(".stage-trouble");
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return trouble.count();
      }, patience)
      .toBe(1);
    const sentence = sentenceIn(figure);
    const before = await sentence();
    const kept = await steps();
    expect(kept).toBeGreaterThan(20);
    await trouble.getByRole("button").first().click();
    await expect.poll(() => trouble.count(), patience).toBe(0);
    expect(await sentence()).toBe(before);
    expect(await steps()).toBe(kept);
    await play.click();
    await expect.poll(steps, patience).toBeGreaterThan(kept);
    await close();
  });
});
