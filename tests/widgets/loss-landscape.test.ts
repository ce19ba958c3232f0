/** The landscapes and whoever walks on them, against surfaces, slopes and descents written out here and not the engine's. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { fieldAt } from "../../src/kit/figure/fields/field.ts";
import { readPath } from "../../src/kit/figure/fields/outlines.ts";
import { initialValues, parseValues, printValues, turnValues } from "../../src/stage/knobs.ts";
import { poseFrame } from "../../src/stage/Plate.tsx";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, start, turn } from "../../src/stage/run.ts";
import { result as slice } from "../../src/widgets/loss-landscape/computed/slice.json";
import widget from "../../src/widgets/loss-landscape/index.ts";
import { landscapeOf, type SurfaceName, sliceLosses } from "../../src/widgets/loss-landscape/landscapes.ts";
import { contourLevels, cutAtEdge } from "../../src/widgets/loss-landscape/map.tsx";
import { knobs, model, type Values } from "../../src/widgets/loss-landscape/model.ts";
import { en } from "../../src/widgets/loss-landscape/text/en.ts";
import * as nightWalk from "../../src/widgets/night-walk/model.ts";
import { walks } from "../../src/widgets/night-walk/walkers.ts";
import { readersWalk } from "../../src/widgets/readersWalk.ts";
import { type Point, type ReadPlane, readPlanes } from "./readPicture.ts";

// The mountain's network once more, in plain sums.
const X = [-0.78, -0.35, -0.28, -0.24, 0.11, 0.4, 1.2];
const Y = [2.03, -0.49, -0.72, -1.4, -1.94, -1.94, 0.38];
const output = (w1: number, w2: number, x: number): number =>
  0.77 -
  1.59 * Math.tanh(w1 * x + 1.95) +
  1.26 * Math.tanh(w2 * x - 1.78) +
  0.08 * Math.tanh(-1.35 * x - 2.85);
const mse = (w1: number, w2: number): number =>
  X.reduce((sum, x, i) => sum + (output(w1, w2, x) - Y[i]!) ** 2, 0) / 7;

/** Loss between the nodes of the slice, straight from cell to cell: what the smooth surface must stay near. */
const sliceAt = (a: number, b: number): number =>
  fieldAt({ nx: slice.nodes, ny: slice.nodes, x: [-1, 1], y: [-1, 1], values: sliceLosses(slice) }, a, b);

const heights: Record<SurfaceName, (x: number, y: number) => number> = {
  mountain: (w1, w2) => Math.log10(mse(w1, w2)),
  saddle: (x, y) => 0.5 * x ** 2 - 0.5 * y ** 2 + 0.25 * y ** 4,
  linear: (w1, w2) => (1 - w1 * w2) ** 2,
  slice: sliceAt,
};
const slopes = (
  height: (x: number, y: number) => number,
  x: number,
  y: number,
  h = 1e-6,
): [number, number] => [
  (height(x + h, y) - height(x - h, y)) / (2 * h),
  (height(x, y + h) - height(x, y - h)) / (2 * h),
];

const valuesOf = (change: Partial<Values>): Values => turnValues(knobs, initialValues(knobs), change);
function picture(change: Partial<Values>, steps = 0, live = false) {
  const values = valuesOf(change);
  const run = replay(model, values, steps);
  const html = renderToStaticMarkup(
    createElement(Picture, {
      widget,
      values,
      state: run.state,
      text: en,
      ...(live ? { turn: () => {} } : {}),
    }),
  );
  return {
    values,
    run,
    html,
    planes: readPlanes(html),
    told: widget.describe(values, run.state, en),
  };
}
const end = (change: Partial<Values>, steps = 3000): Point => picture(change, steps).run.state.path.at(-1)!;
function near(a: Point, b: Point, within = 0.02): void {
  expect(Math.hypot(a[0] - b[0], a[1] - b[1]), `${a.join()} against ${b.join()}`).toBeLessThan(within);
}

describe.each(["mountain", "saddle", "linear"] as const)("%s", (surface) => {
  const height = heights[surface];
  const land = landscapeOf(surface);

  it("is the surface written out here", () => {
    for (const [x, y] of [
      [0, 0],
      [1.3, -0.4],
      [-1.9, 1.2],
      [0.7, 1.5],
    ] as const) {
      expect(land.value(x, y)).toBeCloseTo(height(x, y), 10);
      const [dx, dy] = slopes(height, x, y);
      expect(land.gradient(x, y)[0]).toBeCloseTo(dx, 6);
      expect(land.gradient(x, y)[1]).toBeCloseTo(dy, 6);
    }
  });

  it("draws contours where the ground has their height", () => {
    const [map] = picture({ surface }, 0, true).planes;
    const contours = map!.marks("contours")[0]!;
    const lines = [...contours.querySelectorAll("path[data-height]")];
    expect(lines.length).toBeGreaterThan(8);
    // The valley of the linear network is narrower than a cell.
    const slack = surface === "linear" ? 0.05 : 0.004;
    for (const line of lines) {
      const drawn = Number(line.getAttribute("data-height"));
      for (const at of readPath(line.getAttribute("d")!).flat()) {
        const [x, y] = map!.invert(at);
        const steep = Math.hypot(...slopes((a, b) => land.drawn(height(a, b)), x, y));
        // A grid of samples cuts corners: by a part of a cell's own bend, and by the rounding of the path.
        expect(Math.abs(land.drawn(height(x, y)) - drawn)).toBeLessThan(slack + 0.2 * steep * map!.pixel[0]);
      }
    }
  });

  it("writes on a contour the loss there", () => {
    const [map] = picture({ surface }, 0, true).planes;
    const contours = map!.marks("contours")[0]!;
    const bold = [...contours.querySelectorAll("path.fifth")].map((line) =>
      Number(line.getAttribute("data-height")),
    );
    const written = [...contours.querySelectorAll("text")].map((text) =>
      Number(text.textContent.replace("−", "-")),
    );
    expect(written.length).toBeGreaterThan(0);
    const losses = bold.map((drawn) =>
      surface === "linear" ? 10 ** drawn - 0.04 : surface === "mountain" ? 10 ** drawn : drawn,
    );
    for (const loss of written)
      expect(
        losses.some((one) => Math.abs(one - loss) <= 0.05 * Math.abs(one) + 0.006),
        String(loss),
      ).toBe(true);
  });

  it("shades the sides that turn away from the north-west", () => {
    const { html } = picture({ surface }, 0, true);
    expect(html).toContain("relief-shadow");
    expect(html).toContain("relief-light");
  });

  it("every step goes against the slope, and the picture shows where it led", () => {
    const { start: from, rate } = land;
    const { run, planes } = picture({ surface, start: from, rate }, 60);
    let [x, y] = from;
    const way: Point[] = [from];
    for (let step = 1; step < run.state.path.length; step++) {
      const [dx, dy] = slopes(height, x, y);
      [x, y] = [x - rate * dx, y - rate * dy];
      way.push([x, y]);
    }
    expect(way.length).toBeGreaterThan(15);
    const drawn = planes[0]!.points(planes[0]!.marks("curve", "path")[0]!);
    for (const [step, at] of run.state.path.entries()) near(at, way[step]!, 1e-4);
    for (const [step, at] of drawn.entries()) near(at, way[step]!, 2 * planes[0]!.pixel[0]);
  });

  it("names every place where the ground is level", () => {
    for (const { at, value } of [...land.minima, ...land.saddles]) {
      expect(Math.hypot(...slopes(height, ...at))).toBeLessThan(1e-5);
      expect(height(...at)).toBeCloseTo(value, 6);
    }
    for (const { at } of land.minima)
      for (let turn = 0; turn < 8; turn++) {
        const [dx, dy] = [0.02 * Math.cos(turn), 0.02 * Math.sin(turn)];
        expect(height(at[0] + dx, at[1] + dy)).toBeGreaterThanOrEqual(height(...at) - 1e-12);
      }
  });
});

describe("the mountain", () => {
  it("is level in nine places and no more", () => {
    const found: Point[] = [];
    for (let i = 0; i <= 64; i++)
      for (let j = 0; j <= 64; j++) {
        let [x, y] = [-8 + i / 4, -8 + j / 4];
        // Newton on the slopes, by differences.
        for (let hop = 0; hop < 12; hop++) {
          const h = 1e-4;
          const [gx, gy] = slopes(heights.mountain, x, y, h);
          const east = slopes(heights.mountain, x + h, y, h);
          const north = slopes(heights.mountain, x, y + h, h);
          const [a, b, c, d] = [
            (east[0] - gx) / h,
            (north[0] - gx) / h,
            (east[1] - gy) / h,
            (north[1] - gy) / h,
          ];
          const determinant = a * d - b * c;
          const [sx, sy] = [(d * gx - b * gy) / determinant, (a * gy - c * gx) / determinant];
          if (!(Math.hypot(sx, sy) < 3)) break;
          [x, y] = [x - sx, y - sy];
        }
        if (Math.abs(x) > 8 || Math.abs(y) > 8 || Math.hypot(...slopes(heights.mountain, x, y)) > 1e-4)
          continue;
        if (!found.some((at) => Math.hypot(at[0] - x, at[1] - y) < 0.1)) found.push([x, y]);
      }
    expect(found).toHaveLength(9);
    const { minima, saddles } = landscapeOf("mountain");
    for (const { at } of [...minima, ...saddles])
      expect(found.some((one) => Math.hypot(one[0] - at[0], one[1] - at[1]) < 0.01)).toBe(true);
  });

  it("from three places round the summit: three hollows", () => {
    near(end({ start: [0, 0] }), [2.571, -5.448]);
    near(end({ start: [0.4, 0.4] }), [6.003, 2.577]);
    near(end({ start: [-0.4, -0.4] }), [-2.181, -6.244]);
  });

  it("shows the curve of the network where the climber stands, and its misses", () => {
    const { planes, run } = picture({ start: [3, 1] }, 25);
    const [w1, w2] = run.state.path.at(-1)!;
    const fit = planes.find(({ svg }) => svg.getAttribute("data-plane") === "fit") ?? planes[1]!;
    for (const [x, y] of fit.points(fit.marks("curve", "curve")[0]!))
      expect(Math.abs(y - output(w1, w2, x))).toBeLessThan(2 * fit.pixel[1] + 4 * fit.pixel[0]);
    const dots = fit.points(fit.marks("dots", "points")[0]!);
    expect(dots).toHaveLength(7);
    for (const [i, at] of dots.entries()) near(at, [X[i]!, Y[i]!]);
    const misses = fit.marks("segment", "miss").map((mark) => fit.points(mark));
    let sum = 0;
    misses.forEach(([from, to], i) => {
      near(from!, [X[i]!, Y[i]!]);
      near(to!, [X[i]!, output(w1, w2, X[i]!)]);
      sum += (to![1] - from![1]) ** 2;
    });
    expect(sum / 7).toBeCloseTo(mse(w1, w2), 1);
    expect(fit.texts().join(" ")).toContain(`loss ${Number(mse(w1, w2).toPrecision(3))}`);
  });

  it("tells height, slope and hollow", () => {
    const { told } = picture({ start: [2, 2] });
    const [dx, dy] = slopes(heights.mountain, 2, 2);
    expect(told).toContain(`where the loss is ${Number(mse(2, 2).toPrecision(3))}`);
    expect(told).toContain(`at ${Math.round(1000 * (Math.log10(mse(2, 2)) + 3)).toLocaleString("en-GB")} m`);
    expect(dx).toBeLessThan(0);
    expect(dy).toBeLessThan(0);
    expect(told).toContain(`by ${Number((1000 * Math.hypot(dx, dy)).toPrecision(2))} m a unit`);
    expect(told).toMatch(/falls to the (north-)?east/);
    expect(picture({ start: [0.4, 0.4] }, 3000).told).toContain("hollow A, the lowest");
    expect(picture({ start: [0, 0] }, 3000).told).toContain("hollow C, which is not the lowest");
  });
});

describe("basins", () => {
  /** By brute force: small steps, followed to the end, then the nearest hollow. */
  function bruteForce(x: number, y: number): number {
    for (let step = 0; step < 20_000; step++) {
      const [dx, dy] = slopes(heights.mountain, x, y, 1e-5);
      [x, y] = [x - 0.5 * dx, y - 0.5 * dy];
      if (Math.hypot(dx, dy) < 1e-5) break;
    }
    const distances = landscapeOf("mountain").minima.map(({ at }) => Math.hypot(at[0] - x, at[1] - y));
    return Math.min(...distances) < 0.05 ? distances.indexOf(Math.min(...distances)) : -1;
  }
  const { planes, html, told } = picture({ basins: true });
  const map = planes[0]!;
  /** The region drawn at a place, read back from the shapes. */
  function regionAt(plane: ReadPlane, x: number, y: number): number[] {
    return plane.marks("regions", "basins")[0] === undefined
      ? []
      : [...plane.marks("regions", "basins")[0]!.querySelectorAll("path[data-region]")]
          .filter((path) =>
            [...path.getAttribute("d")!.matchAll(/M([-\d.]+),([-\d.]+)H([-\d.]+)V([-\d.]+)/g)].some(
              (cell) => {
                const [a, b] = [plane.invert([+cell[1]!, +cell[2]!]), plane.invert([+cell[3]!, +cell[4]!])];
                return x > a[0] && x < b[0] && y > Math.min(a[1], b[1]) && y < Math.max(a[1], b[1]);
              },
            ),
          )
          .map((path) => Number(path.getAttribute("data-region")));
  }

  it("on the mountain are where every thirteenth climber ends who is followed all the way", () => {
    let followed = 0;
    for (let index = 0; index < 1600; index += 13) {
      const [x, y] = [-8 + 0.4 * ((index % 40) + 0.5), -8 + 0.4 * (Math.floor(index / 40) + 0.5)];
      expect(regionAt(map, x, y), `${x}, ${y}`).toEqual([bruteForce(x, y)]);
      followed++;
    }
    expect(followed).toBeGreaterThan(100);
  });

  it("each carry the letter of their hollow, and the shares are told", () => {
    const letters = map.marks("label", "hollow").map((label) => label.textContent);
    expect(letters).toEqual(["A", "B", "C", "D"]);
    for (const [k, { at }] of landscapeOf("mountain").minima.entries())
      expect(regionAt(map, ...at)).toEqual([k]);
    expect(told).toContain(
      "626 end in hollow A (at 0.177), 596 in B (at 0.413), 212 in C (at 0.945) and 166 in D (at 0.946)",
    );
    expect(html).toContain("region-border");
  });

  it("show the fits of all four hollows", () => {
    const fit = planes[1]!;
    landscapeOf("mountain").minima.forEach(({ at }, k) => {
      for (const [x, y] of fit.points(fit.marks("curve", `curve-${k}`)[0]!))
        expect(Math.abs(y - output(...at, x))).toBeLessThan(2 * fit.pixel[1] + 6 * fit.pixel[0]);
    });
    expect(fit.texts()).toEqual(expect.arrayContaining(["A", "B", "C", "D"]));
  });

  it("of the saddle lie on either side of its ridge, those of the linear network on either side of its own", () => {
    const saddle = picture({ surface: "saddle", basins: true });
    expect(regionAt(saddle.planes[0]!, 1.3, 0.06)).toEqual([0]);
    expect(regionAt(saddle.planes[0]!, 1.3, -0.06)).toEqual([1]);
    expect(saddle.told).toContain("800 end in hollow A");
    const linear = picture({ surface: "linear", basins: true });
    expect(regionAt(linear.planes[0]!, 2, -1.7)).toEqual([0]);
    expect(regionAt(linear.planes[0]!, 1.7, -2)).toEqual([1]);
    expect(linear.told).toContain("40 balance on the ridge");
    for (const { told } of [saddle, linear, picture({ basins: true })]) {
      const [, all, parts] = /Of ([\d,]+) climbers set down evenly, (.*?(?:end in none\.|$))/.exec(told)!;
      const counts = [...parts!.matchAll(/(?:^|[,.] |and )(\d+)(?= end| in| balance)/g)].map(([, n]) =>
        Number(n),
      );
      expect(
        counts.reduce((sum, n) => sum + n, 0),
        told,
      ).toBe(Number(all!.replace(",", "")));
    }
  });

  it("are turned on without a restart", () => {
    const before = replay(model, valuesOf({}), 20);
    expect(turn(model, before, valuesOf({ basins: true }), false).state).toEqual(before.state);
    expect(knobs.basins.live).toBe(true);
  });
});

describe("the saddle", () => {
  const from = (y: number, steps = 3000) => picture({ surface: "saddle", start: [1, y], rate: 0.1 }, steps);

  it("from exactly on the ridge nobody ever leaves, and that it is no hollow is told", () => {
    const { run, told } = from(0);
    near(run.state.path.at(-1)!, [0, 0], 1e-6);
    expect(run.state.path.every(([, y]) => y === 0)).toBe(true);
    expect(run.state.end).toBe("level");
    expect(told).toContain("no hollow: it is a saddle");
  });

  it("a hundred-millionth beside it takes about 193 steps", () => {
    const { run } = from(1e-8);
    expect(run.state.path[0]).toEqual([1, 1e-8]);
    let [x, y] = [1, 1e-8];
    let leaves = 0;
    for (let step = 1; leaves === 0; step++) {
      [x, y] = [x - 0.1 * x, y + 0.1 * y - 0.1 * y ** 3];
      if (y > 0.5) leaves = step;
    }
    expect(run.state.path.findIndex(([, at]) => at > 0.5)).toBe(leaves);
    expect(Math.abs(leaves - Math.log(1e8) / Math.log(1.1))).toBeLessThan(8);
    near(run.state.path.at(-1)!, [0, 1], 1e-5);
  });

  it("is where Newton's hops end from near by", () => {
    near(end({ surface: "saddle", start: [1, 0.4], walk: "newton" }), [0, 0], 1e-6);
    // x − x/1 and y − (y³ − y)/(3y² − 1), by hand.
    near(
      picture({ surface: "saddle", start: [1, 0.4], walk: "newton" }, 1).run.state.path[1]!,
      [0, -0.24615],
      1e-4,
    );
  });
});

describe("two linear weights", () => {
  it("end in the valley w₁w₂ = 1, whose sharpness is 2(a² + 1/a²)", () => {
    const { run, told } = picture({ surface: "linear", start: [2.5, 0.1], rate: 0.05 }, 3000);
    const [a, b] = run.state.path.at(-1)!;
    expect(a * b).toBeCloseTo(1, 6);
    const across = (t: number): number => {
      const length = Math.hypot(a, b);
      return heights.linear(a + (t * b) / length, b + (t * a) / length);
    };
    const curvature = (across(1e-3) + across(-1e-3) - 2 * across(0)) / 1e-6;
    expect(curvature).toBeCloseTo(2 * (a * a + 1 / (a * a)), 2);
    expect(told).toContain(`curvature is ${Number((2 * (a * a + 1 / (a * a))).toPrecision(3))}`);
  });

  it("never rest where the rate is above 1/(a² + 1/a²)", () => {
    const [a, b] = end({ surface: "linear", start: [2.5, 0.39], rate: 0.25 });
    expect(a * a + b * b).toBeLessThan(1 / 0.25 + 1e-6);
    const [c, d] = end({ surface: "linear", start: [2.5, 0.39], rate: 0.05 });
    expect(c * c + d * d).toBeGreaterThan(6);
  });

  it("draw the line of slope w₁w₂", () => {
    const { planes } = picture({ surface: "linear", start: [2, -0.75] });
    const line = planes[1]!.points(planes[1]!.marks("curve", "line")[0]!);
    near(line[0]!, [0, 0]);
    expect((line[1]![1] - line[0]![1]) / (line[1]![0] - line[0]![0])).toBeCloseTo(-1.5, 1);
  });
});

describe("the slice", () => {
  it("passes through what was computed at its nodes and stays near between", () => {
    const land = landscapeOf("slice");
    for (let k = 0; k < 1681; k += 37) {
      const [a, b] = [-1 + (k % 41) / 20, -1 + Math.floor(k / 41) / 20];
      expect(land.value(a, b)).toBeCloseTo(sliceLosses(slice)[k]!, 9);
      const [c, d] = [Math.min(0.99, a + 0.02), Math.min(0.99, b + 0.03)];
      expect(Math.abs(land.value(c, d) - sliceAt(c, d))).toBeLessThan(0.03);
    }
  });

  it("has one hollow: no node elsewhere lies as low as its neighbours", () => {
    const losses = sliceLosses(slice);
    const lows = [...losses.keys()].filter((k) => {
      const [i, j] = [k % 41, Math.floor(k / 41)];
      return (
        i > 0 &&
        j > 0 &&
        i < 40 &&
        j < 40 &&
        [-42, -41, -40, -1, 1, 40, 41, 42].every((by) => losses[k + by]! >= losses[k]!)
      );
    });
    // Kept to a thousandth, neighbours may tie for the lowest.
    expect(lows.length).toBeGreaterThan(0);
    for (const low of lows) expect([0, 1]).toContain(low - lows[0]!);
    const { at } = landscapeOf("slice").minima[0]!;
    near(at, [-1 + (lows[0]! % 41) / 20, -1 + Math.floor(lows[0]! / 41) / 20], 0.06);
  });

  it("is walked by its own slope, and says that it is a slice", () => {
    const { run, told, html } = picture({ surface: "slice", start: [0.8, -0.7], rate: 0.05 }, 60, true);
    const { value } = landscapeOf("slice");
    let [a, b] = [0.8, -0.7];
    run.state.path.forEach((at, step) => {
      if (step > 0) {
        const [da, db] = slopes(value, a, b, 1e-5);
        [a, b] = [a - 0.05 * da, b - 0.05 * db];
      }
      near(at, [a, b], 1e-5);
    });
    expect(told).toContain("from the trained network");
    expect(html).toContain("out of 11,935");
  });

  it("is cut along both axes through the climber's place", () => {
    const { planes, run } = picture({ surface: "slice", start: [0.5, -0.25] });
    const [a, b] = run.state.path[0]!;
    const cuts = planes[1]!;
    const ceiling = Number(cuts.svg.getAttribute("data-y1"));
    for (const [k, value] of [
      [0, (t: number) => sliceAt(t, b)],
      [1, (t: number) => sliceAt(a, t)],
    ] as const)
      for (const [t, loss] of cuts.points(cuts.marks("curve", `cut-${k}`)[0]!))
        if (loss < ceiling && Math.abs(t) < 1) expect(Math.abs(loss - value(t))).toBeLessThan(0.03);
  });
});

describe("Newton's hop", () => {
  it("from (2, 0) leads to the summit, from (4, 1) to a saddle, near base camp home", () => {
    near(end({ walk: "newton", start: [2, 0] }), [-0.1091, 0.111]);
    near(end({ walk: "newton", start: [4, 1] }), [5.8375, -0.4087]);
    near(end({ walk: "newton", start: [5.6, 2] }), [6.003, 2.577]);
    expect(picture({ walk: "newton", start: [2, 0] }, 50).told).toContain("this is a top");
    expect(picture({ walk: "newton", start: [4, 1] }, 50).told).toContain("it is a saddle");
    expect(picture({ walk: "newton", start: [2, 0] }).told).toMatch(/hop is aimed at/);
  });

  it("off the map is not taken, and where it would lead is drawn to the edge", () => {
    const { run, planes, told } = picture({ walk: "newton", start: [-3, -3] }, 10);
    expect(run.state.path).toEqual([[-3, -3]]);
    expect(run.done).toBe(true);
    const [arrow] = planes[0]!.marks("arrow", "hop");
    const to = planes[0]!.invert(arrow!.getAttribute("data-to")!.split(",").map(Number) as [number, number]);
    expect(to[0]).toBeCloseTo(-8, 1);
    // On the straight way to what the curvatures, by differences, make the aim.
    expect((to[1] + 3) / (to[0] + 3)).toBeCloseTo((-4.5443 + 3) / (-12.0385 + 3), 2);
    expect(told).toContain("off the map");
  });

  it("a way is cut where it leaves the map", () => {
    const square = [
      [-1, 1],
      [-1, 1],
    ] as const;
    expect(cutAtEdge([0, 0], [4, 2], square)).toEqual([1, 0.5]);
    expect(cutAtEdge([0, 0], [0.5, -0.5], square)).toEqual([0.5, -0.5]);
    expect(cutAtEdge([0, 0], [0, -3], square)).toEqual([0, -1]);
  });
});

describe("the reader's own walk", () => {
  const moves = parseValues(knobs, { moves: "eeeeeeeeeseeeeessss" }).moves;

  it("is drawn where section 1 led, in weights", () => {
    const { planes, told } = picture({ moves });
    const own = planes[0]!.points(planes[0]!.marks("curve", "own")[0]!);
    expect(own).toHaveLength(20);
    near(own[0]!, [0, 0], 0.05);
    near(own[9]!, [3.6, 0], 0.05);
    near(own.at(-1)!, [5.6, -2], 0.05);
    expect(told).toContain("Your own walk of 19 moves in section 1 ended at");
    expect(told).toContain(`with a loss of ${Number(mse(5.6, -2).toPrecision(3))}, in the basin of hollow D`);
  });

  it("leads over the very crossings that section 1 walked, off the map's edge too", () => {
    for (const [letters, setOut] of [
      ["eeeeeeeeeseeeeessss", [20, 20]],
      ["wwwwssssnnee", [2, 1]],
      ["nneennee", [39, 38]],
    ] as const) {
      const walked = nightWalk.model.init({
        ...initialValues(nightWalk.knobs),
        start: setOut,
        moves: nightWalk.knobs.moves.parse(letters)!,
      }).trail;
      const own = readersWalk(valuesOf({ moves: knobs.moves.parse(letters)!, setOut }));
      expect(own).toHaveLength(walked.length);
      for (const [step, at] of own.entries()) {
        const [i, j] = [walked[step]! % 41, Math.floor(walked[step]! / 41)];
        near(at, [-8 + 0.4 * i, -8 + 0.4 * j], 1e-9);
      }
    }
  });

  it("is not drawn where it led over other ground, and invited where there is none", () => {
    expect(picture({ moves, ground: "crater" }).planes[0]!.marks("curve", "own")).toEqual([]);
    expect(picture({ moves, ground: "crater" }).told).toContain("no network’s");
    expect(picture({}, 0, true).html).toContain("Take the walk of section 1");
    expect(picture({ moves }, 0, true).html).not.toContain("Take the walk of section 1");
  });

  it("opens where the reader stopped, with the friend's curve beside; without a walk, where she did", () => {
    // The friend of section 1, by section 1's own walkers.
    const [i, j] = walks("mountain", [20, 20]).steepest.at(-1)!;
    const friend = [-8 + 0.4 * i, -8 + 0.4 * j] as const;
    const alone = picture({});
    near(alone.run.state.path[0]!, friend, 1e-6);
    expect(alone.planes.at(-1)!.marks("curve", "friend")).toEqual([]);
    expect(alone.planes.at(-1)!.texts().join(" ")).toContain("your friend");
    const both = picture({ moves });
    near(both.run.state.path[0]!, [5.6, -2], 1e-9);
    const fit = both.planes.at(-1)!;
    const says = (w1: number, w2: number, x: number) => output(w1, w2, x);
    for (const [name, [w1, w2]] of [
      ["friend", friend],
      ["curve", [5.6, -2]],
    ] as const)
      for (const [x, y] of fit.points(fit.marks("curve", name)[0]!))
        expect(Math.abs(y - says(w1, w2, x))).toBeLessThan(0.05);
    // A start that a hand has put somewhere is kept.
    near(picture({ moves, start: [2, 2] }).run.state.path[0]!, [2, 2], 1e-9);
    // Over other ground there is no walk to open with.
    near(picture({ moves, ground: "crater" }).run.state.path[0]!, friend, 1e-6);
  });

  it("opens anew when the reader walks on", () => {
    const before = replay(model, valuesOf({ moves: knobs.moves.parse("e")! }), 20);
    for (const name of ["moves", "setOut", "ground"] as const) expect(knobs[name].live).toBe(false);
    const after = turn(model, before, valuesOf({ moves }), true).state;
    near(after.path[0]!, [5.6, -2], 1e-9);
    expect(after.path).toHaveLength(1);
  });
});

describe("knobs and drawing", () => {
  it("a start beyond the map stands for the nearest place on it, and a tiny one keeps its digits", () => {
    expect(start(model, valuesOf({ surface: "saddle", start: [7, -7] })).state.path).toEqual([[2, -1.6]]);
    const tiny = valuesOf({ start: [1, 1e-8] });
    expect(tiny.start).toEqual([1, 1e-8]);
    expect(parseValues(knobs, printValues(knobs, tiny)).start).toEqual([1, 1e-8]);
  });

  it("contours: multiples of the step, every fifth of five steps", () => {
    const levels = contourLevels([-0.75, 1.3], 0.1);
    expect(levels[0]).toBeCloseTo(-0.9, 9);
    levels.forEach((level, k) => {
      expect(level / 0.1).toBeCloseTo(Math.round(level / 0.1), 6);
      if (k % 5 === 4) expect(level / 0.5).toBeCloseTo(Math.round(level / 0.5), 6);
    });
  });

  it("the frames stand where their captions say", () => {
    const posed = widget.plate.map((frame) => poseFrame(widget, frame));
    const told = posed.map(({ values, state }) => widget.describe(values as Values, state as never, en));
    expect(told[0]).toMatch(/^After \d+ steps .*where the loss is 0\.94\d/);
    expect(told[1]).toContain("626 end in hollow A");
    expect(told[2]).toContain("y* = 0.999");
    expect(told[3]).toContain("loss is 0.151");
  });
});
