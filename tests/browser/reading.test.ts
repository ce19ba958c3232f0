/** The chapter as a reader at a desk goes through it, from the top to the end, then without a mouse. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults, keyboardFaults, shiftFaults, sidewaysFaults, watchShifts } from "./checks.ts";
import { describeInBrowser, leaves, type Visit, visit, wakeAll } from "./visit.ts";

describeInBrowser.each(leaves)("reading /%s at a desk", (path) => {
  let reader: Visit;
  beforeAll(async () => {
    reader = await visit(path, {}, watchShifts);
  });
  afterAll(() => reader.close());

  it("loads without a complaint", async () => {
    await reader.page.waitForTimeout(500);
    expect(reader.faults).toEqual([]);
  });

  it("wakes every widget on the way, and nothing jumps", async () => {
    const { page } = reader;
    expect(await wakeAll(page)).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight * 0.8) {
        window.scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    expect(await shiftFaults(page)).toEqual([]);
    expect(await sidewaysFaults(page)).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  it("lets every widget be reached by Tab and moved by arrows", async () => {
    const faults: string[] = [];
    for (const widget of await reader.page.$$("figure[data-widget]")) {
      faults.push(...(await keyboardFaults(reader.page, widget as never)));
    }
    expect(faults).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)("breaks no rule of axe in the %s scheme", async (colorScheme) => {
    await reader.page.emulateMedia({ colorScheme });
    expect(await axeFaults(reader.page)).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has links that set figures at 7:1 on its paper, %s",
    async (colorScheme) => {
      await reader.page.emulateMedia({ colorScheme });
      const ratios = await reader.page.$$eval("a.turn", (links) => {
        const paint = document.createElement("canvas").getContext("2d")!;
        const luminance = (colour: string): number => {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((byte) => {
            const share = byte / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        return links.map((link) => {
          const swatch = document.createElement("i");
          swatch.style.background = "var(--paper)";
          link.append(swatch);
          const paper = luminance(getComputedStyle(swatch).backgroundColor);
          swatch.remove();
          const ink = luminance(getComputedStyle(link).color);
          return (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
        });
      });
      expect(ratios.filter((ratio) => ratio < 7)).toEqual([]);
    },
  );

  it("is dark in the dark scheme", async () => {
    await reader.page.emulateMedia({ colorScheme: "dark" });
    const brightest = await reader.page.evaluate(() => {
      const paint = document.createElement("canvas").getContext("2d")!;
      paint.fillStyle = getComputedStyle(document.body).backgroundColor;
      paint.fillRect(0, 0, 1, 1);
      return Math.max(...paint.getImageData(0, 0, 1, 1).data.slice(0, 3));
    });
    expect(brightest).toBeLessThan(80);
  });
});
