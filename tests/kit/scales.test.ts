import { describe, expect, it } from "vitest";
import { layoutPlane } from "../../src/kit/figure/plane/Plane.tsx";
import { makeScale, niceTicks, roundUp, sampleCurve, spread } from "../../src/kit/figure/plane/scales.ts";
import { textWidth } from "../../src/kit/figure/plane/textWidth.ts";
import { format } from "../../src/kit/format.ts";
import { readNumber } from "./readNumber.ts";

describe("a scale", () => {
  it("inverts", () => {
    for (const kind of ["linear", "log"] as const) {
      const scale = makeScale(kind, [0.001, 100], [40, 326]);
      for (const value of [0.001, 0.02, 1, 37, 100]) expect(scale.invert(scale(value))).toBeCloseTo(value, 9);
      expect(scale(0.001)).toBe(40);
      expect(scale(100)).toBe(326);
    }
  });
  it("gives NaN for what cannot be placed, never infinity", () => {
    const log = makeScale("log", [1, 10], [0, 1]);
    for (const value of [0, -1, Number.NaN, 1 / 0]) expect(log(value)).toBeNaN();
    expect(makeScale("linear", [0, 1], [0, 1])(1 / 0)).toBeNaN();
  });
});

describe("ticks", () => {
  const texts = (domain: [number, number], more = {}): string[] =>
    niceTicks({ domain, ...more }).map(({ text }) => text);

  it("are few and round, with as many decimals as they need and true minus signs", () => {
    expect(texts([0, 6])).toEqual(
      ["0", "1", "2", "3", "4", "5", "6"].filter((_, i) => texts([0, 6]).length > 4 || i % 2 === 0),
    );
    expect(texts([-1, 1.5])).toEqual(["−1.0", "−0.5", "0.0", "0.5", "1.0", "1.5"]);
    expect(texts([0, 0.3], { ticks: 3 })).toEqual(["0.0", "0.1", "0.2", "0.3"]);
    expect(texts([0, 60_000], { ticks: 3 })).toEqual(["0", "20,000", "40,000", "60,000"]);
  });
  it("never number more than one over what was asked", () => {
    for (let k = 0; k < 200; k++) {
      const low = Math.sin(k) * 10 ** (k % 7);
      const high = low + (1 + (k % 13)) * 10 ** ((k % 5) - 2);
      for (const count of [2, 3, 4, 5]) {
        expect(niceTicks({ domain: [low, high], ticks: count }).length).toBeLessThanOrEqual(count + 1);
      }
    }
  });
  it("say what they are: each text reads as its value", () => {
    for (const domain of [
      [-0.37, 0.21],
      [3, 4.4],
      [1e-5, 9e-5],
      [0, 2.5e7],
      [-800, 1e5],
    ] as const) {
      for (const { value, text } of niceTicks({ domain })) {
        const span = Math.abs(domain[1] - domain[0]);
        expect(Math.abs(readNumber(text)! - value)).toBeLessThanOrEqual(span * 1e-3);
      }
    }
  });
  it("are powers of ten on a log axis, thinned when there are many decades", () => {
    expect(texts([1e-6, 10], { scale: "log" }).length).toBeLessThanOrEqual(6);
    expect(texts([0.1, 1000], { scale: "log" })).toEqual(["0.1", "1", "10", "100", "1,000"]);
    expect(texts([1e-5, 1e-3], { scale: "log" })).toEqual(["10⁻⁵", "10⁻⁴", "10⁻³"]);
    expect(texts([0.2, 0.9], { scale: "log" })).toEqual(["0.2", "0.5"]);
    expect(niceTicks({ domain: [0, 1], scale: "log" })).toEqual([]);
  });
  it("take an exact list, leaving out what lies outside", () => {
    expect(texts([0, 1], { ticks: [0, 0.25, 0.5, 7] })).toEqual(["0.00", "0.25", "0.50"]);
    expect(texts([0, 1], { ticks: [0.336], format: (v: number) => `best ${format(v)}` })).toEqual([
      "best 0.336",
    ]);
    expect(texts([0, 1], { ticks: 0 })).toEqual([]);
    expect(texts([Number.NaN, 1])).toEqual([]);
  });
});

describe("a plane's layout", () => {
  const axis = (domain: [number, number], label?: string) => ({ domain, label });
  it("leaves room for the widest tick text", () => {
    const ticks = [{ value: 0, text: "−0.0001" }];
    const { box } = layoutPlane({ x: axis([0, 1]), y: axis([0, 1]) }, [], ticks);
    expect(box.left).toBeGreaterThan(textWidth("−0.0001"));
  });
  it("makes units equal where asked", () => {
    const { box } = layoutPlane({ x: axis([-3, 3]), y: axis([0, 3]), aspect: "equal" }, [], []);
    expect((box.right - box.left) / 6).toBeCloseTo((box.bottom - box.top) / 3, 9);
  });
  it("obeys a margin", () => {
    const { box, width } = layoutPlane(
      { x: axis([0, 1]), y: axis([0, 1]), margin: { right: 80, left: 50 } },
      [],
      [],
    );
    expect([box.left, box.right]).toEqual([50, width - 80]);
  });
});

it("samples a curve from end to end, leaving out what is not finite", () => {
  expect(spread(0, 1, 3)).toEqual([0, 0.5, 1]);
  const points = sampleCurve((x) => 1 / x, [-1, 1], 5);
  expect(points.map(([x]) => x)).toEqual([-1, -0.5, 0.5, 1]);
});

it("rounds up to 1, 2 or 5 times a power of ten", () => {
  for (const value of [0.2, 0.21, 0.5, 0.51, 1, 3, 7, 99, 101]) {
    expect(roundUp(value)).toBeGreaterThanOrEqual(value);
    expect(roundUp(value)).toBeLessThanOrEqual(2.5 * value);
    expect(["1", "2", "5"]).toContain(String(roundUp(value)).replace(/[0.]/g, ""));
  }
});
