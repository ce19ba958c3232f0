/** The letters of every figure, on a desk, with text twice as large, and on the narrowest phone: none over another, none on a line, none out of its picture, none too small. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { widgets } from "../../src/widgets/registry.ts";
import { letteringFaults } from "./labels.ts";
import { at, describeInBrowser, patience, type Visit, visit } from "./visit.ts";

/** A desk; the same, with text twice as large; a page four times as large. */
const PAGES = [
  { width: 1440, text: "100%" },
  { width: 1440, text: "200%" },
  { width: 320, text: "100%" },
];
/** Other faces on which handles are looked at. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  "descent-steps": ["dials=one", "inputs=standardised"],
  "error-bowl": ["data=penguins", "scales=own"],
  "hackers-gradient": ["errors=all&hackers-gradient.nudge=0.1"],
  "many-dials": ["face=forty-four"],
  "optimizer-race": ["surface=sevenPoints", "surface=himmelblau"],
  "loss-landscape": ["surface=saddle", "surface=slice"],
};
/** Steps of a run that are looked at; a run that ends sooner stays at its end. */
const STEPS = [0, 7, 60];

describeInBrowser("the letters of", () => {
  describe.each(["still", ...Object.keys(widgets)])("%s", (id) => {
    let reader: Visit;
    beforeAll(async () => {
      reader = await visit(id === "still" ? "gallery/" : null, {
        javaScriptEnabled: id !== "still",
        reducedMotion: "reduce",
      });
    });
    afterAll(() => reader.close());

    it.each(id === "still" ? [0] : STEPS)("after %i steps, are legible", async (step) => {
      const { page } = reader;
      if (id !== "still") {
        await page.goto(at(`embed/${id}/?v=1&${id}.step=${step}`));
        await page.locator(`[data-widget="${id}"][data-state="ready"]`).waitFor(patience);
        await page.evaluate(() => document.fonts.ready);
      }
      for (const { width, text } of PAGES) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((text) => {
          document.documentElement.style.fontSize = text;
        }, text);
        const { faults, texts } = await letteringFaults(page);
        expect([`${width} px, ${text}`, ...faults]).toEqual([`${width} px, ${text}`]);
        expect(texts).toBeGreaterThan(0);
      }
    });

    it.skipIf(id === "still")(
      "are legible on a phone with each handle at its ends, from corner to corner",
      async () => {
        const { page } = reader;
        await page.setViewportSize({ width: 390, height: 900 });
        const found: string[] = [];
        for (const face of ["", ...(FACES[id] ?? [])]) {
          await page.goto(at(`embed/${id}/?${id}.${face}`));
          await page.locator(`[data-widget="${id}"][data-state="ready"]`).waitFor(patience);
          await page.evaluate(() => document.fonts.ready);
          for (const end of ["Home", "End"])
            for (const handle of await page.locator(".plane-overlay input:enabled").all()) {
              await handle.press(end);
              const { faults } = await letteringFaults(page);
              const where = `${face} ${await handle.getAttribute("aria-label")}, ${end}`;
              found.push(...faults.map((fault) => `${where}: ${fault}`));
            }
        }
        expect(found).toEqual([]);
      },
    );
  });

  it("grow with the reader's text where the picture has room", async () => {
    const { page, close } = await visit("embed/error-bowl/");
    await page.locator("[data-state=ready]").waitFor(patience);
    const size = (text: string) =>
      page.evaluate((text) => {
        document.documentElement.style.fontSize = text;
        const letters = document.querySelector<SVGTextElement>(".stage-view .axis-label")!;
        return Number.parseFloat(getComputedStyle(letters).fontSize) * letters.getScreenCTM()!.a;
      }, text);
    expect(await size("100%")).toBeCloseTo(12.5, 1);
    expect(await size("120%")).toBeCloseTo(15, 1);
    expect(await size("200%")).toBeGreaterThan(20);
    await close();
  });

  it("are found where they are in the wrong place", async () => {
    const { page, close } = await visit("embed/error-bowl/");
    await page.locator("[data-state=ready]").waitFor(patience);
    await page.evaluate(() => {
      const svg = document.querySelector(".stage-view svg")!;
      const write = (words: string, x: number, y: number, size = 14) => {
        const text = document.createElementNS(svg.namespaceURI, "text");
        text.textContent = words;
        for (const [name, value] of Object.entries({ x, y, style: `font-size: ${size}px` }))
          text.setAttribute(name, String(value));
        svg.append(text);
      };
      write("under", 100, 200);
      write("over", 110, 203);
      write("far out", -60, 100);
      write("tiny", 200, 300, 3);
      const line = document.createElementNS(svg.namespaceURI, "path");
      line.setAttribute("class", "line");
      line.setAttribute("d", "M0,250H300");
      svg.append(line);
      write("struck", 100, 254);
    });
    const { faults } = await letteringFaults(page);
    for (const fault of [
      /"under" and "over" overlap/,
      /"far out" leaves its picture/,
      /"tiny" in "tiny" is .* px small/,
      /"struck" lies on line/,
    ])
      expect(faults).toContainEqual(expect.stringMatching(fault));
    await close();
  });
});
