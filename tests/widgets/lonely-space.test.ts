/** The pictures of lonely-space, read back and compared with distances, angles and neighbours worked out one by one. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPlate } from "../../src/build/computed/kept.ts";
import { readData } from "../../src/build/data.ts";
import { generator } from "../../src/engine/random.ts";
import { initialValues, parseValues, printValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { forward, replay, start, turn } from "../../src/stage/run.ts";
import widget from "../../src/widgets/lonely-space/index.ts";
import {
  type DigitMap,
  model,
  type State,
  type Strewn,
  type Values,
} from "../../src/widgets/lonely-space/model.ts";
import { SETTLED } from "../../src/widgets/lonely-space/plate.ts";
import { misfits, twoDigits } from "../../src/widgets/lonely-space/shares.ts";
import { en } from "../../src/widgets/lonely-space/text/en.ts";
import reference from "../reference/curse.json" with { type: "json" };
import { type Point, type ReadPlane, readPlanes } from "./readPicture.ts";

const text = en;
const set = (change: Partial<Values>): Values =>
  turnValues(widget.knobs, initialValues(widget.knobs), change);
function draw(values: Values, state: State): Record<string, ReadPlane> {
  const html = renderToStaticMarkup(createElement(Picture, { widget, values, state, text }));
  return Object.fromEntries(readPlanes(html).map((plane) => [plane.svg.getAttribute("data-plane"), plane]));
}

/** The points themselves, drawn again: one coordinate of all, then the next. */
function strewn({ points, seed, dimensions }: Values): number[][] {
  const draws = generator(seed);
  const all = Array.from({ length: points + 1 }, () => [] as number[]);
  for (let d = 0; d < dimensions; d++) for (const point of all) point.push(draws.uniform());
  return all;
}
const share = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, i) => x - b[i]!)) / Math.sqrt(a.length);
function distancesOf(values: Values) {
  const all = strewn(values);
  return {
    all,
    others: all.slice(1).map((point) => share(point, all[0]!)),
    pairs: all.flatMap((a, i) => all.slice(0, i).map((b) => share(a, b))),
  };
}

describe.each([1, 2, 3, 10, 100, 400])("lonely-space, points in %i dimensions", (dimensions) => {
  const values = set({ dimensions });
  const state = model.init(values) as Strewn;
  const planes = draw(values, state);
  const { all, others, pairs } = distancesOf(values);

  it("everyone stands at their true distance from the one who asks", () => {
    const plane = planes.portrait!;
    const dots = ["others", "nearest", "farthest"].flatMap((name) =>
      plane.points(plane.marks("dots", name)[0]!),
    );
    const drawn = dots.map(([x, y]) => Math.hypot(x, y)).sort((a, b) => a - b);
    const truth = [...others].sort((a, b) => a - b);
    expect(drawn).toHaveLength(truth.length);
    truth.forEach((distance, i) => {
      expect(Math.abs(drawn[i]! - distance)).toBeLessThan(0.02 * plane.pixel[0]);
    });
    expect(plane.pixel[0]).toBeCloseTo(plane.pixel[1], 6);
    const radius = (name: string) => Math.hypot(...plane.points(plane.marks("dots", name)[0]!)[0]!);
    expect(Math.abs(radius("nearest") - truth[0]!)).toBeLessThan(0.02 * plane.pixel[0]);
    expect(Math.abs(radius("farthest") - truth.at(-1)!)).toBeLessThan(0.02 * plane.pixel[0]);
    for (const name of ["nearest", "farthest"])
      for (const [x, y] of plane.points(plane.marks("ring", `${name}-ring`)[0]!))
        expect(Math.abs(Math.hypot(x, y) - radius(name))).toBeLessThan(0.03 * plane.pixel[0]);
    expect(plane.texts()).toContain(text.ratio(twoDigits(truth.at(-1)! / truth[0]!)));
  });

  it("in the plane the picture is the plane", () => {
    if (dimensions !== 2) return;
    const plane = planes.portrait!;
    const drawn = plane.points(plane.marks("dots", "others")[0]!);
    for (const [x, y] of drawn)
      expect(
        all.some(
          (point) =>
            Math.abs((point[0]! - all[0]![0]!) / Math.SQRT2 - x) < 1e-3 &&
            Math.abs((point[1]! - all[0]![1]!) / Math.SQRT2 - y) < 1e-3,
        ),
      ).toBe(true);
  });

  it("the histogram counts every pair", () => {
    const plane = planes.distances!;
    const area = plane.points(plane.marks("area", "histogram")[0]!);
    // The last two points close the area along its foot.
    const outline = area.slice(0, -2);
    const [from, to] = [outline[0]![0], outline.at(-1)![0]].map((at) => Math.round(at * 50));
    let total = 0;
    for (let bin = from!; bin < to!; bin++) {
      const middle = (bin + 0.5) / 50;
      // Bins side by side that are equally high have one line on top.
      const end = outline.findIndex(([at]) => at > middle);
      const [[left, height], [right, level]] = [outline[end - 1]!, outline[end]!] as [Point, Point];
      expect(level).toBe(height);
      for (const side of [left, right]) expect(side * 50).toBeCloseTo(Math.round(side * 50), 1);
      const inside = pairs.filter((pair) => pair >= bin / 50 && pair < (bin + 1) / 50).length;
      expect(Math.abs(height - inside / pairs.length)).toBeLessThan(0.02 * plane.pixel[1]);
      total += inside;
    }
    expect(total).toBe(pairs.length);
  });

  it("each random direction stands at its true angle to the way downhill", () => {
    const plane = planes.compass!;
    const draws = generator(values.seed);
    const directions = Array.from({ length: 60 }, () => [] as number[]);
    for (let d = 0; d < dimensions; d++) for (const one of directions) one.push(draws.normal());
    const cosines = directions.map((one) => one[0]! / Math.hypot(...one));
    const drawn = plane.points(plane.marks("rays", "directions")[0]!).filter((_point, i) => i % 2 === 1);
    expect(drawn).toHaveLength(60);
    drawn.forEach(([x, y], i) => {
      expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
      expect(Math.abs(-y - cosines[i]!)).toBeLessThan(0.02 * plane.pixel[1]);
    });
    const mean = cosines.reduce((sum, c) => sum + Math.abs(c), 0) / 60;
    expect(plane.texts()).toContain(text.agreement(twoDigits(mean)));
    const known = reference.random_direction_vs_gradient.values.find(({ d }) => d === dimensions);
    if (known) expect(plane.texts()).toContain(text.expected(twoDigits(known.exact)));
    // Downhill is straight down, as long as the others.
    const arrow = plane.marks("arrow", "downhill")[0]!;
    const [x, y] = arrow.getAttribute("data-to")!.split(",").map(Number);
    expect(plane.invert([x!, y!])[1]).toBeCloseTo(-1, 2);
  });

  it("says what it shows", () => {
    const said = widget.describe(values, state, text);
    const sorted = [...others].sort((a, b) => a - b);
    expect(said).toContain(`${twoDigits(sorted.at(-1)! / sorted[0]!)} times as far`);
    const mean = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
    expect(said).toContain(`${mean.toFixed(2)} of the longest`);
  });
});

describe("lonely-space, the clock", () => {
  it("a step is a dimension more for the same points", () => {
    const grown = replay(model, set({ dimensions: 2 }), 8).state;
    expect(grown).toEqual(model.init(set({ dimensions: 10 })));
  });
  it("stops at a thousand dimensions", () => {
    const run = replay(model, set({ dimensions: 990, points: 10 }), 50);
    expect(run.done).toBe(true);
    expect((run.state as Strewn).scatter.dimensions).toBe(1000);
  });
  it("the plate's points are typical ones", () => {
    for (const frame of widget.plate.slice(0, 3)) {
      const values = set(frame.turned as Partial<Values>);
      const known = reference.nn_and_contrast_monte_carlo.values.find(
        ({ N, d }) => N === values.points && d === values.dimensions,
      );
      const { others } = distancesOf(values);
      const ratio = Math.max(...others) / Math.min(...others);
      expect(Math.abs(ratio / (known!.contrast_median + 1) - 1)).toBeLessThan(0.06);
    }
    expect(widget.plate.map(({ turned }) => (turned as Partial<Values>).dimensions)).toEqual([
      2,
      10,
      100,
      undefined,
    ]);
  });
  it("numbers as told keep two digits", () => {
    expect([0.0253, 0.2, 1, 2.66, 18.4, 130.7, 0.0996].map(twoDigits)).toEqual([
      "0.025",
      "0.20",
      "1.0",
      "2.7",
      "18",
      "130",
      "0.10",
    ]);
  });
});

describe("lonely-space, the digits", () => {
  const data = readData(["firstDigits"]);
  const digits = data.firstDigits!;
  const values = set({ face: "digits" });
  const run = replay(model, values, 60, data);
  const state = run.state as DigitMap;
  const at = (i: number): Point => [state.tsne.map[2 * i]!, state.tsne.map[2 * i + 1]!];
  const image = (i: number) => digits.pixels.subarray(784 * i, 784 * (i + 1));
  const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0;
    for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
    return sum;
  };
  /** For each digit the one nearest to it on the map. */
  const nearestOnMap = Array.from({ length: 600 }, (_, i) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < 600; j++) {
      const distance = apart(at(i), at(j));
      if (j !== i && distance < least) {
        best = j;
        least = distance;
      }
    }
    return best;
  });

  it("every digit stands on the map as its numeral, misfits apart", () => {
    const plane = draw(values, state).map!;
    const wrong = nearestOnMap.map((other, i) => digits.labels[other] !== digits.labels[i]);
    expect(misfits(state)).toEqual(wrong);
    for (const [name, kept] of [
      ["fits", false],
      ["misfits", true],
    ] as const)
      for (let numeral = 0; numeral <= 9; numeral++) {
        const own = wrong.flatMap((is, i) => (is === kept && digits.labels[i] === numeral ? [at(i)] : []));
        const drawn = plane.marks("numerals", name)[0]!.querySelector(`[data-numeral="${numeral}"]`);
        if (own.length === 0) {
          expect(drawn).toBeNull();
          continue;
        }
        // Every numeral is drawn from the middle of its box.
        const middles = [...drawn!.getAttribute("d")!.matchAll(/M(\d+),(\d+)m/g)];
        expect(middles).toHaveLength(own.length);
        middles.forEach(([, x, y], i) => {
          const [mapX, mapY] = plane.invert([Number(x), Number(y)]);
          expect(Math.abs(mapX - own[i]![0])).toBeLessThan(0.51 * plane.pixel[0]);
          expect(Math.abs(mapY - own[i]![1])).toBeLessThan(0.51 * plane.pixel[1]);
        });
      }
    expect(widget.describe(values, state, text)).toContain(
      `${wrong.filter((is) => !is).length} of 600 digits`,
    );
  });

  it("the cost of every step is drawn, and falls", () => {
    const plane = draw(values, state).cost!;
    const drawn = plane.points(plane.marks("curve", "cost")[0]!);
    expect(drawn).toHaveLength(61);
    state.costs.forEach((cost, step) => {
      expect(Math.abs(drawn[step]![0] - step)).toBeLessThan(0.02 * plane.pixel[0]);
      expect(Math.abs(drawn[step]![1] - cost)).toBeLessThan(0.02 * plane.pixel[1]);
    });
    expect(state.costs.at(-1)!).toBeLessThan(0.7 * state.costs[0]!);
  });

  /** Chances of picking each other, from widths σ found by bisection of the perplexity itself; the engine halves precisions. */
  const chosen = (): number[][] =>
    Array.from({ length: 600 }, (_, i) => {
      const row = Array.from({ length: 600 }, (_, j) => apart(image(i), image(j)) / 225);
      const chances = (sigma: number): number[] => {
        const weights = row.map((d, j) => (j === i ? 0 : Math.exp(-d / (2 * sigma * sigma))));
        const total = weights.reduce((a, b) => a + b);
        return weights.map((weight) => weight / total);
      };
      let [low, high] = [0.3, 100];
      for (let round = 0; round < 36; round++) {
        const sigma = (low + high) / 2;
        const bits = chances(sigma).reduce((h, p) => (p > 0 ? h - p * Math.log2(p) : h), 0);
        if (2 ** bits > values.perplexity) high = sigma;
        else low = sigma;
      }
      return chances((low + high) / 2);
    });
  /** The divergence of a map, term by term. */
  function divergence(conditional: readonly number[][], map: Readonly<Float64Array>): number {
    const place = (i: number): Point => [map[2 * i]!, map[2 * i + 1]!];
    const kernel = (i: number, j: number): number => 1 / (1 + apart(place(i), place(j)));
    let total = 0;
    for (let i = 0; i < 600; i++) for (let j = 0; j < 600; j++) if (i !== j) total += kernel(i, j);
    let cost = 0;
    for (let i = 0; i < 600; i++)
      for (let j = 0; j < 600; j++) {
        const p = (conditional[i]![j]! + conditional[j]![i]!) / 1200;
        if (i !== j && p > 0) cost += p * Math.log((p * total) / kernel(i, j));
      }
    return cost;
  }

  it("cost of the sixtieth step and of the plate's map: the divergence, from neighbourhoods found anew", () => {
    const conditional = chosen();
    expect(state.costs.at(-1)!).toBeCloseTo(divergence(conditional, state.tsne.map), 6);
    const kept = readPlate("lonely-space").d as DigitMap;
    expect(kept.tsne.steps).toBe(SETTLED);
    expect(kept.costs).toHaveLength(SETTLED + 1);
    expect(kept.costs.at(-1)!).toBeCloseTo(divergence(conditional, kept.tsne.map), 6);
  }, 60_000);

  it("the plate's map is the one that these steps lead to", () => {
    const kept = readPlate("lonely-space").d as DigitMap;
    expect([...kept.labels]).toEqual([...digits.labels.slice(0, 600)]);
    expect(kept.company).toEqual(state.company);
    // The way there, step by step; later steps repeat the early ones' arithmetic.
    for (const step of [0, 1, 20, 60]) expect(kept.costs[step]!).toBeCloseTo(state.costs[step]!, 6);
    // And where it ends: another machine's exp and log may lead a little aside.
    const settled = forward(model, run, SETTLED - 60).state as DigitMap;
    expect(Math.abs(settled.costs.at(-1)! - kept.costs.at(-1)!)).toBeLessThan(0.02);
  }, 60_000);

  it("the digit looked at is shown with its nearest in 784 dimensions", () => {
    for (const digit of [0, 77, 599]) {
      const looked = turn(model, run, { ...values, digit }, false).state as DigitMap;
      const away = Array.from({ length: 600 }, (_, j) => apart(image(j), image(digit)));
      const order = Array.from(away.keys())
        .filter((j) => j !== digit)
        .sort((a, b) => away[a]! - away[b]!);
      expect(looked.company).toEqual([digit, ...order.slice(0, 5)]);
      looked.company.forEach((one, i) => {
        expect(looked.pixels.slice(784 * i, 784 * (i + 1))).toEqual(image(one));
      });
      expect(looked.tsne).toBe(state.tsne);
      const plane = draw(values, looked).company!;
      expect(plane.marks("pixels")).toHaveLength(6);
      order.slice(0, 5).forEach((one, i) => {
        expect(plane.marks("label", `label-${i}`)[0]!.textContent).toBe(String(digits.labels[one]));
      });
    }
  });

  it("needs the digits, and says so", () => {
    expect(() => start(model, values)).toThrow("digits");
    expect(widget.data!(values)).toEqual(["firstDigits"]);
    expect(widget.data!(set({}))).toEqual([]);
  });

  it("goes through the address", () => {
    const odd = set({ face: "digits", perplexity: 45, digit: 599, start: 12 });
    expect(parseValues(widget.knobs, printValues(widget.knobs, odd))).toEqual(odd);
    expect(parseValues(widget.knobs, { perplexity: "1e9", digit: "-4" })).toMatchObject({
      perplexity: 100,
      digit: 0,
    });
  });
  it("the plate's map has as many steps as its caption says", () => {
    expect(widget.plate[3]).toMatchObject({ turned: { face: "digits" }, panel: "map", steps: SETTLED });
    expect(text.caption).toContain(`${SETTLED} steps`);
  });
});
