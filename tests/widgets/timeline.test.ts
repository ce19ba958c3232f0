/** The line of years: true to the bibliography, in order, short, and walked by keys. */

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readBibliography } from "../../src/build/mdx/bibliography.ts";
import { optimizers } from "../../src/engine/optimizers/index.ts";
import { textWidth } from "../../src/kit/figure/plane/textWidth.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, turn as turned } from "../../src/stage/run.ts";
import { type EventId, eventIds, events, partOf } from "../../src/widgets/timeline/events.ts";
import widget from "../../src/widgets/timeline/index.ts";
import { knobs, model } from "../../src/widgets/timeline/model.ts";
import { type Source, sources } from "../../src/widgets/timeline/sources.ts";
import { knownBy, describe as tell } from "../../src/widgets/timeline/tell.ts";
import { en } from "../../src/widgets/timeline/text/en.ts";
import { tools } from "../../src/widgets/timeline/tools.ts";

const bibliography = await readBibliography("content/how-neural-networks-are-trained/references.bib");
const draw = (event: EventId, panel?: "line" | "tools" | "table", turn?: () => void): string => {
  const values = { ...initialValues(knobs), event };
  const { state } = replay(model, values, 0);
  return renderToStaticMarkup(createElement(Picture, { widget, panel, values, state, text: en, turn }));
};
const wordsOf = (text: string): number => text.split(/\s+/).length;

describe("sources", () => {
  it("are cited as the bibliography has them, and lead where it does", () => {
    for (const [key, source] of Object.entries<Source>(sources)) {
      const { authors, others, year, url } = bibliography[key]!;
      expect(source, key).toEqual({ authors, year, ...(others && { others }), ...(url && { url }) });
    }
  });

  it("each is named by an event or a tool, and the page lists them all", () => {
    const named = [...events.flatMap((event) => [...event.sources]), ...tools.map(({ source }) => source)];
    expect([...new Set(named)].sort()).toEqual(Object.keys(sources).sort());
    expect(widget.sources).toEqual(Object.keys(sources));
  });

  it("an event has its own source's year; where that was printed later, it was posted or told before", () => {
    const early: Partial<Record<EventId, string>> = { residuals: "posted in December 2015" };
    for (const {
      id,
      year,
      sources: [own],
    } of events)
      if (id in early) expect(Number(sources[own].year)).toBe(year + 1);
      else expect(Number.parseInt(sources[own].year, 10), id).toBe(year);
  });

  it("so has a tool", () => {
    const early: Record<string, number> = {
      // Posted a year before it was printed; a chapter of 1998 in its second edition.
      adam: 1,
      residual: 1,
      lecun: 14,
    };
    for (const { id, year, source } of tools)
      expect(Number.parseInt(sources[source].year, 10) - year, id).toBe(early[id] ?? 0);
  });
});

describe("events", () => {
  it("are sorted, and all different", () => {
    const years = events.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(new Set(eventIds).size).toBe(events.length);
    expect([years[0], years.at(-1)]).toEqual([1943, 2025]);
  });

  it("are told in a sentence each, and what the chapter could have done in another, neither long", () => {
    for (const { id } of events)
      for (const sentence of Object.values(en.events[id])) {
        expect(sentence, id).toMatch(/^\p{Lu}[^.!?]*(?:\d\.\d[^.!?]*)*\.$/u);
        expect(wordsOf(sentence), id).toBeGreaterThan(7);
        expect(wordsOf(sentence), id).toBeLessThanOrEqual(34);
      }
  });

  it("stand in three parts on paper, each once", () => {
    const parts = [...new Set(events.map(({ id }) => partOf(id)[0]!.id))].map(partOf);
    expect(parts.flat()).toEqual(events);
    const printed = widget.plate.slice(1).map(({ turned }) => draw(turned!.event!, "table"));
    const rows = printed.flatMap((html) => [...html.matchAll(/data-event="([^"]*)"/g)].map((row) => row[1]));
    expect(rows).toEqual(eventIds);
    for (const { id, sources: own } of events)
      for (const key of own) expect(printed.join(), id).toContain(en.cited(sources[key]));
  });

  it("on the screen are all there in words", () => {
    const rows = [...draw("lstm", "table", () => {}).matchAll(/data-event="([^"]*)"/g)].map((row) => row[1]);
    expect(rows).toEqual(eventIds);
  });
});

describe("the tools", () => {
  it("count the optimizers of the engine, but for the one that is a variant of another", () => {
    const ids: readonly string[] = tools.map(({ id }) => id);
    expect(Object.keys(optimizers).filter((name) => !ids.includes(name))).toEqual(["adamw"]);
  });

  it("are lit as far as the year goes", () => {
    for (const { id, year } of events) {
      const html = draw(id, "tools");
      const { known, unknown } = knownBy(year);
      expect(known.length + unknown.length).toBe(tools.length);
      for (const tool of tools) {
        const dot = new RegExp(`<[^>]*class="([^"]*)"[^>]*data-name="dot-${tool.id}"`).exec(html)?.[1];
        expect(dot, `${tool.id} in ${year}`).toMatch(tool.year <= year ? /tone-good/ : /tone-quiet/);
      }
    }
    const told = (event: EventId): string => tell({ event }, { at: eventIds.indexOf(event) }, en);
    expect(told("representations")).toContain(`${tools.filter(({ year }) => year <= 1986).length} had been`);
    expect(told("today")).toContain(`All ${tools.length}`);
  });
});

describe("the hand", () => {
  it("turning leads to the event's own place", () => {
    let run = replay(model, initialValues(knobs), 0);
    for (const id of eventIds) {
      run = turned(model, run, { event: id }, false);
      expect(eventIds[run.state.at]).toBe(id);
    }
  });
});

describe("the line", () => {
  const html = draw("relu", "line");
  const labels = [
    ...html.matchAll(/<text[^>]*class="([^"]*)"[^>]*data-name="([^"]*)"[^>]* x="([^"]*)"[^>]* y="([^"]*)"/g),
  ].map(([, kind, name, x, y]) => ({ kind: kind!, name: name!, x: Number(x), y: Number(y) }));

  it("names every event once, in rows that do not touch, inside the picture", () => {
    const rows = labels.filter(({ name }) => eventIds.includes(name as EventId));
    expect(rows.map(({ name }) => name)).toEqual(eventIds);
    rows.forEach(({ y }, row) => {
      if (row > 0) expect(y - rows[row - 1]!.y).toBeGreaterThanOrEqual(16);
    });
    for (const [row, { x }] of rows.entries()) {
      const { year, id } = events[row]!;
      expect(x + 1.08 * textWidth(en.row(year, en.knobs.event.options[id]))).toBeLessThan(340);
    }
  });

  it("sets each year at its true height", () => {
    const decade = (year: number): number => labels.find(({ name }) => name === `decade-${year}`)!.y;
    const perYear = (decade(2020) - decade(1940)) / 80;
    for (const year of [1950, 1960, 1990])
      expect(decade(year)).toBeCloseTo(decade(1940) + perYear * (year - 1940), 1);
  });
});
