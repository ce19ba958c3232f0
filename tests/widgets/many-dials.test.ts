/** The numbers and pictures of many-dials, against sums written out here and not the engine's. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { weightRows } from "../../src/engine/network.ts";
import { fortyFourNetwork, fortyFourStart } from "../../src/engine/subjects/networks/fortyFour.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, restarts, turn } from "../../src/stage/run.ts";
import type { Frame } from "../../src/stage/widget.ts";
import { CEILING, CELL } from "../../src/widgets/many-dials/Cuts.tsx";
import widget from "../../src/widgets/many-dials/index.ts";
import { model, RATES, turnOf, type Values } from "../../src/widgets/many-dials/model.ts";
import { APART } from "../../src/widgets/many-dials/Slices.tsx";
import { en } from "../../src/widgets/many-dials/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const X = [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0];
const Y = [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7];
const error = (a: number, w: number, b: number): number =>
  X.reduce((sum, x, i) => sum + (a * (x - 3.6) ** 2 + w * (x - 3.6) + b - Y[i]!) ** 2 / 7, 0);
const threeSlopes = (a: number, w: number, b: number): number[] => {
  const h = 1e-5;
  return [
    (error(a + h, w, b) - error(a - h, w, b)) / (2 * h),
    (error(a, w + h, b) - error(a, w - h, b)) / (2 * h),
    (error(a, w, b + h) - error(a, w, b - h)) / (2 * h),
  ];
};

/** `weights[layer][to][from]`. */
type Weights = number[][][];
const start = (): Weights =>
  weightRows(fortyFourNetwork, fortyFourStart).map((matrix) => matrix.map((row) => [...row]));
/** The eight corners and four questions, asked here once more: what the network says to each, and what it ought to. */
const asked = (weights: Weights): (readonly [said: number, yes: boolean])[] =>
  [-1, 1].flatMap((a) =>
    [-1, 1].flatMap((b) =>
      [-1, 1].flatMap((c) => {
        let h = [a, b, c];
        for (const matrix of weights)
          h = matrix.map((row) => Math.tanh(row.reduce((total, w, i) => total + w * h[i]!, 0)));
        const on = [a, b, c].filter((input) => input > 0).length;
        return [a > 0, b < 0, on > 1, on === 1 || on === 3].map((yes, j) => [h[j]!, yes] as const);
      }),
    ),
  );
const loss = (weights: Weights): number =>
  asked(weights).reduce((sum, [said, yes]) => sum + (said - (yes ? 0.8 : -0.8)) ** 2 / 32, 0);
const withWeight = (weights: Weights, [layer, to, from]: readonly number[], value: number): Weights => {
  const next = weights.map((matrix) => matrix.map((row) => [...row]));
  next[layer!]![to!]![from!] = value;
  return next;
};

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, steps = 0) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const run = replay(model, values, steps);
  const html = renderToStaticMarkup(
    createElement(Picture, { widget, panel, values, state: run.state, text: en }),
  );
  return {
    planes: readPlanes(html),
    state: run.state,
    html,
    told: widget.describe(values, run.state, en),
  };
}

/** Points of a contour drawn as a unit circle under a matrix, in data units. */
function ring(plane: ReturnType<typeof readPlanes>[number], mark: Element): [number, number][] {
  const [a, b, c, d, e, f] = mark
    .getAttribute("transform")!
    .match(/-?[\d.]+/g)!
    .map(Number) as [number, number, number, number, number, number];
  return Array.from({ length: 12 }, (_, k) => {
    const [u, v] = [Math.cos((k * Math.PI) / 6), Math.sin((k * Math.PI) / 6)];
    return plane.invert([a * u + c * v + e, b * u + d * v + f]) as [number, number];
  });
}

describe("many-dials, three", () => {
  it("every slice is the loss with its third dial held, at the same heights", () => {
    const planes = picture({ curve: 0.1, panel: "slices" }).planes.filter(
      (plane) => plane.marks("contours").length > 0,
    );
    expect(planes).toHaveLength(APART.length);
    const heights = planes.map((plane) =>
      plane.marks("contours").map((mark) => Number(mark.getAttribute("data-height"))),
    );
    for (const ones of heights) for (const one of ones) expect(heights.flat()).toContain(one);
    planes.forEach((plane, k) => {
      const a = 0.1 + APART[k]!;
      plane.marks("contours").forEach((mark, i) => {
        for (const [w, b] of ring(plane, mark)) {
          const height = heights[k]![i]!;
          const [, byW, byB] = threeSlopes(a, w, b);
          const slack =
            0.02 * (Math.abs(byW!) * plane.pixel[0] + Math.abs(byB!) * plane.pixel[1]) + 2e-3 * height;
          expect(Math.abs(error(a, w, b) - height)).toBeLessThan(slack + 1e-6);
        }
      });
    });
    // Like an onion: the deepest slice has the most contours, and they get fewer to both sides.
    const counts = heights.map((ones) => ones.length);
    const deepest = counts.indexOf(Math.max(...counts));
    expect(deepest).toBe(2);
    expect(counts).toEqual(
      [...counts.slice(0, 3)].sort((p, q) => p - q).concat([...counts.slice(3)].sort((p, q) => q - p)),
    );
  });

  it("the parabola and the three bars are what the dials make", () => {
    const { planes } = picture({ curve: -0.4, line: [0.6, 1.3] });
    const fit = planes.find((plane) => plane.marks("curve", "parabola").length > 0)!;
    for (const [u, y] of fit.points(fit.marks("curve", "parabola")[0]!))
      expect(y).toBeCloseTo(-0.4 * u * u + 0.6 * u + 1.3, 1);
    const bars = planes.find((plane) => plane.marks("bar").length === 3)!;
    const truth = threeSlopes(-0.4, 0.6, 1.3);
    bars.marks("bar").forEach((bar, i) => {
      const [[low], [high]] = bars.box(bar);
      const drawn = truth[i]! < 0 ? low : high;
      expect(Math.abs(drawn - truth[i]!)).toBeLessThan(2 * bars.pixel[0]);
    });
    truth.forEach((slope, i) => {
      const told = Number(
        /= (−?[\d.]+)$/.exec(bars.texts().filter((text) => text.startsWith("∂"))[i]!)![1]!.replace("−", "-"),
      );
      expect(Math.abs(told - slope)).toBeLessThan(0.005 * Math.abs(slope) + 1e-6);
    });
  });

  it("a step turns all three dials against their slopes", () => {
    const { state } = picture({}, 30);
    if (state.face !== "three") throw new Error("another face");
    for (let t = 1; t < state.path.length; t++) {
      const before = state.path[t - 1]!;
      const slopes = threeSlopes(...before);
      state.path[t]!.forEach((dial, i) => {
        expect(dial).toBeCloseTo(before[i]! - RATES.three * slopes[i]!, 6);
      });
      expect(error(...state.path[t]!)).toBeLessThan(error(...before));
    }
  });

  it("the arrow in the ball's slice is the next step", () => {
    const { planes } = picture({ curve: -0.3, line: [0.9, 1.5] });
    const own = planes.find((plane) => plane.marks("arrow").length > 0)!;
    const arrow = own.marks("arrow", "next")[0]!;
    const [from, to] = ["data-from", "data-to"].map((end) =>
      own.invert(arrow.getAttribute(end)!.split(",").map(Number) as [number, number]),
    );
    const [, byW, byB] = threeSlopes(-0.3, 0.9, 1.5);
    [0.9 - 0.25 * byW!, 1.5 - 0.25 * byB!].forEach((end, i) => {
      expect(Math.abs(to![i]! - end)).toBeLessThan(2 * own.pixel[i as 0 | 1]);
    });
    expect(from![0]).toBeCloseTo(0.9, 1);
  });

  it("says the three slopes, and the way down", () => {
    const { told } = picture({ curve: -0.3, line: [0.9, 1.5] });
    for (const slope of threeSlopes(-0.3, 0.9, 1.5))
      expect(told).toContain(slope.toPrecision(3).replace("-", "−"));
    expect(told).toContain("a up, w down, b up");
    // Below the ball's w and beyond its a, all three signs are others.
    const beyond = threeSlopes(0.9, -0.5, 2.9).map((slope) => (slope < 0 ? "up" : "down"));
    expect(picture({ curve: 0.9, line: [-0.5, 2.9] }).told).toContain(
      `a ${beyond[0]}, w ${beyond[1]}, b ${beyond[2]}`,
    );
  });
});

describe("many-dials, forty-four", () => {
  it.each(["1.1.1", "1.3.4", "2.3.2", "3.4.1"])(
    "the cut of %s is the loss along it, its tangent the slope",
    (name) => {
      const { planes } = picture({ face: "forty-four", panel: "cuts" });
      const [layer, from, to] = name.split(".").map((part) => Number(part) - 1) as [number, number, number];
      const plane = planes[layer]!;
      const weights = start();
      const [wide, high] = [1 - 2 * CELL.rim, CELL.height - 2 * CELL.rim];
      const at = ([x, y]: readonly [number, number]) => ({
        offset: ((x - from - CELL.rim) / wide) * 4 - 2,
        loss: ((y - (4 - to - 1) * CELL.height - CELL.rim) / high) * CEILING,
      });
      const w0 = weights[layer]![to]![from]!;
      const drawn = plane
        .points(plane.marks("curve", `cut-${name}`)[0]!)
        .map((point) => at(point as [number, number]));
      expect(drawn).toHaveLength(21);
      for (const one of drawn)
        expect(one.loss).toBeCloseTo(loss(withWeight(weights, [layer, to, from], w0 + one.offset)), 1);
      const h = 1e-5;
      const slope =
        (loss(withWeight(weights, [layer, to, from], w0 + h)) -
          loss(withWeight(weights, [layer, to, from], w0 - h))) /
        (2 * h);
      const [p, q] = plane
        .points(plane.marks("curve", `slope-${name}`)[0]!)
        .map((point) => at(point as [number, number]));
      expect((q!.loss - p!.loss) / (q!.offset - p!.offset)).toBeCloseTo(slope, 1);
    },
  );

  it("shows 44 cuts, and turning one weight changes all the others", () => {
    const cuts = (change: number) =>
      picture({ face: "forty-four", turned: "1.2.3", change, panel: "cuts" }).planes.flatMap((plane) =>
        plane.marks("curve").filter((mark) => mark.getAttribute("data-name")!.startsWith("cut-")),
      );
    const [before, after] = [cuts(0), cuts(1)];
    expect(before).toHaveLength(44);
    // Before the turn, dashed: the cuts as they were.
    const ghosts = picture({ face: "forty-four", turned: "1.2.3", change: 1, panel: "cuts" }).planes.flatMap(
      (plane) => plane.marks("curve").filter((mark) => mark.getAttribute("data-name")!.startsWith("before-")),
    );
    const shape = (mark: Element) => mark.querySelector("path")!.getAttribute("d");
    expect(before.filter((mark, i) => shape(mark) !== shape(after[i]!))).toHaveLength(44);
    expect(ghosts.map(shape)).toEqual(before.map(shape));
  });

  it("the large cut is the loss along its weight, with another weight turned or not", () => {
    for (const turned of ["1.1.2", "3.2.4"]) {
      const { planes } = picture({ face: "forty-four", weight: "3.2.4", turned, change: -0.75 });
      const plane = planes.find((one) => one.marks("curve", "chosen-cut").length > 0)!;
      const [layer, from, to] = turned.split(".").map((part) => Number(part) - 1) as [number, number, number];
      const weights = withWeight(start(), [layer, to, from], start()[layer]![to]![from]! - 0.75);
      for (const [weight, height] of plane.points(plane.marks("curve", "chosen-cut")[0]!)) {
        const truth = loss(withWeight(weights, [2, 3, 1], weight));
        expect(Math.abs(height - truth)).toBeLessThan(2 * plane.pixel[1]);
      }
      const [p, q] = plane.points(plane.marks("curve", "chosen-slope")[0]!);
      const h = 1e-5;
      const w = weights[2]![3]![1]!;
      const slope =
        (loss(withWeight(weights, [2, 3, 1], w + h)) - loss(withWeight(weights, [2, 3, 1], w - h))) / (2 * h);
      expect((q![1] - p![1]) / (q![0] - p![0])).toBeCloseTo(slope, 1);
    }
  });

  it("another weight is looked at without losing the steps taken or the turn", () => {
    const values = turnValues(widget.knobs, initialValues(widget.knobs), {
      face: "forty-four",
      turned: "1.2.3",
      change: 1,
    });
    const run = replay(model, values, 12);
    const looked = turnValues(widget.knobs, values, { weight: "3.1.1" });
    expect(restarts(widget.knobs, values, looked)).toBe(false);
    expect(turn(model, run, looked, false).state).toEqual(replay(model, looked, 12).state);
    // A hand on the slider turns the weight that is looked at, so the other goes back.
    expect(turnOf(looked)).toBe(0);
    expect(turnOf({ ...looked, turned: "3.1.1" })).toBe(1);
  });

  it("the ground of a cut is the more tinted the steeper its slope, up to the steepest at the start", () => {
    const { planes } = picture({ face: "forty-four", panel: "cuts" });
    planes.forEach((plane, layer) => {
      const grounds = plane.marks("cut-frame").map((mark) => Number(mark.getAttribute("fill-opacity")));
      const steep = start()[layer]![0]!.flatMap((_, from) =>
        start()[layer]!.map((row, to) => {
          const h = 1e-5;
          const at = [layer, to, from];
          return Math.abs(
            (loss(withWeight(start(), at, row[from]! + h)) - loss(withWeight(start(), at, row[from]! - h))) /
              (2 * h),
          );
        }),
      );
      expect(grounds).toHaveLength(steep.length);
      grounds.forEach((ground, i) => {
        expect(ground).toBeCloseTo(0.7 * steep[i]!, 2);
      });
    });
  });

  it("a step turns all 44 against their slopes, and the loss comes down", () => {
    const { state } = picture({ face: "forty-four" }, 60);
    if (state.face !== "forty-four") throw new Error("another face");
    expect(state.losses[0]).toBeCloseTo(loss(start()), 10);
    expect(state.losses.at(-1)!).toBeLessThan(0.1 * state.losses[0]!);
    for (let t = 1; t < state.losses.length; t++) expect(state.losses[t]!).toBeLessThan(state.losses[t - 1]!);
  });

  it("its 32 answers: which are right before a step, and all of them after sixty", () => {
    const { planes, told } = picture({ face: "forty-four", panel: "answers" });
    const [plane] = planes;
    const right = asked(start()).map(([said, yes]) => said > 0 === yes);
    for (const [name, wanted] of [
      ["right", true],
      ["wrong", false],
    ] as const)
      expect(
        plane!.points(plane!.marks("dots", name)[0]!).map((at) => at.map((value) => Math.round(value) + 0)),
      ).toEqual(right.flatMap((one, i) => (one === wanted ? [[Math.floor(i / 4), i % 4]] : [])));
    expect(told).toContain(`answers ${right.filter(Boolean).length} of 32 questions right`);
    const after = picture({ face: "forty-four", panel: "answers" }, 60);
    expect(after.planes[0]!.marks("dots", "wrong")).toEqual([]);
    expect(after.told).toContain("answers 32 of 32");
  });

  it("says how many other slopes a turn has changed", () => {
    const slopes = (weights: Weights): number[] =>
      weights.flatMap((matrix, layer) =>
        matrix.flatMap((row, to) =>
          row.map((w, from) => {
            const h = 1e-4;
            const at = [layer, to, from];
            return (loss(withWeight(weights, at, w + h)) - loss(withWeight(weights, at, w - h))) / (2 * h);
          }),
        ),
      );
    // A weight of the last layer leaves the slopes alone of those that feed the other outputs.
    for (const [[layer, to, from], said] of [
      [[0, 2, 1], "(first layer: 2 to 3, by 1.00) has changed all 43 other slopes"],
      [[1, 0, 3], "(second layer: 4 to 1, by 1.00) has changed all 43 other slopes"],
      [[2, 2, 3], "(third layer: 4 to 3, by 1.00) has changed 31 of the 43 other slopes"],
    ] as const) {
      const at = [layer, to, from];
      const turnedUp = withWeight(start(), at, start()[layer]![to]![from]! + 1);
      const after = slopes(turnedUp);
      const own = [0, 12, 28][layer]! + to * (layer === 0 ? 3 : 4) + from;
      const changed = slopes(start()).filter(
        (slope, i) => i !== own && Math.abs(slope - after[i]!) > 1e-6,
      ).length;
      expect(changed).toBe(layer === 2 ? 31 : 43);
      const { told } = picture({
        face: "forty-four",
        turned: `${layer + 1}.${from + 1}.${to + 1}`,
        change: 1,
      });
      expect(told).toContain(said);
    }
  });

  it("says the loss, the steepest weight and the chosen one", () => {
    const { told } = picture({ face: "forty-four" });
    const slopes = start().flatMap((matrix, layer) =>
      matrix.flatMap((row, to) =>
        row.map((w, from) => {
          const h = 1e-5;
          const slope =
            (loss(withWeight(start(), [layer, to, from], w + h)) -
              loss(withWeight(start(), [layer, to, from], w - h))) /
            (2 * h);
          return { name: `${["first", "second", "third"][layer]} layer: ${from + 1} to ${to + 1}`, slope };
        }),
      ),
    );
    const steepest = slopes.reduce((best, one) => (Math.abs(one.slope) > Math.abs(best.slope) ? one : best));
    expect(told).toContain(loss(start()).toPrecision(3));
    expect(told).toContain(`${slopes.filter(({ slope }) => slope > 0).length} are positive`);
    expect(told).toContain(`${steepest.slope.toPrecision(3)}, belongs to the ${steepest.name}`);
    const length = Math.hypot(...slopes.map(({ slope }) => slope));
    expect(told).toContain(`length ${Number(length.toPrecision(3))}`);
    const chosen = slopes.find(({ name }) => name === "second layer: 3 to 2")!;
    expect(told).toContain(chosen.slope.toPrecision(3).replace("-", "−"));
  });
});
