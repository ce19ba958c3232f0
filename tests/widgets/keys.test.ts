/** The line under a picture speaks of what is shown: of no panel that is left out, and in whole sentences. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { initialValues } from "../../src/stage/knobs.ts";
import { type AnyWidget, keyOf } from "../../src/stage/widget.ts";
import { type WidgetId, widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "./english.ts";

const ids = Object.keys(widgets) as WidgetId[];
const widgetAndText = async (id: WidgetId) =>
  [(await widgets[id]()).default as AnyWidget, englishOf(id)] as const;

it.each(ids)("%s: of all panels together, sentences with a space between them", async (id) => {
  const [widget, text] = await widgetAndText(id);
  for (const { turned } of [{ turned: {} }, ...widget.plate]) {
    const key = keyOf(text, { ...initialValues(widget.knobs), ...turned });
    expect(key).toMatch(/^\p{Lu}.*\.$/u);
    expect(key).not.toMatch(/[.;:,]\p{L}| {2}/u);
  }
});

it.each(ids)("%s: of some panels, nothing that is not said of all", async (id) => {
  const [widget, text] = await widgetAndText(id);
  const values = initialValues(widget.knobs);
  const whole = keyOf(text, values);
  for (const panel of Object.keys(widget.panels))
    for (const sentence of keyOf(text, values, panel).split(/(?<=\.) /)) expect(whole).toContain(sentence);
});

it.each([
  ["error-bowl", ["map", "data"], /cut/],
  ["train-digits", "curves", /digit stands/],
  ["batch-noise", "loss", /cloud/],
  ["optimizer-race", ["map", "loss"], /boxes/],
  ["overfit-desk", "cards", /errors/],
  ["train-digits", "closer", /curves/],
] as const)("%s with %s does not speak of what is left out", async (id, panels, other) => {
  const [widget, text] = await widgetAndText(id);
  const values = initialValues(widget.knobs);
  expect(keyOf(text, values)).toMatch(other);
  const some = keyOf(text, values, panels);
  expect(some).not.toMatch(other);
  expect(some).not.toBe("");
});

it.each(ids)(
  "%s: beside a ring with a point in it, which the hand moves, its key says which ring it means",
  async (id) => {
    const [widget, text] = await widgetAndText(id);
    const plate = readFileSync(`tests/plates/${id}.svg.txt`, "utf8");
    const both = plate
      .split("<svg ")
      .some((drawn) => drawn.includes('data-mark="handle"') && /class="dots[^"]* hollow/.test(drawn));
    if (!both) return;
    for (const { turned } of widget.plate) {
      const key = keyOf(text, { ...initialValues(widget.knobs), ...turned });
      if (/\b(rings?|circle)\b/i.test(key)) expect(key).toContain("ring with a point in it");
    }
  },
);
