/** The numbers and pictures of error-bowl, against sums written out here and not the engine's. */
import { createElement, isValidElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { penguins } from "../../src/engine/datasets/penguins.ts";
import { Handle } from "../../src/kit/figure/hand/Handle.tsx";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/error-bowl/index.ts";
import { model, RATE, type Values } from "../../src/widgets/error-bowl/model.ts";
import { en } from "../../src/widgets/error-bowl/text/en.ts";
import { panels } from "../../src/widgets/error-bowl/view.tsx";
import { readPlanes } from "./readPicture.ts";

const data = {
  seven: { x: [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0], y: [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7] },
  penguins: { x: [...penguins.x], y: [...penguins.y] },
};
type Name = keyof typeof data;
const mse = (name: Name, m: number, b: number): number => {
  const { x, y } = data[name];
  return x.reduce((sum, xi, i) => sum + (y[i]! - m * xi - b) ** 2, 0) / x.length;
};
/** Central differences, not the engine's gradient. */
const slopes = (name: Name, m: number, b: number): [number, number] => {
  const h = 1e-5;
  return [
    (mse(name, m + h, b) - mse(name, m - h, b)) / (2 * h),
    (mse(name, m, b + h) - mse(name, m, b - h)) / (2 * h),
  ];
};

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, steps = 0) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const run = replay(model, values, steps);
  const html = renderToStaticMarkup(
    createElement(Picture, { widget, panel, values, state: run.state, text: en }),
  );
  return { planes: readPlanes(html), values, run, html };
}

/** Points of a contour drawn as a unit circle under a matrix, in data units. */
function ring(plane: ReturnType<typeof readPlanes>[number], mark: Element): [number, number][] {
  const [a, b, c, d, e, f] = mark
    .getAttribute("transform")!
    .match(/-?[\d.]+/g)!
    .map(Number) as [number, number, number, number, number, number];
  return Array.from({ length: 24 }, (_, k) => {
    const [u, v] = [Math.cos((k * Math.PI) / 12), Math.sin((k * Math.PI) / 12)];
    return plane.invert([a * u + c * v + e, b * u + d * v + f]) as [number, number];
  });
}

describe.each(["seven", "penguins"] as const)("error-bowl, the map of %s", (name) => {
  it.each(["equal", "own"] as const)("scales %s: every contour joins equal errors", (scales) => {
    const line = name === "seven" ? ([0.4, 1] as const) : ([0.4, 4] as const);
    const [plane] = picture({ data: name, scales, line, panel: "map" }).planes;
    const contours = plane!.marks("contours");
    expect(contours.length).toBeGreaterThan(8);
    const heights = contours.map((mark) => Number(mark.getAttribute("data-height")));
    expect(heights).toEqual([...heights].sort((p, q) => p - q));
    // Filled from the outside in, or a band would hide those within it.
    const bands = [...plane!.svg.querySelectorAll(".bands path")].map((band) =>
      Number(band.getAttribute("data-height")),
    );
    expect(bands).toEqual([...heights].reverse());
    contours.forEach((mark, i) => {
      for (const [m, b] of ring(plane!, mark)) {
        // A contour's place is rounded to a hundredth of a unit: the error there may differ by that times its slope.
        const [gm, gb] = slopes(name, m, b);
        const slack =
          0.02 * (Math.abs(gm) * plane!.pixel[0] + Math.abs(gb) * plane!.pixel[1]) + 1e-3 * heights[i]!;
        expect(Math.abs(mse(name, m, b) - heights[i]!)).toBeLessThan(slack + 1e-6);
      }
    });
  });

  it("marks the least error of a fine scan", () => {
    const [plane] = picture({ data: name, panel: "map" }).planes;
    const [[m, b]] = plane!.points(plane!.marks("dots", "minimum")[0]!) as unknown as [[number, number]];
    const least = mse(name, m, b);
    for (const dm of [-0.05, 0, 0.05])
      for (const db of [-0.05, 0, 0.05])
        if (dm || db) expect(mse(name, m + dm, b + db)).toBeGreaterThan(least - 1e-4);
  });

  it("the arrow points along the gradient, square on the contour when both axes have one scale", () => {
    for (const line of [
      [-0.4, 4.2],
      [1.5, 2],
      [0.2, 4.4],
    ] as const) {
      const { planes, values } = picture({ data: name, line, panel: "map" });
      const plane = planes[0]!;
      expect(plane.pixel[0]).toBeCloseTo(plane.pixel[1], 4);
      const [arrow] = plane.marks("arrow", "gradient");
      const ends = ["data-from", "data-to"].map((end) =>
        plane.invert(arrow!.getAttribute(end)!.split(",").map(Number) as [number, number]),
      );
      const [dm, db] = [ends[1]![0] - ends[0]![0], ends[1]![1] - ends[0]![1]];
      const [gm, gb] = slopes(name, ...(values.line as [number, number]));
      const cosine = (dm * gm + db * gb) / (Math.hypot(dm, db) * Math.hypot(gm, gb));
      expect(cosine).toBeGreaterThan(0.9999);
    }
  });
});

describe("error-bowl, the cuts", () => {
  it.each([
    ["seven", [-0.4, 4.2]],
    ["seven", [0.92, -1]],
    ["penguins", [0, 3]],
  ] as const)("%s at %j: curves and tangents are the error and its two slopes", (name, line) => {
    const { planes } = picture({ data: name, line, panel: ["alongSlope", "alongIntercept"] });
    expect(planes).toHaveLength(2);
    const truth = slopes(name, line[0], line[1]);
    planes.forEach((plane, axis) => {
      const dial = axis === 0 ? "slope" : "intercept";
      const value = (t: number): number => (axis === 0 ? mse(name, t, line[1]) : mse(name, line[0], t));
      const ceiling = Number(plane.svg.getAttribute("data-y1"));
      for (const [t, e] of plane.points(plane.marks("curve", `cut-${dial}`)[0]!))
        if (e < ceiling) {
          const slack =
            0.02 * plane.pixel[1] +
            0.02 *
              plane.pixel[0] *
              Math.abs(slopes(name, axis === 0 ? t : line[0], axis === 0 ? line[1] : t)[axis]!);
          expect(Math.abs(e - value(t))).toBeLessThan(slack + 1e-6);
        }
      const [[t0, e0], [t1, e1]] = plane.points(plane.marks("curve", `tangent-${dial}`)[0]!) as unknown as [
        number[],
        number[],
      ];
      const steep = (e1! - e0!) / (t1! - t0!);
      expect(Math.abs(steep - truth[axis]!)).toBeLessThan(0.02 * Math.abs(truth[axis]!) + 0.02);
      expect(plane.texts().join(" ")).toContain(axis === 0 ? "∂L/∂w" : "∂L/∂b");
    });
  });
});

describe("error-bowl, the line's ends", () => {
  /** Draws the widget, finds the handle of one end, and moves it to `y`. */
  const pull = (values: Values, which: 0 | 1, y: (from: number) => number): Values => {
    const handles: { at: readonly [number, number]; onMove: (to: readonly [number, number]) => void }[] = [];
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit);
      if (!isValidElement(node)) return;
      const { type, props } = node as { type: unknown; props: Record<string, unknown> };
      if (type === Handle) handles.push(props as never);
      visit(props.children);
    };
    let next = values;
    const turn = (change: Partial<Values>) => {
      next = turnValues(widget.knobs, values, change);
    };
    visit(panels.data({ values, state: model.init(values), text: en, turn }));
    const handle = handles[which]!;
    handle.onMove([handle.at[0], y(handle.at[1])]);
    return next;
  };
  const height = ({ line: [m, b] }: Values, x: number): number => m * x + b;

  it.each([
    ["seven", [2.15, 5.25], [0.336, 0.8]],
    ["penguins", [-3.05, 3.25], [0, 4]],
  ] as const)("%s: one end moves, the other stays, slowly or at once", (name, ends, line) => {
    for (const which of [0, 1] as const) {
      const begin = { ...initialValues(widget.knobs), data: name, line } as Values;
      const [moved, held] = [ends[which], which === 0 ? ends[1] : ends[0]];
      let slow = begin;
      for (let i = 0; i < 10; i++) slow = pull(slow, which, (y) => y + 0.05);
      const fast = pull(begin, which, (y) => y + 0.5);
      for (const values of [slow, fast]) {
        expect(height(values, moved) - height(begin, moved)).toBeCloseTo(0.5, 1);
        expect(Math.abs(height(values, held) - height(begin, held))).toBeLessThan(0.01);
      }
    }
  });

  it("where the map ends the line stops, and the far end still stays", () => {
    const begin = { ...initialValues(widget.knobs), line: [0.3, 0.9] } as Values;
    const values = pull(begin, 0, () => 4.9);
    expect(Math.abs(height(values, 5.25) - height(begin, 5.25))).toBeLessThan(0.01);
    expect(values.line[0]).toBeLessThan(begin.line[0]);
  });
});

describe("error-bowl, the ball", () => {
  it.each(["seven", "penguins"] as const)("%s: every step is 0.05 times the gradient, downhill", (name) => {
    const { run } = picture({ data: name, line: name === "seven" ? [0.92, -1] : [0, 3] }, 100);
    expect(RATE).toBe(0.05);
    const { path } = run.state;
    expect(path.length).toBe(run.steps + 1);
    for (let t = 1; t < path.length; t++) {
      const [m, b] = path[t - 1]!;
      const [gm, gb] = slopes(name, m, b);
      expect(path[t]![0]).toBeCloseTo(m - 0.05 * gm, 6);
      expect(path[t]![1]).toBeCloseTo(b - 0.05 * gb, 6);
      expect(mse(name, ...(path[t] as [number, number]))).toBeLessThan(mse(name, m, b));
    }
  });

  it("stops at the bottom, and says so", () => {
    const { run, values } = picture({ data: "penguins" }, 5000);
    expect(run.done).toBe(true);
    expect(run.steps).toBeLessThan(500);
    const [gm, gb] = slopes("penguins", ...(run.state.path.at(-1)! as [number, number]));
    expect(Math.hypot(gm, gb)).toBeLessThan(2e-4);
    expect(widget.describe(values, run.state, en)).toContain("lies still");
  });

  it("its path on the map is where it has been", () => {
    const { planes, run } = picture({ panel: "map" }, 60);
    const drawn = planes[0]!.points(planes[0]!.marks("curve", "path")[0]!);
    expect(drawn).toHaveLength(61);
    drawn.forEach(([m, b], t) => {
      expect(m).toBeCloseTo(run.state.path[t]![0], 2);
      expect(b).toBeCloseTo(run.state.path[t]![1], 2);
    });
  });
});

describe("error-bowl, in words", () => {
  it("tells both slopes and the way down, so that a listener can answer", () => {
    const { values, run } = picture({ line: [0.92, -1] });
    const said = widget.describe(values, run.state, en);
    const [gm, gb] = slopes("seven", 0.92, -1);
    expect(said).toContain(`the loss is ${mse("seven", 0.92, -1).toPrecision(3)}`);
    expect(said).toContain(gm.toPrecision(3));
    expect(said).toContain(gb.toPrecision(3));
    expect(said).toMatch(/downhill is west, a little south/);
  });
  it("owns up when the axes are stretched", () => {
    const { values, run } = picture({ scales: "own" });
    expect(widget.describe(values, run.state, en)).toContain("stretched");
  });
});

describe.each(["seven", "penguins"] as const)("wherever the ball stands over %s", (name) => {
  const MAP = { x: [-3, 5], y: [-2, 6] } as const;
  const along = ([low, high]: readonly [number, number]) =>
    Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8);
  const lines = along(MAP.x).flatMap((m) => along(MAP.y).map((b) => [m, b] as const));

  it("its line is held where it is seen, or is said to run past", () => {
    const told = new Set<string>();
    for (const [m, b] of lines) {
      const { run, values } = picture({ data: name, line: [m, b] });
      const props = { values, state: run.state, text: en, turn: () => {} };
      const [plane] = readPlanes(renderToStaticMarkup(createElement(panels.data, props)));
      const held = plane!.marks("handle").map((mark) => plane!.points(mark)[0]!);
      const said = plane!.texts().find((text) => text === en.above || text === en.below);
      if (said) {
        told.add(said);
        const middle = name === "seven" ? 3.7 : 0.1;
        expect(said === en.above).toBe(m * middle + b > (name === "seven" ? 2.5 : 4.5));
      } else for (const [x, y] of held) expect(y).toBeCloseTo(m * x + b, 1);
      const [low, high] = [plane!.invert([36, 0]), plane!.invert([328, 0])];
      for (const [x] of held) expect(x > low[0] && x < high[0]).toBe(true);
    }
    expect(told).toContain(en.below);
  });

  it("its arrow stops at the map's edge, and shows its head there too", () => {
    for (const line of lines) {
      const [plane] = picture({ data: name, line, panel: "map" }).planes;
      const arrow = plane!.marks("arrow", "gradient")[0];
      if (!arrow) continue;
      const head = plane!.points(arrow.querySelector(".head")!)[0]!;
      const long = Math.hypot(...line.map((from, i) => (head[i]! - from) / plane!.pixel[i]!));
      expect(long).toBeGreaterThan(11);
      const over = [0, 1].map((i) => {
        const [low, high] = i === 0 ? MAP.x : MAP.y;
        return Math.max(low - head[i]!, head[i]! - high) / plane!.pixel[i]!;
      });
      // No further out than the stub of one that begins at the edge.
      expect(Math.max(...over)).toBeLessThan(28);
    }
  });
});
