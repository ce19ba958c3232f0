// @vitest-environment happy-dom
/** A repeated figure: it wakes, resets and is addressed from its pose, apart from the one that it repeats. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { createPage, thisPage } from "../../src/stage/page.ts";
import { posed } from "../../src/stage/pose.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import widget, { text } from "../content/fixtures/stub.tsx";

const steep = posed(widget, { texts: { slope: "0.5", norm: "absolute" }, steps: 2, panel: ["picture"] });
const drawing = (of: HTMLElement): string => {
  const { slope, height } = of.querySelector("svg")!.dataset;
  return `${slope} at ${height}`;
};
afterEach(cleanup);

describe("a figure that stands twice", () => {
  it("wakes in its pose, goes its own way, and returns to the pose", () => {
    const { container } = render(
      <>
        <div id="one">
          <Stage widget={widget} name="stub" words={words} text={text} />
        </div>
        <div id="two">
          <Stage widget={steep} name="steep" words={words} text={text} />
        </div>
      </>,
    );
    const [one, two] = ["#one", "#two"].map((id) => container.querySelector<HTMLElement>(id)!) as [
      HTMLElement,
      HTMLElement,
    ];
    expect([drawing(one), drawing(two)]).toEqual(["0 at 0", "0.5 at 2.5"]);
    const step = (): void => {
      fireEvent.click(screen.getAllByRole("button", { name: words.step })[1]!);
    };
    act(step);
    expect([drawing(one), drawing(two)]).toEqual(["0 at 0", "0.5 at 3.5"]);
    act(() => thisPage().turn("steep", { slope: "0.9" }));
    expect([drawing(one), drawing(two)]).toEqual(["0 at 0", "0.9 at 0.9"]);
    fireEvent.click(screen.getAllByRole("button", { name: words.more })[1]!);
    fireEvent.click(screen.getAllByText(words.reset).at(-1)!);
    expect([drawing(one), drawing(two)]).toEqual(["0 at 0", "0.5 at 2.5"]);
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is left out of the address while it stands in its pose, and its other steps are written, nought too", () => {
    const url = new URL("https://a.test/");
    const tasks: (() => void)[] = [];
    const page = createPage({
      location: url,
      replace: (next) => {
        url.href = next;
      },
      later: (task) => tasks.push(task),
    });
    const settle = (): string => {
      for (const task of tasks.splice(0)) task();
      return url.search;
    };
    page.settle("steep", 2);
    page.publish("steep", {}, 2);
    expect(settle()).toBe("");
    page.publish("steep", {}, 0);
    expect(settle()).toBe("?v=1&steep.step=0");
    page.publish("steep", { slope: "0.9" }, 2);
    expect(settle()).toBe("?v=1&steep.slope=0.9");
    // Read again, that is the step it settles at.
    expect(page.read("steep")).toEqual({ texts: { slope: "0.9" }, steps: 2 });
    expect(page.read("stub")).toEqual({ texts: {} });
  });
});
