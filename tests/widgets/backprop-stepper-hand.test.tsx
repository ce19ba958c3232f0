// @vitest-environment happy-dom
/** The stepper under the hand: numbers pulled, expressions typed, presets chosen. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { thisPage } from "../../src/stage/page.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import widget from "../../src/widgets/backprop-stepper/index.ts";
import { en } from "../../src/widgets/backprop-stepper/text/en.ts";

let name = "";
let count = 0;
function put(texts: Record<string, string> = {}): void {
  name = `stepper-${count++}`;
  render(<Stage widget={widget} name={name} words={words} text={en} />);
  if (Object.keys(texts).length > 0) act(() => thisPage().turn(name, texts));
}
const texts = () => thisPage().read(name).texts;
const mark = (kind: string, which: string): string | undefined =>
  document.querySelector(`[data-mark="${kind}"][data-name="${which}"]`)?.textContent ?? undefined;
const boxes = (): string[] =>
  [...document.querySelectorAll("[data-mark=formula]")].map((box) => box.textContent);
const step = (): void => void fireEvent.click(screen.getByRole("button", { name: "Step" }));
const type = (text: string): void =>
  void fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });

afterEach(cleanup);

it("an input is pulled by keys and by the pointer, and the run starts again with it", () => {
  put();
  step();
  expect(mark("value", "q.0")).toBe("−3");
  fireEvent.keyDown(screen.getByRole("slider", { name: "Input x" }), { key: "ArrowUp", shiftKey: true });
  expect(mark("number", "x.0")).toBe("3");
  expect(mark("value", "q.0")).toBeUndefined();
  expect(texts().inputs).toBe("3,-5,-4");
  const grip = document.querySelector('[data-name="z.0"]')!.closest("g.handle")!;
  fireEvent.pointerDown(grip, { clientY: 100, button: 0, isPrimary: true, pointerId: 1 });
  fireEvent.pointerMove(grip, { buttons: 1, clientY: 60, pointerId: 1 });
  fireEvent.pointerUp(grip, { pointerId: 1 });
  expect(mark("number", "z.0")).toBe("−3");
  step();
  step();
  expect(mark("value", "L.0")).toBe("6");
});

it("every number of a matrix has a handle of its own; what is fixed has none", () => {
  put({ preset: "network" });
  expect(screen.getByRole("slider", { name: "Input W 21" }).getAttribute("aria-valuetext")).toBe("0.8");
  fireEvent.keyDown(screen.getByRole("slider", { name: "Input W 21" }), { key: "ArrowDown" });
  expect(mark("number", "W.2")).toBe("0.7");
  expect(texts().inputs).toBe("1,-0.5,0.6,-0.4,0.7,0.5,0.7,-0.9,-0.5");
  act(() => thisPage().turn(name, { preset: "softmax", inputs: "" }));
  expect(screen.queryByRole("slider", { name: /Input t/ })).toBeNull();
  expect(screen.getAllByRole("slider", { name: /Input s/ })).toHaveLength(3);
});

it("an expression is typed: a fault keeps the old graph, and variables keep their numbers", () => {
  put({ preset: "typed", expression: "x * y", inputs: "4,5" });
  type("x * y +");
  expect(boxes()).toEqual(["x", "y", "L = x · y"]);
  expect(mark("number", "y.0")).toBe("5");
  expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
  expect(document.querySelector(".control-fault")!.textContent).toBe(
    "There is nothing after the +, at place 7. Still drawn: x * y.",
  );
  // One fault upon another: still the last that was good.
  type("x * y + (");
  expect(boxes()).toEqual(["x", "y", "L = x · y"]);
  type("tanh(x) + y * b");
  expect(document.querySelector(".control-fault")!.textContent).toBe("");
  expect(boxes()).toEqual(["x", "y", "b", "p = tanh(x)", "q = y · b", "L = p + q"]);
  expect(["x", "y", "b"].map((leaf) => mark("number", `${leaf}.0`))).toEqual(["4", "5", "−1"]);
  type("");
  expect(document.querySelector(".control-fault")!.textContent).toContain("Nothing is typed yet");
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("");
  expect(boxes()).toHaveLength(6);
});

it("a preset comes with its own numbers", () => {
  put();
  fireEvent.keyDown(screen.getByRole("slider", { name: "Input x" }), { key: "ArrowUp" });
  expect(texts().inputs).toBe("2.1,-5,-4");
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "neuron" } });
  expect(mark("number", "w.0")).toBe("0.8");
  expect(texts().inputs ?? "").toBe("");
});

it("the rate and the ledgers may be turned where the run stands", () => {
  put();
  for (let i = 0; i < 6; i++) step();
  expect(mark("value", "L.0")).toBe("8.14");
  fireEvent.click(screen.getByRole("switch"));
  expect(document.querySelectorAll("[data-mark=entry]")).toHaveLength(3);
  fireEvent.keyDown(screen.getByRole("slider", { name: /Learning rate/ }), { key: "Home" });
  expect(mark("value", "L.0")).toBe("12");
  expect(document.querySelector(".play-count")!.textContent).toContain("6 steps");
});
