/** The compiled path against the tape: any tape, any network, any optimizer, in every kernel. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compiled/compile.ts";
import { examples } from "../../src/engine/compiled/examples.ts";
import { compileScalars } from "../../src/engine/compiled/scalars.ts";
import { startOf, trainer } from "../../src/engine/compiled/trainer.ts";
import { initialParameters } from "../../src/engine/initialisers.ts";
import type { Kernels } from "../../src/engine/kernels/kernels.ts";
import { loadKernels } from "../../src/engine/kernels/load.ts";
import { typescriptKernels } from "../../src/engine/kernels/typescript.ts";
import { network, parameterCount } from "../../src/engine/network.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { add } from "../../src/engine/ops/add.ts";
import { divide } from "../../src/engine/ops/divide.ts";
import { exp } from "../../src/engine/ops/exp.ts";
import { log } from "../../src/engine/ops/log.ts";
import { matmul } from "../../src/engine/ops/matmul.ts";
import { max } from "../../src/engine/ops/max.ts";
import { mean } from "../../src/engine/ops/mean.ts";
import { multiply } from "../../src/engine/ops/multiply.ts";
import { power } from "../../src/engine/ops/power.ts";
import { rowAdd } from "../../src/engine/ops/rowAdd.ts";
import { scale } from "../../src/engine/ops/scale.ts";
import { sigmoid } from "../../src/engine/ops/sigmoid.ts";
import { softmax } from "../../src/engine/ops/softmax.ts";
import { square } from "../../src/engine/ops/square.ts";
import { sum } from "../../src/engine/ops/sum.ts";
import { tanh } from "../../src/engine/ops/tanh.ts";
import { type OptimizerName, optimizers } from "../../src/engine/optimizers/index.ts";
import { initialHyper, type Optimizer } from "../../src/engine/optimizers/optimizer.ts";
import { predict } from "../../src/engine/predict.ts";
import { generator } from "../../src/engine/random.ts";
import { surfaces } from "../../src/engine/subjects/surfaces/index.ts";
import { gradients, Tape } from "../../src/engine/tape.ts";
import { oneHot, scalar, tensor } from "../../src/engine/tensor.ts";

const makeSimd = await loadKernels();
/** What a number may differ by from the tape's, relative to the largest of its kind. */
const kinds: readonly (readonly [string, () => Kernels, number])[] = [
  ["TypeScript float64", () => typescriptKernels("float64"), 1e-12],
  ["TypeScript float32", () => typescriptKernels("float32"), 1e-5],
  ["SIMD", makeSimd, 1e-5],
];

const random = generator(5);
const matrix = (m: number, n: number, zeros = 0) =>
  tensor(
    [m, n],
    Array.from({ length: m * n }, () => (random.uniform() < zeros ? 0 : Math.fround(random.normal()))),
  );
const largest = (numbers: ArrayLike<number>) =>
  Array.from(numbers).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>, within: number) {
  expect(actual.length).toBe(expected.length);
  const bound = within * Math.max(1e-3, largest(expected));
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(actual[i]! - expected[i]!), `entry ${i}`).toBeLessThanOrEqual(bound);
}

test("the SIMD kernels are the ones that are loaded", () => {
  expect(makeSimd().name).toBe("SIMD");
});

describe.each(kinds)("%s", (_name, make, within) => {
  test("a tape with every way of using a value twice gives the tape's gradients, and again with other numbers", () => {
    const tape = new Tape();
    const w = tape.leaf(matrix(3, 4));
    const b = tape.leaf(tensor([4], [0.1, -0.2, 0.3, 0]));
    const x = tape.constant(matrix(5, 3));
    const sums = rowAdd(matmul(x, w), b);
    const h = tanh(sums);
    const loss = add(
      mean(square(add(multiply(h, h), max(h, sums)))),
      scale(sum(divide(softmax(h), exp(scale(sums, 0.1)))), 0.01),
    );
    const kernels = make();
    const values = new Map([w, b, x].map((node) => [node, kernels.block(node.value.data.length)]));
    const slopes = new Map([w, b].map((node) => [node, kernels.block(node.value.data.length)]));
    const program = compile(loss, kernels, { values, gradients: slopes });
    for (let round = 0; round < 2; round++) {
      const [wValue, bValue, xValue] = [matrix(3, 4), tensor([4], matrix(1, 4).data), matrix(5, 3)];
      values.get(w)!.data.set(wValue.data);
      values.get(b)!.data.set(bValue.data);
      values.get(x)!.data.set(xValue.data);
      program.forward();
      program.backward();
      const again = new Tape();
      const [w2, b2, x2] = [again.leaf(wValue), again.leaf(bValue), again.constant(xValue)];
      const sums2 = rowAdd(matmul(x2, w2), b2);
      const h2 = tanh(sums2);
      const loss2 = add(
        mean(square(add(multiply(h2, h2), max(h2, sums2)))),
        scale(sum(divide(softmax(h2), exp(scale(sums2, 0.1)))), 0.01),
      );
      expectNear(program.value(loss).data, loss2.value.data, within);
      gradients(loss2, [w2, b2]).forEach((expected, i) => {
        expectNear(slopes.get([w, b][i]!)!.data, expected.data, within);
      });
    }
  });

  test.each([
    [[3, 1], "tanh", "linear", 7, 0],
    [[1, 1, 1], "sigmoid", "sigmoid", 1, 0],
    [[2, 8, 8, 1], "tanh", "tanh", 50, 0],
    [[5, 3, 2], "relu", "softmax", 9, 0],
    [[20, 15, 10], "sigmoid", "softmax", 32, 0.8],
    [[33, 37, 6, 3], "tanh", "softmax", 11, 0.7],
    [[9, 2], "step", "softmax", 4, 0.9],
    [[6, 128, 18], "relu", "tanh", 6, 0.6],
  ] as const)(
    "network %j with %s and %s units gives the tape's loss and gradient",
    (layers, hidden, output, count, zeros) => {
      for (const biases of [true, false]) {
        const net = network({ layers, hidden, output, biases });
        const x = matrix(count, layers[0], zeros);
        const outputs = layers.at(-1)!;
        const targets =
          output === "softmax"
            ? oneHot(
                Array.from({ length: count }, () => random.integer(outputs)),
                outputs,
              )
            : matrix(count, outputs);
        const parameters = Float64Array.from({ length: parameterCount(net) }, () =>
          Math.fround(random.normal()),
        );
        const kernels = make();
        const set = examples(kernels, x, targets);
        const made = trainer(net, { kernels });
        made.load(startOf(parameters));
        const whole = lossAndGradient(net, parameters, x, targets);
        const ours = made.gradient(set);
        expectNear([ours.loss], [whole.loss], within);
        expectNear(ours.gradient, whole.gradient, within);
        // Any rows, in any order, one of them twice.
        const rows = [count - 1, 0, count >> 1, 0];
        const some = made.gradient(set, rows);
        const pick = ({ data, shape: [, n] }: typeof x) =>
          tensor(
            [rows.length, n],
            rows.flatMap((row) => [...data.subarray(row * n, (row + 1) * n)]),
          );
        const expected = lossAndGradient(net, parameters, pick(x), pick(targets));
        expectNear([some.loss], [expected.loss], within);
        expectNear(some.gradient, expected.gradient, within);
        const said = predict({ ...net, output: output === "softmax" ? "linear" : output }, parameters, x);
        expectNear(made.outputs(set), said.data, within);
      }
    },
  );

  test.each(Object.entries(optimizers) as [OptimizerName, Optimizer][])(
    "%s takes the pure rule's steps",
    (name, rule) => {
      const net = network({ layers: [4, 3, 2], hidden: "tanh" });
      const [x, targets] = [matrix(6, 4), matrix(6, 2)];
      const hyper = initialHyper(rule);
      const kernels = make();
      const set = examples(kernels, x, targets);
      const made = trainer(net, { kernels, optimizer: name });
      let parameters: Readonly<Float64Array> = initialParameters(net, "glorot", generator(3)).map(
        Math.fround,
      );
      let state = rule.init(parameters);
      made.load(startOf(parameters));
      for (let step = 1; step <= 20; step++) {
        const { loss, gradient } = lossAndGradient(net, parameters, x, targets);
        expectNear([made.step(set)], [loss], 10 * within);
        ({ parameters, state } = rule.update(parameters, gradient, state, hyper, step));
      }
      const learned = made.save();
      expect(learned.step).toBe(20);
      expectNear(learned.parameters, parameters, 20 * within);
      for (const [key, vector] of Object.entries(state))
        expectNear(learned.optimizerState[key]!, vector, 50 * within);
    },
  );

  test("a run goes on from what was saved, byte for byte", () => {
    const net = network({ layers: [8, 5, 3], output: "softmax" });
    const x = matrix(40, 8, 0.7);
    const targets = oneHot(
      Array.from({ length: 40 }, () => random.integer(3)),
      3,
    );
    const kernels = make();
    const set = examples(kernels, x, targets);
    const rows = (step: number) => Array.from({ length: 7 }, (_, i) => (step * 7 + i) % 40);
    const made = trainer(net, { kernels, optimizer: "adam", hyper: { rate: 0.01 } });
    made.load(startOf(initialParameters(net, "he", generator(1))));
    for (let step = 0; step < 5; step++) made.step(set, rows(step));
    const half = structuredClone(made.save());
    for (let step = 5; step < 9; step++) made.step(set, rows(step));
    const end = made.save();
    const other = trainer(net, { kernels: make(), optimizer: "adam", hyper: { rate: 0.01 } });
    const sameSet = examples(other.kernels, x, targets);
    other.load(half);
    for (let step = 5; step < 9; step++) other.step(sameSet, rows(step));
    expect(other.save()).toEqual(end);
  });

  test("evaluates all examples, in chunks, without touching the run", () => {
    const net = network({ layers: [10, 6, 4], output: "softmax" });
    const x = matrix(503, 10, 0.6);
    const labels = Array.from({ length: 503 }, () => random.integer(4));
    const targets = oneHot(labels, 4);
    const parameters = Float64Array.from({ length: parameterCount(net) }, () => Math.fround(random.normal()));
    const made = trainer(net, { kernels: make() });
    made.load(startOf(parameters));
    const before = made.save();
    const { loss, right } = made.evaluate(examples(made.kernels, x, targets));
    expectNear([loss], [lossAndGradient(net, parameters, x, targets).loss], within);
    const said = predict(net, parameters, x);
    const expected = labels.filter((label, row) => {
      const own = said.data.subarray(row * 4, row * 4 + 4);
      return own.indexOf(Math.max(...own)) === label;
    }).length;
    expect(right).toBe(expected);
    expect(made.save()).toEqual(before);
  });
});

describe("what cannot be", () => {
  test("is told", () => {
    const kernels = typescriptKernels();
    const set = examples(kernels, matrix(3, 2), matrix(3, 1));
    const made = trainer(network({ layers: [2, 1] }), { kernels });
    expect(() => made.step(set, [3])).toThrow(/no example 3 among 3/);
    expect(() => made.load(startOf(new Float64Array(2)))).toThrow(/has 3 parameters, got 2/);
    expect(() => made.turn({ momentum: 1 })).toThrow(/sgd has no hyperparameter momentum/);
    expect(() => trainer(network({ layers: [3, 1] }), { kernels }).step(set)).toThrow(/3-1 cannot take/);
    expect(() => examples(kernels, matrix(3, 2), matrix(2, 1))).toThrow(/do not fit/);
    const tape = new Tape();
    const w = tape.leaf(matrix(2, 2));
    expect(() => compile(tanh(w), kernels, { gradients: new Map([[w, kernels.block(4)]]) })).toThrow(
      /single number/,
    );
  });
});

test("a tape of numbers gives the tape's gradients to the last digits, wherever it is replayed", () => {
  const record = (x: number, y: number) => {
    const tape = new Tape();
    const leaves = [tape.leaf(scalar(x)), tape.leaf(scalar(y))] as const;
    const [a, b] = leaves;
    const loss = add(
      multiply(power(add(square(a), tape.constant(scalar(2))), 1.5), sigmoid(b)),
      max(divide(exp(scale(b, 0.3)), square(a)), log(add(square(b), tape.constant(scalar(1))))),
    );
    return { leaves, loss };
  };
  const { leaves, loss } = record(1, 1);
  const compiled = compileScalars(loss, leaves);
  const out = new Float64Array(2);
  for (let trial = 0; trial < 50; trial++) {
    const at = [random.normal(), random.normal()] as const;
    const again = record(...at);
    const expected = gradients(again.loss, again.leaves).map(({ data }) => data[0]!);
    expectNear(compiled(at, out), expected, 1e-14);
  }
  const tape = new Tape();
  const wide = tape.leaf(matrix(2, 2));
  expect(() => compileScalars(sum(wide), [])).toThrow(/single numbers/);
});

test("every surface's compiled gradient is its graph's", () => {
  for (const surface of Object.values(surfaces))
    for (let trial = 0; trial < 20; trial++) {
      const [[x0, x1], [y0, y1]] = surface.domain;
      const at = [x0 + (x1 - x0) * random.uniform(), y0 + (y1 - y0) * random.uniform()] as const;
      const tape = new Tape();
      const leaves = [tape.leaf(scalar(at[0])), tape.leaf(scalar(at[1]))] as const;
      const expected = gradients(surface.graph(...leaves), leaves).map(({ data }) => data[0]!);
      expectNear(surface.gradient(...at), expected, 1e-14);
    }
});
