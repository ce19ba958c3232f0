/** A link, a reload, a turn of the phone and the way back lead to the very line: nothing on the page has a guessed height. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { LINE, missedBy, movedSince, readAWhile, readOn, standOf } from "./landing.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1440, height: 900 } };

describeInBrowser.each([
  ["at a desk", desk],
  ["on a phone", phone],
])("a reader %s", (_, options) => {
  it.each([
    ["how-wrong/", "error-bowl"],
    ["haystack/", "lonely-space"],
    ["all/", "landscape"],
    ["backpropagation/", "gradient-bill"],
  ])("comes by a link to /%s#%s", async (path, id) => {
    const { page, faults, close } = await visit(`${path}#${id}`, options);
    expect(await missedBy(page, id)).toBeLessThan(LINE);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ["#descent", "descent/", "descent"],
    ["?v=1&error-bowl.palette=turbo#error-bowl", "how-wrong/", "error-bowl"],
    ["?v=1&error-bowl.palette=turbo", "how-wrong/", "error-bowl"],
    ["#loss-landscape-b", "landscape/", "loss-landscape"],
    ["#references", "back/", "references"],
    ["#night-walk", "", "night-walk"],
  ])("comes by an address from when all stood on one page: /%s", async (old, path, id) => {
    const { page, faults, close } = await visit(old, options);
    await page.waitForURL((url) => url.pathname === new URL(at(path)).pathname, patience);
    await page.waitForLoadState("load");
    const query = /\?[^#]*/.exec(old)?.[0];
    if (query) expect(new URL(page.url()).search).toBe(query);
    const named = page.locator(`[id="${id}"]`);
    if (await named.getAttribute("data-widget"))
      await named.and(page.locator("[data-state=ready]")).waitFor(patience);
    await expect.poll(() => missedBy(page, id), patience).toBeLessThan(LINE);
    expect(faults).toEqual([]);
    await close();
  });

  it("stands on the same line after a reload, and after going on and back", async () => {
    const { page, close } = await visit("how-wrong/", options);
    await readOn(page, 0.5);
    const stand = await standOf(page);
    expect(stand.block).toBeGreaterThan(5);
    await page.reload({ waitUntil: "load" });
    await expect.poll(() => movedSince(page, stand), patience).toBeLessThan(LINE);
    await page.goto(at("descent/"), { waitUntil: "load" });
    await page.goBack({ waitUntil: "load" });
    await expect.poll(() => movedSince(page, stand), patience).toBeLessThan(LINE);
    await close();
  });

  it("has the same paragraph at the upper edge after the window is turned, and turned back", async () => {
    const { page, close } = await visit("how-wrong/", options);
    await readOn(page, 0.4);
    const stand = await standOf(page);
    const turn = ({ width, height }: { width: number; height: number }): Promise<void> =>
      page.setViewportSize({ width, height });
    await readAWhile(page);
    await turn({ width: options.viewport.height, height: options.viewport.width });
    await expect.poll(() => movedSince(page, stand), patience).toBeLessThan(LINE);
    await turn(options.viewport);
    await expect.poll(() => movedSince(page, stand), patience).toBeLessThan(LINE);
    await close();
  });
});

describeInBrowser("from section to section", () => {
  const current = (page: Page) =>
    page.$eval("[data-altimeter]", (nav) => ({
      walked: Number((nav as HTMLElement).style.getPropertyValue("--walked")),
      camps: nav.querySelectorAll("[data-camp]").length,
    }));

  it("the descent goes on: where one page's altimeter ends, the next one's begins", async () => {
    const { page, faults, close } = await visit("descent/");
    const { camps } = await current(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(async () => (await current(page)).walked, patience).toBeCloseTo(6 / (camps + 1), 2);
    await page.locator(".steps-foot .step-next").click();
    await page.waitForURL(at("landscape/"));
    await expect.poll(async () => (await current(page)).walked, patience).toBeCloseTo(6 / (camps + 1), 2);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["no-preference", "reduce"] as const)(
    "pages pass into one another as the reader likes motion: %s",
    async (reducedMotion) => {
      const { page, faults, close } = await visit(null, { reducedMotion }, async (opened) => {
        await opened.addInitScript(() =>
          addEventListener("pagereveal", ({ viewTransition }) => {
            const passed = viewTransition !== null;
            addEventListener("load", () => {
              document.documentElement.dataset.passed = String(passed);
            });
          }),
        );
      });
      const wanted = String(reducedMotion === "no-preference");
      let passed: string | null = null;
      // A browser gives a transition up where the next page lets it wait for four seconds: then it is asked again.
      for (let tries = 0; tries < 4 && passed !== wanted; tries++) {
        await page.goto(at("descent/"), { waitUntil: "load" });
        await page.locator(".step-next").first().click();
        await page.waitForURL(at("landscape/"));
        await page.locator("html[data-passed]").waitFor({ state: "attached", ...patience });
        passed = await page.locator("html").getAttribute("data-passed");
      }
      expect(passed).toBe(wanted);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
