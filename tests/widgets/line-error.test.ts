/** The numbers and pictures of line-error, against sums written out here and not the engine's. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { start, turn } from "../../src/stage/run.ts";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/line-error/index.ts";
import { derivativeAt, model, type Values, visit } from "../../src/widgets/line-error/model.ts";
import { en } from "../../src/widgets/line-error/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const xs = [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0];
const ys = [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7];
const cx = 25.2 / 7;
const cy = 14.09 / 7;
const misses = (slope: number): number[] => xs.map((x, i) => ys[i]! - cy - slope * (x - cx));
function error(slope: number, norm = "squared", reduction = "mean"): number {
  const total = misses(slope).reduce((sum, r) => sum + (norm === "squared" ? r * r : Math.abs(r)), 0);
  return reduction === "mean" ? total / 7 : total;
}

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, live = false) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const state = model.init(values);
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      panel,
      values,
      state,
      text: en,
      ...(live ? { turn: () => {} } : {}),
    }),
  );
  return { planes: readPlanes(html), values, state, html };
}

describe("line-error, the left picture", () => {
  it("a pin holds the line at the centre of the points, whatever its tilt", () => {
    for (const slope of [-0.5, 1.2]) {
      const [plane] = picture({ slope, panel: "line" }).planes;
      const [[x, y], [headX, headY]] = plane!.points(plane!.marks("segment", "pin")[0]!) as unknown as [
        number[],
        number[],
      ];
      expect([x, y]).toEqual([expect.closeTo(cx, 2), expect.closeTo(cy, 2)]);
      expect(plane!.points(plane!.marks("dots", "pin-head")[0]!)[0]).toEqual([
        expect.closeTo(headX!, 2),
        expect.closeTo(headY!, 2),
      ]);
    }
  });

  it.each([-0.5, -0.1, 0.34, 0.9, 1.2])(
    "slope %f: points, line and squares stand where they should",
    (slope) => {
      const [plane] = picture({ slope, panel: "line" }).planes;
      const [dots] = plane!.marks("dots", "points");
      plane!.points(dots!).forEach(([x, y], i) => {
        expect(x).toBeCloseTo(xs[i]!, 3);
        expect(y).toBeCloseTo(ys[i]!, 3);
      });
      const [[x0, y0], [x1, y1]] = plane!.points(plane!.marks("curve", "line")[0]!) as unknown as [
        number[],
        number[],
      ];
      expect((y1! - y0!) / (x1! - x0!)).toBeCloseTo(slope, 2);
      expect(y0! + slope * (cx - x0!)).toBeCloseTo(cy, 2);
      misses(slope).forEach((miss, i) => {
        const [square] = plane!.marks("square", `miss-${i}`);
        const [low, high] = plane!.box(square!);
        // A square in the data's own units, one side from the point to the line.
        expect(high[0] - low[0]).toBeCloseTo(Math.abs(miss), 3);
        expect(high[1] - low[1]).toBeCloseTo(Math.abs(miss), 3);
        expect(miss > 0 ? high[1] : low[1]).toBeCloseTo(ys[i]!, 3);
        expect(i < 3 ? high[0] : low[0]).toBeCloseTo(xs[i]!, 3);
      });
      // Equal units on both axes, or a square would not look like one.
      expect(plane!.pixel[0]).toBeCloseTo(plane!.pixel[1], 4);
    },
  );

  it("absolute error draws each miss as a stroke of its length", () => {
    const [plane] = picture({ slope: 0.7, norm: "absolute", panel: "line" }).planes;
    expect(plane!.marks("square")).toHaveLength(0);
    misses(0.7).forEach((miss, i) => {
      const [[, from], [, to]] = plane!.points(plane!.marks("segment", `miss-${i}`)[0]!) as unknown as [
        number[],
        number[],
      ];
      expect(from! - to!).toBeCloseTo(miss, 2);
    });
  });
});

describe("line-error, the right picture", () => {
  it.each([
    ["squared", "mean"],
    ["squared", "sum"],
    ["absolute", "mean"],
    ["absolute", "sum"],
  ] as const)("%s, %s: bar, dot and curve tell the same error", (norm, reduction) => {
    const slope = 0.7;
    const [plane] = picture({ slope, norm, reduction, curve: "whole", panel: "curve" }).planes;
    const truth = error(slope, norm, reduction);
    const fine = plane!.pixel[1] * 0.02;
    const [low, high] = plane!.box(plane!.marks("bar", "bar")[0]!);
    expect(low[1]).toBeCloseTo(0, 6);
    expect(Math.abs(high[1] - truth)).toBeLessThan(fine);
    const trace = plane!.points(plane!.marks("curve", "trace")[0]!);
    expect(trace[0]![0]).toBeCloseTo(-0.5, 2);
    expect(trace.at(-1)![0]).toBeCloseTo(1.2, 2);
    for (const [m, e] of trace)
      expect(Math.abs(e - error(m, norm, reduction))).toBeLessThan(plane!.pixel[1] * 0.1);
    // The lowest mark lies under every point of a fine scan, and on the curve.
    const [[bestSlope, least]] = plane!.points(plane!.marks("dots", "lowest")[0]!) as unknown as [number[]];
    const scan = Array.from({ length: 17001 }, (_, i) => -0.5 + i * 0.0001);
    const lowest = scan.reduce((best, m) =>
      error(m, norm, reduction) < error(best, norm, reduction) ? m : best,
    );
    expect(bestSlope).toBeCloseTo(lowest, 2);
    expect(least).toBeCloseTo(error(lowest, norm, reduction), 2);
  });

  it("withholds the curve, and its lowest point, until it is asked for", () => {
    for (const curve of ["hidden", "traced"] as const) {
      const [plane] = picture({ curve, panel: "curve" }).planes;
      expect(plane!.marks("dots", "lowest")).toHaveLength(0);
      for (const trace of plane!.marks("curve", "trace"))
        expect(plane!.points(trace).every(([m]) => Math.abs(m + 0.1) < 0.02)).toBe(true);
    }
    expect(picture({ curve: "hidden", panel: "curve" }).planes[0]!.marks("curve", "trace")).toHaveLength(0);
  });

  it("stays inside its axes at both ends of the dial", () => {
    for (const slope of [-0.5, 1.2])
      for (const norm of ["squared", "absolute"] as const)
        for (const reduction of ["mean", "sum"] as const) {
          const [plane] = picture({ slope, norm, reduction, panel: "curve" }).planes;
          expect(error(slope, norm, reduction)).toBeLessThan(Number(plane!.svg.getAttribute("data-y1")));
        }
  });
});

describe("line-error, the staircase of hits", () => {
  it("is level between its jumps, and right in height on every tread", () => {
    const [plane] = picture({ hits: true, panel: "curve" }).planes;
    const stairs = plane!.points(plane!.marks("curve", "hits")[0]!);
    const top = Number(plane!.svg.getAttribute("data-y1")) * 0.9;
    expect(stairs.length).toBe(26);
    for (let i = 0; i < stairs.length; i += 2) {
      const [from, to] = [stairs[i]!, stairs[i + 1]!];
      expect(from[1]).toBeCloseTo(to[1], 6);
      const middle = (from[0] + to[0]) / 2;
      const hits = misses(middle).filter((r) => Math.abs(r) <= 0.1).length;
      expect((from[1] / top) * 7).toBeCloseTo(hits, 1);
    }
  });
});

describe("line-error, the trace", () => {
  const turned = (slopes: number[]) => {
    let run = start(model, initialValues(widget.knobs));
    for (const slope of slopes) run = turn(model, run, { ...run.values, slope }, false);
    return run.state.visited;
  };
  it("is what the hand passed over, not what it jumped across", () => {
    expect(turned([-0.05, 0, 0.06])).toEqual([[-0.1, 0.06]]);
    expect(turned([0.9])).toEqual([
      [-0.1, -0.1],
      [0.9, 0.9],
    ]);
    expect(turned([0.9, 0.95, -0.1, -0.05])).toEqual([
      [-0.1, -0.05],
      [0.9, 0.95],
    ]);
  });
  it("merges pieces that meet, whatever the order", () => {
    expect(
      visit(
        [
          [0, 0.1],
          [0.3, 0.4],
        ],
        0.12,
        0.11,
      ),
    ).toEqual([
      [0, 0.12],
      [0.3, 0.4],
    ]);
    expect(
      visit(
        [
          [0, 0.1],
          [0.14, 0.4],
        ],
        0.1,
        0.13,
      ),
    ).toEqual([[0, 0.4]]);
  });
});

describe("line-error, in words", () => {
  const say = (change: Partial<Values>): string => {
    const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
    return widget.describe(values, model.init(values), en);
  };
  it("tells the error, and which way it falls", () => {
    expect(say({ slope: -0.1 })).toContain(`mean squared error is ${error(-0.1).toFixed(3)}`);
    expect(say({ slope: -0.1 })).toMatch(/a little and the loss shrinks/);
    expect(say({ slope: 0.9 })).toMatch(/a little and the loss grows/);
    expect(say({ slope: 0.34 })).toMatch(/No other tilt does better/);
  });
  it("tells how steep the curve is, so that a quotient worked out by hand can be checked", () => {
    for (const [slope, norm] of [
      [0.6, "squared"],
      [0.2, "squared"],
      [0.8, "absolute"],
    ] as const) {
      const rise = (error(slope + 1e-6, norm) - error(slope - 1e-6, norm)) / 2e-6;
      expect(say({ slope, norm })).toContain(`by ${Math.abs(rise).toPrecision(2)} for each unit`);
    }
    // 0.26 is not the corner at 0.2607, which no stop of the dial meets; nowhere on the dial is one met exactly.
    expect(derivativeAt((2.0 - cy) / (4.2 - cx), { norm: "absolute", reduction: "mean" })).toBeUndefined();
  });
  it("counts hits", () => {
    for (const slope of [-0.1, 0.31, 0.34]) {
      const hits = misses(slope).filter((r) => Math.abs(r) <= 0.1).length;
      expect(say({ slope, hits: true })).toContain(`gives ${hits} hits;`);
    }
  });
  it("does not give the answer away before the curve is whole", () => {
    expect(say({ slope: 0.1 })).not.toContain("0.34");
    expect(say({ slope: 0.1, curve: "whole" })).toContain("lowest at a tilt of 0.34");
  });
});

describe("line-error, the plate", () => {
  it("shows three slopes and the whole curve, the third slope the best to two digits", () => {
    const poses = widget.plate.map((frame) => poseFrame(widget, frame as never).values as unknown as Values);
    expect(widget.plate.map(({ panel }) => panel)).toEqual([undefined, "line", "line", "curve"]);
    const best =
      misses(0).reduce((sum, r, i) => sum + r * (xs[i]! - cx), 0) /
      xs.reduce((sum, x) => sum + (x - cx) ** 2, 0);
    expect(poses[2]!.slope).toBe(Math.round(best * 100) / 100);
    expect(poses[3]!.curve).toBe("whole");
  });
});
