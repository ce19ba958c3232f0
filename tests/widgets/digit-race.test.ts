/** The race on digits: equal starts, equal batches, equal counts; each runner against the engine's plain tape; and its pictures. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { keptOf } from "../../src/build/computed/index.ts";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitParts, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { epochOrder } from "../../src/engine/datasets/epochOrder.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { optimizers } from "../../src/engine/optimizers/index.ts";
import { initialHyper, type Optimizer } from "../../src/engine/optimizers/optimizer.ts";
import { predict } from "../../src/engine/predict.ts";
import { digitShape } from "../../src/engine/subjects/networks/digitShape.ts";
import { RUNNERS } from "../../src/engine/subjects/racing/runners.ts";
import { oneHot } from "../../src/engine/tensor.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay, start } from "../../src/stage/run.ts";
import outcomes from "../../src/widgets/digit-race/computed/outcomes.ts";
import rates from "../../src/widgets/digit-race/computed/rates.ts";
import widget from "../../src/widgets/digit-race/index.ts";
import { ladders } from "../../src/widgets/digit-race/ladders.ts";
import {
  gradientsAfter,
  knobs,
  model,
  STEPS,
  type State,
  tuned,
} from "../../src/widgets/digit-race/model.ts";
import { en } from "../../src/widgets/digit-race/text/en.ts";
import { BATCH, batchesOf, EPOCH, EPOCHS, luck } from "../../src/widgets/digit-race/track.ts";
import { readPlanes } from "./readPicture.ts";

const values = initialValues(knobs);
const data = readData(["digits", "training"]);
const digits = data.digits!;

let begun: State;
let after: State;
beforeAll(() => {
  begun = replay(model, values, 0, data).state;
  after = replay(model, values, 2, data).state;
});

describe("the race", () => {
  it("gives every runner the same start, and the same number of gradients", () => {
    for (const runner of RUNNERS) expect(begun.runs[runner].parameters).toEqual(luck(values.seed).start);
    expect(gradientsAfter(STEPS)).toBe((EPOCHS * digitParts.training[1]) / BATCH);
  });

  it("shows every training digit once in an epoch, in batches that all of them share", () => {
    const { order } = epochOrder(luck(1).random);
    const rows = Array.from({ length: EPOCH }, (_, step) => batchesOf(order, step)).flat();
    expect(rows.every((batch) => batch.length === BATCH)).toBe(true);
    expect(rows.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 7000 }, (_, i) => i));
  });

  it.each(RUNNERS)("%s does what its rule does with the tape's gradients of those batches", (runner) => {
    const rule: Optimizer = optimizers[runner];
    const { start: from, random } = luck(values.seed);
    const { order } = epochOrder(random);
    let parameters: Readonly<Float64Array> = Float64Array.from(from);
    let state = rule.init(parameters);
    let step = 0;
    for (const rows of [...batchesOf(order, 0), ...batchesOf(order, 1)]) {
      const some = rows.map((row) => sliceDigits(digits, row, row + 1));
      const pixels = Uint8Array.from(some.flatMap((one) => [...one.pixels]));
      const labels = some.map((one) => one.labels[0]!);
      const x = digitMatrix({ count: rows.length, pixels, labels: Uint8Array.from(labels) });
      const { gradient } = lossAndGradient(digitShape, parameters, x, oneHot(labels, 10));
      const hyper = { ...initialHyper(rule), rate: tuned[runner] };
      ({ parameters, state } = rule.update(parameters, gradient, state, hyper, ++step));
    }
    // Rules that divide by a usual slope divide, where it is almost nothing, rounding by rounding: compared by the loss.
    const some = sliceDigits(digits, 0, 1000);
    const loss = (at: Readonly<Float64Array>) =>
      lossAndGradient(digitShape, at, digitMatrix(some), oneHot([...some.labels], 10)).loss;
    const own = after.runs[runner];
    expect(loss(Float64Array.from(own.parameters))).toBeCloseTo(loss(parameters), 3);
    expect(own.curve.at(-1)!.loss).toBeCloseTo(loss(parameters), 3);
  });

  it("tells the share of the unseen that the engine's plain forward pass reads right", () => {
    const some = sliceDigits(digits, ...digitParts.unseen);
    const { data: said } = predict(
      digitShape,
      Float64Array.from(after.runs.adam.parameters),
      digitMatrix(some),
    );
    let right = 0;
    for (let row = 0; row < some.count; row++) {
      const shares = said.subarray(row * 10, row * 10 + 10);
      if (shares.indexOf(Math.max(...shares)) === some.labels[row]) right++;
    }
    expect(after.runs.adam.curve.at(-1)!.unseen).toBeCloseTo(right / some.count, 2);
  });

  it("stops one that runs away at its last finite state, and lets the others run", () => {
    const { state: first, prepared } = start(model, values, data);
    const wild = { ...first.runs.sgd, parameters: first.runs.sgd.parameters.map((w) => 1e37 * w) };
    const state = model.step!(
      { ...first, runs: { ...first.runs, sgd: wild } },
      values,
      data,
      prepared?.value as never,
    );
    expect(state.runs.sgd.ranAway).toBe(true);
    expect(state.runs.sgd.parameters.every(Number.isFinite)).toBe(true);
    expect(state.runs.adam.ranAway).toBe(false);
    expect(model.done!(state, values)).toBe(false);
  });
});

describe("the rates", () => {
  const { result } = keptOf(rates);
  it.each(RUNNERS)(
    "%s: the lowest loss on the validation digits, with worse ones tried on either side",
    (runner) => {
      const trials = result[runner];
      expect(trials.map(({ rate }) => rate)).toEqual(ladders[runner]);
      const losses = trials.map(({ loss }) => loss);
      const best = losses.indexOf(Math.min(...losses));
      expect(tuned[runner]).toBe(ladders[runner][best]);
      expect(best).toBeGreaterThan(0);
      expect(best).toBeLessThan(losses.length - 1);
    },
  );
  it("were not chosen by the luck that races are run on", () => {
    const races = Math.max(...Object.values(outcomes.settings.seeds));
    expect(Math.min(...rates.settings.seeds)).toBeGreaterThan(races);
  });
});

it("luck moves every runner further than the seven medians lie apart", () => {
  const races = keptOf(outcomes).result["1"];
  const median = (shares: number[]) => {
    shares.sort((a, b) => a - b);
    return (shares[4]! + shares[5]!) / 2;
  };
  const each = RUNNERS.map((runner) => races.map((shares) => shares[runner]));
  const medians = each.map((shares) => median([...shares]));
  const apart = Math.max(...medians) - Math.min(...medians);
  expect(apart).toBeLessThan(0.01);
  for (const shares of each) expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(apart);
  const firsts = races.flatMap((shares) =>
    RUNNERS.filter((runner) => shares[runner] === Math.max(...Object.values(shares))),
  );
  expect(new Set(firsts)).toEqual(new Set(RUNNERS));
});

it("draws each curve where it was measured, and names it with its last value", () => {
  const html = renderToStaticMarkup(createElement(Picture, { widget, values, state: after, text: en }));
  for (const plane of readPlanes(html)) {
    const what = plane.svg.getAttribute("data-plane") as "loss" | "unseen";
    const [low, high] = what === "loss" ? [0.1, 4] : [0, 1];
    // While one reads less than half, the axis reaches down to it.
    expect(Number(plane.svg.getAttribute("data-y0"))).toBe(low);
    for (const runner of RUNNERS) {
      const points = plane.points(plane.marks("curve", runner)[0]!);
      const last = after.runs[runner].curve.at(-1)!;
      expect(points).toHaveLength(after.runs[runner].curve.length);
      expect(points.at(-1)![0]).toBeCloseTo(last.step / EPOCH, 1);
      expect(points.at(-1)![1]).toBeCloseTo(Math.min(high, Math.max(low, last[what])), 1);
    }
    // The names stand in the order of their values, the highest on top.
    const told = plane.marks("label").map((mark) => ({
      value: Number(mark.getAttribute("data-name")!.split(" ").at(-1)),
      height: Number(mark.querySelector("text")!.getAttribute("y")),
    }));
    expect(told).toHaveLength(RUNNERS.length);
    expect([...told].sort((one, other) => one.height - other.height).map(({ value }) => value)).toEqual(
      told.map(({ value }) => value).sort((one, other) => other - one),
    );
  }
});
