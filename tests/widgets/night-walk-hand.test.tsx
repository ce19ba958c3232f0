// @vitest-environment happy-dom
/** The walk under the hand: keys, buttons, strokes, and what they leave alone. */
import { act, cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { thisPage } from "../../src/stage/page.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import widget from "../../src/widgets/night-walk/index.ts";
import { en } from "../../src/widgets/night-walk/text/en.ts";

let name = "";
let count = 0;
/** A walk of its own, at these knobs. */
function set(texts: Record<string, string> = {}) {
  name = `walk-${count++}`;
  render(<Stage widget={widget} name={name} words={words} text={en} />);
  if (Object.keys(texts).length > 0) act(() => thisPage().turn(name, texts));
}
const moves = (): string => thisPage().read(name).texts.moves ?? "";
const map = (): HTMLElement => screen.getByRole("application");

/** Lets the day, which arrives in a file of its own, arrive. */
const dawnBreaks = (): Promise<void> =>
  act(async () => {
    await import("../../src/widgets/night-walk/day.tsx");
    await vi.advanceTimersByTimeAsync(50);
  });

/** Presses a key; tells whether the page may still scroll by it. */
function press(key: string, init: object = {}, on: Element = map()): boolean {
  const event = createEvent.keyDown(on, { key, ...init });
  fireEvent(on, event);
  return !event.defaultPrevented;
}

const live = (): string => document.querySelector('p[role="status"].visually-hidden')!.textContent;
/** Lets the hand rest until what happened is said. */
const rest = (): void =>
  act(() => {
    vi.advanceTimersByTime(2000);
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("keys", () => {
  it("arrows and W, A, S, D walk when the map has the focus, and it can have it", () => {
    set();
    expect(map().tabIndex).toBe(0);
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "w", "D", "s", "A"]) {
      expect(press(key)).toBe(false);
    }
    expect(moves()).toBe("neswnesw");
  });

  it("other keys, and keys with Control, are left to the browser", () => {
    set();
    for (const key of ["PageDown", " ", "Tab", "x"]) expect(press(key)).toBe(true);
    expect(press("ArrowDown", { ctrlKey: true })).toBe(true);
    expect(press("a", { metaKey: true })).toBe(true);
    expect(moves()).toBe("");
  });

  it("a key held down is one move", () => {
    set();
    press("ArrowUp");
    for (let k = 0; k < 5; k++) expect(press("ArrowUp", { repeat: true })).toBe(false);
    expect(moves()).toBe("n");
  });

  it("walk from the buttons too, but inputs keep their arrows", () => {
    set();
    const button = screen.getByRole("button", { name: /^North/ });
    press("ArrowRight", {}, button);
    expect(moves()).toBe("e");
    const [radio] = screen.getAllByRole("radio");
    expect(press("ArrowRight", {}, radio)).toBe(true);
    expect(moves()).toBe("e");
  });

  it("when the moves are spent an arrow says so every time, and scrolls nothing", () => {
    set({ moves: "ns".repeat(30) });
    const height = (): string => document.querySelector(".walk-height")!.textContent;
    const before = height();
    let last = live();
    for (const key of ["ArrowUp", "ArrowUp", "ArrowRight", "ArrowUp"]) {
      expect(press(key)).toBe(false);
      rest();
      expect(live()).toMatch(/move is left\. All 60 moves are spent\./);
      // A live region that does not change is not read out.
      expect(live()).not.toBe(last);
      last = live();
    }
    fireEvent.click(screen.getByRole("button", { name: /^North/ }));
    rest();
    expect(live()).not.toBe(last);
    expect(height()).toBe(before);
    expect(moves().length).toBeLessThanOrEqual(62);
  });

  it("at the map's edge a refused move is told every time, and costs nothing", () => {
    set({ moves: "n".repeat(20) });
    expect(document.querySelector(".walk-height")!.textContent).toContain("40 moves left");
    const north = screen.getByRole("button", { name: /^North/ });
    expect(north.getAttribute("aria-disabled")).toBe("true");
    expect(north.hasAttribute("disabled")).toBe(false);
    const told: string[] = [];
    for (const refuse of [() => press("ArrowUp"), () => fireEvent.click(north), () => press("w")]) {
      refuse();
      rest();
      expect(live()).toMatch(/^(No|Still no) way north: the map ends here\. .* 40 moves left\.$/);
      expect(live()).not.toBe(told.at(-1));
      told.push(live());
    }
    press("ArrowRight");
    rest();
    expect(live()).toMatch(/^You step east; /);
    expect(moves()).toBe(`${"n".repeat(20)}e`);
    expect(document.querySelector(".walk-height")!.textContent).toContain("39 moves left");
  });

  it("an old link with refused moves in it leads to the same place", () => {
    set({ moves: `${"n".repeat(25)}ee` });
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(
      /^You step east; .* 38 moves left\.$/,
    );
  });
});

describe("a click into the map", () => {
  /** Pressed and let go with the mouse, moved between the two by so many pixels. */
  function click(on: Element, by = 0): void {
    const at = { pointerId: 1, isPrimary: true, button: 0, clientX: 100, clientY: 100 };
    fireEvent.pointerDown(on, { ...at, buttons: 1 });
    if (by !== 0) fireEvent.pointerMove(on, { ...at, buttons: 1, clientX: 100 + by });
    fireEvent.pointerUp(on, { ...at, clientX: 100 + by });
  }

  it.each(["[data-plane]", ".night-map .handle-touch"])(
    "on %s lets the keys walk, from where one stood",
    (on) => {
      set();
      click(document.querySelector(on)!);
      expect(document.activeElement).toBe(map());
      for (const key of ["ArrowDown", "s"]) press(key, {}, document.activeElement!);
      expect(thisPage().read(name).texts).toEqual({ moves: "ss" });
    },
  );

  it("has nothing in the map that would carry the start off; the marker itself is dragged", () => {
    set();
    expect(document.querySelector(".night-map .drag-surface")).toBeNull();
    const marker = document.querySelector(".night-map .handle-touch")!;
    const svg = marker.closest("svg")!;
    svg.getBoundingClientRect = () => new DOMRect(0, 0, 400, 400);
    click(marker, 50);
    expect(thisPage().read(name).texts.start).toMatch(/^2[1-9],20$/);
    press("ArrowUp", {}, document.activeElement!);
    expect(moves()).toBe("n");
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(/^You step north; /);
  });

  it("a start of one's own is told without a summit", () => {
    set({ start: "25,20" });
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(
      /^Night\. You stand at [\d,]+ m; /,
    );
  });
});

describe("buttons", () => {
  it("walk, and the state is there before anything else happens", () => {
    set();
    fireEvent.click(screen.getByRole("button", { name: /^East/ }));
    expect(moves()).toBe("e");
    expect(document.querySelector(".walk-height")!.textContent).toContain("59 moves left");
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(/^You step east; /);
  });

  it("dawn comes and goes; walking again takes everything back", async () => {
    set({ moves: "ee" });
    expect(document.querySelector('[data-mark="heat"]')).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Dawn" }));
    await dawnBreaks();
    expect(document.querySelector('[data-mark="heat"]')).not.toBeNull();
    expect(document.querySelector('[data-name="light"]')).toBeNull();
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(/^Dawn\. After 2 moves/);
    fireEvent.click(screen.getByRole("button", { name: "Night again" }));
    expect(document.querySelector('[data-mark="heat"]')).toBeNull();
    expect(moves()).toBe("ee");
    fireEvent.click(screen.getByRole("button", { name: "Dawn" }));
    fireEvent.click(screen.getByRole("button", { name: "Walk again" }));
    expect(thisPage().read(name).texts).toEqual({});
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(/^Night\. /);
  });

  it("a start that the hand has moved is kept for another walk, and put back when there was none", () => {
    set({ start: "20,21", moves: "ee" });
    const again = (): HTMLElement => screen.getByRole("button", { name: "Walk again" });
    fireEvent.click(again());
    expect(thisPage().read(name).texts).toEqual({ start: "20,21" });
    expect(again().getAttribute("aria-disabled")).toBeNull();
    fireEvent.click(again());
    expect(thisPage().read(name).texts).toEqual({});
    expect(again().getAttribute("aria-disabled")).toBe("true");
  });

  it("another ground is another night: no moves, no dawn", () => {
    set({ moves: "eee", dawn: "1" });
    fireEvent.click(screen.getByRole("radio", { name: "a crater" }));
    expect(thisPage().read(name).texts).toEqual({ terrain: "crater" });
    expect(document.querySelector(".stage-sentence")!.textContent).toContain("on the rim of a crater");
  });

  it("at dawn the start can be moved by keys, and the three walk from there", async () => {
    set({ moves: "eee", dawn: "1" });
    await dawnBreaks();
    const [east, north] = screen
      .getAllByRole<HTMLInputElement>("slider")
      .filter((input) => input.className.includes("handle-input"));
    expect(east!.getAttribute("aria-valuetext")).toBe("20 from the west, 20 from the south");
    fireEvent.keyDown(north!, { key: "ArrowUp" });
    expect(thisPage().read(name).texts).toEqual({ start: "20,21", dawn: "1" });
    expect(document.querySelector(".stage-sentence")!.textContent).toMatch(/^Dawn, and you still stand at /);
  });
});

describe("strokes", () => {
  const stroke = (dx: number, dy: number): void => {
    fireEvent.pointerDown(map(), { clientX: 100, clientY: 100, pointerId: 1 });
    fireEvent.pointerUp(map(), { clientX: 100 + dx, clientY: 100 + dy, pointerId: 1 });
  };

  it("do nothing, and leave scrolling alone, until they are asked for", () => {
    set();
    stroke(60, 0);
    expect(moves()).toBe("");
    expect(map().className).not.toContain("takes-strokes");
  });

  it("walk when asked for; a resting finger does not", () => {
    set();
    fireEvent.click(screen.getByRole("switch", { name: /strokes/ }));
    expect(map().className).toContain("takes-strokes");
    stroke(60, 10);
    stroke(-60, 10);
    stroke(5, 40);
    stroke(5, -40);
    stroke(6, 7);
    expect(moves()).toBe("ewsn");
  });
});

describe("for those who hear it", () => {
  it("every move is said in the live region once the hand rests", () => {
    set();
    press("ArrowDown");
    rest();
    expect(live()).toMatch(/^You step south; the ground falls 6 m, to 3,575 m\. Downhill: /);
  });
});
