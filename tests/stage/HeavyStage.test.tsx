// @vitest-environment happy-dom
/** The stage of a heavy widget, with a troupe whose news the test writes. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { keepsakes, standingOf } from "../../src/stage/keepsakes.ts";
import { choice, number } from "../../src/stage/knobs.ts";
import { thisPage } from "../../src/stage/page.ts";
import type { News, Order } from "../../src/stage/performing/performer.ts";
import type { Scene, Troupe } from "../../src/stage/performing/troupe.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import { defineWidget, type WidgetText } from "../../src/stage/widget.ts";

const widget = defineWidget({
  id: "heavy-counter",
  knobs: {
    by: number(2, { min: 1, max: 10, step: 1 }),
    from: choice("nothing", ["nothing", "digits"]),
  },
  model: { init: () => ({ count: 0 }), step: ({ count }: { count: number }) => ({ count: count + 1 }) },
  panels: {
    picture: ({ values, state, readings, turn }) => (
      <svg>
        <text>{`${state.count} by ${values.by}`}</text>
        {readings?.stepsPerSecond && <text className="speed">{readings.stepsPerSecond}</text>}
        {turn && <rect />}
      </svg>
    ),
  },
  plate: [{}, { steps: 1 }],
  describe: (_values, { count }) => `The count is ${count}.`,
  keep: ({ by }, { count }, { stepsPerSecond }) =>
    count > 0 ? { tally: { by, count, stepsPerSecond } } : undefined,
  heavy: true,
  strides: [100],
});

class Actors implements Troupe {
  orders: Order[] = [];
  private current: Scene;
  private listeners = new Set<() => void>();
  constructor() {
    const values = { by: 2, from: "nothing" };
    const news: News = {
      values,
      state: { count: 0 },
      steps: 0,
      done: false,
      moving: false,
      readings: {},
      trouble: null,
    };
    this.current = { news, wanted: values };
  }
  scene = () => this.current;
  order = (order: Order) => {
    this.orders.push(order);
  };
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  close = () => {};
  tell(news: Partial<News>, wanted = this.current.wanted): void {
    act(() => {
      this.current = { news: { ...this.current.news, ...news }, wanted };
      for (const listener of this.listeners) listener();
    });
  }
  heard = () => this.orders.filter(({ kind }) => kind !== "rest");
}

function show(): Actors {
  const troupe = new Actors();
  render(<Stage widget={widget} name="heavy-counter" words={words} text={text} troupe={troupe} />);
  return troupe;
}
const text: WidgetText = {
  title: "Counting up",
  key: "A line is a line.",
  caption: "It counts.",
  frames: ["At nought.", "At one."],
  task: "Count along.",
  answer: "Counted.",
  knobs: {
    by: { label: "By" },
    from: { label: "From", options: { nothing: "Nothing", digits: "Digits" } },
  },
  verbs: () => ({ step: "Count", steps: (n: number) => `${n} counts` }),
};

const shown = () => document.querySelector("svg text")!.textContent;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

afterEach(() => {
  cleanup();
  thisPage().publish("heavy-counter", {}, 0);
  sessionStorage.clear();
});

describe("a heavy stage", () => {
  it("is on the server what it is in its first scene", () => {
    const html = (element: React.ReactElement) => renderToString(element, { identifierPrefix: "x-" });
    const still = html(<Stage widget={widget} name="x" words={words} text={text} />);
    expect(html(<Stage widget={widget} name="x" words={words} text={text} troupe={new Actors()} />)).toBe(
      still,
    );
    expect(still).toContain("0 by 2");
  });

  it("gives its buttons' orders, in the widget's own words", () => {
    const troupe = show();
    press("Count");
    press("100 counts");
    press("Play");
    expect(troupe.heard()).toEqual([
      { kind: "forward", count: 1 },
      { kind: "forward", count: 100 },
      { kind: "play" },
    ]);
    troupe.tell({ moving: true, steps: 5, state: { count: 5 } });
    expect(shown()).toBe("5 by 2");
    press("Pause");
    press("Back");
    press("Start again");
    expect(troupe.heard().slice(3)).toEqual([
      { kind: "pause" },
      { kind: "back", count: 1 },
      { kind: "restart" },
    ]);
  });

  it("its controls follow the hand, its picture the news, and neither waits for the other", () => {
    const troupe = show();
    const slider = screen.getByRole<HTMLInputElement>("slider", { name: "By" });
    fireEvent.change(slider, { target: { value: "7" } });
    expect(troupe.heard()).toEqual([{ kind: "turn", change: { by: 7 } }]);
    troupe.tell({}, { by: 7, from: "nothing" });
    expect(slider.value).toBe("7");
    expect(shown()).toBe("0 by 2");
    troupe.tell({ values: { by: 7, from: "nothing" } });
    expect(shown()).toBe("0 by 7");
  });

  it("says that data are on their way, that they did not come, and tries again", () => {
    const troupe = show();
    troupe.tell({ trouble: "loading" });
    expect(document.querySelector(".stage-trouble")!.textContent).toBe(words.loading);
    expect(shown()).toBe("0 by 2");
    troupe.tell({ trouble: "unreachable" });
    expect(screen.getByRole("alert").textContent).toContain(words.unreachable);
    press(words.retry);
    expect(troupe.heard()).toEqual([{ kind: "retry" }]);
    troupe.tell({ trouble: null });
    expect(document.querySelector(".stage-trouble")).toBeNull();
    troupe.tell({ trouble: "broken" });
    const [goOn, reset] = document.querySelectorAll(".stage-trouble button");
    fireEvent.click(goOn!);
    expect(goOn!.textContent).toBe(words.goOn);
    expect(troupe.heard().at(-1)).toEqual({ kind: "retry" });
    fireEvent.click(reset!);
    expect(troupe.heard().at(-1)).toEqual({ kind: "reset" });
  });

  it.each(["loading", "unreachable"] as const)(
    "while the data are %s nothing drives the run of other knobs, and no word or address is of it",
    (trouble) => {
      const troupe = show();
      const wanted = { by: 2, from: "digits" };
      troupe.tell({ steps: 3, state: { count: 3 } });
      expect(thisPage().read("heavy-counter")).toEqual({ texts: {}, steps: 3 });
      troupe.tell({ trouble }, wanted);
      for (const name of ["Play", "Count", "100 counts", "Back", "Start again"]) {
        expect(screen.getByRole("button", { name }).getAttribute("aria-disabled"), name).toBe("true");
        press(name);
      }
      expect(troupe.heard()).toEqual([]);
      expect(document.querySelector(".stage-sentence")!.textContent).toBe(words[trouble]);
      const { texts, steps } = thisPage().read("heavy-counter");
      expect(texts).toEqual({ from: "digits" });
      expect(steps ?? 0).toBe(0);
      troupe.tell({ trouble: null, values: wanted, steps: 0, state: { count: 0 } });
      expect(document.querySelector(".stage-sentence")!.textContent).toBe("The count is 0.");
      press("Count");
      expect(troupe.heard()).toEqual([{ kind: "forward", count: 1 }]);
    },
  );

  it("shows what is measured, and leaves it out of the address", () => {
    const troupe = show();
    expect(document.querySelector(".speed")).toBeNull();
    troupe.tell({ readings: { stepsPerSecond: 1234 }, steps: 3, state: { count: 3 } });
    expect(document.querySelector(".speed")!.textContent).toBe("1234");
    expect(thisPage().read("heavy-counter")).toEqual({ texts: {}, steps: 3 });
  });

  it("lets its troupe rest off the screen and in a hidden tab, and wakes it only where it can be seen", () => {
    let see = (_visible: boolean): void => {};
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
    const troupe = show();
    const hidden = vi.spyOn(document, "hidden", "get");
    const turnAway = (away: boolean) => {
      hidden.mockReturnValue(away);
      act(() => void document.dispatchEvent(new Event("visibilitychange")));
    };
    const rests = () => troupe.orders.map((order) => order.kind === "rest" && order.resting);
    see(false);
    see(true);
    expect(rests()).toEqual([true, false]);
    turnAway(true);
    turnAway(false);
    expect(rests().slice(2)).toEqual([true, false]);
    see(false);
    turnAway(true);
    turnAway(false);
    expect(rests().slice(4)).toEqual([true, true, true]);
    see(true);
    expect(rests().at(-1)).toBe(false);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("keeps what is to be quoted once the run rests, for the visit; putting everything back takes nothing away", () => {
    vi.useFakeTimers();
    const troupe = show();
    expect(keepsakes().read("tally")).toBeUndefined();
    troupe.tell({ moving: true, steps: 3, state: { count: 3 } });
    expect(keepsakes().read("tally")).toBeUndefined();
    troupe.tell({ moving: false, steps: 4, state: { count: 4 }, readings: { stepsPerSecond: 9 } });
    const tally = { by: 2, count: 4, stepsPerSecond: 9 };
    // Not at every move of a hand, or a drag would be one long writing down.
    expect(keepsakes().read("tally")).toBeUndefined();
    vi.advanceTimersByTime(400);
    expect(keepsakes().read("tally")).toEqual(tally);
    expect(keepsakes().read(standingOf("heavy-counter"))).toEqual({ texts: {}, steps: 4 });
    troupe.tell({ steps: 0, state: { count: 0 }, readings: {} });
    vi.advanceTimersByTime(400);
    expect(keepsakes().read("tally")).toEqual(tally);
    vi.useRealTimers();
  });

  it("a reader who leaves, or a figure that goes, loses nothing", () => {
    const troupe = show();
    for (const steps of [1, 2]) troupe.tell({ steps });
    window.dispatchEvent(new Event("pagehide"));
    expect(keepsakes().read(standingOf("heavy-counter"))).toEqual({ texts: {}, steps: 2 });
    troupe.tell({ steps: 3 });
    cleanup();
    expect(keepsakes().read(standingOf("heavy-counter"))).toEqual({ texts: {}, steps: 3 });
  });

  it("does what the prose asks", () => {
    const troupe = show();
    act(() => thisPage().turn("heavy-counter", { by: "5" }, 12));
    expect(troupe.heard()).toEqual([{ kind: "stand", texts: { by: "5" }, steps: 12 }]);
  });
});
