/** The glossary holds what the chapter calls a term, and says of each what it means. */
import { expect, test } from "vitest";
import { back } from "../../content/how-neural-networks-are-trained/en/back.ts";
import type { Inventory } from "../../src/article/chapter/inventory.ts";

const sections = import.meta.glob<Inventory>("../../content/how-neural-networks-are-trained/en/*.mdx", {
  eager: true,
  import: "inventory",
});
const terms = Object.values(sections).flatMap(({ path, terms }) =>
  terms.map(({ id, line }) => ({ id, at: `${path}:${line}` })),
);

test("every term has its meaning, of a line or two", () => {
  const { terms: meanings } = back.glossary;
  expect(terms.length).toBeGreaterThan(40);
  expect(terms.filter(({ id }) => !meanings[id]).map(({ id, at }) => `${at}: ${id}`)).toEqual([]);
  for (const [id, meaning] of Object.entries(meanings)) {
    expect(meaning, id).toMatch(/^\p{Lu}.*\.$/u);
    expect(meaning.split(" ").length, id).toBeLessThan(30);
  }
});
