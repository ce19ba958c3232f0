/** The chapter in Firefox: nothing is complained of, every widget wakes and answers hand and keys, and links land. */
import { PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";
import { describeInFirefox, visitInFirefox } from "./firefox.ts";
import { letteringFaults } from "./labels.ts";
import { LINE, missedBy, movedSince, readAWhile, readOn, standOf } from "./landing.ts";
import { arcsIn } from "./pdfText.ts";
import { at, leaves, patience } from "./visit.ts";

describeInFirefox("in Firefox", () => {
  it.each(leaves)(
    "/%s: every widget wakes, its letters are legible, it answers keys and a press, and nothing is complained of",
    async (path) => {
      const { page, driven, faults, close } = await visitInFirefox(path);
      const wrong: string[] = [];
      for (const name of await page.$$eval("[data-widget]", (all) =>
        all.map((one) => (one as HTMLElement).dataset.name!),
      )) {
        const figure = (await page.$(`[data-widget][data-name="${name}"]`))!;
        await figure.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
        await page.waitForSelector(
          `[data-widget][data-name="${name}"]:is([data-state="ready"], [data-state="failed"])`,
          {
            timeout: 60_000,
          },
        );
        // The address too: a choice may change what the next steps do and nothing that is drawn yet.
        const shown = () =>
          figure.evaluate((one) => {
            const copy = one.querySelector(".stage")!.cloneNode(true) as Element;
            for (const extra of copy.querySelectorAll("[role=status]")) extra.remove();
            return `${location.search} ${copy.innerHTML}`;
          });
        const answers = async (what: string, act: () => Promise<unknown>): Promise<void> => {
          const before = await shown();
          await act();
          await expect
            .poll(shown, patience)
            .not.toBe(before)
            .catch(() => wrong.push(`${name} does not answer ${what}`));
        };
        const keys = await figure.$(".stage input:is([type=range], [type=radio]:checked)");
        await answers("keys", async () => {
          await keys!.focus();
          await keys!.press("ArrowRight");
          await keys!.press("ArrowLeft");
          await keys!.press("ArrowLeft");
        });
        // Something that is not chosen yet, or else a button that is no menu.
        const button =
          (await figure.$(".stage label:has(input:is([type=radio]:not(:checked), [type=checkbox]))")) ??
          (await figure.$(".stage button:not([disabled], .menu *)"));
        if (button) await answers("a press", () => button.click());
      }
      expect([...wrong, ...(await letteringFaults(driven)).faults]).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  const windows = [
    ["at a desk", { width: 1440, height: 900 }],
    ["on a phone", { width: 390, height: 844 }],
  ] as const;

  it.each(windows)("%s: links land on their line", async (_, window) => {
    for (const [path, id] of [
      ["how-wrong/", "error-bowl"],
      ["all/", "landscape"],
    ]) {
      const { driven, close } = await visitInFirefox(`${path}#${id}`, window);
      expect(await missedBy(driven, id!), id).toBeLessThan(LINE);
      await close();
    }
    const { page, driven, close } = await visitInFirefox("#descent", window);
    await expect.poll(() => page.url(), patience).toBe(at("descent/#descent"));
    await expect.poll(() => missedBy(driven, "descent"), patience).toBeLessThan(LINE);
    await close();
  });

  it.each(windows)("%s: a reload, a turn and the way back keep the line", async (_, window) => {
    const { page, driven, close } = await visitInFirefox("how-wrong/", window);
    await readOn(driven, 0.5);
    const stand = await standOf(driven);
    await page.reload({ waitUntil: "load" });
    expect(await movedSince(driven, stand)).toBeLessThan(LINE);
    await page.goto(at("descent/"), { waitUntil: "load" });
    // A page that was kept is not loaded again, which the driver's own way back would wait for.
    await page.evaluate(() => history.back()).catch(() => {});
    const here = () => page.evaluate(() => location.href.replace(/\?.*/, "")).catch(() => "");
    await expect.poll(here, patience).toBe(at("how-wrong/"));
    expect(await movedSince(driven, stand)).toBeLessThan(LINE);
    await readAWhile(driven);
    await page.setViewport({ width: window.height, height: window.width });
    // The window is told to turn; on a busy machine it does so a little later.
    await expect.poll(() => movedSince(driven, stand), patience).toBeLessThan(LINE);
    await close();
  });

  // Its storage of a visit, where guesses and walks are kept, does not tell such a page of others: of that it hears in Chromium.
  it("a page that was kept as it was has the light that was chosen on another meanwhile", async () => {
    const { page, faults, close } = await visitInFirefox("how-wrong/");
    await page.evaluate(() => {
      document.documentElement.dataset.kept = "";
      scrollBy(0, 20);
    });
    await page.waitForSelector("link[rel=prefetch]", patience);
    await page.goto(at("keyboard/"), { waitUntil: "load" });
    await page.evaluate(() => localStorage.setItem("theme", "dark"));
    await page.evaluate(() => history.back()).catch(() => {});
    const standing = () =>
      page
        .evaluate(() => {
          const { kept, theme } = document.documentElement.dataset;
          const light = document.querySelector<HTMLSelectElement>("[data-theme-switch] select")?.value;
          return { kept, theme, light };
        })
        .catch(() => undefined);
    await expect.poll(standing, patience).toEqual({ kept: "", theme: "dark", light: "dark" });
    expect(faults).toEqual([]);
    await close();
  });

  it("prints every dot of the figures, and each as a disc", async () => {
    const { page, close } = await visitInFirefox("how-wrong/");
    const arcs = async (): Promise<number> =>
      arcsIn(await PDFDocument.load(await page.pdf({ timeout: 60_000 })));
    const all = await arcs();
    const dots = await page.$$eval(".plate .dots circle", (circles) => {
      for (const circle of circles) circle.remove();
      return circles.length;
    });
    expect(dots).toBeGreaterThan(50);
    expect(all - (await arcs())).toBeGreaterThanOrEqual(4 * dots);
    // What has no length is smeared.
    const points = await page.$$eval("path", (paths) =>
      paths
        .filter((path) => /h0(?![.\d])/.test(path.getAttribute("d") ?? ""))
        .map(({ outerHTML }) => outerHTML),
    );
    expect(points).toEqual([]);
    await close();
  });
});
