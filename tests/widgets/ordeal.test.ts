/** Whatever an address says of a widget, it stands and speaks: a few random ones here, a thousand for each by `npm run ordeal`. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { readData } from "../../src/build/data.ts";
import { type Generator, generator } from "../../src/engine/random.ts";
import { type Knob, type Knobs, parseValues } from "../../src/stage/knobs.ts";
import { parseQuery } from "../../src/stage/page.ts";
import type { Troupe } from "../../src/stage/performing/troupe.ts";
import { openHere } from "../../src/stage/performing/troupe.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import type { AnyWidget } from "../../src/stage/widget.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "./english.ts";

const ADDRESSES = Number(process.env.ORDEAL_ADDRESSES ?? 6);
const SEED = Number(process.env.ORDEAL_SEED ?? 1986);
/** Most steps that an address asks for; of what computes long, fewer. */
const STEPS = { light: 40, heavy: 2 };

const LETTERS = "0123456789.,-_~e+*/()^xyzwbnesw ab\u2212\u0000💥%<>=;";

/** Half of the time something that the knob may be, else what somebody might have made of an address. */
function textFor(knob: Knob, random: Generator): string {
  const letters = Array.from(LETTERS);
  const anything = (length: number): string =>
    Array.from({ length: random.integer(length + 1) }, () => letters[random.integer(letters.length)]).join(
      "",
    );
  const number = (min: number, max: number): string => String(min + random.uniform() * (max - min));
  if (random.uniform() < 0.5)
    return random.uniform() < 0.5
      ? anything(12)
      : number(-(10 ** random.integer(40)), 10 ** random.integer(40));
  switch (knob.kind) {
    case "number":
      return number(knob.min, knob.max);
    case "point":
      return `${number(knob.x.min, knob.x.max)},${number(knob.y.min, knob.y.max)}`;
    case "choice":
      return knob.options[random.integer(knob.options.length)]!;
    case "switch":
      return knob.print(random.uniform() < 0.5);
    case "list":
    case "text":
      return anything(knob.maxLength);
  }
}

describe.each(Object.keys(widgets) as (keyof typeof widgets)[])("%s", (id) => {
  it(`stands at ${ADDRESSES} random addresses`, { timeout: 30_000 + ADDRESSES * 3000 }, async () => {
    const widget: AnyWidget = (await widgets[id]()).default;
    const knobs = Object.entries(widget.knobs as Knobs);
    const random = generator(SEED);
    const text = englishOf(id);
    for (let k = 0; k < ADDRESSES; k++) {
      const query = new URLSearchParams({ v: "1" });
      for (const [name, knob] of knobs)
        if (random.uniform() < 0.6) query.set(`${id}.${name}`, textFor(knob, random));
      query.set(`${id}.step`, String(random.integer(widget.heavy ? STEPS.heavy : STEPS.light)));
      const { texts = {}, steps = 0 } = parseQuery(`?${query}`).get(id) ?? {};
      const data = readData(widget.data?.(parseValues(widget.knobs as Knobs, texts)) ?? []);
      const troupe: Troupe = openHere(widget, data);
      troupe.order({ kind: "stand", texts, steps });
      const { news } = troupe.scene();
      expect(news.trouble, String(query)).toBeNull();
      const stage = { widget, name: id, words, text, troupe };
      const html = renderToStaticMarkup(createElement(Stage, stage));
      expect(html, String(query)).not.toMatch(/NaN|Infinity|undefined|\[object|stage-broken/);
      troupe.close();
    }
  });
});
