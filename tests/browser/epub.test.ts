/** The e-book that the build made: what it holds, and whether it keeps the standard. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { describeInBrowser, theBrowser } from "./visit.ts";

const file = `dist/${project.name}.epub`;
/** Debian's is a jar that only some systems run by its name. */
const checker = ["/usr/share/java/epubcheck.jar", "/usr/bin/epubcheck"].find((path) => existsSync(path));
const canCheck = checker !== undefined && spawnSync("java", ["-version"]).status === 0;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describeInBrowser("the e-book", () => {
  let files: Readonly<Record<string, string>>;
  let text: string;
  let page: string;
  beforeAll(() => {
    const packed = unzipSync(readFileSync(file));
    files = Object.fromEntries(Object.entries(packed).map(([name, bytes]) => [name, strFromU8(bytes)]));
    text = Object.entries(files)
      .filter(([name]) => /EPUB\/.*\.xhtml$/.test(name))
      .map(([, content]) => content)
      .join("\n");
    page = readFileSync("dist/all/index.html", "utf8");
  });

  it("has a file for each section, and says in its menu where each begins", () => {
    const sections = [...page.matchAll(/data-section="(\d+)"/g)].map(
      ([, number]) => `section-${number}.xhtml`,
    );
    expect(sections.length).toBeGreaterThan(6);
    for (const section of sections) {
      expect(files[`EPUB/${section}`]).toContain("<h2");
      expect(files["EPUB/contents.xhtml"]).toContain(`href="${section}"`);
    }
  });

  it("has every formula as MathML with its words", () => {
    const formulas = text.match(/<math\b[^>]*>/g) ?? [];
    const set = count(page, /class="maths"/g) + count(page, /class="katex-display"/g);
    expect(set).toBeGreaterThan(100);
    expect(formulas.length).toBeGreaterThanOrEqual(set);
    expect(formulas.filter((formula) => !/alttext="[^"]+"/.test(formula))).toEqual([]);
    // Each with its own: the slope of the loss is read as what is set beside it.
    expect(text).toMatch(/alttext="d L over d w[^"]*"[\s\S]{0,300}<mfrac>/);
  });

  it("has every frame as a drawing with its words, in plain paint", () => {
    // And the mountain of the title.
    const frames = count(page, /class="plate-picture"/g) + count(page, /class="picture-drawing"/g) + 1;
    const drawings = [...text.matchAll(/class="(?:plate-picture|picture-drawing)"[^>]*><svg\b([^>]*)>/g)];
    // The years of the timeline are a table.
    const tables = count(text, /class="plate-picture"[^>]*>(?:<div[^>]*>)?<table\b/g);
    expect(tables).toBe(3);
    expect(drawings.length + tables).toBe(frames);
    for (const [, attributes] of drawings) expect(attributes).toMatch(/aria-label="[^"]{20,}"/);
    expect(text).not.toMatch(/oklch|var\(--|color-mix/);
    // Some readers draw an inner one in the corner of the outer one.
    expect(text).not.toMatch(/<svg(?:(?!<\/svg>)[\s\S])*<svg/);
  });

  it("fits a small reader: nothing wider than its page, drawings in pieces whose lettering can be read", async () => {
    const reader = await (await theBrowser()).newPage({ viewport: { width: 400, height: 600 } });
    await reader.route("**/*", (route) => {
      const name = `EPUB${new URL(route.request().url()).pathname}`;
      const kind = name.endsWith(".xhtml")
        ? "application/xhtml+xml"
        : name.endsWith(".css")
          ? "text/css"
          : "";
      return kind && files[name] ? route.fulfill({ body: files[name], contentType: kind }) : route.abort();
    });
    const faults: string[] = [];
    let drawings = 0;
    for (const name of Object.keys(files).filter((file) => file.endsWith(".xhtml"))) {
      await reader.goto(`http://book.invalid/${name.slice("EPUB/".length)}`);
      const seen = await reader.evaluate(() => {
        const median = (numbers: readonly number[]): number =>
          numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
        return {
          wide: document.documentElement.scrollWidth,
          drawings: [...document.querySelectorAll<SVGSVGElement>("figure svg[aria-label]")].map((drawing) => {
            const sizes = [...drawing.querySelectorAll<SVGTextElement>("text")].map(
              (words) => Number.parseFloat(getComputedStyle(words).fontSize) * words.getScreenCTM()!.a,
            );
            return { label: drawing.getAttribute("aria-label")!, letters: sizes.length ? median(sizes) : 99 };
          }),
        };
      });
      if (seen.wide > 400) faults.push(`${name} is ${seen.wide} px wide`);
      drawings += seen.drawings.length;
      for (const { label, letters } of seen.drawings)
        if (letters < 8.5)
          faults.push(`${name}: letters of ${letters.toFixed(1)} px in "${label.slice(0, 50)}"`);
    }
    expect(faults).toEqual([]);
    expect(drawings).toBeGreaterThan(150);
    await reader.close();
  });

  it("has its questions, their answers, and notes as footnotes; nothing that wants a script", () => {
    expect(count(text, /class="predict"/g)).toBe(count(page, /data-predict="/g));
    expect(count(text, /epub:type="footnote"/g)).toBe(count(page, /class="note"/g));
    expect(text).not.toMatch(/<(?:script|input|button|form)\b/);
    expect(files["EPUB/answers.xhtml"]).toContain("answers-row");
  });

  it.skipIf(!canCheck)("passes epubcheck without an error or a warning", () => {
    const { stdout, stderr } = spawnSync("java", ["-jar", checker!, file], { encoding: "utf8" });
    expect((stdout + stderr).split("\n").filter((line) => /^(?:ERROR|FATAL|WARNING)/.test(line))).toEqual([]);
    expect(stdout + stderr).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
  });
});
