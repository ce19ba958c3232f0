/** The loop against a descent written out here, what the chapter says of it, and the pictures read back. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { mountainNetwork } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { format } from "../../src/kit/format.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/training-loop/index.ts";
import { knobs, model, objective, type State, type Values } from "../../src/widgets/training-loop/model.ts";
import { en } from "../../src/widgets/training-loop/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const valuesOf = (turned: Partial<Values>): Values => ({ ...initialValues(knobs), ...turned });
const stateAfter = (rounds: number, turned: Partial<Values> = {}): State =>
  replay(model, valuesOf(turned), 4 * rounds).state;

const { x, y } = mountainNetwork;
/** The network at x, from its definition. */
const says = (p: ArrayLike<number>, at: number): number =>
  p[9]! + [0, 1, 2].reduce((sum, i) => sum + p[6 + i]! * Math.tanh(p[i]! * at + p[3 + i]!), 0);
const lossOf = (p: ArrayLike<number>): number =>
  x.reduce((sum, at, i) => sum + (says(p, at) - y[i]!) ** 2, 0) / x.length;

/** Descent by nudging the first `free` parameters. */
function nudged(start: ArrayLike<number>, free: number, rounds: number): number {
  const p = Array.from(start);
  for (let round = 0; round < rounds; round++) {
    const slopes = p.map((value, i) => {
      if (i >= free) return 0;
      const at = (h: number) => lossOf(p.map((other, j) => (j === i ? value + h : other)));
      return (at(1e-5) - at(-1e-5)) / 2e-5;
    });
    for (const [i, slope] of slopes.entries()) p[i]! -= 0.1 * slope;
  }
  return lossOf(p);
}

describe("the descent", () => {
  it.each(["friend", "camp"] as const)("from %s is that of nudging, with ten dials and with two", (start) => {
    const { parameters } = stateAfter(0, { start }).ten;
    const { ten, two } = stateAfter(100, { start });
    expect(ten.loss).toBeCloseTo(nudged(parameters, 10, 100), 6);
    expect(two!.loss).toBeCloseTo(nudged(parameters, 2, 100), 6);
    expect(ten.loss).toBeCloseTo(lossOf(ten.parameters), 12);
  });

  it("saves the friend: the hollow that holds two dials does not hold ten", () => {
    expect(stateAfter(0).ten.loss).toBeCloseTo(0.422, 3);
    expect(stateAfter(100).two!.loss).toBeCloseTo(0.413, 3);
    expect(stateAfter(3000).two!.loss).toBeCloseTo(0.413, 3);
    expect(stateAfter(100).ten.loss).toBeCloseTo(0.0265, 3);
    expect(stateAfter(0, { start: "camp" }).ten.loss).toBeCloseTo(0.179, 3);
    expect(stateAfter(100, { start: "camp" }).ten.loss).toBeCloseTo(0.0258, 3);
  });

  it("idles on two plateaus from the summit, and gets there after thousands of rounds", () => {
    const loss = (rounds: number): number => stateAfter(rounds, { start: "summit" }).ten.loss;
    expect(loss(300)).toBeCloseTo(0.58, 2);
    expect(loss(2000)).toBeCloseTo(0.55, 2);
    expect(loss(4000)).toBeLessThan(0.04);
  });

  it("begins where the reader's walk has ended, on the mountain only", () => {
    const walked = { start: "yours", moves: ["east", "east", "north"] } as const;
    const [w1, w2] = stateAfter(0, walked).ten.parameters;
    expect([w1, w2].map((w) => w! + 0)).toEqual([expect.closeTo(0.8), expect.closeTo(0.4)]);
    expect(stateAfter(0, { ...walked, ground: "bowl" }).ten.loss).toBe(
      stateAfter(0, { start: "summit" }).ten.loss,
    );
  });

  it("takes one stage at a time, and moves at the fourth only", () => {
    for (const steps of [1, 2, 3]) expect(replay(model, valuesOf({}), steps).state.ten.step).toBe(0);
    const before = stateAfter(0).ten;
    const { parameters } = stateAfter(1).ten;
    const { gradient } = objective(before.parameters);
    for (const [i, value] of parameters.entries())
      expect(value).toBeCloseTo(before.parameters[i]! - 0.1 * gradient[i]!, 12);
  });

  it("is the same again with the same luck, and another with another", () => {
    const luck = (seed: number) => [...stateAfter(50, { start: "luck", seed }).ten.parameters];
    expect(luck(4)).toEqual(luck(4));
    expect(luck(4)).not.toEqual(luck(5));
  });

  it("keeps losses of their own rounds, however long the run", () => {
    const { every, losses } = stateAfter(1000, { start: "summit" });
    expect(losses.length).toBeLessThanOrEqual(400);
    const k = losses.length - 1;
    expect(losses[k]![0]).toBe(stateAfter(k * every, { start: "summit" }).ten.loss);
  });
});

describe("the picture", () => {
  const planesAt = (state: State, turned: Partial<Values> = {}) =>
    readPlanes(
      renderToStaticMarkup(createElement(Picture, { widget, values: valuesOf(turned), state, text: en })),
    );
  const planeOf = (planes: ReturnType<typeof planesAt>, name: string) =>
    planes.find(({ svg }) => svg.getAttribute("data-plane") === name)!;

  it("draws the network's own curve", () => {
    const state = stateAfter(100);
    const curve = planeOf(planesAt(state), "curve");
    const [now] = curve.marks("curve", "now");
    const points = curve.points(now!);
    expect(points.length).toBeGreaterThan(50);
    for (const [at, said] of points)
      expect(Math.abs(said - says(state.ten.parameters, at))).toBeLessThan(8 * curve.pixel[1]);
    const [dots] = curve.marks("dots", "points").length ? curve.marks("dots", "points") : curve.marks("dots");
    expect(curve.points(dots!).map(([at]) => at)).toEqual(x.map((at) => expect.closeTo(at, 1)));
  });

  it("draws all ten slopes once they are found, to one scale through the run, and lights the stage just done", () => {
    for (const steps of [0, 1, 2, 3, 4, 5, 7, 40]) {
      const { state } = replay(model, valuesOf({}), steps);
      const planes = planesAt(state);
      const slopes = planeOf(planes, "slopes");
      const found = steps % 4 === 3 || (steps > 0 && steps % 4 === 0);
      expect([steps, slopes.marks("bar").length]).toEqual([steps, found ? 10 : 0]);
      expect(slopes.svg.getAttribute("data-y1")).toBe(
        planeOf(planesAt(stateAfter(0)), "slopes").svg.getAttribute("data-y1"),
      );
      const round = replay(model, valuesOf({}), steps === 0 ? 0 : steps - 1).state.ten;
      if (found)
        for (const [i, slope] of [...round.gradient].entries()) {
          const [low, high] = slopes.box(slopes.marks("bar", `slope-${i}`)[0]!);
          expect(Math.abs((slope > 0 ? high[1] : low[1]) - slope)).toBeLessThan(2 * slopes.pixel[1]);
        }
      const lit = planeOf(planes, "loop").svg.querySelectorAll("[data-lit]");
      const stage = steps === 0 ? [] : [String(((steps - 1) % 4) + 1)];
      expect([...lit].map(({ textContent }) => textContent?.slice(0, 1))).toEqual(stage);
    }
  });

  it("says how steep the slopes still are where their bars are too short to be seen", () => {
    const faintAt = (steps: number) => {
      const { state } = replay(model, valuesOf({}), steps);
      const slopes = planeOf(planesAt(state), "slopes");
      const reach = Number(slopes.svg.getAttribute("data-y1"));
      const steepest = Math.max(...(state.before ?? state.ten).gradient.map(Math.abs));
      return { faint: slopes.marks("label", "faint")[0]?.textContent, share: steepest / reach, steepest };
    };
    expect(faintAt(4)).toMatchObject({ faint: undefined });
    const late = faintAt(1600);
    expect(late.share).toBeLessThan(0.05);
    expect(late.faint).toBe(en.faint(format(late.steepest, 2)));
  });

  it("draws the one miss that Forward tells of, and all seven for the loss", () => {
    for (const [steps, misses] of [
      [0, 0],
      [1, 1],
      [2, 7],
      [3, 7],
    ] as const) {
      const { state } = replay(model, valuesOf({}), steps);
      const curve = planeOf(planesAt(state), "curve");
      const drawn = curve.marks("segment", "miss").map((mark) => curve.points(mark));
      expect(drawn).toHaveLength(misses);
      for (const [[at, said], [, wanted]] of drawn as [[number, number], [number, number]][]) {
        expect(Math.abs(said - says(state.ten.parameters, at))).toBeLessThan(8 * curve.pixel[1]);
        expect(y.some((one) => Math.abs(one - wanted) < 2 * curve.pixel[1])).toBe(true);
      }
    }
  });

  it("ends both lines where the losses stand", () => {
    const state = stateAfter(100);
    const losses = planeOf(planesAt(state), "losses");
    for (const [name, loss] of [
      ["ten", state.ten.loss],
      ["two", state.two!.loss],
    ] as const) {
      const [rounds, height] = losses.points(losses.marks("curve", name)[0]!).at(-1)!;
      expect(rounds).toBeCloseTo(100, 0);
      expect(height / loss).toBeCloseTo(1, 1);
    }
  });
});
