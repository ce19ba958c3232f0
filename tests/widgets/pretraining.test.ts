/** The experiment of 2006: that its three networks are treated alike, what it costs, and that its words say what came out. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { keptOf } from "../../src/build/computed/index.ts";
import { readPlate } from "../../src/build/computed/kept.ts";
import { readData } from "../../src/build/data.ts";
import { startOf as learningFrom } from "../../src/engine/compiled/trainer.ts";
import type { Training } from "../../src/engine/compiled/training.ts";
import { digitMatrix, digitParts, sliceDigits } from "../../src/engine/datasets/digits.ts";
import { initialParameters } from "../../src/engine/initialisers.ts";
import { type Network, parameterLayout } from "../../src/engine/network.ts";
import { predict } from "../../src/engine/predict.ts";
import { generator } from "../../src/engine/random.ts";
import { median } from "../../src/engine/statistics.ts";
import { digitShape } from "../../src/engine/subjects/networks/digitShape.ts";
import { layerwise, untaught } from "../../src/engine/subjects/pretraining/layerwise.ts";
import { oneHot } from "../../src/engine/tensor.ts";
import { percent } from "../../src/kit/format.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { forward, replay, start } from "../../src/stage/run.ts";
import rates from "../../src/widgets/pretraining/computed/rates.ts";
import widget from "../../src/widgets/pretraining/index.ts";
import {
  BATCH,
  backwardSteps,
  LEARNT,
  type Method,
  methods,
  networkOf,
} from "../../src/widgets/pretraining/methods.ts";
import {
  contrastiveSteps,
  knobs,
  model,
  place,
  RATES,
  SEEDS,
  STEPS_A_ROUND,
  type State,
  startOf,
} from "../../src/widgets/pretraining/model.ts";
import { en } from "../../src/widgets/pretraining/text/en.ts";
import { pretraining } from "../../src/widgets/pretraining/values.ts";

const data = readData(["digits", "training"]);
const values = initialValues(knobs);
const small = { ...values, layers: 1, rounds: 1 };
const kept = readPlate("pretraining") as { readonly a: State; readonly b: State; readonly c: State };
/** Kernels, digits and trainers for one hidden layer, laid out once. */
const laidOut = start(model, small, data).prepared;
const begin = () => start(model, small, data, laidOut);
const value = pretraining as Readonly<Record<string, number>>;

describe("the three networks", () => {
  it("take equally many steps of backpropagation on the same digits, and only one of them others before", () => {
    const taken: { readonly hidden: string; readonly rows: string }[] = [];
    const counting: Training = {
      ...data.training!,
      trainer(network, choices) {
        const made = data.training!.trainer(network, choices);
        const step = made.step.bind(made);
        return Object.assign(made, {
          step(examples: Parameters<typeof step>[0], rows: readonly number[]) {
            taken.push({ hidden: network.hidden, rows: rows.join() });
            return step(examples, rows);
          },
        });
      },
    };
    const { teaching } = place(0, small);
    // A whole round after the teaching, of the fifty; the others are like it.
    const run = forward(model, start(model, small, { ...data, training: counting }), teaching);
    expect(taken).toHaveLength(0);
    forward(model, run, STEPS_A_ROUND);
    const batches = (hidden: string) =>
      taken.filter((step) => step.hidden === hidden).map(({ rows }) => rows);
    const relu = batches("relu");
    expect(relu).toHaveLength(LEARNT / BATCH);
    expect(batches("sigmoid").toSorted()).toEqual([...relu, ...relu].toSorted());
    const digits = relu.flatMap((rows) => rows.split(",").map(Number));
    expect(digits.toSorted((a, b) => a - b)).toEqual(Array.from({ length: LEARNT }, (_, digit) => digit));
    expect([contrastiveSteps(values), backwardSteps]).toEqual([5000, 5000]);
    expect(place(0, values).all * SEEDS).toBe(3000);
  });

  it("begin as they are said to: pre-training has changed every layer but the last, and of one network only", () => {
    const { teaching } = place(0, values);
    const brief = { ...values, rounds: 1 };
    const { learners } = replay(model, brief, place(0, brief).teaching, data).state;
    for (const method of ["scratch", "relu"] as const)
      expect(learners[method]).toEqual(startOf(method, brief, brief.seed));
    const untouched = startOf("pretrained", brief, brief.seed);
    const layers = parameterLayout(networkOf("pretrained", brief.layers));
    layers.forEach(({ weights, end }, layer) => {
      const same = learners.pretrained.subarray(weights, end).every((w, k) => w === untouched[weights + k]);
      expect(same, `layer ${layer}`).toBe(layer === layers.length - 1);
    });
    expect(teaching).toBe(values.layers * values.rounds * STEPS_A_ROUND);
  });

  it("read what is told of them, by the engine's plain forward pass", () => {
    const { teaching } = place(0, small);
    const { state } = forward(model, begin(), teaching + 2 * STEPS_A_ROUND);
    const some = sliceDigits(data.digits!, ...digitParts.validation);
    for (const method of methods) {
      const said = predict(
        networkOf(method, 1),
        Float64Array.from(state.learners[method]),
        digitMatrix(some),
      );
      let right = 0;
      for (let row = 0; row < some.count; row++) {
        const shares = said.data.subarray(row * 10, row * 10 + 10);
        if (shares.indexOf(Math.max(...shares)) === some.labels[row]) right++;
      }
      expect(state.curves[method][0]!.at(-1), method).toBeCloseTo(right / some.count, 2);
    }
  });

  it("many steps at once are steps one by one, across the end of the teaching too", () => {
    const { teaching } = place(0, small);
    const once = forward(model, begin(), teaching + STEPS_A_ROUND + 1).state;
    let run = begin();
    for (let step = 0; step < teaching + STEPS_A_ROUND + 1; step++) run = forward(model, run, 1);
    expect(run.state).toEqual(once);
  });

  it("each have the rate that validation digits like best, with better and worse on either side", () => {
    const { settings, result } = keptOf(rates);
    for (const method of methods) {
      const shares = result[method];
      const best = shares.indexOf(Math.max(...shares));
      expect(settings.rates[method][best], method).toBe(RATES[method]);
      expect(best, method).toBeGreaterThan(0);
      expect(best, method).toBeLessThan(shares.length - 1);
    }
    expect(Number(values.rate)).toBe(RATES.scratch);
    expect([1, 2, 3]).not.toContain(settings.seed);
  });
});

describe("what came out", () => {
  it("is what caption and answer say", () => {
    const early = kept.c.curves;
    expect(early.pretrained[0]!.at(-1)).toBeGreaterThan(0.85);
    expect(early.scratch[0]!.at(-1)).toBeLessThan(0.15);
    expect((early.scratch[0]!.length - 1) * 100).toBe(1500);
    const ends = (method: Method) => kept.a.unseen[method];
    expect(ends("scratch").filter((share) => share > 0.85)).toHaveLength(2);
    // ReLUs no fewer than pre-trained sigmoids, try by try; sigmoids from scratch fewer, in the middle and at worst.
    ends("relu").forEach((share, run) => {
      expect(share).toBeGreaterThanOrEqual(ends("pretrained")[run]!);
      expect(ends("scratch")[run]).toBeLessThan(ends("pretrained")[run]!);
    });
    // The frames are one run: the longest begins as the shorter one, which a test replays.
    for (const method of methods)
      for (const [run, curve] of kept.c.curves[method].entries())
        expect(kept.a.curves[method][run]!.slice(0, curve.length)).toEqual(curve);
    expect(kept.b.curves.pretrained).toHaveLength(1);
    expect(kept.b.curves.pretrained[0]).toHaveLength(1);
  });

  it("is what the prose may quote", () => {
    expect(value.awake).toBe(2);
    expect(value.relu).toBe(median(kept.a.unseen.relu));
  });
});

describe("the picture", () => {
  const draw = (state: State, panel: "layers" | "features" | "curves") =>
    renderToStaticMarkup(createElement(Picture, { widget, panel, values, state, text: en }));
  const names = (html: string): string[] =>
    [...html.matchAll(/data-name="([^"]*)"/g)].map(([, name]) => name!);

  it("has a line for each seed of each network, and at their ends the median", () => {
    const html = draw(kept.a, "curves");
    for (const method of methods) {
      for (let seed = 0; seed < SEEDS; seed++) expect(names(html)).toContain(`${method}-${seed}`);
      const share = median(kept.a.curves[method].map((curve) => curve.at(-1)!));
      expect(names(html)).toContain(en.atEnd(en.methods[method], percent(share)));
    }
    expect(names(draw(kept.b, "layers")).filter((name) => /^layer-\d$/.test(name))).toHaveLength(
      values.layers,
    );
  });

  it("has nothing where nothing has been told yet", () => {
    const first = replay(model, values, 0, data).state;
    expect(names(draw(first, "curves"))).toEqual(["later"]);
    expect(draw(first, "features")).toContain("for-pretrained-0");
  });

  it("a stroke is no noise: neighbours in a pre-trained image agree, those in an image at random do not", () => {
    const agreement = (image: Float32Array): number => {
      const side = Math.sqrt(image.length);
      let [product, square] = [0, 0];
      image.forEach((w, at) => {
        square += w * w;
        if (at % side < side - 1) product += w * image[at + 1]!;
      });
      return product / square;
    };
    const of = (method: Method) =>
      agreement(kept.b.features[method].subarray(0, kept.b.features[method].length / 6));
    expect(of("pretrained")).toBeGreaterThan(0.4);
    expect(Math.abs(of("scratch"))).toBeLessThan(0.3);
  });
});

/** Processor seconds of `steps` steps, the least of a few tries: other programs only add to them. */
function seconds(steps: number, step: (count: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0, count = 0; attempt < 4; attempt++) {
    const before = process.cpuUsage();
    for (let k = 0; k < steps; k++) step(++count);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6 / steps);
  }
  return least;
}

it("costs less than a minute, by its steps' share of the digit network's, of which such a machine does 12,000 a second", () => {
  const { makeKernels, examples, trainer } = data.training!;
  const some = sliceDigits(data.digits!, 0, LEARNT);
  const rows = Array.from({ length: 32 }, (_, row) => 7 * row);
  const learn = (network: Network, batch: number, steps: number): number => {
    const kernels = makeKernels();
    const own = trainer(network, { kernels, hyper: { rate: 0.01 } });
    own.load(learningFrom(initialParameters(network, "lecun", generator(1))));
    const known = examples(kernels, digitMatrix(some), oneHot([...some.labels], 10));
    return seconds(steps, () => own.step(known, rows.slice(0, batch)));
  };
  const teach = (layer: number, steps: number): number => {
    const network = networkOf("pretrained", values.layers);
    const layers = layerwise(makeKernels(), network, digitMatrix(some), BATCH);
    const random = generator(1);
    layers.load(layer, startOf("pretrained", values, 1), untaught(parameterLayout(network)[layer]!, random));
    return seconds(steps, (count) =>
      layers.step(rows.slice(0, BATCH), random, { rate: 0.01, beta: 0.5 }, count),
    );
  };
  const reference = learn(digitShape, 32, 600);
  const aLayer = contrastiveSteps(values) / values.layers;
  const all =
    SEEDS *
    (aLayer * teach(0, 100) +
      aLayer * (values.layers - 1) * teach(1, 400) +
      backwardSteps *
        (2 * learn(networkOf("scratch", 5), BATCH, 200) + learn(networkOf("relu", 5), BATCH, 200)));
  expect(all / reference / 12_000).toBeLessThan(60);
});

it("counts in its bar the steps that its sentence counts", () => {
  const ticks = 12;
  const values = initialValues(knobs);
  const { state } = replay(model, values, ticks, readData(["digits", "training"]));
  const [steps] = en.verbs().steps(ticks).split(" ");
  expect(widget.describe(values, state, en)).toContain(`${steps} of `);
});
