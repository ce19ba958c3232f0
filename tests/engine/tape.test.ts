import { describe, expect, test } from "vitest";
import { add } from "../../src/engine/ops/add.ts";
import { matmul, matmulOp } from "../../src/engine/ops/matmul.ts";
import { mean } from "../../src/engine/ops/mean.ts";
import { multiply } from "../../src/engine/ops/multiply.ts";
import { rowAdd } from "../../src/engine/ops/rowAdd.ts";
import { sum } from "../../src/engine/ops/sum.ts";
import { tanh } from "../../src/engine/ops/tanh.ts";
import { backward, gradients, Tape } from "../../src/engine/tape.ts";
import { item, scalar, tensor, zeros } from "../../src/engine/tensor.ts";

describe("shapes", () => {
  const tape = new Tape();

  test("a product whose inner sizes differ is a compile error and a RangeError naming both shapes", () => {
    const [a, b] = [tape.leaf(zeros([1, 2])), tape.leaf(zeros([4, 2]))];
    // @ts-expect-error [1, 2] × [4, 2]
    expect(() => matmul(a, b)).toThrow(
      new RangeError("matmul needs [m, k] and [k, n], got [1, 2] and [4, 2]"),
    );
  });

  test("the product's shape is known to the compiler", () => {
    const product = matmul(tape.leaf(zeros([5, 2])), tape.leaf(zeros([2, 3])));
    const shape: readonly [5, 3] = product.value.shape;
    expect(shape).toEqual([5, 3]);
  });

  test("nothing broadcasts that does not say so", () => {
    const [row, column] = [tape.leaf(zeros([2])), tape.leaf(zeros([2, 1]))];
    // @ts-expect-error [2] + [2, 1]
    expect(() => add(row, column)).toThrow("add needs equal shapes, got [2] and [2, 1]");
    // @ts-expect-error a row of 3 on rows of 2
    expect(() => rowAdd(tape.leaf(zeros([4, 2])), tape.leaf(zeros([3])))).toThrow("[4, 2] and [3]");
  });

  test("inputs of another tape and a wrong number of inputs are refused", () => {
    const [here, elsewhere] = [tape.leaf(scalar(1)), new Tape().leaf(scalar(1))];
    expect(() => add(here, elsewhere)).toThrow("another tape");
    expect(() => tape.apply(matmulOp, here)).toThrow("matmul takes 2 inputs, got 1");
  });
});

/** (x + y) · z at x = −2, y = 5, z = −4: the graph of the chapter's first backward pass. */
function smallGraph() {
  const tape = new Tape();
  const x = tape.leaf(scalar(-2), "x");
  const y = tape.leaf(scalar(5), "y");
  const z = tape.leaf(scalar(-4), "z");
  const q = add(x, y);
  return { tape, x, y, z, q, output: multiply(q, z) };
}

describe("backward", () => {
  test("yields one op at a time, from the output to the inputs", () => {
    const { output, q } = smallGraph();
    const steps = [...backward(output)];
    expect(steps.map(({ node }) => node)).toEqual([output, q]);
    expect(item(steps[0]!.gradient)).toBe(1);
    expect(steps[0]!.contributions.map((c) => item(c!))).toEqual([-4, 3]);
    expect(item(steps[1]!.gradient)).toBe(-4);
    expect(steps[1]!.contributions.map((c) => item(c!))).toEqual([-4, -4]);
    expect(steps[1]!.op.name).toBe("add");
  });

  test("gradients are those of the formula", () => {
    const { output, x, y, z } = smallGraph();
    expect(gradients(output, [x, y, z]).map(item)).toEqual([-4, -4, 3]);
  });

  test("shows gradients adding up at a value used twice", () => {
    const tape = new Tape();
    const x = tape.leaf(scalar(3), "x");
    const [step] = [...backward(multiply(x, x))];
    expect(step!.contributions.map((c) => item(c!))).toEqual([3, 3]);
    expect(step!.accumulated.map((a) => item(a!))).toEqual([3, 6]);
  });

  test("a node hands on its gradient only when all its users have", () => {
    const tape = new Tape();
    const x = tape.leaf(scalar(0.5));
    const h = tanh(x);
    const output = add(multiply(h, h), h);
    const steps = [...backward(output)];
    const atH = steps.find(({ node }) => node === h)!;
    expect(item(atH.gradient)).toBeCloseTo(2 * Math.tanh(0.5) + 1, 15);
  });

  test("nothing is computed for constants, nor for what depends on constants alone", () => {
    const tape = new Tape();
    const w = tape.leaf(tensor([2, 1], [1, 2]));
    const x = tape.constant(tensor([3, 2], [1, 2, 3, 4, 5, 6]));
    const constantPart = tanh(x);
    expect(constantPart.differentiable).toBe(false);
    const steps = [...backward(sum(matmul(constantPart, w)))];
    expect(steps.map(({ op }) => op.name)).toEqual(["sum", "matmul"]);
    expect(steps[1]!.contributions[0]).toBeNull();
    expect(steps[1]!.contributions[1]).not.toBeNull();
  });

  test("only what leads to the nodes asked for is computed", () => {
    const { output, z } = smallGraph();
    const steps = [...backward(output, [z])];
    expect(steps.map(({ op }) => op.name)).toEqual(["multiply"]);
    expect(steps[0]!.contributions.map((c) => c && item(c))).toEqual([null, 3]);
  });

  test("the gradient of an inner node can be asked for", () => {
    const { output, q } = smallGraph();
    expect(gradients(output, [q, output]).map(item)).toEqual([-4, 1]);
  });

  test("a node the output does not depend on has gradient zero, in its shape", () => {
    const tape = new Tape();
    const [x, unused] = [tape.leaf(scalar(1)), tape.leaf(zeros([2, 2]))];
    const [, slope] = gradients(tanh(x), [x, unused]);
    expect(slope).toEqual(zeros([2, 2]));
  });

  test("starts from a single number only", () => {
    const tape = new Tape();
    const x = tape.leaf(zeros([3]));
    expect(() => gradients(tanh(x), [x])).toThrow("single number, got shape [3]");
    expect([...gradients(mean(x), [x])[0].data]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});
