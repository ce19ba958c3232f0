/** What never comes and never says so: a host that accepts and does not answer, a worker that hangs or is gone. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { at, describeInBrowser, patience, sentenceIn, visit, wakeAll } from "./visit.ts";

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

describeInBrowser("a browser that watches no sizes", () => {
  const watchNoSizes = (page: Page) =>
    page.addInitScript(() => Reflect.deleteProperty(window, "ResizeObserver"));

  it("is attended to all the same, and reaches what scrolls by keyboard", async () => {
    const { page, faults, close } = await visit("base-camp/", {}, async (fresh) => {
      await watchNoSizes(fresh);
      await fresh.addInitScript(() =>
        sessionStorage.setItem("keepsake envelope", JSON.stringify({ error: 0.147 })),
      );
    });
    await page.mouse.wheel(0, 50);
    await expect.poll(() => page.locator("[data-yours=envelope]").textContent(), patience).toContain("0.15");
    expect(await page.locator("[data-scroll]:not([tabindex='0'])").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("tells an embedding page the figure's height as it changes", async () => {
    const { page, faults, close } = await visit(
      null,
      { viewport: { width: 390, height: 700 } },
      watchNoSizes,
    );
    await page.goto(at("404.html"));
    await page.evaluate((src) => {
      const frame = document.createElement("iframe");
      Object.assign(window, { heights: [] as number[] });
      addEventListener("message", ({ data }) => {
        if (data.embedHeight) Reflect.get(window, "heights").push(data.embedHeight);
      });
      frame.width = "390";
      frame.src = src;
      document.body.append(frame);
    }, at("embed/error-bowl/"));
    const lastly = () =>
      page.evaluate(() => {
        const main = document.querySelector("iframe")!.contentDocument!.querySelector("main")!;
        const { scrollY } = document.querySelector("iframe")!.contentWindow!;
        return (
          Boolean(main.querySelector("[data-state=ready]")) &&
          Reflect.get(window, "heights").at(-1) === Math.ceil(main.getBoundingClientRect().bottom + scrollY)
        );
      });
    await expect.poll(lastly, patience).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("what a browser cannot do", () => {
  it.each([
    [
      "full screen is refused",
      words.fullScreen,
      () => {
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
      },
    ],
    [
      "there is no full screen",
      words.fullScreen,
      () => {
        Reflect.deleteProperty(Element.prototype, "requestFullscreen");
      },
    ],
    [
      "there is no canvas",
      words.savePixels,
      () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
    ],
    [
      "a canvas gives no pixels",
      words.savePixels,
      () => {
        HTMLCanvasElement.prototype.toBlob = (done) => void setTimeout(done, 0, null);
      },
    ],
  ])("is said beside the menu, and nothing is thrown: %s", async (_, entry, take) => {
    const { page, faults, close } = await visit("embed/error-bowl/", {}, (fresh) =>
      fresh.addInitScript(take),
    );
    expect(await wakeAll(page)).toEqual([]);
    let files = 0;
    page.on("download", () => {
      files += 1;
    });
    await page.getByRole("button", { name: words.more, exact: true }).click();
    await page.getByRole("button", { name: entry, exact: true }).click();
    await expect.poll(() => page.locator(".stage-said").textContent(), patience).toBe(words.refused);
    expect(files).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("where it copies nothing, a block of code is marked for the reader's own keys", async () => {
    const { page, faults, close } = await visit("back/", {}, (fresh) =>
      fresh.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard")),
    );
    await page.mouse.wheel(0, 50);
    await page.locator("pre .copy").click(patience);
    const code = await page.locator("pre code").textContent();
    expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe(code!.trim());
    expect(faults).toEqual([]);
    await close();
  });

  it("where nothing pops up, a finger follows a citation at once", async () => {
    const { page, faults, close } = await visit("haystack/", { hasTouch: true }, (fresh) =>
      fresh.addInitScript(() => {
        for (const name of ["showPopover", "hidePopover", "togglePopover", "popover"])
          Reflect.deleteProperty(HTMLElement.prototype, name);
      }),
    );
    const link = page.locator("article a[data-card]").first();
    await link.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 5);
    // The last that is done when the prose is attended to.
    await page.locator("link[rel=prefetch]").waitFor({ state: "attached" });
    await link.tap();
    await expect.poll(() => new URL(page.url()).hash, patience).not.toBe("");
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
