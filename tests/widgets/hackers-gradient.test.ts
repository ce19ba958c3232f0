/** The numbers and pictures of hackers-gradient, against a network written out here and not the engine's. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { mountainNetwork as net } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { initialValues, turnValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import type { Frame } from "../../src/stage/widget.ts";
import widget from "../../src/widgets/hackers-gradient/index.ts";
import {
  bestNudge,
  errorOf,
  HELD,
  LADDER,
  model,
  type State,
  type Values,
} from "../../src/widgets/hackers-gradient/model.ts";
import { en } from "../../src/widgets/hackers-gradient/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const weightsAt = (w: number) => [w, HELD, net.thirdWeight];
const outputAt = (w: number, x: number): number =>
  weightsAt(w).reduce(
    (total, wi, k) => total + net.outputWeights[k]! * Math.tanh(wi * x + net.hiddenBiases[k]!),
    net.outputBias,
  );
const mse = (w: number): number =>
  net.x.reduce((sum, x, i) => sum + (outputAt(w, x) - net.y[i]!) ** 2 / net.x.length, 0);
/** ∂mse/∂w by hand: 2/n Σ (out − y) v₁ (1 − tanh²) x. */
const slopeByHand = (w: number): number =>
  net.x.reduce((sum, x, i) => {
    const bend = Math.tanh(w * x + net.hiddenBiases[0]);
    return (
      sum + (2 / net.x.length) * (outputAt(w, x) - net.y[i]!) * net.outputWeights[0] * (1 - bend * bend) * x
    );
  }, 0);

type Shown = Partial<Values> & Pick<Frame<Values, keyof typeof widget.panels>, "panel">;
function picture({ panel, ...change }: Shown, state?: State) {
  const values = turnValues(widget.knobs, initialValues(widget.knobs), change);
  const now = state ?? model.init(values);
  const html = renderToStaticMarkup(createElement(Picture, { widget, panel, values, state: now, text: en }));
  return { planes: readPlanes(html), values, html, told: widget.describe(values, now, en) };
}
const steepness = ([[x0, y0], [x1, y1]]: readonly (readonly [number, number])[] & {
  0: readonly [number, number];
  1: readonly [number, number];
}) => (y1 - y0) / (x1 - x0);
type Line = Parameters<typeof steepness>[0];

describe.each([-2.5, 1, 3])("hackers-gradient at w = %s", (weight) => {
  it("draws the network's loss, and the true slope beside it", () => {
    const { planes } = picture({ weight, nudge: 0.1 });
    const [loss] = planes as [(typeof planes)[number]];
    for (const [w, l] of loss.points(loss.marks("curve", "loss")[0]!))
      expect(Math.abs(l - mse(w))).toBeLessThan(0.03 + 0.01 * Math.abs(slopeByHand(w)));
    expect(steepness(loss.points(loss.marks("curve", "tangent")[0]!) as unknown as Line)).toBeCloseTo(
      slopeByHand(weight),
      1,
    );
  });

  it.each([
    ["one-sided", 1],
    ["one-sided", 0.1],
    ["central", 0.316],
  ] as const)("%s, nudge %s: the dashed slope is rise over run", (formula, nudge) => {
    const { planes } = picture({ weight, nudge, formula, panel: ["glass", "digits"] });
    const [glass] = planes as [(typeof planes)[number]];
    const wanted =
      formula === "central"
        ? (mse(weight + nudge) - mse(weight - nudge)) / (2 * nudge)
        : (mse(weight + nudge) - mse(weight)) / nudge;
    expect(steepness(glass.points(glass.marks("curve", "nudged-slope")[0]!) as unknown as Line)).toBeCloseTo(
      wanted,
      1,
    );
    const dots = glass.points(glass.marks("dots", "nudge")[0]!);
    expect(dots.map(([t]) => Math.round(t))).toEqual(formula === "central" ? [-1, 1] : [0, 1]);
    for (const [t, rise] of dots)
      expect(rise).toBeCloseTo((mse(weight + t * nudge) - mse(weight)) / nudge, 1);
  });

  it.each(["one-sided", "central"] as const)("%s: the error curve is a U", (formula) => {
    const { planes } = picture({ weight, formula, errors: "all", panel: "errors" });
    const [errors] = planes as [(typeof planes)[number]];
    const drawn = errors.points(errors.marks("curve", "errors")[0]!);
    expect(drawn).toHaveLength(LADDER.length);
    // Long nudges, where rounding plays no part: the same errors, computed here.
    for (const [h, error] of drawn.filter(([h]) => h > 0.002)) {
      const found =
        formula === "central"
          ? (mse(weight + h) - mse(weight - h)) / (2 * h)
          : (mse(weight + h) - mse(weight)) / h;
      const truth = Math.abs(found - slopeByHand(weight));
      expect(Math.abs(Math.log10(error / truth))).toBeLessThan(0.25);
    }
    const typical = (low: number, high: number): number => {
      const logs = drawn
        .filter(([h]) => h >= low && h <= high)
        .map(([, error]) => Math.log10(error))
        .sort((a, b) => a - b);
      return logs[logs.length >> 1]!;
    };
    const middle = formula === "central" ? typical(1e-6, 1e-4) : typical(1e-9, 1e-7);
    expect(typical(0.1, 1)).toBeGreaterThan(middle + 3);
    expect(typical(1e-15, 1e-13)).toBeGreaterThan(middle + 3);
  });
});

describe("hackers-gradient, in figures and words", () => {
  it.each(["one-sided", "central"] as const)(
    "%s: as many digits agree as are strong, and unlike slopes read unlike",
    (formula) => {
      for (const weight of [-8, -2.5, 3, 7.45, 8])
        for (const nudge of LADDER.filter((_, k) => k % 3 === 0)) {
          const { html, told } = picture({ weight, nudge, formula, panel: ["glass", "digits"] });
          const strong = /data-mark="by-nudging"><b>([^<]*)</.exec(html)![1]!;
          const digits = strong.replace(/\D/g, "").replace(/^0+/, "").length;
          const said = /(Not one|One|\d+) digits? agrees?\./.exec(told)![1]!;
          expect(said, `${weight}, ${nudge}`).toBe(["Not one", "One"][digits] ?? String(digits));
          for (const text of [told, html]) {
            const [, found, exact] =
              /slope (?:of|is) (\S+); the true (?:one|slope) is ([^\s,"]+?)(?=,|"|\.(?!\d))/.exec(text)!;
            if (!told.includes("wrong by 0.")) expect(found, told).not.toBe(exact);
          }
        }
    },
  );

  it("claims of the best nudge no more than holds as a rule", () => {
    const told = (nudge: number) => picture({ weight: 3, nudge, errors: "all", panel: "errors" }).told;
    // By luck a nudge beside the best is better still.
    expect(errorOf(3, LADDER[29]!, "one-sided")).toBeLessThan(bestNudge(3, "one-sided").error);
    expect(told(LADDER[29]!)).toContain("as a rule worse");
  });

  it("both slopes stand in full, and what agrees is strong", () => {
    const { html } = picture({ weight: 3, nudge: 1e-5 });
    const cells = [...html.matchAll(/data-mark="by-(nudging|backprop)"><b>([^<]*)<\/b>([^<]*)</g)];
    expect(cells.map(([, way]) => way)).toEqual(["nudging", "backprop"]);
    const numbers = cells.map(([, , agree, rest]) => Number(`${agree}${rest}`.replace("−", "-")));
    expect(numbers[1]).toBeCloseTo(slopeByHand(3), 11);
    expect(numbers[0]).toBeCloseTo((mse(3 + 1e-5) - mse(3)) / 1e-5, 9);
    expect(cells[0]![2]).toBe(cells[1]![2]);
    expect(cells[0]![3]![0]).not.toBe(cells[1]![3]![0]);
    expect(html).toContain("5 digits agree");
  });

  it("tells the slopes, the error and, once shown, the best nudge", () => {
    const { told } = picture({ weight: 3, nudge: 0.1 });
    expect(told).toContain(((mse(3.1) - mse(3)) / 0.1).toPrecision(6).replace("-", "−"));
    expect(told).toContain(slopeByHand(3).toPrecision(6).replace("-", "−"));
    const best = bestNudge(3, "one-sided");
    // ε^(1/2) for one side, ε^(1/3) for both, within two powers of ten.
    expect(Math.abs(Math.log10(best.h) + 8)).toBeLessThan(2);
    expect(Math.abs(Math.log10(bestNudge(3, "central").h) + 5.2)).toBeLessThan(2);
    // No stroke of luck: about what the short nudges next to it leave, near the least that theory allows, (2ε|f f″|)^½.
    const beside = [0.8, 0.9, 1.1, 1.25].map((factor) => errorOf(3, factor * best.h, "one-sided"));
    expect(Math.abs(Math.log10(best.error / Math.hypot(...beside)))).toBeLessThan(0.5);
    expect(Math.abs(Math.log10(best.error / 2e-8))).toBeLessThan(0.5);
    expect(picture({ weight: 3, errors: "all" }).told).toContain("is the best");
  });

  it("keeps the nudges tried until weight or formula change, and compares the last two", () => {
    const values = initialValues(widget.knobs);
    let state = model.init(values);
    const shorter = { ...values, nudge: 0.01 };
    state = model.turn!(state, shorter, values);
    expect(state.tried).toEqual([1, 0.01]);
    expect(picture({ nudge: 0.01 }, state).told).toContain("shorter than the last, and its slope is better");
    const far = { ...values, nudge: 1e-15 };
    state = model.turn!(state, far, shorter);
    expect(picture({ nudge: 1e-15 }, state).told).toContain("shorter than the last, and its slope is worse");
    const [, , errors] = picture({ nudge: 1e-15 }, state).planes;
    expect(errors!.points(errors!.marks("dots", "tried")[0]!)).toHaveLength(3);
    expect(model.turn!(state, { ...far, weight: 1 }, far).tried).toEqual([1e-15]);
  });

  it("no nudge draws a number that is none", () => {
    for (const nudge of LADDER)
      for (const weight of [-8, 0, 6, 8]) {
        const { html, told } = picture({ weight, nudge, errors: "all" });
        expect(html + told).not.toMatch(/NaN|Infinity/);
      }
  });
});
