/** The chapter in another language, a made-up one: whole, with the original's ids, and told what it lacks. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { back } from "../../content/how-neural-networks-are-trained/en/back.ts";
import { pictures } from "../../content/how-neural-networks-are-trained/en/pictures.ts";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import type { SectionModule } from "../../src/article/chapter/inventory.ts";
import { checkDigits } from "../../src/article/components/alive/Value.tsx";
import { createPages, type Parts } from "../../src/article/render.tsx";
import { themes } from "../../src/article/values/index.ts";
import { aloud } from "../../src/kit/aloud.ts";
import { format, formatFixed } from "../../src/kit/format.ts";
import { speak } from "../../src/kit/language.ts";
import { readNumber } from "../kit/readNumber.ts";
import { assets, fixtureSite } from "./fixtures/site.ts";
import { text } from "./fixtures/stub.tsx";
import { PSEUDO, pseudoSection, pseudoText, pseudoWords } from "./pseudo.ts";

const folder = `.tmp/pseudo-${process.pid}`;
const files = ["00-title", "04-everything", "05-second"].map((name) => `tests/content/fixtures/${name}.mdx`);
const widgets = { stub: () => import("./fixtures/stub.tsx") };
const languages = [
  { locale: "en", name: "English" },
  { locale: PSEUDO, name: "Ésperanza" },
];

/** Compiles a section that a test has written. */
async function compiled(path: string, source: string): Promise<SectionModule> {
  writeFileSync(path, source);
  return (await import(/* @vite-ignore */ `${resolve(path)}?${Math.random()}`)) as SectionModule;
}
let original: Record<string, SectionModule> = {};
let translated: Record<string, SectionModule> = {};
beforeAll(async () => {
  for (const locale of ["en", PSEUDO]) mkdirSync(join(folder, locale), { recursive: true });
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const [from, to] = ["en", PSEUDO].map((locale) => join(folder, locale, basename(file)));
    original = { ...original, [from!]: await compiled(from!, source) };
    translated = { ...translated, [to!]: await compiled(to!, pseudoSection(source)) };
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  speak("en", stage.aloud);
});

const whole = (): Parts => ({
  locale: PSEUDO,
  original,
  sections: translated,
  languages,
  widgets,
  strings: pseudoWords(strings),
  stage: pseudoWords(stage),
  pictures: pseudoWords(pictures),
  back: pseudoWords(back),
  textOf: async (_id, locale) => (locale === "en" ? text : pseudoWords(text)),
});
const render = async (path: string, parts: Parts): Promise<string> =>
  (await createPages(await fixtureSite(), parts)).render(path, assets);
const complaint = (parts: Parts): Promise<string> =>
  render(`${PSEUDO}/all/`, parts).then(
    () => "none",
    (error: Error) => error.message,
  );
const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);

describe("a whole translation", () => {
  let [english, pseudo] = ["", ""];
  beforeAll(async () => {
    pseudo = await render(`${PSEUDO}/all/`, whole());
    english = await render("all/", { sections: original, languages, widgets, textOf: async () => text });
  });

  test("has the original's addresses, ids and states", async () => {
    const paths = async (parts: Parts) => (await createPages(await fixtureSite(), parts)).paths;
    const own = await paths(whole());
    expect(own.every((path) => path.startsWith(`${PSEUDO}/`))).toBe(true);
    expect(own.map((path) => path.slice(PSEUDO.length + 1))).toEqual(
      await paths({ sections: original, widgets }),
    );
    expect(idsOf(pseudo)).toEqual(idsOf(english));
    const states = (html: string) => html.match(/data-(values|step|follow|reveal|answer)="[^"]*"/g);
    expect(states(pseudo)).toEqual(states(english));
  });

  test("says every word in its own language, and the whole page which that is", () => {
    expect(pseudo.slice(0, 99)).toContain(`<html lang="${PSEUDO}" dir="rtl"`);
    expect(english.slice(0, 99)).toContain('<html lang="en" data-root');
    const words = (html: string): string =>
      html.replace(/<(style|script|math|title)\b[\s\S]*?<\/\1>|<svg[\s\S]*?<\/svg>|<[^>]+>/g, " ");
    // The original's own marks: a word of each kind, of prose, page, stage, plate, picture.
    for (const word of [
      "quotation",
      "Contents",
      "Reset",
      "What to see",
      "what comes out",
      "A smaller heading",
    ])
      expect(words(pseudo)).not.toContain(word);
    for (const said of [pseudoText(text.caption), pseudoText(stage.task), pseudoText(strings.references)])
      expect(words(pseudo)).toContain(said);
    expect(/<(section|figure|p)\b[^>]* lang="en"/.test(pseudo)).toBe(false);
  });

  test("links each language to the others, for search machines and for readers", () => {
    const base = "https://example.org/chapter/";
    for (const html of [english, pseudo]) {
      for (const [locale, way] of [
        ["en", ""],
        [PSEUDO, `${PSEUDO}/`],
      ])
        expect(html.includes(`<link rel="alternate" hrefLang="${locale}" href="${base}${way}all/"/>`)).toBe(
          true,
        );
    }
    expect(english).toContain(
      `<a href="../${PSEUDO}/all/" hrefLang="${PSEUDO}" lang="${PSEUDO}">Ésperanza</a>`,
    );
    expect(pseudo.includes('<a href="../../all/" hrefLang="en" lang="en">English</a>')).toBe(true);
  });

  test("no switch and no alternate where there is one language", async () => {
    const html = await render("", { sections: original, widgets, textOf: async () => text });
    expect(html).not.toMatch(/hrefLang/i);
  });
});

describe("what a translation lacks", () => {
  const name = "04-everything.mdx";
  const without = async (pattern: RegExp, by = ""): Promise<Parts> => {
    const path = join(folder, PSEUDO, name);
    const source = pseudoSection(readFileSync(`tests/content/fixtures/${name}`, "utf8")).replace(pattern, by);
    return { ...whole(), sections: { ...translated, [path]: await compiled(path, source) } };
  };

  test("a section", async () => {
    const { [join(folder, PSEUDO, "05-second.mdx")]: _, ...sections } = translated;
    expect(await complaint({ ...whole(), sections })).toMatch(
      /ar-XB\/05-second\.mdx:1: the section is missing$/,
    );
  });

  test("a tag, told beside the one before it", async () => {
    const parts = await without(/<Widget is="stub" \/>\n/);
    expect(await complaint(parts)).toMatch(
      /ar-XB\/04-everything\.mdx:11: <Widget is="stub"> is missing, as it stands in .*en\/04-everything\.mdx:13$/,
    );
  });

  test("or has too many of", async () => {
    const parts = await without(
      /<Picture is="bends" \/>/,
      '<Picture is="bends" />\n\n<Picture is="board" />',
    );
    expect(await complaint(parts)).toMatch(
      /ar-XB\/04-everything\.mdx:13: <Picture is="board"> stands nowhere in/,
    );
  });

  test("a heading", async () => {
    await expect(without(/### .*/)).resolves.toBeTruthy();
    await expect(without(/### .*/, "### One {/* #other */}")).rejects.toThrow(
      /04-everything\.mdx:9: the original has "smaller" here/,
    );
    expect(await complaint(await without(/### .*\n/))).toContain("leads nowhere");
  });

  test("a string, a picture's words, a widget's", async () => {
    const { title: _, ...predict } = pseudoWords(strings.predict);
    const { caption: __, ...bends } = pseudoWords(pictures.bends);
    const told = await complaint({
      ...whole(),
      strings: { ...pseudoWords(strings), predict } as never,
      pictures: { ...pseudoWords(pictures), bends } as never,
    });
    expect(told.split("\n")).toEqual([
      expect.stringMatching(/ar-XB\/strings\.ts:\d+: "predict\.title" is missing$/),
      expect.stringMatching(/ar-XB\/pictures\.ts:\d+: "bends\.caption" is missing$/),
    ]);
    const { task: ___, ...rest } = pseudoWords(text);
    expect(
      await complaint({
        ...whole(),
        textOf: async (_id, locale) => (locale === "en" ? text : (rest as never)),
      }),
    ).toMatch(/^src\/widgets\/stub\/text\/ar-XB\.ts:\d+: "task" is missing$/);
    expect(
      await complaint({ ...whole(), textOf: async (_id, locale) => (locale === "en" ? text : undefined) }),
    ).toMatch(/^src\/widgets\/stub\/text\/ar-XB\.ts:1: the file is missing$/);
  });

  test("stands in the original, and says so, where the language is declared partial", async () => {
    const { [join(folder, PSEUDO, "05-second.mdx")]: _, ...sections } = translated;
    const html = await render(`${PSEUDO}/all/`, {
      ...whole(),
      sections,
      strings: { ...pseudoWords(strings), partial: true },
      textOf: async (_id, locale) => (locale === "en" ? text : undefined),
    });
    expect(html).toMatch(/<section class="section" aria-labelledby="second" lang="en" dir="ltr"/);
    expect(html).not.toMatch(/<section class="section" aria-labelledby="everything" lang/);
    expect(html).toMatch(/<figure class="widget" lang="en" dir="ltr" id="stub"/);
    expect(html).toContain(text.caption);
  });
});

describe("numbers and voices by language", () => {
  test("digits are read as the language of their section writes them", () => {
    const check = (written: string, section: string) => () =>
      checkDigits(
        { themes, locale: "de" },
        "digitNetwork.parameters",
        written,
        `content/chapter/${section}.mdx:1`,
      );
    speak("de", stage.aloud);
    expect(check("11.935", "de/01-nacht")()).toBe("11.935");
    expect(check("11,935", "de/01-nacht")).toThrow("11,935 is written");
    expect(check("11,935", "en/01-night")()).toBe("11,935");
    expect(check("11.935", "en/01-night")).toThrow("11.935 is written");
    expect(formatFixed(11_935, 0)).toBe("11.935");
    speak("en", stage.aloud);
  });
  test("a decimal comma where the language has one, and back", () => {
    const words = { ...stage.aloud, times: "mal", toThePower: "hoch", minus: "minus" };
    speak("de", words);
    expect(format(-0.0685)).toBe("−0,0685");
    expect(formatFixed(1234567.5, 1)).toBe("1.234.567,5");
    for (const value of [0.25, -12345.5, 1e-7, 11_935])
      expect(readNumber(format(value, 7))).toBeCloseTo(value, 12);
    expect(aloud("6,6×10⁻⁴⁵")).toBe("6,6 mal 10 hoch minus 45");
    speak("fr", words);
    expect(formatFixed(11_935, 0)).toBe("11\u202f935");
    expect(readNumber(formatFixed(11_935.25, 2))).toBe(11_935.25);
    speak("ar", words);
    expect(formatFixed(12.5, 1)).toMatch(/^12[.,٫]5$/);
    speak("en", stage.aloud);
    expect(formatFixed(11_935.5, 1)).toBe("11,935.5");
  });
});
