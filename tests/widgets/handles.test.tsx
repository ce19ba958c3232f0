// @vitest-environment happy-dom
/** Every handle of every widget goes where its key points, by one stop: on the picture, through the widget's own model. */
import { readdirSync, readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { printValues } from "../../src/stage/knobs.ts";
import type { AnyWidget } from "../../src/stage/widget.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { Held, poses } from "./held.tsx";

const number = (element: Element, name: string): number => Number(element.getAttribute(name));
/** Where the mark of the focused handle is drawn, in user units. */
function spot(): readonly [x: number, y: number] | undefined {
  const mark = document.querySelector(".handle-focus")?.closest('[data-mark="handle"]');
  const [, x, y] = mark?.getAttribute("transform")?.match(/^translate\(([-\d.]+),([-\d.]+)\)$/) ?? [];
  return mark ? [Number(x), Number(y)] : undefined;
}

/** How far one stop of an input is on the picture, in user units: at least and at most. */
function stopSize(input: HTMLInputElement, axis: "x" | "y"): readonly [least: number, most: number] {
  const svg = input.closest(".plane-overlay")!.parentElement!.querySelector("[data-plane]")!;
  const [from, to] = axis === "x" ? ["data-left", "data-right"] : ["data-bottom", "data-top"];
  const whole = Math.abs(number(svg, to) - number(svg, from));
  // A log input counts its stops, and does not say how much of the axis they take.
  if (svg.getAttribute(`data-${axis}-scale`) === "log") return [0, whole / Number(input.max)];
  const size =
    (whole * Number(input.step)) / Math.abs(number(svg, `data-${axis}1`) - number(svg, `data-${axis}0`));
  return [size, size];
}

const ways = {
  x: [
    ["ArrowRight", 1],
    ["ArrowLeft", -1],
  ],
  y: [
    ["ArrowUp", -1],
    ["ArrowDown", 1],
  ],
} as const;

/** What is wrong with the handle that an input moves; nothing for one that goes where it is sent. */
function fault(input: HTMLInputElement): string | undefined {
  act(() => input.focus());
  const axis = input.dataset.axis as "x" | "y";
  const before = spot();
  if (!before) return "its mark does not show that it has the focus";
  const along = axis === "x" ? 0 : 1;
  const [least, most] = stopSize(input, axis);
  // Two, as what is set may be rounded its own way; more where a stop is finer than the drawing.
  const count = Math.max(2, Math.ceil(2 / most));
  const atEnd = () => input.value === input.max || input.value === input.min;
  for (const [key, sign] of ways[axis]) {
    // At an end of its way it can go back only.
    if (key === ways[axis][0][0] && atEnd()) {
      const held = input.value;
      fireEvent.keyDown(input, { key });
      if (input.value === held) continue;
    }
    const from = spot()!;
    for (let i = 0; i < count; i++) fireEvent.keyDown(input, { key });
    const after = spot();
    if (!after) return `${key}: its mark is gone`;
    const moved = (after[along] - from[along]) * sign;
    const [low, high] = [atEnd() ? 0 : 0.6 * least * count, 1.4 * most * count];
    return moved > low && moved < high + 0.1
      ? undefined
      : `${key}, ${count} times: moved by ${moved.toFixed(2)} where ${(most * count).toFixed(2)} was due`;
  }
  return "it moves neither way";
}

/** A number in the picture that is turned rather than moved. */
function dialFault(input: HTMLInputElement): string | undefined {
  const shown = () =>
    document.querySelector(`[data-mark="number"][data-name="${input.dataset.dial}"]`)?.textContent;
  const [value, text] = [Number(input.value), shown()];
  const [key, sign] = input.value === input.max ? (["ArrowDown", -1] as const) : (["ArrowUp", 1] as const);
  fireEvent.keyDown(input, { key });
  if (shown() === undefined || shown() === text) return `${key}: still shows ${text}`;
  const moved = (Number(input.value) - value) * sign;
  return moved > 0 && moved < 1.5 * Number(input.step) ? undefined : `${key}: turned by ${moved}`;
}

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(".handle-input")];

/** Whether a widget's own files draw handles, so that none is missed by looking for too little. */
const drawsHandles = (id: string): boolean =>
  readdirSync(`src/widgets/${id}`)
    .filter((name) => name.endsWith(".tsx"))
    .some((name) => /<(Handle|Dial)\b/.test(readFileSync(`src/widgets/${id}/${name}`, "utf8")));

afterEach(cleanup);

describe.each(Object.keys(widgets) as (keyof typeof widgets)[])("the handles of %s", (id) => {
  it("go where their keys point", async () => {
    const widget: AnyWidget = (await widgets[id]()).default;
    const faults: string[] = [];
    let found = false;
    for (const values of poses(widget)) {
      cleanup();
      render(<Held widget={widget} values={values} />);
      // A part of a picture may arrive in a file of its own.
      await act(() => vi.dynamicImportSettled());
      for (let i = 0; i < inputs().length; i++) {
        found = true;
        const input = inputs()[i]!;
        const wrong = input.dataset.dial === undefined ? fault(input) : dialFault(input);
        const pose = JSON.stringify(printValues(widget.knobs, values));
        if (wrong) faults.push(`${pose} ${input.getAttribute("aria-label")}: ${wrong}`);
      }
    }
    expect(found).toBe(drawsHandles(id));
    expect(faults).toEqual([]);
  });
});
