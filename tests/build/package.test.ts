/** What a reading program is told of the e-book, as it reads it: which files there are, in which order, and what is in them. */
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Leaf } from "../../src/build/epub/leaves.ts";
import { contentsPage, type Edition, packageFile } from "../../src/build/epub/package.ts";

const edition: Edition = {
  title: "Hills & hollows",
  locale: "en",
  author: 'A. "B" <C>',
  description: "d",
  id: "urn:x",
  modified: "2026-11-27T12:00:00Z",
  words: { contents: "Contents", figures: "Figures" },
};
const leaf = (file: string, body: string): Leaf => ({
  file,
  title: `About ${file}`,
  body,
  parts: [{ id: `part-of-${file}`, title: "A part" }],
  figures: [{ id: `figure-of-${file}`, title: "A figure" }],
});
const leaves = [
  leaf("title.xhtml", "<svg></svg>"),
  leaf("one.xhtml", "<p>plain</p>"),
  leaf("two.xhtml", "<math></math><svg></svg>"),
];
const read = (xml: string) =>
  new new Window().DOMParser().parseFromString(xml.replace(/^<\?xml.*\n/, ""), "text/xml");

describe("the package", () => {
  const book = read(packageFile(edition, leaves, ["a.woff2", "b.woff2"]));
  const items = [...book.querySelectorAll("item")].map((item) => ({
    id: item.getAttribute("id")!,
    href: item.getAttribute("href")!,
    properties: item.getAttribute("properties"),
  }));
  const hrefOf = (id: string | null): string => items.find((item) => item.id === id)!.href;

  it("names every file once, each by an id of its own", () => {
    const files = [...leaves.map(({ file }) => file), "fonts/a.woff2", "fonts/b.woff2"];
    expect(items.map(({ href }) => href).sort()).toEqual(
      [...files, "book.css", "contents.xhtml", "cover.png"].sort(),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it("is read from the title through the contents to the last leaf", () => {
    const order = [...book.querySelectorAll("itemref")].map((ref) => hrefOf(ref.getAttribute("idref")));
    expect(order).toEqual(["title.xhtml", "contents.xhtml", "one.xhtml", "two.xhtml"]);
  });

  it("says which leaves hold formulas and drawings, and which file is the menu", () => {
    expect(Object.fromEntries(items.map(({ href, properties }) => [href, properties]))).toMatchObject({
      "title.xhtml": "svg",
      "one.xhtml": null,
      "two.xhtml": "mathml svg",
      "contents.xhtml": "nav",
      "cover.png": "cover-image",
    });
  });

  it("says what the book is in letters that XML allows", () => {
    const xml = packageFile(edition, leaves, []);
    expect(xml).toContain("<dc:title>Hills &amp; hollows</dc:title>");
    expect(xml).toContain("<dc:creator>A. &quot;B&quot; &lt;C&gt;</dc:creator>");
    // What names the edition is the identifier that stands there.
    const unique = book.documentElement.getAttribute("unique-identifier");
    expect(xml).toContain(`<dc:identifier id="${unique}">urn:x</dc:identifier>`);
  });
});

it("the contents lead to every leaf, its parts, and its figures", () => {
  const page = read(contentsPage(edition, leaves));
  const [toc, figures] = [...page.querySelectorAll("nav")].map((nav) =>
    [...nav.querySelectorAll("a")].map((link) => link.getAttribute("href")),
  );
  expect(toc).toEqual(leaves.flatMap(({ file, parts }) => [file, `${file}#${parts[0]!.id}`]));
  expect(figures).toEqual(leaves.map(({ file, figures }) => `${file}#${figures[0]!.id}`));
});
