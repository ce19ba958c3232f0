/** What sentences say of rising and falling, against the engine's sign, over a grid of states; and that changes read as changes. */
import { describe, expect, it } from "vitest";
import { formatApart } from "../../src/kit/format.ts";
import { initialValues, type Knobs, turnValues } from "../../src/stage/knobs.ts";
import { replay } from "../../src/stage/run.ts";
import stepper from "../../src/widgets/backprop-stepper/index.ts";
import bowl from "../../src/widgets/error-bowl/index.ts";
import { bowls } from "../../src/widgets/error-bowl/model.ts";
import line from "../../src/widgets/line-error/index.ts";
import { derivativeAt, lowest } from "../../src/widgets/line-error/model.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "./english.ts";

const grid = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

describe("line-error", () => {
  it("says what turning up does, at slopes of either sign", () => {
    for (const norm of ["squared", "absolute"] as const)
      for (const slope of grid(-0.5, 1.2, 35)) {
        const values = turnValues(line.knobs, initialValues(line.knobs), { norm, slope });
        const told = line.describe(values, line.model.init(values), englishOf("line-error") as never);
        const rise = derivativeAt(values.slope, values);
        if (rise === undefined || Math.abs(values.slope - lowest(values).slope) <= 0.005) continue;
        expect(told).toContain(rise > 0 ? "Turn it up a little and the loss grows" : "the loss shrinks");
        expect(told).toContain(rise > 0 ? "climbs" : "falls");
        expect(told).not.toContain("steeper");
      }
  });
});

describe("error-bowl", () => {
  it("says rises and falls by the sign of the gradient", () => {
    for (const m of grid(-3, 5, 9))
      for (const b of grid(-2, 6, 9)) {
        const values = turnValues(bowl.knobs, initialValues(bowl.knobs), { line: [m, b] });
        const told = bowl.describe(values, bowl.model.init(values), englishOf("error-bowl") as never);
        const [, east, north] = /It (rises|falls) by .*? to the east and (rises|falls) by/.exec(told)!;
        const signs = bowls.seven.gradient(...values.line).map((slope) => (slope > 0 ? "rises" : "falls"));
        expect([east, north]).toEqual(signs);
      }
  });
});

describe("a change", () => {
  it.each([
    [12, 11.996, "12", "11.996"],
    [12, 8.14, "12", "8.14"],
    [0.1234567, 0.1234568, "0.1234567", "0.1234568"],
    [1, 1, "1", "1"],
  ])("from %d to %d reads %s and %s", (one, other, ...told) => {
    expect(formatApart(one, other)).toEqual(told);
  });

  it("the stepper's loss falls, rises or stays as its two ends read, at every rate", () => {
    const { min, max } = stepper.knobs.rate;
    for (const preset of stepper.knobs.preset.options)
      for (const rate of [min, 0.001, 0.0032, 0.1, max]) {
        const values = turnValues(stepper.knobs, initialValues(stepper.knobs), { preset, rate });
        const { state } = replay(stepper.model, values, 1000);
        const told = stepper.describe(values, state, englishOf("backprop-stepper") as never);
        const ends = /(fell|rose) from (\S+) to ([^\s,.]+(?:\.\d+)?)/.exec(told);
        if (ends) expect(ends[2], told).not.toBe(ends[3]);
      }
  });
});

describe("every widget's sentence", () => {
  it.each(Object.keys(widgets) as (keyof typeof widgets)[])("%s: no minus after by", async (id) => {
    const widget = (await widgets[id]()).default;
    if (widget.data && widget.data(initialValues(widget.knobs as Knobs) as never).length > 0) return;
    const knobs = widget.knobs as Knobs;
    const all = Object.entries(knobs).flatMap(([name, knob]) =>
      knob.kind === "number"
        ? [knob.min, (knob.min + knob.max) / 2, knob.max].map((value) => ({ [name]: value }))
        : [],
    );
    for (const change of [{}, ...all]) {
      const values = turnValues(knobs, initialValues(knobs), change as never) as never;
      const { state } = replay(widget.model as never, values, 3);
      const told = widget.describe(values, state as never, englishOf(id) as never);
      expect(told).not.toMatch(/\b(rises|falls|rose|fell|climbs|wrong|longer|shorter|more|less) by −/);
      expect(told).not.toMatch(/\berror (is )?0\.(\s|$)/);
    }
  });
});
