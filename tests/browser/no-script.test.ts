/** The chapter without a line of JavaScript, and with code that does not arrive. */
import { expect, it } from "vitest";
import { formsShown, sidewaysFaults } from "./checks.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

describeInBrowser("without JavaScript", () => {
  it("shows every frame of every plate, and no stage", async () => {
    const { page, faults, close } = await visit("", { javaScriptEnabled: false });
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
      const { page, close } = await visit("", { javaScriptEnabled });
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

  it("has its formulas set", async () => {
    const { page, close } = await visit("", { javaScriptEnabled: false });
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
    let lost = false;
    const { page, close } = await visit(null, {}, async (opened) => {
      await opened.route("**/*.js", (route) => (lost ? route.fulfill({ status: 404 }) : route.continue()));
      // Nothing wakes before the code is lost.
      await opened.addInitScript(() => {
        Object.assign(window, {
          IntersectionObserver: class {
            observe() {}
            unobserve() {}
            disconnect() {}
          },
        });
      });
    });
    await page.goto(at(), { waitUntil: "load" });
    lost = true;
    const widget = page.locator("figure[data-widget]").first();
    await widget.dispatchEvent("pointerdown");
    await expect.poll(() => widget.getAttribute("data-state"), patience).toBe("failed");
    const [shown] = await formsShown(page);
    expect(shown).toMatchObject({ stage: false, frames: shown?.of });
    lost = false;
    await widget.locator(".widget-failed button").click();
    await expect.poll(() => widget.getAttribute("data-state"), patience).toBe("ready");
    const [woken] = await formsShown(page);
    expect(woken).toMatchObject({ stage: true, frames: 0 });
    await close();
  });
});
