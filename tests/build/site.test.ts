/**
 * The built site: every link leads somewhere, nothing is set wrong, nothing is too heavy.
 * Needs `dist/`, which `npm test` builds first; without it these are skipped.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";
import { describe, expect, test } from "vitest";
import { type Moved, pageOf } from "../../src/article/islands/moved.ts";
import type { CodeList } from "../../src/article/layout/Page.tsx";
import { pictureNames } from "../../src/article/pictures/index.ts";
import { usedSigns } from "../../src/build/plugins/subsetFonts.ts";

const DIST = "dist";
const built = existsSync(join(DIST, "index.html"));
const pages = built
  ? readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"))
  : [];
const texts = new Map<string, string>();
/** Each page once: the whole chapter's is named by hundreds of links. */
const read = (file: string): string => {
  const text = texts.get(file) ?? readFileSync(join(DIST, file), "utf8");
  texts.set(file, text);
  return text;
};
const idsFound = new Map<string, Set<string>>();
const idsOf = (html: string): Set<string> => {
  const ids = idsFound.get(html) ?? new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
  idsFound.set(html, ids);
  return ids;
};

/** The chapter's pages in reading order, and the back. */
const leaves = built
  ? [...[...read("all/index.html").matchAll(/data-path="([^"]*)"/g)].map(([, path]) => path!), "back/"]
  : [];

const zipped = new Map<string, number>();
/** A file's size on the wire, in kB. */
function kilobytes(file: string): number {
  const known = zipped.get(file);
  if (known !== undefined) return known;
  const content = readFileSync(join(DIST, file));
  const size = (/\.woff2$/.test(file) ? content : gzipSync(content, { level: 9 })).length / 1000;
  zipped.set(file, size);
  return size;
}
const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + kilobytes(file), 0);

describe.skipIf(!built)("the built pages", () => {
  test("there are a chapter, a gallery, a page for lost readers, and a page for every widget", () => {
    expect(pages).toEqual(expect.arrayContaining(["index.html", "404.html", join("gallery", "index.html")]));
    const figures = new Set(
      [...read("all/index.html").matchAll(/data-widget="([^"]+)"/g)].map((match) => match[1]!),
    );
    expect(figures.size).toBeGreaterThan(0);
    for (const id of figures) expect(pages).toContain(join("embed", id, "index.html"));
  });

  test.each(pages)("%s: every link and every file it names is there", (page) => {
    const html = read(page);
    const broken: string[] = [];
    for (const [, link] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const address = link!.replaceAll("&amp;", "&");
      if (/^(https?:|mailto:|data:)/.test(address)) continue;
      // Shown at any depth, the page for lost readers can only point at the host's own root.
      if (page === "404.html" && address === "/") continue;
      const [path, anchor] = address.replace(/\?[^#]*/, "").split("#");
      let target = path === "" ? page : join(dirname(page), path!);
      if (path!.endsWith("/") || path === "." || path === "./") target = join(target, "index.html");
      if (path!.startsWith("/") || !existsSync(join(DIST, target))) broken.push(address);
      else if (anchor && target.endsWith(".html") && !idsOf(read(target)).has(anchor)) broken.push(address);
    }
    expect(broken).toEqual([]);
  });

  test("every address from when all stood on one page leads to the page where it now stands", () => {
    const here = idsOf(read("index.html"));
    const list = /id="moved" data-back="([^"]+)">([^<]*)</.exec(read("index.html"))!;
    const moved = JSON.parse(list[2]!) as Moved;
    const places = [...read("all/index.html").matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1]!);
    const frames = [...read("all/index.html").matchAll(/id="([^"]+)" data-frame=/g)].map(
      (match) => match[1]!,
    );
    const lost = [...new Set([...places, ...frames, ...idsOf(read("all/index.html"))])]
      // Within drawings.
      .filter((id) => !/[:_]|-(plate|title)$|-plate-|^lamp$|^glow$|^guess-|^cite-/.test(id) && !here.has(id))
      .filter((id) => {
        const path = pageOf(id, moved, list[1]!);
        return path === undefined || !idsOf(read(`${path}index.html`)).has(id);
      });
    expect(places.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test("each page of the chapter names the one before and the one after, at its head and at its foot", () => {
    const steps = (html: string, rel: string): string[] =>
      [...html.matchAll(/<(?:a|link)\b[^>]*>/g)]
        .filter(([tag]) => tag.includes(` rel="${rel}"`))
        .map(([tag]) => / href="([^"#]*)/.exec(tag)![1]!);
    leaves.forEach((path, index) => {
      const html = read(`${path}index.html`);
      const to = (leaf: string | undefined): string[] => {
        if (leaf === undefined) return [];
        const href = `${path === "" ? "" : "../"}${leaf}`;
        // The title has its contents instead of steps at its head.
        return path === "" ? [href, href] : [href, href, href];
      };
      expect(steps(html, "next"), path).toEqual(to(leaves[index + 1]));
      expect(steps(html, "prev"), path).toEqual(to(leaves[index - 1]));
    });
  });

  test.each(pages)("%s: no id twice", (page) => {
    const ids = [...read(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(pages)("%s: no formula, citation or number was set wrong", (page) => {
    const html = read(page);
    for (const trace of [
      "katex-error",
      "#cc0000",
      "[@",
      'class="base"',
      ">NaN<",
      ">undefined<",
      "[object Object]",
    ])
      expect(html.includes(trace), trace).toBe(false);
  });

  test("every picture is in the page, drawn, small, and before what it introduces", () => {
    const html = read("all/index.html");
    const pictures = [...html.matchAll(/<figure class="picture" data-picture="([^"]+)"[\s\S]*?<\/figure>/g)];
    const wanted = pictureNames;
    expect(pictures).toHaveLength(wanted.length);
    expect(new Set(pictures.map((match) => match[1]))).toEqual(new Set(wanted));
    for (const [figure, name] of pictures) {
      expect(figure, name).toMatch(/<svg[^>]*data-plane[\s\S]*data-mark/);
      expect(gzipSync(figure).length, name).toBeLessThanOrEqual(3700);
    }
    const introduced = {
      bends: ["eq-neuron"],
      magnifier: ["term-derivative", "eq-derivative"],
      board: ["term-gradient"],
    };
    for (const [name, places] of Object.entries(introduced))
      for (const place of places)
        expect(html.indexOf(`id="${place}"`), place).toBeGreaterThan(html.indexOf(`data-picture="${name}"`));
  });

  test.each(pages)("%s: every formula has as many parts as its kind takes", (page) => {
    const parts: Readonly<Record<string, number>> = {
      mfrac: 2,
      mroot: 2,
      msub: 2,
      msup: 2,
      munder: 2,
      mover: 2,
      msubsup: 3,
      munderover: 3,
    };
    const wrong = [...read(page).matchAll(/<math[\s\S]*?<\/math>/g)].filter(([formula]) => {
      // Open elements with the children counted so far.
      const open: { name: string; children: number }[] = [];
      let good = true;
      for (const [, close, name, alone] of formula.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
        if (close) {
          const last = open.pop()!;
          good &&= last.name === name && (parts[last.name] ?? last.children) === last.children;
          continue;
        }
        const parent = open.at(-1);
        if (parent) parent.children++;
        if (!alone) open.push({ name: name!, children: 0 });
        else good &&= parts[name!] === undefined;
      }
      return !good || open.length > 0;
    });
    expect(wrong.map(([formula]) => formula)).toEqual([]);
  });

  test("a strict content policy serves everything: no script stands in a page, nothing but pictures comes as data", () => {
    for (const page of pages) {
      const html = read(page);
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1]!);
      expect(
        scripts.filter((attributes) => !/\ssrc="|type="application\/json"/.test(attributes)),
        page,
      ).toEqual([]);
      expect(html.match(/<[^>]*\son[a-z]+="/g), page).toBeNull();
      expect(html.match(/href="javascript:/g), page).toBeNull();
    }
    for (const file of readdirSync(join(DIST, "assets")).filter((name) => name.endsWith(".css")))
      expect(read(join("assets", file)).match(/url\(["']?data:(?!image\/)/g), file).toBeNull();
  });

  test("nothing is fetched from anywhere else", () => {
    for (const page of pages) {
      const fetched = [
        ...read(page).matchAll(/<(?:script|img|iframe|source|video|audio)[^>]*\ssrc="([^"]+)"/g),
      ].map((match) => match[1]!);
      const linked = [
        ...read(page).matchAll(/<link rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*href="([^"]+)"/g),
      ].map((match) => match[1]!);
      expect([...fetched, ...linked].filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
    }
    for (const file of readdirSync(join(DIST, "assets")).filter((name) => name.endsWith(".css")))
      expect(/url\(["']?(https?:)?\/\//.test(read(join("assets", file)))).toBe(false);
  });
});

describe.skipIf(!built)("weights, zipped as a server sends them", () => {
  const manifest = (built ? JSON.parse(read(".vite/manifest.json")) : {}) as Manifest;
  const textOf = (widget: string): string => widget.replace("index.ts", "text/en.ts");
  /** A module and all that it imports at once; a widget comes with its words. */
  const closure = (...names: string[]): Set<string> => {
    const files = new Set<string>();
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      if (name.endsWith("/index.ts") && manifest[textOf(name)]) visit(textOf(name));
      const entry = manifest[name]!;
      files.add(entry.file);
      for (const imported of entry.imports ?? []) visit(imported);
    };
    for (const name of names) visit(name);
    return files;
  };
  const first = "src/article/islands.ts";
  const react = "src/article/perform.tsx";
  const words = "content/how-neural-networks-are-trained/en/stage.ts";
  /** Widgets in the order of the page. */
  const shown = (built ? [...read("all/index.html").matchAll(/data-widget="([^"]+)"/g)] : []).map(
    (match) => `src/widgets/${match[1]}/index.ts`,
  );
  const widgets = Object.keys(manifest).filter((name) => /^src\/widgets\/[^/]+\/index\.ts$/.test(name));

  test("no more than 5 kB of script before the first widget", () => {
    expect(
      sum(closure(first, "src/article/islands/prose.ts")) -
        kilobytes(manifest["src/article/islands/prose.ts"]!.file),
    ).toBeLessThanOrEqual(5);
  });

  test("no piece of code waits for itself: of two that import each other one runs before the other is there", () => {
    const waiting = Object.keys(manifest).filter((name) => {
      const { file } = manifest[name]!;
      return (manifest[name]!.imports ?? []).some((imported) => closure(imported).has(file));
    });
    expect(waiting).toEqual([]);
  });

  test("no widget brings its words in any language along: a page fetches those of its own", () => {
    expect(widgets.length).toBeGreaterThan(10);
    for (const widget of widgets) {
      expect(manifest[textOf(widget)]?.isDynamicEntry, widget).toBe(true);
      expect(manifest[widget]!.imports ?? []).not.toContain(textOf(widget));
    }
  });

  test("no more than 107 kB with the chapter's first widget", () => {
    expect(sum(closure(first, react, words, shown[0]!))).toBeLessThanOrEqual(107);
  });

  test.each([...leaves, "all/", "embed/night-walk/"])(
    "/%s lists all that its widgets are made of, so that none of it waits for the piece before",
    (path) => {
      const html = read(`${path}index.html`);
      const here = new Set([...html.matchAll(/data-widget="([^"]+)"/g)].map(([, id]) => id!));
      const list = JSON.parse(/id="code">([^<]*)/.exec(html)?.[1] ?? `{"files":[],"widgets":{}}`) as CodeList;
      expect(Object.keys(list.widgets).sort()).toEqual([...here].sort());
      for (const id of here) {
        const asked = list.widgets[id]!.map((place) => `assets/${list.files[place]}`);
        const needed = [...closure(react, `src/widgets/${id}/index.ts`)].filter(
          (file) => !closure(first).has(file),
        );
        expect(asked.sort(), id).toEqual(needed.sort());
      }
    },
  );

  test.each(widgets)("%s: no more than 16 kB when it is a further one", (widget) => {
    // As a reader meets it: after those that stand before it. The first is counted as if it came second, one that has
    // no place in the prose yet as if it came last.
    const place = shown.indexOf(widget);
    const earlier = place === 0 ? shown.slice(1, 2) : shown.slice(0, place < 0 ? shown.length : place);
    const before = closure(first, react, words, ...earlier);
    expect(sum([...closure(widget)].filter((file) => !before.has(file)))).toBeLessThanOrEqual(16);
  });

  test.each(leaves)("/%s: no more than 90 kB and 6,000 elements", (path) => {
    expect(kilobytes(`${path}index.html`)).toBeLessThanOrEqual(90);
    expect(read(`${path}index.html`).match(/<[a-z][^>]*>/gi)!.length).toBeLessThanOrEqual(6000);
  });

  test("the whole chapter on one page: no more than 515 kB", () => {
    expect(kilobytes("all/index.html")).toBeLessThanOrEqual(515);
  });

  test("fonts hold every sign that pages show", async () => {
    const held = new Set(await usedSigns("content/how-neural-networks-are-trained/references.bib"));
    const shown = pages.map((page) => read(page).replace(/<(annotation|math)\b[\s\S]*?<\/\1>|<[^>]*>/g, ""));
    const lacking = new Set(shown.flatMap((text) => [...new Set(text)]).filter((sign) => !held.has(sign)));
    expect([...lacking].filter((sign) => sign >= " ")).toEqual([]);
    // Far less than there are in the faces: or they would have stayed whole.
    expect(held.size).toBeLessThan(400);
  });

  test("styles and the fonts that a first page shows: no more than 165 kB", () => {
    const files = readdirSync(join(DIST, "assets"));
    const preloaded = [...read("index.html").matchAll(/rel="preload" as="font"[^>]*href="([^"]+)"/g)].map(
      (match) => basename(match[1]!),
    );
    expect(preloaded.length).toBeGreaterThan(2);
    const shown = /^(source-sans-3-latin-600|KaTeX_(Main-Regular|Math-Italic|Size1|Size2))/;
    const fonts = files.filter(
      (file) => file.endsWith(".woff2") && (preloaded.includes(file) || shown.test(file)),
    );
    const styles = files.filter((file) => file.endsWith(".css"));
    expect(sum([...fonts, ...styles].map((file) => join("assets", file)))).toBeLessThanOrEqual(165);
  });

  test("a plate's frame: 8.6 kB at most, 3.1 on average", () => {
    const html = read("all/index.html");
    const sizes = [
      ...html.matchAll(
        /<div class="plate-frame"[\s\S]*?(?=<div class="plate-frame"|<p class="plate-caption")/g,
      ),
    ].map(([frame]) => gzipSync(frame).length / 1000);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8.6);
    expect(sizes.reduce((a, b) => a + b, 0) / sizes.length).toBeLessThanOrEqual(3.1);
  });

  test("the prose is nowhere in the scripts", () => {
    const sentence = /<p class="abstract">([^<]{40,80})/.exec(read("index.html"))![1]!.slice(0, 40);
    const scripts = readdirSync(join(DIST, "assets")).filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => read(join("assets", file)).includes(sentence))).toEqual([]);
    expect(
      scripts.filter((file) => /KaTeX parse error|createMathML/.test(read(join("assets", file)))),
    ).toEqual([]);
  });
});
