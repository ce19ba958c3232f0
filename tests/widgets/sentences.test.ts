/** What sentences say of rising and falling, against the engine's sign, over a grid of states; and that changes read as changes. */
import { describe, expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { formatApart } from "../../src/kit/format.ts";
import { initialValues, type Knobs, printValues, turnValues } from "../../src/stage/knobs.ts";
import { replay } from "../../src/stage/run.ts";
import type { AnyWidget } from "../../src/stage/widget.ts";
import stepper from "../../src/widgets/backprop-stepper/index.ts";
import descent from "../../src/widgets/descent-steps/index.ts";
import bowl from "../../src/widgets/error-bowl/index.ts";
import { bowls } from "../../src/widgets/error-bowl/model.ts";
import type { en as firstLook } from "../../src/widgets/first-look/text/en.ts";
import type { en as functionGraph } from "../../src/widgets/function-graph/text/en.ts";
import line from "../../src/widgets/line-error/index.ts";
import { derivativeAt, lowest } from "../../src/widgets/line-error/model.ts";
import type { en as lonelySpace } from "../../src/widgets/lonely-space/text/en.ts";
import race from "../../src/widgets/optimizer-race/index.ts";
import { verdict } from "../../src/widgets/overfit-desk/describe.ts";
import desk from "../../src/widgets/overfit-desk/index.ts";
import { widgets } from "../../src/widgets/registry.ts";
import type { en as trainDigits } from "../../src/widgets/train-digits/text/en.ts";
import type { en as tweakRipple } from "../../src/widgets/tweak-ripple/text/en.ts";
import { englishOf } from "./english.ts";
import { poses } from "./held.tsx";

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

/** Every widget in each of its poses, and a few steps on: its knobs and what it says. */
async function* saying(id: keyof typeof widgets): AsyncGenerator<readonly [where: string, told: string]> {
  const widget: AnyWidget = (await widgets[id]()).default;
  // What computes long takes one step.
  const counts = !widget.model.step ? [0] : widget.heavy ? [0, 1] : [0, 1, 3];
  for (const values of poses(widget))
    for (const count of counts) {
      const { state } = replay(widget.model, values, count, readData(widget.data?.(values) ?? []));
      yield [
        `${JSON.stringify(printValues(widget.knobs, values))}, ${count}`,
        widget.describe(values, state, englishOf(id)),
      ];
    }
}

describe("what is said in every pose", () => {
  it.each(Object.keys(widgets) as (keyof typeof widgets)[])(
    "%s: ends that differ, a singular, an article, nothing left out",
    async (id) => {
      const faults: string[] = [];
      for await (const [where, told] of saying(id)) {
        if (/\b(from|between) (\S+(?:\u00a0%)?) (to|and) \2(?=[ .,;]|$)/.test(told))
          faults.push(`${where}: ${told}`);
        if (/\ba (8|11|18)\b|\b1 more are|\b1 (of the \d+ )?\w+ have\b/.test(told))
          faults.push(`${where}: ${told}`);
        if (/[,:;] ?\.|\s[<>]\s?\d|[a-z]\. [a-z]/.test(told)) faults.push(`${where}: ${told}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it("digits are things with an article of their own", () => {
    const { told } = englishOf("first-look") as typeof firstLook;
    expect(
      told(10, 0.6, 8, [
        [8, 3],
        [7, 8],
        [5, 3],
        [1, 4],
      ]),
    ).toMatch(/takes an 8 for a 3, a 7 for an 8 .*; 1 more is wrong\.$/);
    const digits = englishOf("train-digits") as typeof trainDigits;
    expect(digits.drawn(8, "90 %")).toContain("for an 8,");
    expect(digits.padLabel(8)).toContain("for an 8.");
    expect((englishOf("lonely-space") as typeof lonelySpace).digitValue("3", 8)).toBe("no. 3, an 8");
  });

  it("one number once: high up, the loss and what it stands above the lowest read alike", () => {
    const say = (start: readonly number[]): string => {
      const values = turnValues(descent.knobs, initialValues(descent.knobs), {
        start,
        inputs: "raw",
      } as never);
      return descent.describe(values, descent.model.init(values), englishOf("descent-steps") as never);
    };
    expect(say([3.5, 3])).toMatch(/the loss is \d+\.$/);
    expect(say([0.92, -1])).toContain("the loss is 0.338, 0.32 above the lowest.");
  });

  it("three steps are listed with one and", () => {
    const { steep } = englishOf("function-graph") as typeof functionGraph;
    expect(steep(["−1.0", "0.2", "3.0"])).toContain("near −1.0, 0.2 and 3.0");
  });

  it("one neuron has moved, several have", () => {
    const { networkLabel } = englishOf("tweak-ripple") as typeof tweakRipple;
    expect(networkLabel("1.5", 1, 12)).toContain("1 of the 12 neurons has moved");
    expect(networkLabel("1.5", 5, 12)).toContain("5 of the 12 neurons have moved");
  });

  it("where numbers are not measured at every step, the moment is told at which they were", async () => {
    for (const id of ["train-digits", "digit-race"] as const) {
      const widget: AnyWidget = (await widgets[id]()).default;
      const values = initialValues(widget.knobs as Knobs) as never;
      const data = readData(widget.data!(values));
      const at = (count: number): string =>
        widget.describe(values, replay(widget.model, values, count, data).state, englishOf(id));
      expect(at(1), id).not.toContain(at(0).split(/[;:]/)[0]!);
      // Between two measurements nothing new is known.
      expect(at(8), id).toBe(at(7));
      expect(at(8), id).toContain("After 0.1 epochs");
      expect(at(10), id).toContain("After 0.2 epochs");
    }
  });
});

describe("optimizer-race", () => {
  const say = (change: object, count: number): string => {
    const values = turnValues(race.knobs, initialValues(race.knobs), change as never);
    return race.describe(
      values,
      replay(race.model, values, count).state,
      englishOf("optimizer-race") as never,
    );
  };
  const others = ["sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop"] as const;
  const four = ["adagrad", "adadelta", "rmsprop", "adam"] as const;
  const fled = { surface: "narrowValley", start: [-9, 1], rates: "same", rate: 10, resting: four };

  it("speaks of one runner as one, and of two as both", () => {
    expect(say({ resting: others }, 0)).toMatch(/Adam starts at .*, at the learning rate that suits it\./);
    expect(say({ resting: others, rates: "same" }, 0)).toMatch(/Adam starts at .*, at learning rate 1\./);
    expect(say({ resting: others.slice(1), rates: "same" }, 0)).toMatch(
      /start at .*, both at learning rate 1\./,
    );
  });

  it("claims no start for home where everybody has run away", () => {
    expect(say(fled, 200)).toContain("Nobody wins: nobody is left.");
    expect(say({ surface: "narrowValley", start: [0, 0] }, 200)).toContain("home is where they started");
  });

  it("counts every race that has been run", () => {
    for (const change of [fled, { surface: "beale", rates: "same", rate: 10 }]) {
      const told = say({ ...change, map: "winners" }, 16);
      const counts = [...told.matchAll(/(?:wins (\d+)|(\d+) ha(?:s|ve) no winner)/g)].map(([, a, b]) =>
        Number(a ?? b),
      );
      expect(
        counts.reduce((sum, n) => sum + n, 0),
        told,
      ).toBe(256);
      expect(told).toMatch(/\d+ have no winner\.$/);
    }
  });

  it("tells a thousandfold only of a loss that began above nought", () => {
    const away = (start: readonly number[]) =>
      say({ surface: "sixHumpCamel", start, rates: "same", rate: 1 }, 200);
    expect(away([-1.5, -0.8])).toContain("grown more than a thousandfold");
    expect(away([0, 0.7])).toContain("passed a thousand");
  });
});

describe("overfit-desk", () => {
  it("says by heart only of points that are known, and too stiff only of what will not follow later", () => {
    let judged = 0;
    for (const units of [1, 5, 30])
      for (const decay of [0, 1])
        for (const dropout of [0, 0.5]) {
          const values = turnValues(desk.knobs, initialValues(desk.knobs), { units, decay, dropout });
          const runs = desk.model.prepare!(values, {}, undefined);
          for (const held of ["1", "2", "3", "4"] as const)
            for (const epochs of [10, 32, 100, 316, 631, 1000]) {
              const state = desk.model.init(turnValues(desk.knobs, values, { held, epochs }), {}, runs);
              const now = state.training[state.stop]!;
              const said = verdict(state);
              if (said === "heart") expect(now).toBeLessThanOrEqual(0.18);
              if (said === "stiff")
                expect(Math.min(...state.training.slice(state.stop))).toBeGreaterThan(0.7 * now);
              if (said === "heart" || said === "stiff") judged++;
            }
        }
    expect(judged).toBeGreaterThan(50);
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
