/** The desk against a training written out here, what the chapter says of it, and the pictures read back. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { network } from "../../src/engine/network.ts";
import { generator } from "../../src/engine/random.ts";
import { format, formatFixed } from "../../src/kit/format.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { start } from "../../src/stage/run.ts";
import { verdict } from "../../src/widgets/overfit-desk/describe.ts";
import { letter, open } from "../../src/widgets/overfit-desk/envelope.ts";
import widget from "../../src/widgets/overfit-desk/index.ts";
import {
  ALONG,
  EPOCHS,
  knobs,
  lowest,
  model,
  SEED,
  type State,
  startOf,
  stopOf,
  trainWithout,
  type Values,
} from "../../src/widgets/overfit-desk/model.ts";
import { cards, NOISE, sealed, truth, withoutCard } from "../../src/widgets/overfit-desk/points.ts";
import { en } from "../../src/widgets/overfit-desk/text/en.ts";
import { readPlanes } from "./readPicture.ts";

const valuesOf = (turned: Partial<Values>): Values => ({ ...initialValues(knobs), ...turned });
const runs = new Map<string, State>();
const stateOf = (turned: Partial<Values>): State => {
  const key = JSON.stringify(turned);
  const known = runs.get(key) ?? start(model, valuesOf(turned)).state;
  runs.set(key, known);
  return known;
};

type Points = readonly (readonly [number, number])[];
/** The network at x, from its definition: weights, biases, weights out, bias out. */
const says = (p: ArrayLike<number>, x: number): number => {
  const units = (p.length - 1) / 3;
  let said = p[3 * units]!;
  for (let i = 0; i < units; i++) said += p[2 * units + i]! * Math.tanh(p[i]! * x + p[units + i]!);
  return said;
};
const errorOn = (points: Points, p: ArrayLike<number>): number =>
  points.reduce((sum, [x, y]) => sum + (says(p, x) - y) ** 2, 0) / points.length;

/** AdamW as in its paper, with slopes by nudging. */
function nudgedTraining(from: ArrayLike<number>, points: Points, decay: number, epochs: number): number[] {
  const p = Array.from(from);
  const [m, s] = [p.map(() => 0), p.map(() => 0)];
  for (let t = 1; t <= epochs; t++) {
    const slopes = p.map((value, i) => {
      const at = (h: number) =>
        errorOn(
          points,
          p.map((other, j) => (j === i ? value + h : other)),
        );
      return (at(1e-5) - at(-1e-5)) / 2e-5;
    });
    for (const [i, g] of slopes.entries()) {
      m[i] = 0.9 * m[i]! + 0.1 * g;
      s[i] = 0.999 * s[i]! + 0.001 * g * g;
      const step = m[i] / (1 - 0.9 ** t) / (Math.sqrt(s[i] / (1 - 0.999 ** t)) + 1e-8);
      p[i] = p[i]! * (1 - 0.01 * decay) - 0.01 * step;
    }
  }
  return p;
}

describe("the points", () => {
  it("lie on four cards of six and forty in the envelope, none twice, all within noise of one curve", () => {
    expect(cards.map(({ length }) => length)).toEqual([6, 6, 6, 6]);
    expect(sealed).toHaveLength(40);
    const all = [...cards.flat(), ...sealed];
    expect(new Set(all.map(String)).size).toBe(64);
    for (const card of [0, 1, 2, 3])
      expect(new Set([...withoutCard(card), ...cards[card]!])).toEqual(new Set(cards.flat()));
    const misses = all.map(([x, y]) => (y - truth(x)) ** 2);
    expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeGreaterThan(0.6 * NOISE ** 2);
    expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeLessThan(1.5 * NOISE ** 2);
  });
});

describe("the training", () => {
  it("is AdamW on all points but one card's, by nudging", () => {
    const from = startOf(network({ layers: [1, 3, 1], hidden: "tanh" }), generator(SEED));
    for (const decay of [0, 0.5]) {
      const { parameters } = trainWithout(2, { units: 3, decay, dropout: 0 });
      const again = nudgedTraining(from, withoutCard(2), decay, 20);
      for (const [i, value] of again.entries()) expect(parameters[stopOf(20)]![i]).toBeCloseTo(value, 5);
    }
  });

  it("learns otherwise with dropout, and the same again every time", () => {
    const run = (dropout: number) => [...trainWithout(0, { units: 5, decay: 0, dropout }).parameters.at(-1)!];
    expect(run(0.2)).toEqual(run(0.2));
    expect(run(0.2)).not.toEqual(run(0));
  });

  it("reports errors that are those of its parameters, on the right points", () => {
    for (const held of ["1", "3"] as const) {
      const card = Number(held) - 1;
      const values = { units: 5, held, epochs: 100 } as const;
      const state = stateOf(values);
      const { parameters } = trainWithout(card, valuesOf(values));
      const shown = parameters[state.stop]!;
      expect(EPOCHS[state.stop]).toBe(100);
      expect(state.training[state.stop]).toBeCloseTo(errorOn(withoutCard(card), shown), 12);
      expect(state.validation[state.stop]).toBeCloseTo(errorOn(cards[card]!, shown), 12);
      expect(state.sealed).toBeCloseTo(errorOn(sealed, shown), 12);
      expect(state.mean[state.stop]).toBeCloseTo(
        state.cards.reduce((sum, { validation }) => sum + validation, 0) / 4,
        12,
      );
    }
  });
});

describe("what the chapter says", () => {
  it("one neuron is too stiff, thirty learn by heart, five lie between", () => {
    const [one, five, thirty] = [1, 5, 30].map((units) => stateOf({ units }));
    const end = EPOCHS.length - 1;
    expect(one!.training[end]).toBeGreaterThan(five!.training[end]!);
    expect(five!.training[end]).toBeGreaterThan(thirty!.training[end]!);
    expect(thirty!.training[end]).toBeLessThan(NOISE ** 2 / 4);
    expect(five!.validation[end]).toBeLessThan(one!.validation[end]!);
    expect(one!.validation[end]).toBeLessThan(thirty!.validation[end]!);
    expect([one!, thirty!].map(verdict)).toEqual(["stiff", "heart"]);
  });

  it("stopped in time, decayed or dropped out, thirty do better than five at the end", () => {
    const five = stateOf({ units: 5 }).validation.at(-1)!;
    expect(EPOCHS[lowest(stateOf({ units: 30 }).validation)]).toBe(32);
    expect(verdict(stateOf({ units: 30, epochs: 32 }))).toBe("good");
    expect(verdict(stateOf({ units: 30, epochs: 10 }))).toBe("short");
    for (const turned of [{ epochs: 32 }, { decay: 1 }, { dropout: 0.2 }]) {
      const state = stateOf({ units: 30, ...turned });
      expect(state.validation[state.stop]).toBeLessThan(five);
    }
  });

  it("a card alone can be lucky where four are not", () => {
    const state = stateOf({ units: 30, epochs: 355, dropout: 0.5 });
    expect(state.validation[state.stop]).toBeLessThan(NOISE ** 2 / 2);
    expect(state.mean[state.stop]).toBeGreaterThan(2 * NOISE ** 2);
  });
});

it("answers its task on paper with what its frames show", () => {
  const [d, e] = [stateOf({ units: 30 }), stateOf({ units: 30, epochs: 50 })];
  const best = lowest(d.validation);
  expect(en.answer).toContain(`after ${EPOCHS[best]} epochs: ${format(d.validation[best]!, 2)},`);
  expect(en.answer).toContain(`with ${format(d.training[best]!, 2)} on those trained on`);
  expect(en.answer).toContain(
    `it is ${format(d.validation.at(-1)!, 2)} and ${format(d.training.at(-1)!, 2)}.`,
  );
  expect(en.answer).toContain(`the average, ${format(e.mean[e.stop]!, 2)},`);
  expect(en.answer).toContain(`Card 3 alone, ${formatFixed(e.cards[2]!.validation, 2)},`);
  expect(Math.min(...e.cards.map(({ validation }) => validation))).toBe(e.cards[2]!.validation);
  expect(en.answer).toContain(`${NOISE ** 2} on average`);
  expect(en.answer).toContain(`frame b, the envelope says ${format(e.sealed, 2)}.`);
});

describe("the envelope", () => {
  it("notes with what it was opened, and says what the network shown misses", () => {
    const values = valuesOf({ units: 5, epochs: 158, held: "2" });
    const state = stateOf({ units: 5, epochs: 158, held: "2" });
    expect(letter(values)).toBeUndefined();
    expect(widget.keep!(values, state, {})).toBeUndefined();
    const opened = { ...values, ...open(values, state) };
    const said = { units: 5, epochs: 158, decay: 0, dropout: 0, card: 2, error: state.sealed };
    expect(letter(opened)).toEqual(said);
    expect(widget.keep!(opened, state, {})).toEqual({ envelope: said });
    // Whatever is turned afterwards, it goes on saying the same.
    expect(letter(valuesOf({ ...opened, units: 30 }))).toEqual(said);
    expect(widget.describe(opened, state, en)).toContain("opened with 5 hidden neurons after 158 epochs");
  });

  it("shows nothing of its points before", () => {
    const draw = (values: Values): string =>
      renderToStaticMarkup(createElement(Picture, { widget, values, state: stateOf({}), text: en }));
    expect(draw(valuesOf({}))).not.toMatch(/data-name="(sealed|truth)"/);
    const html = draw({ ...valuesOf({}), ...open(valuesOf({}), stateOf({})) });
    const fit = readPlanes(html).find(({ svg }) => svg.getAttribute("data-plane") === "fit")!;
    const dots = fit.points(fit.marks("dots", "sealed")[0]!);
    expect(dots).toHaveLength(40);
    for (const [i, [x, y]] of dots.entries()) {
      expect(Math.abs(x - sealed[i]![0])).toBeLessThan(fit.pixel[0]);
      expect(Math.abs(y - sealed[i]![1])).toBeLessThan(fit.pixel[1]);
    }
  });
});

describe("the picture", () => {
  const turned = { units: 8, epochs: 158, held: "3" } as const;
  const planes = () =>
    readPlanes(
      renderToStaticMarkup(
        createElement(Picture, { widget, values: valuesOf(turned), state: stateOf(turned), text: en }),
      ),
    );
  const named = (name: string) => planes().find(({ svg }) => svg.getAttribute("data-plane") === name)!;

  it("draws the network's own curve, and from it to every point kept back", () => {
    const fit = named("fit");
    const shown = trainWithout(2, valuesOf(turned)).parameters[stopOf(158)]!;
    const curve = fit.points(fit.marks("curve", "says")[0]!);
    expect(curve.length).toBeGreaterThan(ALONG.length / 3);
    for (const [x, y] of curve) expect(Math.abs(y - says(shown, x))).toBeLessThan(5 * fit.pixel[1]);
    const misses = fit.marks("segment", "miss").map((mark) => fit.points(mark));
    expect(misses).toHaveLength(6);
    for (const [i, [from, to]] of misses.entries()) {
      expect(Math.abs(from![1] - says(shown, from![0]))).toBeLessThan(5 * fit.pixel[1]);
      expect(Math.abs(to![1] - cards[2]![i]![1])).toBeLessThan(fit.pixel[1]);
    }
  });

  it("draws both errors, and marks where the one kept back is lowest", () => {
    const errors = named("errors");
    const state = stateOf(turned);
    for (const name of ["training", "validation", "mean"] as const) {
      const line = errors.points(errors.marks("curve", name)[0]!);
      const [epoch, error] = line.at(-1)!;
      expect(epoch / 1000).toBeCloseTo(1, 1);
      expect(error / state[name].at(-1)!).toBeCloseTo(1, 1);
    }
    expect(errors.texts().join(" ")).toContain(`lowest: ${EPOCHS[lowest(state.validation)]} epochs`);
  });

  it("writes on each card what its own points are missed by", () => {
    const state = stateOf(turned);
    for (const [card, { validation }] of state.cards.entries())
      expect(named(`card-${card + 1}`).texts()).toContain(validation.toFixed(2));
  });
});
