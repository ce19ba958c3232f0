// @vitest-environment happy-dom
/** What is heard of every widget, in whatever pose: words, never the marks by which figures are raised or letters slanted. */
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { readData } from "../../src/build/data.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import type { AnyWidget } from "../../src/stage/widget.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "./english.ts";
import { Held, poses } from "./held.tsx";

const UNSPEAKABLE = /[*_^{}⁰¹²³⁴-⁹⁺⁻₀-₉]/u;

/** Every text of the page that only a screen reader is given. */
function heard(): string[] {
  const named = ["aria-label", "aria-valuetext", "aria-description", "alt", "title"].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)!),
  );
  const told = [...document.querySelectorAll("svg title, svg desc, [role=status], .visually-hidden")];
  return [...named, ...told.map((one) => one.textContent)];
}

afterEach(cleanup);

describe.each(Object.keys(widgets) as (keyof typeof widgets)[])("what is heard of %s", (id) => {
  it("is words", async () => {
    const widget: AnyWidget = (await widgets[id]()).default;
    const faults = new Set<string>();
    const listen = async (): Promise<void> => {
      await act(() => vi.dynamicImportSettled());
      for (const text of heard()) if (UNSPEAKABLE.test(text)) faults.add(text);
      cleanup();
    };
    for (const values of poses(widget)) {
      render(<Held widget={widget} values={values} />);
      await listen();
    }
    render(
      <Stage
        widget={widget}
        name={id}
        words={words}
        text={englishOf(id)}
        data={readData(widget.data?.(poses(widget)[0]!) ?? [])}
      />,
    );
    await listen();
    expect([...faults]).toEqual([]);
  });
});
