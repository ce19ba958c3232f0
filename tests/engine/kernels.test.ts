import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { kernelBytes } from "../../src/build/plugins/kernels.ts";
import { activations } from "../../src/engine/activations.ts";
import { fillUniform } from "../../src/engine/kernels/fillUniform.ts";
import type { Block, Kernels } from "../../src/engine/kernels/kernels.ts";
import { loadKernels } from "../../src/engine/kernels/load.ts";
import { product, rowMajor, transposed } from "../../src/engine/kernels/product.ts";
import { sparseRows } from "../../src/engine/kernels/sparseProduct.ts";
import { typescriptKernels } from "../../src/engine/kernels/typescript.ts";
import { network, parameterCount } from "../../src/engine/network.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { generator } from "../../src/engine/random.ts";

import { tensor } from "../../src/engine/tensor.ts";

const makeSimd = await loadKernels();

/** The definition, entry by entry. */
function definition(a: number[][], b: number[][]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, x, p) => sum + x * b[p]![j]!, 0)));
}

const random = generator(19);
const matrix = (m: number, n: number) =>
  Array.from({ length: m }, () => Array.from({ length: n }, () => Math.round(10 * random.normal())));
const transpose = (a: number[][]) => a[0]!.map((_, j) => a.map((row) => row[j]!));

test.each([
  [1, 1, 1],
  [4, 5, 3],
  [5, 4, 4],
  [3, 7, 8],
  [32, 20, 15],
  [13, 6, 2],
])("products of every layout and precision are exact on whole numbers: %i×%i×%i", (m, k, n) => {
  const [a, b] = [matrix(m, k), matrix(k, n)];
  const expected = definition(a, b).flat();
  for (const Numbers of [Float64Array, Float32Array]) {
    const store = (x: number[][], from: number) => Numbers.from([...new Array(from).fill(99), ...x.flat()]);
    const lefts = [rowMajor(store(a, 2), k, 2), transposed(store(transpose(a), 3), m, 3)];
    const rights = [rowMajor(store(b, 1), n, 1), transposed(store(transpose(b), 0), k)];
    for (const left of lefts) {
      for (const right of rights) {
        const out = new Numbers(m * n);
        product(out, left, right, m, k, n);
        expect([...out]).toEqual(expected);
      }
    }
  }
});

/** Both kernels on the same numbers; the TypeScript ones in float64 say what is right. */
describe("SIMD and TypeScript compute the same", () => {
  const all = [typescriptKernels("float64"), typescriptKernels("float32"), makeSimd()];
  const others = all.slice(1);
  const normal = (length: number, zeros = 0) =>
    Float64Array.from({ length }, () => (random.uniform() < zeros ? 0 : Math.fround(random.normal())));

  /** What `use` leaves in its `length` results, with each of the kernels, is the same within a float32. */
  function expectAlike(length: number, use: (kernels: Kernels, out: Block, put: Put) => void) {
    const results = all.map((kernels) => {
      const out = kernels.block(length);
      out.data.fill(7);
      // A neighbour, to be left alone.
      const next = kernels.block(4);
      use(kernels, out, (numbers) => {
        const block = kernels.block(numbers.length);
        block.data.set(numbers);
        return block;
      });
      if (next.data.some((x) => x !== 0)) throw new Error(`${kernels.name} wrote past the end`);
      return out.data;
    });
    const right = results[0]!;
    const wrong = (result: (typeof results)[number]) =>
      right.findIndex((x, i) => !(Math.abs(result[i]! - x) < 2e-5 * Math.max(1, Math.abs(x))));
    expect(results.slice(1).map(wrong)).toEqual([-1, -1]);
  }
  /** Within a float32 of what is right. */
  function expectNear(numbers: readonly number[], right: readonly number[]) {
    expect(
      numbers.filter((x, i) => !(Math.abs(x - right[i]!) < 2e-5 * Math.max(1, Math.abs(right[i]!)))),
    ).toEqual([]);
  }
  type Put = (numbers: Readonly<Float64Array>) => Block;

  const shapes = [
    ...[0, 1, 2, 3, 4, 5, 7, 9, 13].flatMap((m) =>
      [0, 1, 2, 3, 4, 5, 8, 11].flatMap((k) =>
        [1, 2, 3, 4, 5, 6, 8, 9, 10, 13, 15].map((n) => [m, k, n] as const),
      ),
    ),
    [3, 40, 128] as const,
    [6, 17, 37] as const,
    [33, 20, 50] as const,
  ];

  test("products, of every layout, with and without a row", () => {
    for (const [m, k, n] of shapes) {
      const [a, b, d, row] = [normal(m * k), normal(k * n), normal(m * n), normal(n)];
      expectAlike(m * n, (kernels, out, put) => kernels.product(out, put(a), put(b), m, k, n)());
      expectAlike(m * n, (kernels, out, put) => kernels.product(out, put(a), put(b), m, k, n, put(row))());
      expectAlike(k * n, (kernels, out, put) => kernels.leftTransposed(out, put(a), put(d), m, k, n)());
      expectAlike(m * k, (kernels, out, put) => kernels.rightTransposed(out, put(d), put(b), m, k, n)());
      expectAlike(n, (kernels, out, put) => kernels.columnSums(out, put(d), m, n)());
    }
  });

  test("products with rows that are mostly zeros, in any order and twice", () => {
    for (const [m, k, n] of shapes) {
      if (m === 0) continue;
      const rows = sparseRows(m, k, normal(m * k, 0.7));
      const order = Uint32Array.from({ length: m + 1 }, () => random.integer(m));
      const [b, d, row] = [normal(k * n), normal(order.length * n), normal(n)];
      const put = (kernels: Kernels) => {
        const list = kernels.order(order.length);
        list.data.set(order);
        return [kernels.sparse(rows), list] as const;
      };
      expectAlike(order.length * n, (kernels, out, block) =>
        kernels.sparseProduct(out, ...put(kernels), block(b), n, block(row))(),
      );
      expectAlike(k * n, (kernels, out, block) =>
        kernels.sparseTransposed(out, ...put(kernels), block(d), n)(),
      );
    }
  });

  test("functions of every entry, their slopes, sums and rows picked out", () => {
    for (const n of [0, 1, 3, 4, 6, 17]) {
      const [x, d] = [normal(n).map((z) => 4 * z), normal(n)];
      for (const name of ["tanh", "sigmoid", "relu"] as const) {
        expectAlike(n, (kernels, out, put) => kernels.activation(name)!.apply(out, put(x))());
        expectAlike(n, (kernels, out, put) => {
          const y = put(x);
          const f = kernels.activation(name)!;
          f.apply(y, y)();
          f.slope(out, put(d), y)();
        });
      }
      expectAlike(n, (kernels, out, put) => kernels.addTo(out, put(d))());
      expectAlike(n, (kernels, out, put) => kernels.copy(out, put(d))());
      expectAlike(3 * n, (kernels, out, put) => {
        const order = kernels.order(3);
        order.data.set([4, 0, 4]);
        kernels.gather(out, put(Float64Array.from({ length: 5 * n }, (_, i) => i)), order, n)();
      });
    }
  });

  test("tanh and sigmoid keep to theirs at any distance", () => {
    const x = Float64Array.of(-1e6, -90, -9, -1e-4, 0, 1e-4, 0.3, 9, 88, 1e6, -0.01);
    for (const kernels of others)
      for (const name of ["tanh", "sigmoid"] as const) {
        const block = kernels.block(x.length);
        block.data.set(x);
        kernels.activation(name)!.apply(block, block)();
        const { f } = activations[name].op;
        block.data.forEach((said, i) => {
          expect(Math.abs(said - f(x[i]!)), `${name} of ${x[i]}`).toBeLessThan(3e-7);
        });
      }
  });

  test("losses and their gradients, for rows far apart as well", () => {
    for (const [m, n] of [
      [1, 1],
      [3, 2],
      [5, 4],
      [4, 10],
      [2, 13],
    ] as const) {
      const z = normal(m * n).map((x, i) => x * (i % 3 === 0 ? 40 : 1));
      const t = normal(m * n).map((x) => Math.abs(x));
      expectAlike(1 + m * n, (kernels, out, put) =>
        kernels.crossEntropy(kernels.part(out, 0, 1), kernels.part(out, 1, m * n), put(z), put(t), m, n)(),
      );
      expectAlike(1 + m * n, (kernels, out, put) =>
        kernels.squaredError(kernels.part(out, 0, 1), kernels.part(out, 1, m * n), put(z), put(t))(),
      );
    }
  });

  test.each([
    [[2, 2, 1], "sigmoid", "sigmoid", true],
    [[2, 3, 1], "tanh", "tanh", true],
    [[3, 5, 4, 2], "relu", "linear", false],
    [[2, 6, 3], "tanh", "softmax", true],
    [[1, 1], "step", "step", true],
  ] as const)(
    "a population %j of %s and %s units, drawn alike and scored alike",
    (layers, hidden, output, biases) => {
      const net = network({ layers, hidden, output, biases });
      const [examples, size] = [5, 8];
      const outputs = layers.at(-1)!;
      const x = normal(examples * layers[0]);
      const t = Float64Array.from({ length: examples * outputs }, (_, i) => (i % 3 === 0 ? 1 : 0));
      const results = all.map((kernels) => {
        const put = (numbers: Float64Array) => {
          const block = kernels.block(numbers.length);
          block.data.set(numbers);
          return block;
        };
        const population = kernels.population(net, size, put(x), put(t), examples, 0.5);
        const state = population.draw(3, 12345);
        population.score();
        const drawn = [
          [...population.losses.data],
          [...population.margins.data],
          [...population.rights.data],
        ];
        const vectors = new Float64Array(size * parameterCount(net));
        expect(state).toBe(fillUniform(vectors, 3, 12345));
        population.put(vectors);
        population.score();
        const given = [
          [...population.losses.data],
          [...population.margins.data],
          [...population.rights.data],
        ];
        for (let k = 0; k < 2; k++) expectNear(drawn[k]!, given[k]!);
        return given;
      });
      // The engine's own network agrees.
      const vectors = new Float64Array(size * parameterCount(net));
      fillUniform(vectors, 3, 12345);
      const count = parameterCount(net);
      results[0]![0]!.forEach((loss, g) => {
        const parameters = vectors.subarray(g * count, (g + 1) * count);
        const expected = lossAndGradient(
          net,
          parameters,
          tensor([examples, layers[0]], x),
          tensor([examples, outputs], t),
        ).loss;
        expect(loss).toBeCloseTo(expected, 10);
      });
      for (const [losses, margins, rights] of results.slice(1)) {
        expectNear(losses!, results[0]![0]!);
        expectNear(margins!, results[0]![1]!);
        expect(rights).toEqual(results[0]![2]);
      }
    },
  );

  test("memory grows under blocks that are in use, and is zero at first", () => {
    const kernels = makeSimd();
    const first = kernels.block(3);
    first.data.set([1, 2, 3]);
    const large = kernels.block(5_000_000);
    expect([...first.data]).toEqual([1, 2, 3]);
    expect(large.data[4_999_999]).toBe(0);
  });
});

test("the module weighs at most 12 kB on the wire", () => {
  expect(gzipSync(new Uint8Array(kernelBytes())).length).toBeLessThan(12_000);
});

describe("where WebAssembly cannot be had", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  test.each([
    ["there is none", undefined],
    [
      "a content policy forbids it",
      {
        Module: class {
          constructor() {
            throw new Error("Refused to compile WebAssembly module: 'wasm-unsafe-eval'");
          }
        },
      },
    ],
  ])("%s: the TypeScript kernels come instead", async (_why, platform) => {
    vi.stubGlobal("WebAssembly", platform);
    vi.resetModules();
    const { loadKernels } = await import("../../src/engine/kernels/load.ts");
    const kernels = (await loadKernels())();
    expect([kernels.name, kernels.precision]).toEqual(["TypeScript", "float32"]);
  });
});
