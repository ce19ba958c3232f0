/** The dots and the ruler of haystack-count, counted from the drawing and compared with whole numbers multiplied out. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/kit/figure/plane/textWidth.ts";
import { initialValues, parseValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { KnobControl } from "../../src/stage/parts/KnobControl.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/haystack-count/index.ts";
import { landmarks, model, nesting, type Values } from "../../src/widgets/haystack-count/model.ts";
import { tellCount, tellRatio } from "../../src/widgets/haystack-count/tell.ts";
import { en } from "../../src/widgets/haystack-count/text/en.ts";
import reference from "../reference/curse.json" with { type: "json" };
import { type Point, pathPoints, type ReadPlane, readPlanes } from "./readPicture.ts";

const STOPS = [1, 2, 3, 9, 44, 86, 184, 11_935];

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const state = model.init(values);
  const html = renderToStaticMarkup(createElement(Picture, { widget, panel, values, state, text: en }));
  return {
    planes: readPlanes(html),
    state,
    sentence: widget.describe(values, state, en),
    html,
  };
}

/** Every dot of a mark of dashed rows: a dash without length at each multiple of the gap along each piece of the path. */
function dashes(plane: ReadPlane, mark: Element): Point[] {
  const [dash, gap] = mark.getAttribute("stroke-dasharray")!.split(" ").map(Number);
  expect(dash).toBe(0);
  const ends = pathPoints(mark.getAttribute("d")!);
  const dots: Point[] = [];
  for (let i = 0; i < ends.length; i += 2) {
    const [from, to] = [ends[i]!, ends[i + 1]!];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (let along = 0; along <= length; along += gap!) {
      const share = along / length;
      dots.push(plane.invert([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]));
    }
  }
  return dots;
}
const allDots = (plane: ReadPlane, start: string): Point[] =>
  plane
    .marks("dot-rows")
    .filter((mark) => mark.getAttribute("data-name")?.startsWith(start))
    .flatMap((mark) => dashes(plane, mark));
function expectWithin(dots: readonly Point[], top: number): void {
  const range = (axis: 0 | 1) => {
    const values = dots.map((dot) => dot[axis]);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
  };
  const [[left, right], [low, high]] = [range(0), range(1)];
  expect(left).toBeGreaterThan(3);
  expect(right).toBeLessThan(337);
  expect(low).toBeGreaterThan(3);
  expect(high).toBeLessThan(top);
}
/** How many of them can be told apart. */
const places = (dots: readonly Point[]): number =>
  new Set(dots.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)).size;

/** The count written as the widget should, from digits multiplied out. */
function written(values: number, weights: number): string {
  const digits = (BigInt(values) ** BigInt(weights)).toString();
  const spaced = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ",");
  if (digits.length <= 12) return spaced(digits);
  const raise = (n: number) => Array.from(String(n), (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]).join("");
  // Rounded by whole numbers: half a unit of the third digit is added before the rest is cut off.
  const rounded = (BigInt(digits.slice(0, 12)) + 500_000_000n).toString();
  const carry = rounded.length - 12;
  const three = `${rounded[0]}.${rounded.slice(1, 3)}`.replace(/\.?0+$/, "");
  const power = raise(digits.length - 1 + carry);
  return three === "1" ? `10${power}` : `${three}×10${power}`;
}

describe("haystack-count, the count", () => {
  it.each(STOPS)("%i weights: right for every number of values", (weights) => {
    for (let values = 2; values <= 101; values++)
      expect(tellCount(model.init({ weights, values })), `${values}^${weights}`).toBe(
        written(values, weights),
      );
  });

  it("agrees with the reference, and stands in the picture and the sentence", () => {
    for (const { values_per_weight, weights, sci } of reference.grid_counts.values) {
      if (values_per_weight > 101) continue;
      const { state, sentence, html } = picture({ weights, values: values_per_weight });
      expect(`${state.mantissa.toFixed(4)}e${state.exponent}`).toBe(sci);
      expect(sentence).toContain(written(values_per_weight, weights));
      expect(html).not.toContain("Infinity");
    }
  });

  it("any whole number of weights may be asked for by an address", () => {
    expect(parseValues(widget.knobs, { weights: "37" }).weights).toBe(37);
    expect(parseValues(widget.knobs, { weights: "4e9" }).weights).toBe(11_935);
    for (const stop of STOPS) expect(widget.knobs.weights.stops).toContain(stop);
  });
});

describe("haystack-count, the knob", () => {
  it.each([
    [2, "2 values: −1, 1"],
    [3, "3 values: −1, 0, 1"],
    [4, "4 values: −1, −0.333, 0.333, 1"],
    [11, "11 values: −1, −0.8, −0.6, … 1"],
    [101, "101 values: −1, −0.98, −0.96, … 1"],
  ])("at %i values says which", (values, told) => {
    const html = renderToStaticMarkup(
      createElement(KnobControl, {
        name: "values",
        knob: widget.knobs.values,
        words: en.knobs.values,
        value: values,
        turn: () => {},
      }),
    );
    expect(html.replaceAll(/<[^>]*>/g, " ")).toContain(told);
  });
});

describe("haystack-count, the ruler's words", () => {
  /** Where a text stands, as [left, right, middle height], by the estimate of its width. */
  function boxOf([all, attributes, content]: readonly string[]) {
    const words = content!.replaceAll(/<[^>]*>/g, "");
    const kind = /class="([^"]*)"/.exec(attributes!)?.[1] ?? "";
    const [x, y] = ["x", "y"].map((name) => Number(new RegExp(` ${name}="([^"]+)"`).exec(attributes!)![1]));
    const width = textWidth(words) * (kind.includes("strong") ? 1.06 : 1);
    const before = /anchor-end|tick/.test(kind) ? width : kind.includes("anchor-middle") ? width / 2 : 0;
    expect(Number.isFinite(x! + y!), all).toBe(true);
    return { words, left: x! - before, right: x! - before + width, y: y! };
  }

  it.each(widget.knobs.weights.stops!.map((weights) => ({ weights })))(
    "$weights weights: no two cover each other, at any number of values",
    ({ weights }) => {
      for (let values = 2; values <= 101; values++) {
        const all = turnValues(widget.knobs, initialValues(widget.knobs), {
          weights,
          values,
        });
        const html = renderToStaticMarkup(
          createElement(Picture, {
            widget,
            panel: "ruler",
            values: all,
            state: model.init(all),
            text: en,
          }),
        );
        const boxes = [...html.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(boxOf);
        boxes.forEach((a, i) => {
          expect(a.y).toBeGreaterThan(0);
          for (const b of boxes.slice(i + 1)) {
            const covers = a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 12;
            expect(covers, `${values}^${weights}: ${a.words} / ${b.words}`).toBe(false);
          }
        });
      }
    },
  );

  it("a count below the first name stands beside the bar", () => {
    const [plane] = picture({ weights: 3, values: 101, panel: "ruler" }).planes;
    const [, y] = plane!.invert([0, Number(plane!.marks("label", "count")[0]!.getAttribute("y"))]);
    expect(y).toBeLessThan(landmarks.people);
    expect(plane!.marks("segment", "pole")).toHaveLength(0);
  });

  it("any other flies from the top of the bar", () => {
    for (const [weights, values] of [
      [15, 11],
      [18, 11],
      [44, 11],
      [86, 51],
    ] as const) {
      const [plane] = picture({ weights, values, panel: "ruler" }).planes;
      const [from, to] = plane!.points(plane!.marks("segment", "pole")[0]!);
      const [, top] = plane!.box(plane!.marks("bar", "count")[0]!);
      expect(Math.abs(from![1] - top[1])).toBeLessThan(plane!.pixel[1]);
      const label = plane!.marks("label", "count")[0]!;
      const [, height] = plane!.invert([0, Number(label.getAttribute("y"))]);
      expect(Math.abs(to![1] - height)).toBeLessThan(plane!.pixel[1]);
      expect(height).toBeGreaterThan(top[1]);
    }
  });
});

describe("haystack-count, the dots", () => {
  it.each([2, 5, 10, 11, 21, 101])(
    "%i values: a line and a square have as many dots as they say",
    (values) => {
      for (const weights of [1, 2]) {
        const [plane] = picture({ weights, values, panel: "dots" }).planes;
        const dots = allDots(plane!, "grid");
        expect(dots).toHaveLength(values ** weights);
        expect(places(dots)).toBe(values ** weights);
        const gaps = dots.slice(1, values).map((dot, i) => dot[0] - dots[i]![0]);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.02);
        expect(plane!.texts().join(" ")).toContain(`${written(values, weights)} settings`);
      }
    },
  );

  it.each([2, 5, 10, 11, 21])("%i values: every dot of a cube is drawn, in a place of its own", (values) => {
    const [plane] = picture({ weights: 3, values, panel: "dots" }).planes;
    const dots = allDots(plane!, "grid");
    expect(dots).toHaveLength(values ** 3);
    expect(places(dots)).toBe(values ** 3);
  });

  it.each([22, 101])("%i values: the three near faces of the cube, and it says so", (values) => {
    const [plane] = picture({ weights: 3, values, panel: "dots" }).planes;
    expect(allDots(plane!, "grid")).toHaveLength(values ** 3 - (values - 1) ** 3);
    expect(plane!.texts().join(" ")).toContain(en.facesOnly);
  });

  it("all dots lie inside the picture", () => {
    for (const weights of [1, 2, 3, 4, 5, 6, 9, 44])
      for (const values of [2, 11, 101]) {
        const [plane] = picture({ weights, values, panel: "dots" }).planes;
        expectWithin(allDots(plane!, ""), 307);
      }
  });

  it("cubes in cubes: the weights add up, and what is drawn is what is said", () => {
    for (let weights = 1; weights <= 400; weights++) {
      const { across, cubes } = nesting(weights);
      expect(across + 3 * cubes).toBe(weights);
      expect([1, 2, 3]).toContain(across);
    }
    const [plane] = picture({ weights: 44, panel: "dots" }).planes;
    expect(allDots(plane!, "outer")).toHaveLength(11 ** 2);
    expect(allDots(plane!, "first")).toHaveLength(11 ** 3);
    expect(plane!.texts()).toContain("14 cubes deep");
    expect(plane!.texts()).toContain("2 + 14 × 3 = 44 weights");
    expect(picture({ weights: 11_935, panel: "dots" }).planes[0]!.texts().join(" ")).toContain(
      "3,978 cubes deep",
    );
  });
});

describe("haystack-count, the ruler", () => {
  it.each([
    [10, 2],
    [10, 44],
    [11, 44],
    [10, 86],
    [11, 184],
    [101, 44],
  ])("%i values, %i weights: the bar ends at the power of ten", (values, weights) => {
    const [plane] = picture({ values, weights, panel: "ruler" }).planes;
    const [low, high] = plane!.box(plane!.marks("bar", "count")[0]!);
    const digits = (BigInt(values) ** BigInt(weights)).toString();
    const power = digits.length - 1 + Math.log10(Number(`${digits[0]}.${digits.slice(1, 15)}`));
    expect(low[1]).toBeCloseTo(0, 6);
    expect(Math.abs(high[1] - power)).toBeLessThan(0.02 * plane!.pixel[1]);
    for (const [name, truth] of Object.entries({ people: 9.914, sand: 18.875, tries: 35.639, atoms: 80 })) {
      const [line] = plane!.marks("segment", name);
      for (const [, y] of plane!.points(line!))
        expect(Math.abs(y - truth)).toBeLessThan(0.02 * plane!.pixel[1]);
    }
  });

  it("the familiar numbers are what they should be", () => {
    // 4.35·10³⁵ tries; a mole of air is 29 g, and its mass is known to a percent; 2.08·10¹⁷⁰ positions.
    expect(10 ** (landmarks.tries - 35)).toBeCloseTo(4.35, 2);
    expect(10 ** (landmarks.air - 44)).toBeCloseTo(1.07, 2);
    expect(10 ** (landmarks.go - 170)).toBeCloseTo(2.08, 2);
    expect(landmarks.atoms).toBe(80);
  });

  it.each([
    [10, 11_935],
    [11, 11_935],
    [2, 11_935],
    [101, 11_935],
    [101, 184],
    [10, 500],
  ])(
    "beyond the ruler, %i values and %i weights: a dot for every digit after the first",
    (values, weights) => {
      const [plane] = picture({ values, weights, panel: "ruler" }).planes;
      expect(plane!.svg.getAttribute("data-plane")).toBe("universes");
      const digits = (BigInt(values) ** BigInt(weights)).toString().length;
      const single = plane!.marks("dots", "zeros-rest").length;
      const dots = allDots(plane!, "zeros");
      expect(dots.length + single).toBe(digits - 1);
      expect(places(dots)).toBe(dots.length);
      expect(allDots(plane!, "zeros-universe")).toHaveLength(80);
      expectWithin(dots, 250);
    },
  );
});

describe("haystack-count, in words", () => {
  const say = (weights: number, values: number) => picture({ weights, values }).sentence;
  it("tells how long, and how it compares with the universe", () => {
    expect(say(44, 11)).toContain("1.5×10¹⁰ times over");
    expect(say(44, 10)).toContain("about 10³⁶ times as many atoms");
    expect(say(9, 11)).toContain("2,357,947,691 settings");
    expect(say(9, 11)).toContain("would be through");
    expect(say(86, 11)).toContain("by about 3.6×10⁹ to one");
    expect(say(86, 10)).toContain("10⁶ to one");
    expect(say(1, 11)).toContain("dots on a line");
  });
  it("tells the joke with both numbers", () => {
    expect(say(11_935, 10)).toContain("3,978 times as many weights and 10¹¹⁹³² times as many settings");
    expect(reference.haystack.same_for_11935).toBe(11_932);
  });
  it("ratios: two digits, and never ten times a power", () => {
    expect(tellRatio(0)).toBe("1");
    expect(tellRatio(2.5)).toBe("320");
    expect(tellRatio(5.5)).toBe("320,000");
    expect(tellRatio(5.999)).toBe("10⁶");
    expect(tellRatio(8.9999)).toBe("10⁹");
  });
});

describe("haystack-count, the plate", () => {
  it("shows 44 weights of eleven values with their number, then one, two and three", () => {
    const poses = widget.plate.map((frame) => poseFrame(widget, frame as never).values as unknown as Values);
    expect(poses.map(({ weights, values }, i) => [weights, values, widget.plate[i]!.panel])).toEqual([
      [44, 11, undefined],
      [1, 11, "dots"],
      [2, 11, "dots"],
      [3, 11, "dots"],
    ]);
  });
});
