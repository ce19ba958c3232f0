import { describe, expect, test } from "vitest";
import { fillUniform } from "../../src/engine/kernels/fillUniform.ts";
import { sparseProduct, sparseRows } from "../../src/engine/kernels/sparseProduct.ts";
import { network, parameterCount } from "../../src/engine/network.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { predict } from "../../src/engine/predict.ts";
import { generator } from "../../src/engine/random.ts";
import { classScorer } from "../../src/engine/subjects/guessing/classes.ts";
import { xorCases, xorNetwork, xorOutput, xorScorer } from "../../src/engine/subjects/guessing/xor.ts";
import { oneHot, tensor } from "../../src/engine/tensor.ts";

test("filling draws what the generator draws, and ends where it ends", () => {
  const one = generator(77);
  const expected = Array.from({ length: 1000 }, () => 2 * 3 * one.uniform() - 3);
  const out = new Float64Array(1000);
  expect(fillUniform(out, 3, 77)).toBe(one.state);
  expect([...out]).toEqual(expected);
});

test.each([1, 2, 4, 5, 6, 10, 15, 17])("sparse products are those of the definition, %i columns", (n) => {
  const random = generator(n);
  const [rows, columns] = [7, 40];
  const sometimes = () => (random.uniform() < 0.3 ? Math.round(10 * random.normal()) : 0);
  const a = Array.from({ length: rows * columns }, sometimes);
  const b = Float64Array.from({ length: 3 + columns * n }, () => Math.round(10 * random.normal()));
  const out = new Float64Array(rows * n);
  sparseProduct(out, sparseRows(rows, columns, a), b, n, 3);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += a[i * columns + k]! * b[3 + k * n + j]!;
      expect(out[i * n + j]).toBe(sum + 0);
    }
});

test("a row of zeros is a row of zeros, and too wide is too wide", () => {
  const out = Float64Array.of(1, 1);
  sparseProduct(out, sparseRows(2, 3, [0, 0, 0, 0, 0, 0]), Float64Array.of(1, 2, 3), 1);
  expect([...out]).toEqual([0, 0]);
  expect(() => sparseRows(1, 65_537, [])).toThrow("65,536");
});

describe("XOR", () => {
  const x = tensor(
    [4, 2],
    xorCases.flatMap(({ input }) => [...input]),
  );
  const targets = tensor(
    [4, 1],
    xorCases.map(({ target }) => target),
  );

  test("its cases are those of exclusive or", () => {
    for (const { input, target } of xorCases) expect(target).toBe(input[0] ^ input[1]);
    expect(new Set(xorCases.map(({ input }) => input.join(""))).size).toBe(4);
    expect(parameterCount(xorNetwork)).toBe(9);
  });

  test.each([1, 10, 200])("the fast scorer agrees with the engine's network, parameters in ±%i", (range) => {
    const scorer = xorScorer();
    const p = new Float64Array(9);
    let random = 5;
    for (let guess = 0; guess < 500; guess++) {
      random = fillUniform(p, range, random);
      const outputs = predict(xorNetwork, p, x).data;
      const right = xorCases.filter(({ target }, i) =>
        target === 1 ? outputs[i]! > 0.5 : outputs[i]! < 0.5,
      );
      expect(scorer.right(p)).toBe(right.length);
      expect(scorer.loss()).toBeCloseTo(lossAndGradient(xorNetwork, p, x, targets).loss, 13);
      xorCases.forEach(({ input }, i) => {
        expect(xorOutput(p, ...input)).toBeCloseTo(outputs[i]!, 13);
      });
    }
  });

  test("a hand-made solution is right, and one half is on no side", () => {
    const scorer = xorScorer();
    // Hidden neurons "at least one" and "both"; out: the first without the second.
    expect(scorer.right(Float64Array.of(20, 20, 20, 20, -10, -30, 20, -20, -10))).toBe(4);
    expect(scorer.loss()).toBeLessThan(1e-7);
    expect(scorer.right(new Float64Array(9))).toBe(0);
    expect(scorer.loss()).toBe(0.25);
  });
});

describe("classes", () => {
  const shape = network({ layers: [30, 7, 4], output: "softmax" });
  const random = generator(8);
  const examples = 50;
  const data = Array.from({ length: examples * 30 }, () =>
    random.uniform() < 0.6 ? 0 : random.integer(16) / 15,
  );
  const labels = Array.from({ length: examples }, () => random.integer(4));
  const x = tensor([examples, 30], data);

  test.each([1, 10])("the fast scorer agrees with the engine's network, parameters in ±%i", (range) => {
    const scorer = classScorer(shape, sparseRows(examples, 30, data), labels);
    const p = new Float64Array(scorer.parameters);
    let state = 1;
    for (let guess = 0; guess < 20; guess++) {
      state = fillUniform(p, range, state);
      const outputs = predict(shape, p, x).data;
      const answers = labels.map((_, example) => {
        const row = [...outputs.subarray(example * 4, example * 4 + 4)];
        return row.indexOf(Math.max(...row));
      });
      expect(scorer.right(p)).toBe(answers.filter((answer, i) => answer === labels[i]).length);
      expect(labels.map((_, i) => scorer.answer(i))).toEqual(answers);
      expect(scorer.loss()).toBeCloseTo(lossAndGradient(shape, p, x, oneHot(labels, 4)).loss, 10);
    }
  });

  test("refuses what does not fit", () => {
    expect(() => classScorer(shape, sparseRows(1, 2, [0, 0]), [1])).toThrow("30-7-4");
    expect(() => classScorer(network({ layers: [2, 2] }), sparseRows(1, 2, [0, 0]), [1])).toThrow("2-2");
  });
});
