/** What every widget promises, checked for each row of the registry. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type ComponentProps, createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { readPlate } from "../../src/build/computed/kept.ts";
import { readData } from "../../src/build/data.ts";
import { plainText } from "../../src/kit/figure/plane/richText.tsx";
import type { Data } from "../../src/stage/data.ts";
import { initialValues, type Knobs, parseValues, printValues, type ValuesOf } from "../../src/stage/knobs.ts";
import { frameLetter, framesData, Plate, poseFrame } from "../../src/stage/Plate.tsx";
import { settingsOf } from "../../src/stage/paper/settings.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, start } from "../../src/stage/run.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import { type AnyWidget, idleOf, type KnobText, keyOf, rowOf } from "../../src/stage/widget.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { ends } from "./ends.ts";
import { englishOf } from "./english.ts";
import { leavePictures } from "./leavePictures.ts";

const GARBAGE = [
  "",
  "NaN",
  "-1e999",
  "9e99",
  "💥",
  "null",
  "1,2,3,4",
  "__proto__",
  "<b>",
  "x".repeat(4000),
  "%00",
];
const STEPS = 50;

/** The first number in `value` that is not finite, as a path; undefined when all are. */
function notFinite(value: unknown, path = "state"): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} = ${value}`;
  if (ArrayBuffer.isView(value)) {
    const at = (value as Float64Array).findIndex((entry) => !Number.isFinite(entry));
    return at < 0 ? undefined : `${path}.${at} = ${(value as Float64Array)[at]}`;
  }
  if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) {
      const found = notFinite(inner, `${path}.${key}`);
      if (found) return found;
    }
  return undefined;
}

/** Like toEqual, which takes seconds over the parameters of a network; it is asked only what to say. */
function alike(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** The plate's frames as they were when somebody looked at them. */
const kept = (id: string): string => `tests/plates/${id}.svg.txt`;

const draw = (node: ReactNode): string => renderToStaticMarkup(node);

/** No picture may hold a coordinate that is not a number, nor an id twice. */
function expectSound(html: string): void {
  expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
}

describe.each(Object.keys(widgets) as (keyof typeof widgets)[])("%s", (id) => {
  const text = englishOf(id);
  let widget: AnyWidget;
  let knobs: Knobs;
  beforeAll(async () => {
    widget = (await widgets[id]()).default;
    knobs = widget.knobs as Knobs;
  });
  /** What the build would read for it. */
  const dataOf = (values: ValuesOf<Knobs>): Data => readData(widget.data?.(values) ?? []);
  const forFrames = () => ({ data: readData(framesData(widget)), states: readPlate(id) });
  const poses = () => {
    const { data, states } = forFrames();
    return widget.plate.map((frame, i) => poseFrame(widget, frame, data, states[frameLetter(i)]));
  };
  const picture = (props: Omit<ComponentProps<typeof Picture>, "widget" | "text">): string =>
    draw(createElement(Picture, { widget, text, ...props }));

  it("has the id of its row and a plate of two to six frames, each captioned", () => {
    expect(widget.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(widget.plate.length).toBeGreaterThanOrEqual(2);
    expect(widget.plate.length).toBeLessThanOrEqual(6);
    expect(text.frames).toHaveLength(widget.plate.length);
  });

  it("has words for everything", () => {
    for (const words of [text.title, text.caption, text.task, text.answer, ...text.frames])
      expect(words.trim().length).toBeGreaterThan(8);
    for (const [name, knob] of Object.entries(knobs)) {
      const words = text.knobs[name];
      expect(words?.label, `label of ${name}`).toBeTruthy();
      if (knob.kind === "choice")
        for (const option of knob.options)
          expect(words?.options?.[option], `${name}: ${option}`).toBeTruthy();
    }
    expect(Object.keys(text.knobs).sort()).toEqual(Object.keys(knobs).sort());
  });

  it("says under its picture what the marks mean, whatever the knobs", () => {
    for (const [name, knob] of Object.entries(knobs))
      for (const end of ends(knob)) {
        const key = keyOf(text, { ...initialValues(knobs), [name]: end });
        expect(key, `${name} = ${JSON.stringify(end)}`).toMatch(/^\p{Lu}.*[^.;]\.$/su);
        expect(key).not.toMatch(/undefined|\.\.|\s\s|[.;] ?;/);
        // Paper has black and red, a screen at night has other colours than one by day.
        expect(key).not.toMatch(/\b(purple|green|teal|yellow|orange|brown)\b/i);
      }
  });

  it("prints nothing that only a screen can do", () => {
    const keys = poses().map(({ values }, i) => keyOf(text, values, widget.plate[i]!.panel));
    for (const words of [text.caption, text.task, text.answer, ...text.frames, ...keys])
      expect(words).not.toMatch(/\b(click|drag|hover|tap|press|button|slider|screen|type in|you typed)/i);
  });

  it("its first frame shows all panels, the others those that there are, each with something in it", () => {
    const [first, ...rest] = widget.plate;
    expect(first!.panel).toBeUndefined();
    for (const { panel } of rest)
      for (const name of panel === undefined ? [] : [panel].flat())
        expect(Object.keys(widget.panels)).toContain(name);
    poses().forEach(({ values, state }, i) => {
      for (const panel of [widget.plate[i]!.panel ?? []].flat())
        expect(picture({ values, state, panel }), `${i}: ${panel}`).toMatch(/<(svg|table)/);
    });
  });

  it("all its panels stand on the screen together, each once", () => {
    const values = initialValues(knobs);
    const { state } = replay(widget.model, values, 0, dataOf(values));
    const named = (html: string): string[] =>
      [...html.matchAll(/ aria-label="([^"]*)"/g)].map((match) => match[1]!);
    const together = named(picture({ values, state }));
    const apart = Object.keys(widget.panels).flatMap((panel) => named(picture({ values, state, panel })));
    expect(together.sort()).toEqual(apart.sort());
  });

  it("has no knob that nothing reads", () => {
    const reads = new Set<string>();
    const watched = (values: ValuesOf<Knobs>): ValuesOf<Knobs> =>
      new Proxy(values, {
        get: (from, name) => {
          reads.add(String(name));
          return Reflect.get(from, name) as never;
        },
      });
    const choices = Object.entries(knobs).flatMap(([name, knob]) =>
      knob.kind === "choice" || knob.kind === "switch"
        ? ends(knob).map((end) => ({ ...initialValues(knobs), [name]: end }) as ValuesOf<Knobs>)
        : [],
    );
    for (const values of [initialValues(knobs), ...choices]) {
      const seen = watched(values);
      const { state } = replay(widget.model, seen, 2, dataOf(values));
      picture({ values: seen, state, turn: () => {} });
      widget.describe(seen, state, text);
      widget.tone?.(seen, state);
      if (typeof widget.pace === "function") expect(widget.pace(seen)).toBeGreaterThan(0);
    }
    // A row's control on the stage shows its knob, but a knob that turns nothing is none.
    expect(Object.keys(knobs).filter((name) => !reads.has(name))).toEqual([]);
  });

  it("an old address that names a knob of paper's opens, and ignores it", () => {
    expect(knobs).not.toHaveProperty("show");
    for (const show of ["line", "curve", "map", "net", "strip"])
      expect(parseValues(knobs, { show })).toEqual(initialValues(knobs));
  });

  it("every knob at its ends, for 50 steps, or 20 of training: finite state, a picture, a sentence", () => {
    const steps = widget.heavy ? 20 : STEPS;
    for (const [name, knob] of Object.entries(knobs))
      for (const end of ends(knob)) {
        const values = { ...initialValues(knobs), [name]: end } as ValuesOf<Knobs>;
        const run = replay(widget.model, values, steps, dataOf(values));
        expect(notFinite(run.state), `${name} = ${JSON.stringify(end)}`).toBeUndefined();
        alike(structuredClone(run.state), run.state);
        expectSound(picture({ values, state: run.state }));
        const sentence = widget.describe(values, run.state, text);
        expect(sentence).toMatch(/^\S.*[.!?]$/s);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
  });

  it("tells on paper how every knob of its row stands, whatever that is", () => {
    for (const [name, knob] of Object.entries(knobs))
      for (const end of ends(knob)) {
        const values = { ...initialValues(knobs), [name]: end } as ValuesOf<Knobs>;
        const run = { values, state: undefined, steps: STEPS, done: false };
        const told = settingsOf({ widget, text, words: stage, run });
        expect(told).not.toMatch(/NaN|Infinity|undefined|\[object|\*/);
        if (knob.place !== "row") continue;
        const inRow = !idleOf(widget, values).includes(name);
        const { label } = (text.knobs as Record<string, KnobText>)[name]!;
        const found = `${told} · `.includes(`${plainText(label)}${knob.kind === "switch" ? " · " : ": "}`);
        expect(found, `${name} = ${JSON.stringify(end)}: ${told}`).toBe(inRow && end !== false);
      }
  });

  it("same values, same steps: the same state, to the last digit", () => {
    const values = initialValues(knobs);
    const data = dataOf(values);
    const state = () => replay(widget.model, values, STEPS, data).state;
    alike(state(), state());
  });

  it("many steps at once come to the same as one by one", () => {
    const { step, advance } = widget.model;
    if (!step || !advance) return;
    const values = initialValues(knobs);
    const data = dataOf(values);
    const { state: first, prepared } = start(widget.model, values, data);
    let state = first;
    for (let i = 0; i < STEPS; i++) state = step(state, values, data, prepared?.value);
    alike(advance(structuredClone(first), values, STEPS, data, prepared?.value), state);
  });

  it("a heavy one gives its worker what it shows the page", async () => {
    if (!widget.heavy) return;
    const part = (await import(`../../src/widgets/${id}/model.ts`)) as AnyWidget;
    for (const name of ["knobs", "model", "data", "pace"] as const) expect(part[name]).toBe(widget[name]);
  });

  it("does not change the values or the state it is given", () => {
    const freeze = <T>(value: T): T => {
      if (value !== null && typeof value === "object" && !ArrayBuffer.isView(value)) {
        Object.freeze(value);
        Object.values(value).forEach(freeze);
      }
      return value;
    };
    const values = freeze({ ...initialValues(knobs) });
    const data = dataOf(values);
    const { state, prepared } = start(widget.model, values, data);
    freeze(state);
    widget.model.step?.(state, values, data, prepared?.value);
    widget.model.turn?.(state, values, values, data, prepared?.value);
    picture({ values, state, turn: () => {} });
  });

  it("a knob whose control is left out changes nothing", () => {
    const values = initialValues(knobs);
    const shown = (changed: ValuesOf<Knobs>) => {
      const { state } = replay(widget.model, changed, 3, dataOf(changed));
      return picture({ values: changed, state });
    };
    const plain = shown(values);
    const offered = new Set(rowOf(widget, values).map(([name]) => name));
    for (const [name, knob] of Object.entries(knobs)) {
      if (knob.place !== "row" || offered.has(name)) continue;
      for (const end of ends(knob)) expect(shown({ ...values, [name]: end } as never)).toBe(plain);
    }
  });

  it("any garbage in the address gives legal values", () => {
    for (const garbage of GARBAGE) {
      const texts = Object.fromEntries(Object.keys(knobs).map((name) => [name, garbage]));
      const values = parseValues(knobs, texts);
      for (const [name, knob] of Object.entries(knobs))
        expect((knob.legal as (v: unknown) => unknown)(values[name]), `${name}=${garbage}`).toEqual(
          values[name],
        );
      expect(notFinite(replay(widget.model, values, 3, dataOf(values)).state)).toBeUndefined();
    }
  });

  it("every frame of the plate survives the address", () => {
    for (const values of poses().map((pose) => pose.values)) {
      expect(parseValues(knobs, printValues(knobs, values as never))).toEqual(values);
    }
  });

  it("its plate renders without a browser, still and complete", () => {
    const html = draw(createElement(Plate, { widget, name: id, words: stage, text, ...forFrames() }));
    expectSound(html);
    expect(html.match(/class="plate-frame"/g)).toHaveLength(widget.plate.length);
    expect(html).not.toMatch(/<(input|button|select|textarea)/);
    expect(html).toContain("<svg");
  });

  it("its frames differ, and look as they did", async () => {
    const frames = poses().map(({ values, state }, i) =>
      picture({ values, state, panel: widget.plate[i]!.panel }),
    );
    expect(new Set(frames).size).toBe(frames.length);
    const drawn = `${frames.join("\n\n").replace(/></g, ">\n<")}\n`;
    const known = existsSync(kept(id)) ? readFileSync(kept(id), "utf8") : "";
    const pictures = known === drawn ? [] : leavePictures(id, known, drawn);
    await expect(drawn, `before and after: ${pictures.join(", ")}`).toMatchFileSnapshot(resolve(kept(id)));
  });

  it("its stage renders without a browser, with a control for every knob in the row", () => {
    const html = draw(createElement(Stage, { widget, name: id, words: stage, text, data: forFrames().data }));
    expectSound(html);
    for (const [name] of rowOf(widget, initialValues(knobs)))
      expect(html.replace(/<[^>]*>/g, "")).toContain(text.knobs[name]!.label.replace(/\*/g, ""));
    // Something must be reachable by keyboard.
    expect(html).toMatch(/<input|<button/);
    const { play } = { ...stage, ...text.verbs?.(initialValues(knobs)) };
    if (widget.model.step) expect(html).toContain(play);
    else expect(html).not.toContain(`>${play}<`);
  });
});
