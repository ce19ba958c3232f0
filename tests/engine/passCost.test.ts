import { describe, expect, test } from "vitest";
import { forwardDifference, largestError } from "../../src/engine/gradcheck.ts";
import { initialParameters } from "../../src/engine/initialisers.ts";
import { type Matrix, type Network, network } from "../../src/engine/network.ts";
import { lossPass } from "../../src/engine/networkPass.ts";
import { lossAndGradient, lossNode, parameterNodes } from "../../src/engine/networkTape.ts";
import { generator } from "../../src/engine/random.ts";
import {
  backwardCost,
  forwardCost,
  gradientCost,
  nudgingPasses,
} from "../../src/engine/subjects/cost/passCost.ts";
import { backward, type Node, Tape } from "../../src/engine/tape.ts";
import { oneHot, type Tensor, zeros } from "../../src/engine/tensor.ts";
import { randomTensor } from "./randomTensor.ts";

const digits = network({ layers: [784, 15, 10], output: "softmax" });

describe("what passes cost", () => {
  test("the digit network", () => {
    expect(forwardCost(digits)).toBe(11_910);
    expect(backwardCost(digits)).toBe(12_060);
    expect(nudgingPasses(digits)).toBe(11_936);
    expect(gradientCost(digits, "backward")).toBe(23_970);
    expect(gradientCost(digits, "nudging")).toBe(142_157_760);
    expect(gradientCost(digits, "nudging") / gradientCost(digits, "backward")).toBeCloseTo(5930.65, 2);
  });

  test("nudging that reruns only what lies downstream: counted parameter by parameter", () => {
    expect(gradientCost(digits, "downstream")).toBe(141_570);
    for (const layers of [
      [784, 15, 10],
      [2, 2, 1],
      [3, 4, 4, 4],
      [5, 1, 7, 2, 3],
    ])
      for (const biases of [true, false]) {
        const net = network({ layers, biases });
        let products = forwardCost(net);
        for (let layer = 1; layer < layers.length; layer++)
          for (let input = biases ? -1 : 0; input < layers[layer - 1]!; input++)
            for (let neuron = 0; neuron < layers[layer]!; neuron++) {
              // The weight's own product; a bias, input −1, has none.
              if (input >= 0) products++;
              let changed = 1;
              for (const size of layers.slice(layer + 1)) {
                products += changed * size;
                changed = size;
              }
            }
        expect(gradientCost(net, "downstream")).toBe(products);
      }
  });

  test("closed forms: one hidden layer, and many of the same width", () => {
    for (const [a, b, c] of [
      [2, 2, 1],
      [784, 10, 10],
      [5, 1, 7],
    ] as const) {
      const net = network({ layers: [a, b, c] });
      expect(forwardCost(net)).toBe(b * (a + c));
      expect(backwardCost(net)).toBe(b * (a + 2 * c));
      expect(nudgingPasses(net)).toBe(b * (a + 1) + c * (b + 1) + 1);
    }
    for (const [width, depth] of [
      [7, 1],
      [20, 9],
    ] as const) {
      const net = network({ layers: new Array<number>(depth + 1).fill(width), biases: false });
      expect(forwardCost(net)).toBe(depth * width ** 2);
      expect(backwardCost(net)).toBe((2 * depth - 1) * width ** 2);
      expect(nudgingPasses(net)).toBe(depth * width ** 2 + 1);
    }
  });

  /** Counts the multiply-adds of every matrix product that the tape in fact computes, forwards and backwards. */
  function tally(net: Network): { forwards: number; backwards: number } {
    const tape = new Tape();
    const parameters = initialParameters(net, "lecun", generator(3));
    const x = zeros([1, net.layers[0]!]) as Matrix;
    const targets = zeros([1, net.layers.at(-1)!]) as Matrix;
    const layers = parameterNodes(net, tape, parameters);
    const loss = lossNode(net, layers, tape.constant(x), tape.constant(targets));
    const leaves = layers.flatMap(({ weights, biases }) => (biases ? [weights, biases] : [weights]));
    const product = ({ inputs }: Node): number => {
      const [m, k] = inputs[0]!.value.shape as [number, number];
      return m * k * inputs[1]!.value.shape[1]!;
    };
    const counts = { forwards: 0, backwards: 0 };
    for (const node of tape.nodes) if (node.op?.name === "matmul") counts.forwards += product(node);
    for (const { node, op, contributions } of backward(loss, leaves))
      if (op.name === "matmul")
        counts.backwards += contributions.filter((one: Tensor | null) => one).length * product(node);
    return counts;
  }

  test.each([
    digits,
    network({ layers: [2, 2, 1], output: "sigmoid" }),
    network({ layers: [3, 4, 4, 4], hidden: "tanh", output: "tanh", biases: false }),
    network({ layers: [9, 8, 7, 6, 5, 4], output: "softmax" }),
  ])("are the products that the tape computes: $layers", (net) => {
    expect(tally(net)).toEqual({ forwards: forwardCost(net), backwards: backwardCost(net) });
  });
});

describe("a loss without a tape", () => {
  const random = generator(41);
  const matrix = (rows: number, columns: number) => randomTensor(random, [rows, columns]) as Matrix;

  test.each([
    [network({ layers: [3, 4, 2], output: "sigmoid" }), matrix(5, 2)],
    [network({ layers: [3, 2] }), matrix(5, 2)],
    [network({ layers: [3, 6, 4], output: "softmax" }), oneHot([0, 3, 1, 1, 2], 4)],
    [network({ layers: [3, 4], output: "softmax", loss: "meanSquaredError" }), matrix(5, 4)],
  ] as const)("is the tape's: %o", (net, targets) => {
    const x = matrix(5, 3);
    const loss = lossPass(net, x, targets);
    for (let again = 0; again < 3; again++) {
      const parameters = initialParameters(net, "normal", random);
      const tape = lossAndGradient(net, parameters, x, targets);
      expect(loss(parameters)).toBeCloseTo(tape.loss, 12);
      expect(largestError(forwardDifference(loss, parameters), tape.gradient)).toBeLessThan(1e-6);
    }
  });

  test("stays finite where a probability rounds to nought", () => {
    const net = network({ layers: [1, 2], output: "softmax", biases: false });
    const loss = lossPass(net, { shape: [1, 1], data: Float64Array.of(1) }, oneHot([0], 2));
    expect(loss(Float64Array.of(-2000, 2000))).toBe(4000);
  });

  test("refuses targets that do not fit", () => {
    const net = network({ layers: [3, 2] });
    expect(() => lossPass(net, matrix(5, 3), matrix(5, 3))).toThrow("[5, 3]");
    expect(() => lossPass(net, matrix(5, 3), matrix(4, 2))).toThrow("[4, 2]");
  });
});
