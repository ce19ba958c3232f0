import { describe, expect, test } from "vitest";
import { activations } from "../../src/engine/activations.ts";
import { gradcheck } from "../../src/engine/gradcheck.ts";
import { add } from "../../src/engine/ops/add.ts";
import { crossEntropy } from "../../src/engine/ops/crossEntropy.ts";
import { type OpName, ops } from "../../src/engine/ops/index.ts";
import { matmul } from "../../src/engine/ops/matmul.ts";
import { multiply } from "../../src/engine/ops/multiply.ts";
import type { Op } from "../../src/engine/ops/op.ts";
import { power } from "../../src/engine/ops/power.ts";
import { logistic } from "../../src/engine/ops/sigmoid.ts";
import { softmax } from "../../src/engine/ops/softmax.ts";
import { sum } from "../../src/engine/ops/sum.ts";
import { generator } from "../../src/engine/random.ts";
import { gradients, type Node, Tape } from "../../src/engine/tape.ts";
import { item, mapEntries, ones, scalar, sumOf, type Tensor, tensor } from "../../src/engine/tensor.ts";
import { randomTensor } from "./randomTensor.ts";

interface Row {
  /** Shapes of the inputs, several sets where the op takes several. */
  readonly inputs: readonly (readonly (readonly number[])[])[];
  /** Where it is differentiable in all its inputs, if not everywhere. */
  readonly away?: number;
  readonly from?: number;
  /** Shapes it must refuse. */
  readonly refuses: readonly (readonly number[])[];
}

const elementwise = { inputs: [[[2, 3]], [[5]], [[]]], refuses: [] };
const pairwise = {
  inputs: [
    [
      [2, 3],
      [2, 3],
    ],
    [[], []],
  ],
  refuses: [
    [2, 3],
    [3, 2],
  ],
};

/** A missing op is a type error. */
const rows: Record<OpName, Row> = {
  add: pairwise,
  subtract: pairwise,
  multiply: pairwise,
  divide: { ...pairwise, away: 0.5 },
  negate: elementwise,
  scale: {
    inputs: [
      [[2, 3], []],
      [[], []],
    ],
    refuses: [[2, 3], [3]],
  },
  // Products wide and narrow, so that both loops of the kernel and their ragged edges are run.
  matmul: {
    inputs: [
      [
        [2, 3],
        [3, 2],
      ],
      [
        [5, 4],
        [4, 7],
      ],
      [
        [9, 3],
        [3, 4],
      ],
      [
        [1, 6],
        [6, 1],
      ],
    ],
    refuses: [
      [1, 2],
      [4, 2],
    ],
  },
  rowAdd: { inputs: [[[4, 3], [3]]], refuses: [[4, 3], [4]] },
  sum: elementwise,
  mean: elementwise,
  square: elementwise,
  absolute: { ...elementwise, away: 0.01 },
  power: {
    inputs: [[[2, 3], []]],
    from: 0.3,
    refuses: [
      [2, 3],
      [2, 3],
    ],
  },
  exp: elementwise,
  log: { ...elementwise, from: 0.3 },
  max: pairwise,
  sigmoid: elementwise,
  tanh: elementwise,
  relu: { ...elementwise, away: 0.01 },
  step: { ...elementwise, away: 0.01 },
  layerNorm: { inputs: [[[3, 4]], [[2, 5]]], refuses: [[4]] },
  softmax: { inputs: [[[3, 4]], [[1, 2]]], refuses: [[4]] },
  crossEntropy: {
    inputs: [
      [
        [3, 4],
        [3, 4],
      ],
    ],
    refuses: [
      [3, 4],
      [4, 3],
    ],
  },
  meanSquaredError: pairwise,
};

/** Turns any value into a number that depends on each of its entries differently. */
function weighted(node: Node, weights: Tensor): Node {
  return sum(multiply(node, node.tape.constant(weights)));
}

describe.each(Object.entries(ops) as [OpName, Op][])("%s", (name, op) => {
  const { inputs: inputSets, refuses, ...range } = rows[name];
  const random = generator(name.length * 7919 + name.charCodeAt(0));

  test("is known by its name, is written with its inputs, and has one pullback and one slope an input", () => {
    expect(op.name).toBe(name);
    for (const shapes of inputSets) expect(op.vjp.length).toBe(shapes.length);
    expect(op.slopes.length).toBe(op.vjp.length);
    const written = op.written("A", "B");
    expect(["A", "B"].map((input) => written.includes(input))).toEqual([true, op.vjp.length === 2]);
  });

  test.each(inputSets.map((shapes) => [JSON.stringify(shapes), shapes] as const))(
    "gradients of %s agree with finite differences",
    (_, shapes) => {
      for (let trial = 0; trial < 5; trial++) {
        const inputs = shapes.map((shape) => randomTensor(random, shape, range));
        const weights = randomTensor(random, op.forward(...inputs).shape);
        const error = gradcheck(
          (...leaves) => weighted(leaves[0]!.tape.apply(op, ...leaves), weights),
          inputs,
        );
        expect(error).toBeLessThan(1e-8);
      }
    },
  );

  test("pullbacks are linear in the gradient that comes in, and have the shapes of the inputs", () => {
    const inputs = inputSets[0]!.map((shape) => randomTensor(random, shape, range));
    const out = op.forward(...inputs);
    const [p, q] = [randomTensor(random, out.shape), randomTensor(random, out.shape)];
    const combination = sumOf(
      mapEntries((x) => 3 * x, p),
      mapEntries((x) => -2 * x, q),
    );
    op.vjp.forEach((pull, i) => {
      const [ofP, ofQ, ofBoth] = [p, q, combination].map((dOut) => pull(dOut, out, ...inputs));
      expect(ofBoth!.shape).toEqual(inputs[i]!.shape);
      ofBoth!.data.forEach((entry, at) => {
        expect(entry).toBeCloseTo(3 * ofP!.data[at]! - 2 * ofQ!.data[at]!, 10);
      });
    });
  });

  test("leaves its inputs as they were", () => {
    const inputs = inputSets[0]!.map((shape) => randomTensor(random, shape, range));
    const before = structuredClone(inputs);
    const out = op.forward(...inputs);
    for (const pull of op.vjp) pull(ones(out.shape), out, ...inputs);
    expect(inputs).toEqual(before);
  });

  if (refuses.length === 0) return;
  test("refuses shapes that do not fit, naming them all", () => {
    const inputs = refuses.map((shape) => randomTensor(random, shape, range));
    expect(() => op.forward(...inputs)).toThrow(RangeError);
    for (const shape of refuses) expect(() => op.forward(...inputs)).toThrow(`[${shape.join(", ")}]`);
  });
});

describe("compositions", () => {
  const random = generator(11);

  test("a value used twice, by one op and by two, gathers all its gradients", () => {
    const tape = new Tape();
    const x = tape.leaf(scalar(3));
    const [slope] = gradients(add(multiply(x, x), power(x, 3)), [x]);
    expect(item(slope)).toBe(2 * 3 + 3 * 9);
    expect(gradcheck((v) => sum(add(multiply(v, v), power(v, 3))), [randomTensor(random, [4])])).toBeLessThan(
      1e-8,
    );
  });

  test("random chains of elementwise ops", () => {
    const smooth = (["sigmoid", "tanh", "square", "exp", "negate"] as const).map((name) => ops[name] as Op);
    for (let trial = 0; trial < 20; trial++) {
      const chain = Array.from({ length: 4 }, () => smooth[random.integer(smooth.length)]!);
      const build = (x: Node) =>
        sum(chain.reduce((h, op) => h.tape.apply(op, ops.tanh === op ? h : bounded(h)), x));
      expect(gradcheck((x) => build(x), [randomTensor(random, [3], { from: -1, to: 1 })])).toBeLessThan(1e-7);
    }
  });

  test("a layer, its activation and a loss, for every smooth activation", () => {
    for (const activation of [activations.linear, activations.sigmoid, activations.tanh]) {
      const error = gradcheck(
        (x, w, t) => crossEntropy(activation.apply(matmul(matrix(x), matrix(w))), matrix(t)),
        [randomTensor(random, [5, 3]), randomTensor(random, [3, 4]), randomTensor(random, [5, 4])],
      );
      expect(error).toBeLessThan(1e-8);
    }
  });
});

const bounded = (node: Node) => node.tape.apply(ops.tanh, node);
const matrix = (node: Node | undefined) => node as Node<readonly [number, number]>;

describe("closed forms", () => {
  test("matmul, by hand", () => {
    const product = ops.matmul.forward(
      tensor([2, 3], [1, 2, 3, 4, 5, 6]),
      tensor([3, 2], [7, 8, 9, 10, 11, 12]),
    );
    expect(product.shape).toEqual([2, 2]);
    expect([...product.data]).toEqual([58, 64, 139, 154]);
  });

  test("matmul equals the definition for every size from 1 to 9", () => {
    const random = generator(2);
    for (let m = 1; m < 10; m++) {
      for (let n = 1; n < 10; n++) {
        const k = 1 + random.integer(6);
        const [a, b] = [randomTensor(random, [m, k]), randomTensor(random, [k, n])];
        const out = ops.matmul.forward(a, b);
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            let entry = 0;
            for (let p = 0; p < k; p++) entry += a.data[i * k + p]! * b.data[p * n + j]!;
            expect(out.data[i * n + j]).toBeCloseTo(entry, 12);
          }
        }
      }
    }
  });

  test("sigmoid: σ(0) = ½, σ(−x) = 1 − σ(x), and nothing overflows", () => {
    expect(logistic(0)).toBe(0.5);
    for (const x of [0.1, 1, 5, 30]) expect(logistic(-x) + logistic(x)).toBeCloseTo(1, 15);
    expect(logistic(-745)).toBeGreaterThan(0);
    expect(logistic(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect([logistic(-1e4), logistic(1e4)]).toEqual([0, 1]);
  });

  test("the slopes of the activations at 0: ¼, 1, and by convention 0", () => {
    const slopeAt0 = (op: Op) => op.vjp[0]!(scalar(1), op.forward(scalar(0)), scalar(0)).data[0];
    expect(slopeAt0(ops.sigmoid)).toBe(0.25);
    expect(slopeAt0(ops.tanh)).toBe(1);
    expect(slopeAt0(ops.relu)).toBe(0);
    expect(slopeAt0(ops.step)).toBe(0);
    expect(slopeAt0(ops.absolute)).toBe(0);
  });

  test("max gives each half of the gradient at a tie", () => {
    const [a, b] = [tensor([3], [1, 2, 2]), tensor([3], [1, 1, 3])];
    const out = ops.max.forward(a, b);
    expect([...out.data]).toEqual([1, 2, 3]);
    expect([...ops.max.vjp[0](ones([3]), out, a, b).data]).toEqual([0.5, 1, 0]);
    expect([...ops.max.vjp[1](ones([3]), out, a, b).data]).toEqual([0.5, 0, 1]);
  });

  test("power: x⁰ is flat even at 0, x² has slope 0 there", () => {
    const slope = (x: number, p: number) =>
      ops.power.vjp[0](scalar(1), ops.power.forward(scalar(x), scalar(p)), scalar(x), scalar(p)).data[0];
    expect([slope(0, 0), slope(0, 2), slope(-2, 3), slope(4, 0.5)]).toEqual([0, 0, 12, 0.25]);
  });

  test("a division by 0 gives what JavaScript gives", () => {
    expect(item(ops.divide.forward(scalar(1), scalar(0)))).toBe(Number.POSITIVE_INFINITY);
  });
});

test("layer norm leaves each row with mean 0 and variance 1, and turns equal numbers into zeros", () => {
  const { data } = ops.layerNorm.forward(tensor([2, 4], [1, 2, 3, 10, 7, 7, 7, 7]));
  const row = [...data.subarray(0, 4)];
  expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
  expect(row.reduce((sum, x) => sum + x * x, 0) / 4).toBeCloseTo(1, 5);
  expect([...data.subarray(4)]).toEqual([0, 0, 0, 0]);
});

describe("softmax and cross-entropy", () => {
  const random = generator(13);

  test("rows are positive and sum to 1, even for huge logits", () => {
    const rows = ops.softmax.forward(tensor([3, 2], [1000, 1001, -1000, -1001, 0, 0]));
    for (let i = 0; i < 3; i++) expect(rows.data[2 * i]! + rows.data[2 * i + 1]!).toBeCloseTo(1, 15);
    expect(rows.data[1]! / rows.data[0]!).toBeCloseTo(Math.E, 12);
  });

  test("a shift of all logits of a row changes neither", () => {
    const z = randomTensor(random, [4, 5]);
    const shifted = mapEntries((x) => x + 100, z);
    const t = ops.softmax.forward(randomTensor(random, [4, 5]));
    ops.softmax.forward(shifted).data.forEach((p, i) => {
      expect(p).toBeCloseTo(ops.softmax.forward(z).data[i]!, 12);
    });
    expect(item(ops.crossEntropy.forward(shifted, t))).toBeCloseTo(item(ops.crossEntropy.forward(z, t)), 12);
  });

  test("the gradient of the loss is (softmax − target) / rows, from one-hot rows or class numbers alike", () => {
    const labels = [2, 0, 1, 1];
    const tape = new Tape();
    const z = tape.leaf(tensor([4, 3], randomTensor(random, [4, 3], { from: -30, to: 30 }).data));
    const byLabels = crossEntropy(z, labels);
    const oneHotRows = tape.constant(tensor([4, 3], [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0]));
    expect(item(crossEntropy(z, oneHotRows).value)).toBe(item(byLabels.value));
    const [slope] = gradients(byLabels, [z]);
    const p = softmax(z).value.data;
    slope.data.forEach((entry, i) => {
      expect(entry).toBeCloseTo((p[i]! - oneHotRows.value.data[i]!) / 4, 14);
    });
  });

  test("uniform logits cost ln(classes); a hopeless row costs its gap and stays finite", () => {
    expect(
      item(
        ops.crossEntropy.forward(
          tensor([1, 10], new Float64Array(10)),
          tensor([1, 10], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ),
      ),
    ).toBeCloseTo(Math.log(10), 14);
    expect(item(ops.crossEntropy.forward(tensor([1, 2], [0, 2000]), tensor([1, 2], [1, 0])))).toBe(2000);
  });
});
