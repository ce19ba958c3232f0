// @vitest-environment happy-dom
/** What descent-steps draws and says, against walks over the seven points written out here and not the engine's. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { thisPage } from "../../src/stage/page.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import { Stage } from "../../src/stage/Stage.tsx";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/descent-steps/index.ts";
import { knobs, model, trail, type Values } from "../../src/widgets/descent-steps/model.ts";
import { en } from "../../src/widgets/descent-steps/text/en.ts";
import { type ReadPlane, readPlanes } from "./readPicture.ts";

type Pair = readonly [number, number];

const RAW = [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0];
const Y = [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7];
const MEAN = 3.6;
const DEVIATION = Math.sqrt(RAW.reduce((sum, x) => sum + (x - MEAN) ** 2, 0) / 7);
const LEAST = 0.018051885160844026;
const inputs = { raw: RAW, standardised: RAW.map((x) => (x - MEAN) / DEVIATION) };
type Inputs = keyof typeof inputs;

const loss = (name: Inputs, [w, b]: Pair): number =>
  inputs[name].reduce((sum, x, i) => sum + (Y[i]! - w * x - b) ** 2, 0) / 7;
const slopes = (name: Inputs, [w, b]: Pair): Pair => {
  const left = inputs[name].map((x, i) => w * x + b - Y[i]!);
  return [
    (2 / 7) * left.reduce((sum, r, i) => sum + r * inputs[name][i]!, 0),
    (2 / 7) * left.reduce((sum, r) => sum + r, 0),
  ];
};
/** The line through the points' centre with this slope. */
const pinned = (name: Inputs, w: number): Pair => {
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / 7;
  return [w, mean(Y) - w * mean(inputs[name])];
};
const pinnedSlope = (name: Inputs, w: number): number => {
  const h = 1e-4;
  return (loss(name, pinned(name, w + h)) - loss(name, pinned(name, w - h))) / (2 * h);
};

/** Where each kind of walk goes next. */
const steps: Record<string, (name: Inputs, at: Pair, rate: number) => Pair> = {
  gradient(name, [w, b], rate) {
    const [gw, gb] = slopes(name, [w, b]);
    return [w - rate * gw, b - rate * gb];
  },
  compass(name, [w, b], rate) {
    const [gw, gb] = slopes(name, [w, b]);
    return Math.abs(gw) > Math.abs(gb) ? [w - rate * gw, b] : [w, b - rate * gb];
  },
};
function walkOf(name: Inputs, start: Pair, rate: number, count: number, walk = "gradient"): Pair[] {
  const path = [start];
  for (let i = 0; i < count; i++) path.push(steps[walk]!(name, path.at(-1)!, rate));
  return path;
}
/** Steps to within a millionth, by taking them. */
function counted(name: Inputs, start: Pair, rate: number, walk = "gradient"): number {
  let at = start;
  for (let i = 0; ; i++) {
    if (loss(name, at) - LEAST < 1e-6) return i;
    at = steps[walk]!(name, at, rate);
  }
}
/** The greatest curvature: what a small nudge in the steepest-bending direction, found by turning round, does to the slopes. */
function bend(name: Inputs): number {
  let most = 0;
  for (let k = 0; k < 3600; k++) {
    const [x, y] = [Math.cos((k * Math.PI) / 3600), Math.sin((k * Math.PI) / 3600)];
    const [a, c] = [slopes(name, [x, y]), slopes(name, [0, 0])];
    most = Math.max(most, (a[0] - c[0]) * x + (a[1] - c[1]) * y);
  }
  return most;
}

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, count = 0) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const run = replay(model, values, count);
  const html = renderToStaticMarkup(
    createElement(Picture, { widget, panel, values, state: run.state, text: en }),
  );
  const planes = readPlanes(html);
  const plane = (name: string): ReadPlane =>
    planes.find(({ svg }) => svg.getAttribute("data-plane") === name)!;
  return { plane, values, run, html, said: widget.describe(values, run.state, en) };
}
const near = (drawn: Pair, truth: Pair, plane: ReadPlane): void => {
  expect(Math.abs(drawn[0] - truth[0])).toBeLessThan(0.02 * plane.pixel[0]);
  expect(Math.abs(drawn[1] - truth[1])).toBeLessThan(0.02 * plane.pixel[1]);
};
const START: Pair = [0.92, -1];
const placed = (name: Inputs): Pair =>
  name === "raw" ? START : [START[0] * DEVIATION, START[1] + START[0] * MEAN];

describe("descent-steps, the walk on the map", () => {
  it.each([
    ["raw", "gradient", 0.05, 30],
    ["raw", "gradient", 0.075, 23],
    ["raw", "compass", 0.05, 30],
    ["standardised", "gradient", 0.2, 10],
    ["standardised", "compass", 0.3, 3],
  ] as const)("%s inputs, %s, rate %d: the path is the walk", (name, walk, rate, count) => {
    const { plane } = picture({ inputs: name, walk, rate, panel: "walk" }, count);
    const map = plane("map");
    const drawn = map.points(map.marks("curve", "path")[0]!);
    const truth = walkOf(name, placed(name), rate, count, walk);
    expect(drawn).toHaveLength(count + 1);
    for (const [i, at] of drawn.entries()) near(at, truth[i]!, map);
    near(map.points(map.marks("dots", "here")[0]!)[0]!, truth.at(-1)!, map);
  });

  it.each(["raw", "standardised"] as const)("%s inputs: the arrow ends where the next step will", (name) => {
    const { plane } = picture({ inputs: name, rate: 0.03, panel: "walk" });
    const map = plane("map");
    const [arrow] = map.marks("arrow", "next");
    const ends = ["data-from", "data-to"].map((end) =>
      map.invert(arrow!.getAttribute(end)!.split(",").map(Number) as [number, number]),
    );
    const truth = walkOf(name, placed(name), 0.03, 1);
    for (const [i, end] of ends.entries()) near(end, truth[i]!, map);
  });

  it.each([
    ["raw", 1, 0.05],
    ["standardised", 1, 0.05],
    ["raw", 10, 0.075],
  ] as const)("%s inputs, %d times as far out: contours join places of equal loss", (name, zoom, rate) => {
    const { plane } = picture({ inputs: name, rate, panel: "walk" }, zoom > 1 ? 23 : 0);
    const map = plane("map");
    const wide = Number(map.svg.getAttribute("data-x1")) - Number(map.svg.getAttribute("data-x0"));
    expect(wide).toBeCloseTo((name === "raw" ? 1.4 : 1.6) * zoom, 6);
    const contours = map.marks("contours");
    expect(contours.length).toBeGreaterThan(10);
    for (const mark of contours) {
      const [a, b, c, d, e, f] = mark
        .getAttribute("transform")!
        .match(/-?[\d.]+/g)!
        .map(Number) as [number, number, number, number, number, number];
      const height = Number(mark.getAttribute("data-height"));
      for (let k = 0; k < 12; k++) {
        const [u, v] = [Math.cos((k * Math.PI) / 6), Math.sin((k * Math.PI) / 6)];
        const at = map.invert([a * u + c * v + e, b * u + d * v + f]);
        const [gw, gb] = slopes(name, at);
        const slack = 0.02 * (Math.abs(gw) * map.pixel[0] + Math.abs(gb) * map.pixel[1]);
        expect(Math.abs(loss(name, at) - height)).toBeLessThan(slack + 0.01 * height);
      }
    }
  });

  it("no label is empty", () => {
    expect(picture({}).html).not.toMatch(/<text[^>]*><\/text>/);
  });

  it("the round bowl is drawn round", () => {
    const map = picture({ inputs: "standardised", panel: "walk" }).plane("map");
    expect(map.pixel[0] / map.pixel[1]).toBeCloseTo(1, 2);
  });

  it("standardising changes the map and not the line: the loss at the start is the same", () => {
    expect(loss("standardised", placed("standardised"))).toBeCloseTo(loss("raw", START), 12);
    for (const name of ["raw", "standardised"] as const)
      expect(picture({ inputs: name }).said).toContain(`the loss is ${loss("raw", START).toPrecision(3)}`);
  });

  it("one step of rate 0.5 lands at the bottom of the round bowl, Newton's hop at that of the ravine", () => {
    for (const [change, name] of [
      [{ inputs: "standardised", rate: 0.5 }, "standardised"],
      [{ walk: "newton" }, "raw"],
      [{ walk: "newton", inputs: "standardised", start: [-1, 5] }, "standardised"],
      [{ walk: "newton", dials: "one" }, "raw"],
    ] as const) {
      const { run, said } = picture(change, 1);
      expect(run.steps).toBe(1);
      expect(run.done).toBe(true);
      expect(loss(name, run.state.at)).toBeCloseTo(LEAST, 12);
      expect(said).toContain("has arrived");
    }
  });

  it("where crossings crowd, the two sides are drawn: every second place each", () => {
    const map = picture({ rate: 0.068, panel: "walk" }, 200).plane("map");
    const truth = walkOf("raw", START, 0.068, 200);
    const sides = map.marks("curve", "side").map((mark) => map.points(mark));
    expect(sides.map((side) => side.length)).toEqual([101, 100]);
    for (const [odd, side] of sides.entries())
      for (const [i, at] of side.entries()) near(at, truth[2 * i + odd]!, map);
  });
});

describe("descent-steps, one dial", () => {
  it.each([
    ["raw", 0.5],
    ["raw", 1.6],
    ["standardised", 0.3],
  ] as const)("%s inputs, rate %d: ball, tangent and length of the step", (name, rate) => {
    const count = 4;
    const { plane } = picture({ dials: "one", inputs: name, rate, panel: "walk" }, count);
    const curve = plane("curve");
    const walked = [placed(name)[0]];
    for (let i = 0; i <= count; i++) walked.push(walked[i]! - rate * pinnedSlope(name, walked[i]!));
    const high = (w: number): number => loss(name, pinned(name, w));
    for (const [i, at] of curve.points(curve.marks("dots", "footprints")[0]!).entries())
      near(at, [walked[i]!, high(walked[i]!)], curve);
    for (const [w, value] of curve.points(curve.marks("curve", "loss")[0]!))
      expect(Math.abs(value - high(w))).toBeLessThan(
        0.02 * curve.pixel[1] + 0.02 * curve.pixel[0] * Math.abs(pinnedSlope(name, w)),
      );
    const here = walked[count]!;
    const [[w0, l0], [w1, l1]] = curve.points(curve.marks("segment", "tangent")[0]!) as [Pair, Pair];
    expect((l1 - l0) / (w1 - w0) / pinnedSlope(name, here)).toBeCloseTo(1, 1);
    const far = Math.abs(walked[count + 1]! - here);
    expect(curve.texts().join(" ")).toContain(`= ${Number(far.toPrecision(3))}`);
  });

  it("the prose's steps: from 0.90 at rate 0.5 to the bottom in six, and out to 1.69 at 1.6", () => {
    const six = (rate: number) =>
      replay(model, { ...initialValues(knobs), dials: "one", start: [0.9, -1], rate }, 6);
    expect(six(0.5).state.at[0]).toBeCloseTo(0.336, 3);
    expect(six(0.5).done).toBe(true);
    expect(six(1.6).state.at[0]).toBeCloseTo(1.69, 2);
    expect(six(1.6).done).toBe(false);
  });
});

describe("descent-steps, the map of outcomes", () => {
  it.each([
    ["raw", "two", "gradient", bend("raw")],
    ["standardised", "two", "gradient", bend("standardised")],
    // Along the dial w alone: twice the mean of x².
    ["raw", "two", "compass", (2 / 7) * RAW.reduce((sum, x) => sum + x * x, 0)],
    ["raw", "one", "gradient", 2 * DEVIATION ** 2],
  ] as const)(
    "%s inputs, %s, %s: the borders are 0.1, 1 and 2 over the greatest curvature",
    (name, dials, walk, most) => {
      const rates = picture({ inputs: name, dials, walk, panel: "rates" }).plane("rates");
      const at = (mark: Element): number => rates.points(mark)[0]![0];
      const drawn = [...rates.marks("segment", "border").map(at), at(rates.marks("segment", "limit")[0]!)];
      for (const [i, border] of [0.1, 1, 2].entries()) expect(drawn[i]! / (border / most)).toBeCloseTo(1, 2);
      expect(rates.texts().join(" ")).toContain(`2/λmax = ${Number((2 / most).toPrecision(3))}`);
      expect(["creeps", "good", "zigzags", "diverges"].every((word) => rates.texts().includes(word))).toBe(
        true,
      );
    },
  );

  it("marks the limit of the ravine at 0.0685, of the round bowl at 1", () => {
    expect(picture({}).html.replace(/<[^>]*>/g, "")).toContain("2/λmax = 0.0685");
    expect(picture({ inputs: "standardised" }).html.replace(/<[^>]*>/g, "")).toContain("2/λmax = 1");
  });

  it.each([
    ["raw", "gradient"],
    ["standardised", "gradient"],
    ["raw", "compass"],
  ] as const)("%s inputs, %s: the curve holds the steps that a walk takes", (name, walk) => {
    const rates = picture({ inputs: name, walk, panel: "rates" }).plane("rates");
    const curve = rates.points(rates.marks("curve", "steps")[0]!);
    expect(curve.length).toBeGreaterThan(30);
    const limit = rates.points(rates.marks("segment", "limit")[0]!)[0]![0];
    let compared = 0;
    for (const [rate, drawn] of curve.filter(([rate]) => rate > 0.1 * limit && rate < 0.99 * limit)) {
      const truth = counted(name, placed(name), rate, walk);
      // A rate read off the paper is good to some thousandths.
      expect(Math.abs(drawn - truth)).toBeLessThan(1.2 + 0.02 * truth);
      compared++;
    }
    expect(compared).toBeGreaterThan(12);
  });

  it("names the outcome and the steps of every rate, once a step is taken", () => {
    expect(picture({ rate: 0.05 }).said).not.toContain("Learning rate");
    for (const [rate, outcome] of [
      [0.001, "creeps"],
      [0.03, "good"],
      [0.05, "zigzags"],
      [0.068, "zigzags"],
    ] as const) {
      const { plane, said } = picture({ rate }, 1);
      expect(said).toContain(`Learning rate ${rate} ${outcome === "good" ? "is good" : outcome}`);
      const truth = counted("raw", START, rate);
      const told = truth.toLocaleString("en-GB");
      expect(said).toContain(`after ${told} steps`);
      expect(plane("rates").texts()).toContain(`${told} steps`);
    }
  });

  it("the slider can stand at every rate that the text names", () => {
    for (const rate of [
      0.001, 0.01, 0.02, 0.03, 0.0375, 0.05, 0.068, 0.0683, 0.0685, 0.0686, 0.07, 0.075, 0.2, 0.5, 1.48, 1.6,
    ])
      expect(knobs.rate.legal(rate)).toBe(rate);
    for (let k = 100; k < 1000; k++) {
      const rate = Number(`${k}e-4`);
      expect(knobs.rate.legal(rate)).toBe(rate);
    }
  });
});

describe("descent-steps, a walk that leaves", () => {
  it.each([0.0686, 0.07, 0.075, 0.5, 5])(
    "rate %d: stops at the first loss of a thousand times the start",
    (rate) => {
      const { run, said, html } = picture({ rate }, 100_000);
      const start = loss("raw", START);
      const truth = walkOf("raw", START, rate, run.steps);
      expect(run.done).toBe(true);
      expect(run.state.left).toBe(true);
      expect(loss("raw", truth.at(-1)!)).toBeGreaterThan(1000 * start);
      expect(loss("raw", truth.at(-2)!)).toBeLessThanOrEqual(1000 * start);
      const drawn = run.state.at;
      expect(Math.abs(drawn[0] - truth.at(-1)![0])).toBeLessThan(1e-6 * Math.abs(drawn[0]));
      expect(html).not.toMatch(/NaN|Infinity/);
      expect(said).toContain(`after ${run.steps.toLocaleString("en-GB")} step`);
      expect(said).toContain("more than 1,000 times");
      const factor = Math.abs(1 - rate * bend("raw"));
      const [, told] = said.match(/\|1 − ηλ\| = ([\d.]+[\d])/)!;
      expect(Number(told) / factor).toBeCloseTo(1, 2);
    },
  );

  it("keeps its last place in view", () => {
    for (const rate of [0.075, 0.5, 5])
      for (const dials of ["one", "two"] as const) {
        const { plane, run } = picture({ rate: dials === "one" ? Math.max(rate, 1.6) : rate, dials }, 1000);
        const drawn = plane(dials === "one" ? "curve" : "map");
        const [[x, y]] = drawn.points(drawn.marks("dots", "here")[0]!) as [Pair];
        expect(run.state.left).toBe(true);
        const side = (axis: "x" | "y"): Pair =>
          [0, 1].map((i) => Number(drawn.svg.getAttribute(`data-${axis}${i}`))) as unknown as Pair;
        expect(x).toBeGreaterThanOrEqual(side("x")[0]);
        expect(x).toBeLessThanOrEqual(side("x")[1]);
        expect(y).toBeGreaterThanOrEqual(side("y")[0]);
        expect(y).toBeLessThanOrEqual(side("y")[1]);
      }
  });

  it("never leaves below the limit, and never arrives above", () => {
    expect(picture({ rate: 0.0685 }, 20_000).run.state.left).toBe(false);
    expect(picture({ rate: 0.0685 }, 20_000).run.done).toBe(true);
    expect(picture({ rate: 0.0686 }, 20_000).run.state.left).toBe(true);
  });
});

describe("descent-steps, the loss", () => {
  it("is drawn step by step, as it stands above the lowest", () => {
    const lossPlane = picture({ rate: 0.05 }, 40).plane("loss");
    const drawn = lossPlane.points(lossPlane.marks("curve", "loss")[0]!);
    const truth = walkOf("raw", START, 0.05, 40);
    expect(drawn).toHaveLength(41);
    drawn.forEach(([step, excess], i) => {
      expect(step).toBeCloseTo(i, 1);
      expect(excess / (loss("raw", truth[i]!) - LEAST)).toBeCloseTo(1, 2);
    });
  });

  it("of a long walk every third place is kept, so that both sides of a zigzag stay", () => {
    const { run } = picture({ rate: 0.001 }, 10_000);
    const kept = trail(run.state);
    expect(kept.length).toBeLessThan(1510);
    const truth = walkOf("raw", START, 0.001, 10_000);
    expect(new Set(kept.slice(0, -1).map(([step]) => step % 2))).toEqual(new Set([0, 1]));
    for (const [step, [w, b]] of kept) {
      expect(w).toBeCloseTo(truth[step]![0], 8);
      expect(b).toBeCloseTo(truth[step]![1], 8);
    }
    expect(kept.at(-1)![0]).toBe(10_000);
  });
});

describe("descent-steps, in the hand", () => {
  afterEach(cleanup);
  let count = 0;
  const set = (texts: Record<string, string>, step = 0): string => {
    const name = `descent-${count++}`;
    render(<Stage widget={widget} name={name} words={words} text={en} />);
    act(() => thisPage().turn(name, texts, step));
    return name;
  };

  it("offers half the rate where a walk has left, and only there", () => {
    const name = set({ rate: "0.075" }, 23);
    fireEvent.click(screen.getByRole("button", { name: "Try half the rate" }));
    expect(thisPage().read(name).texts.rate).toBe("0.0375");
    expect(screen.queryByRole("button", { name: "Try half the rate" })).toBeNull();
  });

  it("the rate is an ordinary slider; what becomes of it is told once a step is taken", () => {
    const name = set({});
    const slider = screen.getByRole("slider", { name: /^Learning rate/ });
    expect(slider.getAttribute("type")).toBe("range");
    expect(slider.getAttribute("aria-valuetext")).toBe("0.05");
    const rates = document.querySelector(".descent-rates")!;
    expect(rates.getAttribute("data-seen")).toBe("false");
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(Number(thisPage().read(name).texts.rate)).toBeGreaterThan(0.05);
    fireEvent.keyDown(slider, { key: "End" });
    expect(thisPage().read(name).texts.rate).toBe("5");
    act(() => thisPage().turn(name, { rate: "0.05" }, 1));
    expect(rates.getAttribute("data-seen")).toBe("true");
    expect(slider.getAttribute("aria-valuetext")).toBe("0.05: zigzags");
  });

  it("the start moves by keys; in the round bowl too, where it is the same line in other numbers", () => {
    for (const name of ["raw", "standardised"] as const) {
      const instance = set({ inputs: name });
      const [east] = screen.getAllByRole("slider", { name: /^Start, tilt w/ });
      fireEvent.keyDown(east!, { key: "ArrowLeft", shiftKey: true });
      const [w] = (thisPage().read(instance).texts.start ?? "").split(",").map(Number);
      expect(w).toBeLessThan(0.92);
      expect(w).toBeGreaterThan(0.7);
      cleanup();
    }
  });
});
