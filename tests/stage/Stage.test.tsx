// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { choice, list, number } from "../../src/stage/knobs.ts";
import { thisPage } from "../../src/stage/page.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import { defineWidget, type WidgetText } from "../../src/stage/widget.ts";

const knobs = {
  pace: number(2, { min: 1, max: 10, step: 1 }),
  tint: choice("red", ["red", "blue"], { live: true }),
  dots: list<string>([], 5, { separator: "", parse: (t) => (t === "x" ? t : undefined), print: (t) => t }),
};
const counter = defineWidget({
  id: "counter",
  knobs,
  model: {
    init: () => ({ count: 0 }),
    step: ({ count }: { count: number }, { pace }) => ({ count: count + pace }),
    done: ({ count }) => count >= 20,
  },
  panels: {
    picture: ({ values, state, turn }) => {
      if (values.tint === "blue" && state.count === 4) throw new Error("a view that stumbles");
      return (
        <svg>
          <text>{`${state.count} ${values.tint}`}</text>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for a handle */}
          {turn && <g data-testid="grip" onClick={() => turn({ pace: 5 })} />}
        </svg>
      );
    },
  },
  plate: [{}, { steps: 3 }],
  describe: (values, { count }) => `The count is ${count} at pace ${values.pace}.`,
});

const text: WidgetText = {
  title: "Counting up",
  key: "A line is a line.",
  caption: "It counts.",
  frames: ["At nought.", "After three steps."],
  task: "Count along.",
  answer: "Counted.",
  knobs: {
    pace: { label: "Pace", unit: "a step" },
    tint: { label: "Tint", options: { red: "Red", blue: "Blue" } },
    dots: { label: "Dots" },
  },
};

const shown = (): string => document.querySelector("svg text")!.textContent ?? "";
const sentence = (): string => document.querySelector(".stage-sentence")!.textContent ?? "";
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame", "performance"],
  });
});
afterEach(() => {
  cleanup();
  thisPage().publish("counter", {}, 0);
  vi.useRealTimers();
});

describe("a stage", () => {
  it("steps, steps back and starts again, and says where it stands", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    expect(sentence()).toBe("The count is 0 at pace 2.");
    press(words.step);
    press(words.step);
    expect(shown()).toBe("4 red");
    press(words.back);
    expect(shown()).toBe("2 red");
    press(words.restart);
    expect(shown()).toBe("0 red");
    expect(screen.getByRole("button", { name: words.back }).getAttribute("aria-disabled")).toBe("true");
  });

  it("goes to any step by a slider, where the widget says how many there are", () => {
    render(<Stage widget={{ ...counter, length: () => 10 }} name="counter" words={words} text={text} />);
    const slider = screen.getByRole("slider", { name: words.atStep });
    fireEvent.change(slider, { target: { value: "7" } });
    act(() => void vi.advanceTimersByTime(100));
    expect(shown()).toBe("14 red");
    expect(slider.getAttribute("aria-valuetext")).toBe("7 of 10");
    fireEvent.change(slider, { target: { value: "3" } });
    act(() => void vi.advanceTimersByTime(100));
    expect(shown()).toBe("6 red");
    press(words.step);
    expect((slider as HTMLInputElement).value).toBe("4");
  });

  it("says nothing aloud while it plays, and where it stands once it has come to rest", () => {
    render(<Stage widget={{ ...counter, pace: 1 }} name="counter" words={words} text={text} />);
    const spoken = (): string => document.querySelector("p[role=status]")!.textContent ?? "";
    press(words.play);
    act(() => void vi.advanceTimersByTime(2900));
    expect(sentence()).toBe("The count is 4 at pace 2.");
    expect(spoken()).toBe("");
    press(words.pause);
    act(() => void vi.advanceTimersByTime(800));
    expect(spoken()).toBe("The count is 4 at pace 2.");
  });

  it("plays at its pace, and stops where it is done", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    press(words.play);
    act(() => void vi.advanceTimersByTime(500));
    const after = Number(shown().split(" ")[0]);
    // Eight steps a second of two each: about four steps, the first at once.
    expect(after).toBeGreaterThanOrEqual(8);
    expect(after).toBeLessThanOrEqual(12);
    press(words.pause);
    act(() => void vi.advanceTimersByTime(500));
    expect(Number(shown().split(" ")[0])).toBe(after);
    press(words.play);
    act(() => void vi.advanceTimersByTime(5000));
    expect(shown()).toBe("20 red");
    expect(screen.queryByRole("button", { name: words.pause })).toBeNull();
    press(words.play);
    expect(shown()).toBe("2 red");
  });

  describe("its clock", () => {
    let see: (visible: boolean) => void;
    let calm = false;
    const hide = (hidden: boolean) => {
      vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
      act(() => void document.dispatchEvent(new Event("visibilitychange")));
    };
    /** How many steps it has come after each sixtieth of a second. */
    const watch = (ms: number): number[] => {
      const counts: number[] = [];
      for (let passed = 0; passed < ms; passed += 16) {
        act(() => void vi.advanceTimersByTime(16));
        counts.push(Number(shown().split(" ")[0]));
      }
      return counts;
    };
    const endless = { ...counter, model: { ...counter.model, done: () => false } };
    const perform = () => {
      render(<Stage widget={endless} name="counter" words={words} text={text} />);
      fireEvent.change(screen.getByRole("slider", { name: "Pace" }), { target: { value: "1" } });
      press(words.play);
    };

    beforeEach(() => {
      vi.stubGlobal(
        "IntersectionObserver",
        class {
          constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
            see = (visible) => act(() => tell([{ isIntersecting: visible }]));
          }
          observe() {}
          disconnect() {}
        },
      );
      vi.spyOn(window, "matchMedia").mockImplementation(
        (query) => ({ matches: calm && query === "(prefers-reduced-motion: reduce)" }) as MediaQueryList,
      );
    });
    afterEach(() => {
      calm = false;
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    });

    it("takes eight steps a second, one at a time", () => {
      perform();
      const counts = watch(2000);
      expect(counts.at(-1)).toBeGreaterThanOrEqual(16);
      expect(counts.at(-1)).toBeLessThanOrEqual(18);
      expect(Math.max(...counts.map((count, i) => count - (counts[i - 1] ?? 0)))).toBe(1);
    });

    it("stands still off the screen, and does not catch up", () => {
      perform();
      const before = watch(500).at(-1)!;
      expect(before).toBeGreaterThan(0);
      see(false);
      expect(new Set(watch(3000))).toEqual(new Set([before]));
      see(true);
      const after = watch(500).at(-1)!;
      expect(after - before).toBeGreaterThanOrEqual(3);
      expect(after - before).toBeLessThanOrEqual(6);
    });

    it("stands still in a tab that is hidden, and does not catch up", () => {
      perform();
      const before = watch(500).at(-1)!;
      expect(before).toBeGreaterThan(0);
      hide(true);
      expect(new Set(watch(3000))).toEqual(new Set([before]));
      hide(false);
      const after = watch(500).at(-1)!;
      expect(after - before).toBeGreaterThanOrEqual(3);
      expect(after - before).toBeLessThanOrEqual(6);
    });

    it("does not catch up what a sleeping browser has missed", () => {
      perform();
      const last = watch(500).at(-1)!;
      // A minute passes without a timer, then one comes.
      const now = performance.now.bind(performance);
      vi.spyOn(performance, "now").mockImplementation(() => now() + 60_000);
      const missed = watch(125).at(-1)! - last;
      expect(missed).toBeGreaterThanOrEqual(1);
      expect(missed).toBeLessThanOrEqual(3);
    });

    it("jumps for a reader who asked for less motion: seldom, and as far as it would have come", () => {
      calm = true;
      perform();
      const counts = watch(4100);
      const jumps = counts.map((count, i) => count - (counts[i - 1] ?? 0)).filter((jump) => jump > 0);
      // The press is answered at once; then five jumps.
      expect(jumps).toHaveLength(6);
      expect(jumps[0]).toBe(1);
      expect(Math.min(...jumps.slice(1))).toBeGreaterThanOrEqual(6);
      // The first step, and eight a second for the four seconds of five jumps.
      expect(counts.at(-1)).toBeGreaterThanOrEqual(32);
      expect(counts.at(-1)).toBeLessThanOrEqual(34);
    });
  });

  it("turning a knob restarts the run; turning a live one does not", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    press(words.step);
    fireEvent.click(screen.getByLabelText("Blue"));
    expect(shown()).toBe("2 blue");
    fireEvent.change(screen.getByRole("slider", { name: "Pace" }), { target: { value: "3" } });
    expect(shown()).toBe("0 blue");
    expect(sentence()).toBe("The count is 0 at pace 3.");
  });

  it("a handle in the picture turns a knob too", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    fireEvent.click(screen.getByTestId("grip"));
    expect(sentence()).toContain("pace 5");
  });

  it("wakes as the page asks, and hears the prose afterwards", () => {
    thisPage().turn("counter", { pace: "4", dots: "xx", nonsense: "1" }, 2);
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    expect(shown()).toBe("8 red");
    act(() => thisPage().turn("counter", { tint: "blue" }));
    expect(shown()).toBe("8 blue");
    act(() => thisPage().turn("counter", { pace: "99" }));
    expect(sentence()).toBe("The count is 0 at pace 10.");
  });

  it("tells the page where it stands, so that a link brings it back", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    press(words.step);
    fireEvent.click(screen.getByLabelText("Blue"));
    expect(thisPage().read("counter")).toEqual({ texts: { tint: "blue" }, steps: 1 });
  });

  it("is quiet while it plays and speaks when it rests", () => {
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    const status = (): string =>
      [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("");
    expect(status()).toBe("");
    press(words.step);
    expect(status()).toBe("");
    act(() => void vi.advanceTimersByTime(1000));
    expect(status()).toBe("The count is 2 at pace 2.");
  });

  it("a sentence with powers is heard with its powers in words, and seen as it is written", () => {
    const many = { ...counter, describe: () => "There are 6.63×10⁴⁵ of 10¹²⁴²⁹." };
    render(<Stage widget={many} name="counter" words={words} text={text} />);
    const paragraph = document.querySelector(".stage-sentence")!;
    const seen = paragraph.querySelector('[aria-hidden="true"]')!;
    expect(seen.innerHTML).toBe("There are 6.63×10<sup>45</sup> of 10<sup>12429</sup>.");
    seen.remove();
    expect(paragraph.textContent).toBe(
      "There are 6.63 times 10 to the power of 45 of 10 to the power of 12429.",
    );
    expect(paragraph.querySelector(".visually-hidden")).not.toBeNull();
    cleanup();
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    expect(document.querySelector(".stage-sentence")!.innerHTML).toBe(
      "<span>The count is 0 at pace 2.</span>",
    );
  });

  it("survives a view that throws, and can be put back", () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
    render(<Stage widget={counter} name="counter" words={words} text={text} />);
    press(words.step);
    press(words.step);
    fireEvent.click(screen.getByLabelText("Blue"));
    expect(screen.getByRole("alert").textContent).toContain(words.broken);
    fireEvent.click(screen.getAllByRole("button", { name: words.reset })[0]!);
    expect(shown()).toBe("0 red");
    quiet.mockRestore();
  });

  it("leaves out what an embedding page does not want", () => {
    render(
      <Stage widget={counter} name="counter" words={words} text={text} hide={["controls", "sentence"]} />,
    );
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.querySelector(".stage-sentence")).toBeNull();
  });
});
