/** What a search is told of. */
import { expect, test } from "vitest";
import { sitemap } from "../../src/build/site.ts";

test("the sitemap names every page that is to be found, by its whole address", () => {
  const map = sitemap("https://example.org/chapter", [
    "",
    "descent/",
    "all/",
    "embed/line-error/",
    "404.html",
  ]);
  expect([...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1])).toEqual([
    "https://example.org/chapter/",
    "https://example.org/chapter/descent/",
    "https://example.org/chapter/all/",
  ]);
  expect(map).toMatch(/^<\?xml version="1.0"/);
});
