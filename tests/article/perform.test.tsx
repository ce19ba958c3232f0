// @vitest-environment happy-dom
/** A sleeping figure handed to React, and what becomes of one whose root dies. */
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { perform } from "../../src/article/perform.tsx";
import { thisPage } from "../../src/stage/page.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import { type AnyWidget, defineWidget } from "../../src/stage/widget.ts";

/** Its sentence fails at three, where no boundary of the stage stands between it and the root. */
const frail: AnyWidget = defineWidget({
  id: "frail",
  knobs: {},
  model: { init: () => 0, step: (count: number) => count + 1 },
  panels: { count: ({ state }) => <b>{state}</b> },
  plate: [{}],
  describe: (_values, count) => {
    if (count === 3) throw new Error("three");
    return `At ${count}.`;
  },
});

const text = { title: "Frail", key: "", caption: "", frames: [""], task: "", answer: "", knobs: {} };

/** As the build draws it. */
function asleep(): HTMLElement {
  document.documentElement.lang = "en";
  const stage = renderToString(<Stage widget={frail} name="frail" words={words} text={text} />, {
    identifierPrefix: "frail-",
  });
  document.body.innerHTML = `<figure data-name="frail"><div data-mount>${stage}</div></figure>`;
  return document.querySelector("figure")!;
}
const wake = async (figure: HTMLElement) => {
  const lost = vi.fn();
  await perform(figure, frail, text, "frail", { begun: () => {}, lost });
  return lost;
};
const count = (figure: HTMLElement) => figure.querySelector("b")?.textContent;
/** React draws what a click has changed before the event is over, or soon after. */
const step = async (figure: HTMLElement) => {
  const button = [...figure.querySelectorAll("button")].find(({ textContent }) => textContent === words.step);
  button!.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
};

beforeEach(() => {
  vi.spyOn(console, "info").mockImplementation(() => {});
});
afterEach(() => {
  thisPage().publish("frail", {}, 0);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it("performs in the place of what the build has drawn", async () => {
  const figure = asleep();
  const drawn = figure.querySelector("b");
  const lost = await wake(figure);
  await step(figure);
  expect(count(figure)).toBe("1");
  expect(figure.querySelector("b")).toBe(drawn);
  expect(lost).not.toHaveBeenCalled();
});

it("says so when its root dies, leaves its place empty, and can be woken again", async () => {
  const figure = asleep();
  const lost = await wake(figure);
  for (let i = 0; i < 3; i++) await step(figure);
  expect(lost).toHaveBeenCalledOnce();
  expect(lost.mock.calls[0]![0]).toMatchObject({ message: "three" });
  expect(figure.querySelector("[data-mount]")!.childNodes).toHaveLength(0);
  const again = await wake(figure);
  expect(count(figure)).toBe("2");
  expect(again).not.toHaveBeenCalled();
});

it("is drawn afresh where a browser has translated it before it woke", async () => {
  const figure = asleep();
  const sentence = figure.querySelector(".stage-sentence span")!;
  const font = document.createElement("font");
  font.textContent = "Bei 0.";
  sentence.replaceChildren(font);
  const lost = await wake(figure);
  await step(figure);
  expect(figure.querySelector(".stage-sentence")!.textContent).toBe("At 1.");
  expect(lost).not.toHaveBeenCalled();
});
