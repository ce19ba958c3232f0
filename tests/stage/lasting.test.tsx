// @vitest-environment happy-dom
/** What cannot be undone: a knob that lasts is outside address and reset, and known to all instances and pages of a visit. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { keepsakes, lastingOf } from "../../src/stage/keepsakes.ts";
import { number, text } from "../../src/stage/knobs.ts";
import { thisPage } from "../../src/stage/page.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import { defineWidget, type WidgetText } from "../../src/stage/widget.ts";

const knobs = {
  by: number(2, { min: 1, max: 10, step: 1 }),
  seal: text("", 20, { place: "none", lasting: true }),
};
const widget = defineWidget({
  id: "letter",
  knobs,
  model: { init: () => ({}) },
  panels: {
    picture: ({ values, turn }) => (
      <svg>
        <text>{`${values.seal || "sealed"} by ${values.by}`}</text>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for a button of the picture's */}
        {turn && <g data-testid="break" onClick={() => turn({ seal: `broken at ${values.by}` })} />}
      </svg>
    ),
  },
  plate: [{}, { turned: { by: 3 } }],
  describe: () => "A letter.",
});
const own: WidgetText = {
  title: "A letter",
  key: "A line is a line.",
  caption: "A letter.",
  frames: ["One.", "Two."],
  task: "Wait for it.",
  answer: "It came.",
  knobs: { by: { label: "By" }, seal: { label: "Seal" } },
};

const mount = (name: string) => render(<Stage widget={widget} name={name} words={words} text={own} />);
const shown = (): string[] =>
  [...document.querySelectorAll("svg text")].map(({ textContent }) => textContent ?? "");
const breakIt = (): void => void fireEvent.click(screen.getAllByTestId("break")[0]!);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  sessionStorage.clear();
  for (const name of ["letter", "copy"]) thisPage().publish(name, {}, 0);
});

describe("a knob that lasts", () => {
  it("survives reset, which puts all others back", () => {
    mount("letter");
    act(() => thisPage().turn("letter", { by: "5" }));
    breakIt();
    expect(shown()).toEqual(["broken at 5 by 5"]);
    fireEvent.click(screen.getByRole("button", { name: words.reset }));
    expect(shown()).toEqual(["broken at 5 by 2"]);
  });

  it("stands in no address", () => {
    mount("letter");
    act(() => thisPage().turn("letter", { by: "5" }));
    breakIt();
    expect(thisPage().read("letter").texts).toEqual({ by: "5" });
  });

  it("is read before the first picture", () => {
    keepsakes().keep(lastingOf("letter", "seal"), "broken at 2");
    expect(renderToString(<Stage widget={widget} name="letter" words={words} text={own} />)).toContain(
      "broken at 2",
    );
  });

  it("is remembered by the visit, and told to every instance of the widget", () => {
    mount("letter");
    mount("copy");
    breakIt();
    expect(shown()).toEqual(["broken at 2 by 2", "broken at 2 by 2"]);
    expect(keepsakes().read(lastingOf("letter", "seal"))).toBe("broken at 2");
    cleanup();
    mount("letter");
    expect(shown()).toEqual(["broken at 2 by 2"]);
  });
});
