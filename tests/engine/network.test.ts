import { describe, expect, test } from "vitest";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { type InitialiserName, initialisers, initialParameters } from "../../src/engine/initialisers.ts";
import { type Matrix, network, parameterCount, parameterLayout, unpack } from "../../src/engine/network.ts";
import { backwardPass, lossPass } from "../../src/engine/networkPass.ts";
import { forward, lossAndGradient, parameterNodes } from "../../src/engine/networkTape.ts";
import { adam } from "../../src/engine/optimizers/adam.ts";
import { initialHyper } from "../../src/engine/optimizers/optimizer.ts";
import { predict, predictor } from "../../src/engine/predict.ts";
import { generator } from "../../src/engine/random.ts";
import { Tape } from "../../src/engine/tape.ts";
import { oneHot, tensor } from "../../src/engine/tensor.ts";
import { train } from "../../src/engine/training.ts";
import { initialiserRows } from "./initialiserRows.ts";
import { randomTensor } from "./randomTensor.ts";

const random = generator(23);
const matrix = (rows: number, columns: number) => randomTensor(random, [rows, columns]) as Matrix;

describe("parameters", () => {
  test.each([
    [[784, 15, 10], 11_935],
    [[784, 10, 10], 7_960],
    [[2, 2, 1], 9],
    [[2, 3, 1], 13],
    [[10, 8, 8, 5], 205],
  ])("%j has %i", (layers, count) => {
    expect(parameterCount(network({ layers }))).toBe(count);
  });

  test("biases can be left out: 3-4-4-4 has 44 weights", () => {
    expect(parameterCount(network({ layers: [3, 4, 4, 4], biases: false }))).toBe(44);
  });

  test("lie layer by layer, weights row by row, then biases", () => {
    const net = network({ layers: [2, 3, 1] });
    expect(parameterLayout(net)).toEqual([
      { fanIn: 2, fanOut: 3, weights: 0, biases: 6, end: 9 },
      { fanIn: 3, fanOut: 1, weights: 9, biases: 12, end: 13 },
    ]);
    const [first, second] = unpack(
      net,
      Float64Array.from({ length: 13 }, (_, i) => i),
    );
    expect([first!.weights.shape, [...first!.weights.data], [...first!.biases!.data]]).toEqual([
      [2, 3],
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8],
    ]);
    expect([...second!.weights.data, ...second!.biases!.data]).toEqual([9, 10, 11, 12]);
  });

  test("a vector of another length is refused", () => {
    const net = network({ layers: [2, 3, 1] });
    expect(() => unpack(net, new Float64Array(12))).toThrow("a network 2-3-1 has 13 parameters, got 12");
  });

  test("impossible networks are refused", () => {
    expect(() => network({ layers: [3] })).toThrow("[3]");
    expect(() => network({ layers: [3, 0, 1] })).toThrow(RangeError);
    expect(() => network({ layers: [3, 1], loss: "crossEntropy" })).toThrow("softmax");
  });
});

describe("forward", () => {
  test("2-2-1 by hand", () => {
    const net = network({ layers: [2, 2, 1], hidden: "tanh" });
    const flat = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, -0.5, 2, -3, 1);
    const hidden = [Math.tanh(1 * 0.1 + 2 * 0.3 + 0.5), Math.tanh(1 * 0.2 + 2 * 0.4 - 0.5)];
    const output = predict(net, flat, tensor([1, 2], [1, 2]));
    expect(output.data[0]).toBeCloseTo(2 * hidden[0]! - 3 * hidden[1]! + 1, 14);
  });

  const shapes = [
    network({ layers: [3, 5, 2], hidden: "relu", output: "softmax" }),
    network({ layers: [4, 6, 7, 3], hidden: "tanh", output: "sigmoid" }),
    network({ layers: [2, 2, 1], hidden: "sigmoid", output: "sigmoid" }),
    network({ layers: [3, 4, 4, 4], hidden: "step", biases: false }),
    network({ layers: [2, 1], hidden: "linear", output: "tanh" }),
  ];

  test.each(shapes.map((net) => [net.layers.join("-"), net] as const))(
    "%s: the tape and the tapeless pass agree to the last digit",
    (_, net) => {
      const flat = randomTensor(random, [parameterCount(net)]).data;
      const x = matrix(6, net.layers[0]!);
      const tape = new Tape();
      const { output, sums, activations } = forward(net, parameterNodes(net, tape, flat), tape.constant(x));
      expect(predict(net, flat, x).data).toEqual(output.value.data);
      expect(sums.length).toBe(net.layers.length - 1);
      expect(activations.at(-1)).toBe(output);
      expect(activations.map(({ value }) => value.shape[1])).toEqual(net.layers.slice(1));
    },
  );

  test("a predictor serves many parameter vectors from one buffer", () => {
    const net = shapes[1]!;
    const x = matrix(5, 4);
    const run = predictor(net, x);
    const [p, q] = [0, 1].map(() => randomTensor(random, [parameterCount(net)]).data);
    const first = Float64Array.from(run(p!));
    expect(run(q!)).not.toEqual(first);
    expect(run(p!)).toEqual(first);
    expect(() => predictor(net, matrix(5, 3))).toThrow("[5, 3]");
  });
});

describe("loss and gradient", () => {
  const cases = [
    network({ layers: [3, 7, 6, 2], hidden: "relu", output: "softmax" }),
    network({ layers: [3, 4, 2], hidden: "tanh", output: "softmax" }),
    network({ layers: [3, 4, 3, 2], hidden: "sigmoid", output: "sigmoid" }),
    network({ layers: [3, 4, 2], hidden: "tanh", biases: false }),
    network({ layers: [3, 2], output: "softmax", loss: "meanSquaredError" }),
  ];

  test.each(cases.map((net) => [`${net.layers.join("-")} ${net.output} ${net.loss}`, net] as const))(
    "%s agrees with finite differences",
    (_, net) => {
      const x = matrix(5, 3);
      const targets = oneHot([0, 1, 1, 0, 1], 2);
      const flat = randomTensor(random, [parameterCount(net)]).data;
      const { gradient } = lossAndGradient(net, flat, x, targets);
      const byNudging = centralDifference((p) => lossAndGradient(net, p, x, targets).loss, flat);
      expect(largestError(gradient, byNudging)).toBeLessThan(1e-8);
    },
  );

  test.each(cases.map((net) => [`${net.layers.join("-")} ${net.output} ${net.loss}`, net] as const))(
    "%s: the passes without a tape say the same to the last digit",
    (_, net) => {
      for (const rows of [1, 5]) {
        const x = matrix(rows, 3);
        const targets = oneHot([0, 1, 1, 0, 1].slice(0, rows), 2);
        const [backward, loss] = [backwardPass(net, x, targets), lossPass(net, x, targets)];
        for (let time = 0; time < 2; time++) {
          const flat = randomTensor(random, [parameterCount(net)]).data;
          const byTape = lossAndGradient(net, flat, x, targets);
          expect(backward(flat)).toEqual(byTape);
          expect(loss(flat)).toBe(byTape.loss);
        }
      }
    },
  );

  test("targets that do not fit are refused", () => {
    for (const pass of [backwardPass, lossPass]) {
      expect(() => pass(cases[1]!, matrix(5, 3), matrix(5, 3))).toThrow("[5, 3]");
      expect(() => pass(cases[1]!, matrix(5, 3), matrix(4, 2))).toThrow("[4, 2]");
    }
  });

  test("XOR is learnt", () => {
    const net = network({ layers: [2, 3, 1], hidden: "tanh", output: "sigmoid" });
    const x = tensor([4, 2], [0, 0, 0, 1, 1, 0, 1, 1]);
    const targets = tensor([4, 1], [0, 1, 1, 0]);
    const states = train(
      (p) => lossAndGradient(net, p, x, targets),
      adam,
      { ...initialHyper(adam), rate: 0.1 },
      initialParameters(net, "normal", generator(4)),
      300,
    );
    expect(states.at(-1)!.loss).toBeLessThan(0.001);
    const outputs = predict(net, states.at(-1)!.parameters, x).data;
    expect(Array.from(outputs, Math.round)).toEqual([0, 1, 1, 0]);
  });
});

describe("initialisers", () => {
  test.each(Object.keys(initialisers) as InitialiserName[])(
    "%s has the spread it promises, biases 0",
    (name) => {
      const net = network({ layers: [150, 120, 90] });
      const flat = initialParameters(net, name, generator(6));
      expect([...initialParameters(net, name, generator(6)).slice(0, 100)]).toEqual([...flat.slice(0, 100)]);
      unpack(net, flat).forEach(({ weights, biases }, layer) => {
        const variance = weights.data.reduce((sum, w) => sum + w * w, 0) / weights.data.length;
        expect(Math.sqrt(variance) / initialiserRows[name](weights.shape)).toBeCloseTo(1, 1.5);
        expect(layer).toBeLessThan(2);
        expect(biases!.data.every((b) => b === 0)).toBe(true);
      });
    },
  );
});
