/** One word for one thing, in the words of all widgets; and none that only their makers know. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type WidgetId, widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "./english.ts";

const ids = Object.keys(widgets) as WidgetId[];
/** What a widget may say at any state, with its imports and types left out. */
const wordsOf = (id: WidgetId): string =>
  readFileSync(`src/widgets/${id}/text/en.ts`, "utf8").replace(/^import .*$/gm, "");

it("the start of what is random has one name", () => {
  const labels = ids.map((id) => englishOf(id).knobs.seed?.label).filter((label) => label !== undefined);
  expect(labels.length).toBeGreaterThan(5);
  expect(new Set(labels).size).toBe(1);
});

it.each(ids)("%s calls the loss by its name, but where the measure itself is meant", (id) => {
  const told = /mean squared error/i.test(wordsOf(id));
  expect(told).toBe(id === "line-error" || id === "overfit-desk");
});

it.each(ids)("%s speaks of no widget by its id, and of neurons, not units", (id) => {
  const words = wordsOf(id);
  expect(ids.filter((other) => other.includes("-") && words.includes(other))).toEqual([]);
  expect(words.match(/hidden unit|\bthe stepper\b|pre-training figure/gi)).toBeNull();
});
