/** In contents, gallery and references a figure is known by its title: no two share one. */
import { expect, it } from "vitest";
import { createBook } from "../../src/article/chapter/book.ts";
import type { SectionModule } from "../../src/article/chapter/inventory.ts";
import type { WidgetId } from "../../src/widgets/registry.ts";
import { englishOf } from "../widgets/english.ts";

const sections = import.meta.glob<SectionModule>("../../content/how-neural-networks-are-trained/en/*.mdx", {
  eager: true,
});

it("each numbered figure has a title of its own, which its repetitions keep", () => {
  const inventories = Object.values(sections).map(({ inventory }) => inventory);
  const { instances } = createBook(inventories, {} as Parameters<typeof createBook>[1]);
  const told = [...instances.values()].map(({ widget, number, title }) => ({
    number,
    title: title ?? englishOf(widget as WidgetId).title,
  }));
  const numbers = new Set(told.map(({ number }) => number));
  expect(numbers.size).toBeGreaterThan(20);
  expect(new Set(told.map(({ number, title }) => `${number} ${title}`)).size).toBe(numbers.size);
  expect(new Set(told.map(({ title }) => title)).size).toBe(numbers.size);
});
