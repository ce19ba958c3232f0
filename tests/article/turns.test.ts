// @vitest-environment happy-dom
/** Links of the prose that set a widget: what a plain press asks of the page, and which presses are the browser's own. */
import { expect, it, vi } from "vitest";
import { heedTurns } from "../../src/article/islands/figures/turns.ts";
import { thisPage } from "../../src/stage/page.ts";

heedTurns();

/** A press on what stands inside such a link: whether it was left to the browser, and what the page was asked. */
function press(attributes: string, how: MouseEventInit = {}) {
  const turn = vi.spyOn(thisPage(), "turn").mockClear();
  document.body.innerHTML = `<p><a href="#bowl" ${attributes}><i>flat</i></a></p>`;
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...how });
  document.querySelector("i")!.dispatchEvent(event);
  return { left: !event.defaultPrevented, asked: turn.mock.calls };
}
const set = `data-turn="bowl" data-values='{"slope":"0"}'`;

it("sets the widget that it names, at the step that it names or where it stands", () => {
  expect(press(set)).toEqual({ left: false, asked: [["bowl", { slope: "0" }, undefined]] });
  expect(press(`${set} data-step="60"`)).toEqual({ left: false, asked: [["bowl", { slope: "0" }, 60]] });
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  "leaves to the browser what opens elsewhere: %o",
  (how) => {
    expect(press(set, how)).toEqual({ left: true, asked: [] });
  },
);

it("leaves other links alone", () => {
  expect(press("")).toEqual({ left: true, asked: [] });
});
