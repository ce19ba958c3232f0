/** The whole way from MDX to HTML, on a fixture that uses every tag, and on one bad file for every way to fail. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type SectionModule, tags } from "../../src/article/chapter/inventory.ts";
import { createPages } from "../../src/article/render.tsx";
import { themes } from "../../src/article/values/index.ts";
import { assets, fixtureSite } from "./fixtures/site.ts";
import { text } from "./fixtures/stub.tsx";

const widgets = { stub: () => import("./fixtures/stub.tsx") };
const speech = { textOf: async () => text };
const good = import.meta.glob<SectionModule>("./fixtures/0*.mdx", { eager: true });
const bad = import.meta.glob<SectionModule>("./fixtures/bad/*.mdx");

/** The text of a piece of HTML. */
const textOf = (html: string): string =>
  html.replace(/<(style|script|math)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]+>/g, "");

/** Like toContain and toMatch, but a page is too long to be shown when it fails. */
const holds = (page: string, part: string | RegExp): void =>
  expect(typeof part === "string" ? page.includes(part) : part.test(page), String(part)).toBe(true);

describe("a section", () => {
  let html = "";
  beforeAll(async () => {
    const pages = await createPages(await fixtureSite(), { sections: good, widgets, ...speech });
    html = await pages.render("all/", assets);
  });
  /** The opening tag that has this id. */
  const tagOf = (id: string): string => new RegExp(`<[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? "";

  test("the fixture uses every tag that a writer may", () => {
    const used = new Set(Object.values(good).flatMap(({ inventory }) => inventory.tags));
    const placed = ["Answers", "References", "Contents"];
    expect(tags.filter((tag) => !used.has(tag) && !placed.includes(tag))).toEqual([]);
  });

  test("has its number, its title and its id", () => {
    holds(html, /<h2 id="everything">.*?4.*?Every tag there is<\/h2>/s);
    holds(html, '<h3 id="smaller">A smaller heading</h3>');
    holds(html, '<section class="section" aria-labelledby="everything"');
  });

  test("sets quotation marks and dashes", () => {
    holds(html, "“quoted”");
    holds(html, "word — and");
  });

  test("writes computed numbers", () => {
    holds(html, '<span class="value">0.336</span>');
    holds(html, '<span class="value">315.6</span>');
    holds(html, '<span class="value">0.3378</span>');
  });

  test("numbers figures and equations within the section, and refers to them", () => {
    const text = textOf(html);
    holds(text, "Figure 4.1 A stub");
    holds(text, "Figure 4.1 again A stub");
    holds(
      text,
      "See Figure 4.1, Figure 4.1, equation (4.1), section 5, A smaller heading, loss and the next one.",
    );
    holds(text, "Back to equation (4.1) and section 4.");
    holds(text, "(5.1)");
  });

  test("gives every widget a stage and a plate of its own", () => {
    for (const [name, letters] of [
      ["stub", "abc"],
      ["again", "a"],
    ] as const) {
      const figure = html.slice(html.indexOf(`<figure class="widget" id="${name}"`));
      holds(figure, `data-widget="stub" data-name="${name}" data-state="asleep"`);
      for (const letter of letters) holds(tagOf(`${name}-${letter}`), `data-frame="${letter}"`);
    }
    holds(html, /id="stub-c".*?data-slope="0.9" data-height="2.9"/s);
  });

  test("repeats a figure as its tag poses it: asleep, on paper, and for the script; one frame, its first number", () => {
    const figure = html.slice(html.indexOf('id="again"'));
    const own = figure.slice(0, figure.indexOf("</figure>"));
    holds(
      tagOf("again"),
      'data-pose="{&quot;texts&quot;:{&quot;norm&quot;:&quot;absolute&quot;,&quot;at&quot;:&quot;0.5,-1&quot;},&quot;steps&quot;:2,&quot;panel&quot;:[&quot;picture&quot;]}"',
    );
    // The stage and the one frame of the plate stand alike, two steps on.
    expect([...own.matchAll(/data-slope="0" data-height="2"/g)]).toHaveLength(2);
    expect(own).not.toMatch(/plate-task|plate-letter|id="again-b"/);
    holds(own, "Figure 4.1 again");
    holds(
      own,
      /data-follow="\{&quot;slope&quot;:\[&quot;stub&quot;,&quot;slope&quot;,&quot;0&quot;,&quot;0&quot;\]\}"/,
    );
    const first = html.slice(html.indexOf('id="stub"'));
    holds(first.slice(0, first.indexOf("</figure>")), /data-slope="0" data-height="0"/);
  });

  test("answers at the back the task of every figure, once, by its number", () => {
    const back = html.slice(html.indexOf('<section class="answers"'));
    expect([...back.matchAll(/id="answer-task-([^"]*)"/g)].map((match) => match[1])).toEqual(["stub"]);
    // The task itself first, which on a screen stands nowhere else.
    holds(textOf(back), "Figure 4.1 Draw it.Drawn.");
  });

  test("draws a picture with its caption, and counts it among no figures", () => {
    const figure = html.slice(html.indexOf('<figure class="picture" data-picture="bends"'));
    holds(figure, /^<figure[^>]*><div class="picture-drawing" role="img" aria-label="[^"]+"><[\s\S]*?<svg/);
    holds(figure, /<figcaption>[\s\S]+?<\/figcaption><\/figure>/);
    holds(textOf(html), "Figure 4.1 A stub");
  });

  test("links a Turn to the frame that shows it best, with legal texts", () => {
    holds(
      html,
      '<a class="turn" href="#stub-b" data-turn="stub" data-values="{&quot;slope&quot;:&quot;0.5&quot;}">half way up</a>',
    );
    holds(
      html,
      /href="#again-a" data-turn="again" data-values="{&quot;slope&quot;:&quot;0.9&quot;,&quot;norm&quot;:&quot;absolute&quot;,&quot;at&quot;:&quot;0.5,-0.5&quot;}" data-step="2"/,
    );
  });

  test("cites by author and year, in brackets, in the sentence, in notes and footnotes", () => {
    const text = textOf(html);
    holds(text, "(see Rumelhart et al., 1986, p. 533; Hinton &amp; Salakhutdinov, 2006)");
    holds(text, "in the sentence Rumelhart et al. (1986) said so");
    holds(text, "A footnote may cite too (Kingma &amp; Ba, 2015, sec. 2)");
    holds(text, "someone@example.org");
  });

  test("lists the cited works and those of its figures, and only those, with a way back to each place", () => {
    const list = html.slice(html.indexOf('<section class="references"'));
    const keys = [...list.matchAll(/<li id="ref-([^"]+)"/g)].map((match) => match[1]);
    expect(keys).toEqual(["hinton2006science", "kingma2015", "polyak1964", "rumelhart1986", "werbos1982"]);
    // What a figure draws on leads to the figure, once, however often it is repeated.
    expect(list.match(/href="#stub[^"]*"/g)).toEqual(['href="#stub"']);
    holds(list, 'href="#cite-rumelhart1986-2"');
    holds(list, '<a href="https://doi.org/10.1038/323533a0">doi.org/10.1038/323533a0</a>');
    holds(list, "<i>Nature</i>");
  });

  test("explains an equation part by part, in the colours of the ideas", () => {
    holds(html, 'data-part="loss"');
    holds(html, /#eq-mse \[data-part="loss"\]\{color:var\(--error/);
    holds(html, /<div class="tone-error" data-row="loss"/);
    holds(html, /#eq-next \[data-part="g"\]\{color:var\(--gradient/);
    holds(textOf(html), "the loss, with n points");
  });

  test("links a widget's knobs to those that they follow", () => {
    holds(
      html,
      /data-name="again"[^>]*data-follow="\{&quot;slope&quot;:\[&quot;stub&quot;,&quot;slope&quot;,&quot;0&quot;,&quot;0&quot;\]\}"/,
    );
    expect(tagOf("stub")).not.toContain("data-follow");
  });

  test("asks before it shows, and keeps the answers for the back", () => {
    holds(
      html,
      'data-predict="choose" data-widget-name="stub" data-reveal="{&quot;norm&quot;:&quot;absolute&quot;}" data-step="1"',
    );
    expect(html.match(/class="predict-option"/g)).toHaveLength(2);
    expect(html.match(/data-right=""/g)).toHaveLength(1);
    // What is said to whom missed waits, unread, beside the option.
    holds(html, /<span class="predict-miss" hidden="">This has no <i[^>]*>y<\/i>\.<\/span>/);
    holds(html, /data-answer="0\.33559\d*" data-answer-text="0\.336"/);
    const back = html.slice(html.indexOf('<section class="answers"'));
    holds(textOf(back), "4.1 That, because of (Polyak, 1964).");
    holds(textOf(back), "4.2 So steep.");
    holds(textOf(back), "4.3 By and by.");
    // One that is answered in words of one's own has nothing to tick, and folds its answer.
    const recall = html.slice(html.indexOf('id="predict-recall"'), html.indexOf("One takes some moves"));
    holds(textOf(recall), "4.3 And in your own words?");
    holds(recall, /<details[^>]*>.*By and by\..*<\/details>/s);
    expect(recall).not.toMatch(/<input|<form/);
    holds(html, '<span data-yours="walk" data-has="You took {moves} moves.">One takes some moves.</span>');
  });

  test("sets formulas with KaTeX 0.19, as HTML and MathML", () => {
    holds(html, "katex-base");
    expect(html.includes('class="base"')).toBe(false);
    holds(html, "<math xmlns=");
    holds(textOf(html), "0.0685");
  });

  test("keeps footnotes of different sections apart", () => {
    for (const id of ["04-everything-fn-why", "05-second-fn-why"]) holds(tagOf(id), "<li");
  });

  test("has no id twice, and no link that leads nowhere", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("a section's own page", () => {
  const render = async (path: string): Promise<string> =>
    (await createPages(await fixtureSite(), { sections: good, widgets, ...speech })).render(path, assets);

  test("holds that section alone, and its own sources; the first shares the title's", async () => {
    const second = await render("second/");
    holds(second, '<section class="section" aria-labelledby="second"');
    expect(second.includes('id="everything"')).toBe(false);
    expect([...second.matchAll(/<li id="ref-([^"]+)"/g)].map((match) => match[1])).toEqual(["polyak1964"]);
    holds(second, "<title>5. The next section · A fixture</title>");
    const first = await render("");
    holds(first, 'id="everything"');
    holds(first, '<header class="title"');
    expect(first.includes('id="second"')).toBe(false);
  });

  test("refers to other pages by their addresses", async () => {
    const second = await render("second/");
    for (const [href, text] of [
      ["../#eq-mse", "equation (4.1)"],
      ["../#everything", "section 4"],
      ["../#stub", "Figure 4.1"],
    ])
      holds(second, new RegExp(`<a class="ref" href="${href}"[^>]*>${text!.replace(/[()]/g, "\\$&")}</a>`));
    // Its card has nothing to show here.
    expect(second.includes('data-card="eq-mse"')).toBe(false);
    holds(await render(""), '<a class="ref" href="second/" data-ref="section">section 5</a>');
    holds(await render("all/"), '<a class="ref" href="#second" data-ref="section">section 5</a>');
  });

  test("sets a figure of another page by its address, and says where it stands", async () => {
    holds(
      await render("second/"),
      /<a class="turn" href="\.\.\/\?v=1&amp;stub\.slope=0\.5&amp;stub\.step=2#stub">the first one <span class="turn-place">\(Figure 4\.1\)<\/span><\/a>/,
    );
    holds(await render("all/"), '<a class="turn" href="#stub-b" data-turn="stub"');
  });

  test("gives its citations the places that they have in the whole, where the list at the back finds them", async () => {
    // Twice on the first page, once here.
    holds(await render("second/"), 'id="cite-polyak1964-3"');
    const back = await render("back/");
    holds(back, 'href="../#cite-polyak1964-1"');
    holds(back, 'href="../second/#cite-polyak1964-3"');
  });

  test("has its words at the back, each leading to where it is first said, and how to cite", async () => {
    const back = await render("back/");
    const glossary = back.slice(back.indexOf('id="glossary"'), back.indexOf('id="notation"'));
    holds(glossary, 'href="../#term-loss"');
    holds(textOf(glossary), /loss\s*How wrong a network is, in one number: L\.\s*section 4/);
    holds(textOf(back), /@misc\{.*title = \{A fixture\}.*Version 1\.2\.3, 2026-11-22/s);
    for (const id of ["further-reading", "errata", "licence", "colophon"]) holds(back, `id="${id}"`);
  });

  test("has its answers at the back, which lead to their questions", async () => {
    const back = await render("back/");
    holds(textOf(back), "4.1 That, because of (Polyak, 1964).");
    holds(back, 'href="../#predict-choose"');
    holds(await render(""), 'href="back/#answer-choose"');
  });

  test("begins the altimeter where the page before ended", async () => {
    const walked = async (path: string) => Number(/--walked:([\d.]+)/.exec(await render(path))![1]);
    expect(await walked("")).toBe(0);
    expect(await walked("second/")).toBeCloseTo(2 / 3, 3);
    expect(await walked("back/")).toBe(1);
  });
});

describe("other pages", () => {
  test("the title tells who, when, how long, and where the printable edition is", async () => {
    const html = await (
      await createPages(await fixtureSite(), { sections: good, widgets, ...speech })
    ).render("", assets);
    const text = textOf(html);
    holds(text, "A fixture");
    holds(text, "Gene Kogan");
    holds(text, "Version 1.2.3, 22 November 2026");
    holds(text, /about \d+ minutes to read/);
    holds(html, 'href="chapter.pdf"');
    const { pdf: _, ...without } = await fixtureSite();
    const plain = await (await createPages(without, { sections: good, widgets, ...speech })).render(
      "",
      assets,
    );
    expect(plain.includes(".pdf")).toBe(false);
  });

  test("an embedded widget stands alone, two levels down", async () => {
    const html = await (
      await createPages(await fixtureSite(), { sections: good, widgets, ...speech })
    ).render("embed/stub/", assets);
    holds(html, '<html lang="en" data-root="../../" data-kind="embed"');
    holds(html, '<script type="module" src="../../script.js">');
    expect(html.match(/data-widget="stub"/g)).toHaveLength(1);
    holds(html, 'href="../../#stub"');
  });

  test("the gallery has every widget, its plate and its knobs", async () => {
    const html = await (
      await createPages(await fixtureSite(), { sections: good, widgets, ...speech })
    ).render("gallery/", assets);
    holds(html, 'id="stub-c"');
    holds(textOf(html), "−1 to 1, in steps of 0.1");
    holds(html, 'href="../embed/stub/"');
  });

  test("an address that leads nowhere says so", async () => {
    const pages = await createPages(await fixtureSite(), { sections: good, widgets, ...speech });
    expect(pages.paths).toEqual([
      "",
      "second/",
      "back/",
      "all/",
      "keyboard/",
      "gallery/",
      "embed/stub/",
      "404.html",
    ]);
    holds(textOf(await pages.render("404.html", assets)), "No such place");
  });
});

test("a widget that is gone leaves complaints in the prose alone: its tags, what points to it, and its numbers", async () => {
  const { sevenPoints: _, ...others } = themes;
  const pages = await createPages(await fixtureSite(), {
    sections: good,
    widgets: {},
    ...speech,
    themes: others,
  });
  const message = await pages.render("all/", assets).catch((error: Error) => error.message);
  const told = message.split("\n").map((line) => line.split(/: (.*)/));
  const expected = Object.values(good).flatMap(({ inventory: { path } }) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        [
          ...line.matchAll(/(?:is|in|widget)="(stub|again)"|<Ref to="(?:fig-)?(stub|again)"/g),
          ...line.matchAll(/(?:of="|answer="|\\value\{)(sevenPoints\.\w+)/g),
        ].map((match) => [`${path}:${index + 1}`, match[1] ?? match[2]!] as [string, string]),
      ),
  );
  expect(expected.length).toBeGreaterThan(12);
  for (const [place, name] of expected)
    expect(message, place).toMatch(new RegExp(`^${place}: .*${name}`, "m"));
  const places = new Set(expected.map(([place]) => place));
  expect(told.filter(([place]) => !places.has(place!))).toEqual([]);
});

/** What each bad file must be told, and the line it must be told of. */
const faults: Readonly<Record<string, readonly [line: number, message: RegExp]>> = {
  maths: [5, /cannot be set/],
  follow: [7, /cannot follow stub.norm with its knob slope/],
  macro: [5, /badmacro/],
  display: [5, /unknown/],
  strict: [5, /cannot be set/],
  citation: [5, /no entry "nobody1999"/],
  "narrative-citation": [5, /no entry "nobody1999"/],
  import: [5, /imports and exports nothing/],
  tag: [5, /no tag <Wdget>/],
  widget: [5, /no widget "no-such-widget"/],
  picture: [5, /no picture "no-such-picture"/],
  knob: [5, /no knob "steepness"/],
  "knob-value": [5, /cannot set slope to 7/],
  "knob-type": [5, /cannot set slope to "steep"/],
  "turn-nowhere": [5, /names no widget/],
  value: [5, /no value "sevenPoints.nothing"/],
  digits: [5, /0\.336, but 0\.337/],
  "digits-in-maths": [5, /0\.336, but 0\.337/],
  "not-a-number": [5, /not a number/],
  ref: [5, /leads nowhere/],
  part: [5, /explains "a"/],
  "part-maths": [5, /cannot be set/],
  options: [5, /one of them right/],
  "pose-knob": [7, /"other" has no knob "slpoe"/],
  "pose-value": [7, /"other" cannot set slope to 7/],
  "pose-step": [7, /"other" cannot stand at step 1.5/],
  "pose-panel": [7, /"other" has no panel "map"/],
  "pose-literal": [7, /<Widget slope=\{…\}> takes what JSON can write/],
  "second-title": [5, /one section/],
  "first-level": [5, /one title already/],
  duplicate: [5, /taken already/],
  "missing-attribute": [5, /needs id/],
};

describe("a fault in the prose stops the build, naming file and line", () => {
  test("every bad file is expected", () => {
    expect(new Set(Object.keys(bad).map((path) => /04-(.+)\.mdx$/.exec(path)![1]))).toEqual(
      new Set(Object.keys(faults)),
    );
  });

  test.each(Object.entries(faults))("%s", async (name, [line, message]) => {
    const path = `./fixtures/bad/04-${name}.mdx`;
    const site = await fixtureSite();
    const attempt = async (): Promise<void> => {
      const module = await bad[path]!();
      await (await createPages(site, { sections: { [path]: module }, widgets, ...speech })).render(
        "",
        assets,
      );
    };
    const error = await attempt().then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).toMatch(message);
    expect(error?.message).toContain(`tests/content/fixtures/bad/04-${name}.mdx:${line}`);
  });
});
