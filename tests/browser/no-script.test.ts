/** The chapter without a line of JavaScript, and with code that does not arrive. */
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { formsShown, sidewaysFaults } from "./checks.ts";
import { at, describeInBrowser, patience, visit, wakeNothing, whole } from "./visit.ts";

describeInBrowser("without JavaScript", () => {
  it("shows every frame of every plate, and no stage", async () => {
    const { page, faults, close } = await visit(whole, { javaScriptEnabled: false });
    const forms = await formsShown(page);
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter(({ stage, frames, of }) => stage || frames !== of || of === 0)).toEqual([]);
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysFaults(page)).toEqual([]);
    await close();
  });

  it("says all that it says with JavaScript", async () => {
    const paragraphs = async (javaScriptEnabled: boolean) => {
      const { page, close } = await visit(whole, { javaScriptEnabled });
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main :is(p, h2, h3, li, td)")]
          .filter((block) => !block.closest("[data-widget], .screen-only, [data-predict], details"))
          .filter((block) => block.checkVisibility())
          .map((block) => block.textContent.replace(/\s+/g, " ").trim()),
      );
      await close();
      return texts;
    };
    const [plain, scripted] = [await paragraphs(false), await paragraphs(true)];
    expect(plain.length).toBeGreaterThan(5);
    expect(scripted.filter((text) => !plain.includes(text))).toEqual([]);
  });

  it("shows every picture, legible and on the page", async () => {
    const { page, close } = await visit(whole, { javaScriptEnabled: false });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const pictures = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("[data-picture]")].map((picture) => ({
          name: picture.dataset.picture!,
          shown: picture.checkVisibility() && picture.getBoundingClientRect().height > 100,
          smallest: Math.min(
            ...[...picture.querySelectorAll("svg text")].map((text) => {
              const svg = text.closest("svg")!;
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
            }),
          ),
        })),
      );
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.filter(({ shown, smallest }) => !shown || smallest < 11.95)).toEqual([]);
    }
    await close();
  });

  it("has its formulas set", async () => {
    const { page, close } = await visit(whole, { javaScriptEnabled: false });
    const formulas = await page.evaluate(() => {
      const all = [...document.querySelectorAll(".katex")];
      const words = document.querySelector("main")!.cloneNode(true) as Element;
      for (const other of words.querySelectorAll(".katex, svg, script, style, code")) other.remove();
      return {
        set: all.filter((formula) => formula.getBoundingClientRect().width > 0).length,
        broken: [...document.querySelectorAll(".katex-error, [style*='#cc0000']")].map(
          (formula) => formula.textContent,
        ),
        raw: words.textContent.match(/\$[^$\n]+\$|\\[a-z]+\{|\[@/g),
      };
    });
    expect(formulas.set).toBeGreaterThan(0);
    expect(formulas.broken).toEqual([]);
    expect(formulas.raw).toBeNull();
    await close();
  });
});

describeInBrowser("code that does not arrive", () => {
  it("leaves all frames, and a retry that then works", async () => {
    let host: "there" | "without the code" | "out of reach" = "there";
    const { page, close } = await visit(null, {}, async (opened) => {
      await opened.route("**/*.js", (route) => {
        if (host === "there") return route.continue();
        return host === "out of reach" ? route.abort() : route.fulfill({ status: 404 });
      });
      // Nothing wakes before the code is lost.
      await wakeNothing(opened);
    });
    await page.goto(at("how-wrong/"), { waitUntil: "load" });
    host = "without the code";
    const widget = page.locator('[data-name="line-error"]');
    const form = async () => (await formsShown(page)).find(({ name }) => name === "line-error");
    await page.locator('a[data-turn="line-error"]', { hasText: "flat" }).click();
    await expect.poll(() => widget.getAttribute("data-state"), patience).toBe("failed");
    const shown = await form();
    expect(shown).toMatchObject({ stage: false, frames: shown?.of });
    const asked = () => new URL(page.url()).searchParams.get("line-error.slope");
    await expect.poll(asked, patience).toBe("0");

    // Asked again while the host is out of reach, the page must not go too.
    host = "out of reach";
    await widget.locator(".widget-failed button").click();
    await expect.poll(() => widget.locator(".widget-failed button").count(), patience).toBe(1);
    expect(await form()).toEqual(shown);

    host = "there";
    await widget.locator(".widget-failed button").click();
    await expect.poll(() => widget.getAttribute("data-state"), patience).toBe("ready");
    expect(await form()).toMatchObject({ stage: true, frames: 0 });
    expect(asked()).toBe("0");
    await expect
      .poll(() => widget.locator(".stage-sentence").textContent(), patience)
      .toContain("a tilt of 0.00");
    await close();
  });

  it("a guess is never swallowed: kept until its code is there, answered without it when it fails", async () => {
    let host: "slow" | "there" | "out of reach" = "out of reach";
    let asked = 0;
    let arrive = (): void => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { page, close } = await visit(whole, {}, async (opened) => {
      await opened.route(/\/assets\/prose-[^/]*\.js/, async (route) => {
        asked++;
        if (host === "slow") await slow;
        if (host === "out of reach") await route.abort();
        else await route.continue();
      });
    });
    const guess = async (id: string): Promise<Locator> => {
      const box = page.locator(`[data-predict="${id}"]`);
      await box.locator("[data-right] input").check();
      await box.getByRole("button", { name: strings.predict.commit }).click();
      return box;
    };
    const first = await guess("steepest-of-four");
    await first.locator(".predict-answer > div").waitFor({ state: "visible", ...patience });
    expect(asked).toBeGreaterThan(0);
    expect(await first.getAttribute("data-done")).toBeNull();

    // Asked for anew at a later move, and what was pressed meanwhile is then done as if it had always been there.
    host = "slow";
    const before = asked;
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 20);
        return asked;
      }, patience)
      .toBeGreaterThan(before);
    const second = await guess("raise-the-bias");
    const third = page.locator('[data-predict="flip-the-second"]');
    await third.getByRole("button", { name: strings.predict.skip }).click();
    expect(await second.getAttribute("data-done")).toBeNull();
    host = "there";
    arrive();
    await expect.poll(() => second.getAttribute("data-done"), patience).toBe("guessed");
    await expect.poll(() => third.getAttribute("data-done"), patience).toBe("skipped");
    expect(await second.locator(".predict-verdict").textContent()).toBe(strings.predict.right);
    expect(await second.locator(".predict-tag").count()).toBe(2);
    await close();
  });

  it("what is pointed at meanwhile shows its card once the code is there", async () => {
    let arrive = (): void => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { page, faults, close } = await visit(whole, {}, async (opened) => {
      await opened.route(/\/assets\/prose-[^/]*\.js/, async (route) => {
        await slow;
        await route.continue();
      });
    });
    // The page's scrolling there already asks for the code.
    const link = page.locator("main a.cite:visible").first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    arrive();
    await expect.poll(() => link.getAttribute("aria-describedby"), patience).toBe("card");
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("a page whose own script does not run", () => {
  /** Plain, whole, and it says so: no stage, all frames, questions with answers to unfold, no dead button. */
  const expectPlain = async (page: Page): Promise<void> => {
    const still = () => page.getByText(strings.still).isVisible();
    await expect.poll(still, patience).toBe(true);
    const forms = await formsShown(page);
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter(({ stage, frames, of }) => stage || frames !== of || of === 0)).toEqual([]);
    const dead = await page.$$eval("button, select, input[type=range]", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
    );
    expect(dead).toEqual([]);
    const answer = page.locator(".predict-answer").first();
    await answer.locator("summary").click();
    expect(await answer.locator("> div").isVisible()).toBe(true);
    expect(await page.locator(".katex").first().isVisible()).toBe(true);
  };

  it.each([
    ["is kept back", /\/assets\/islands-[^/]*\.js/],
    ["is kept back, and what runs before it too", /\.js$/],
  ])("is plain when the script %s", async (_, missing) => {
    const { page, close } = await visit(null, {}, (opened) =>
      opened.route(missing, (route) => route.abort()),
    );
    await page.goto(at("how-wrong/"), { waitUntil: "load" });
    await expectPlain(page);
    await close();
  });

  it("is plain when the script breaks down", async () => {
    const { page, close } = await visit(null, {}, (opened) =>
      opened.route(/\/assets\/islands-[^/]*\.js/, (route) =>
        route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken")' }),
      ),
    );
    await page.goto(at("how-wrong/"), { waitUntil: "load" });
    await expectPlain(page);
    await close();
  });

  it("is plain when it is opened as a file", async () => {
    const { page, close } = await visit(null);
    await page.goto(pathToFileURL("dist/how-wrong/index.html").href, { waitUntil: "load" });
    await expectPlain(page);
    await close();
  });

  it("says nothing of it where the script runs", async () => {
    const { page, close } = await visit("how-wrong/");
    expect(await page.getByText(strings.still).isVisible()).toBe(false);
    await close();
  });
});
