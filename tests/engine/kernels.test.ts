import { expect, test } from "vitest";
import { product, rowMajor, transposed } from "../../src/engine/kernels/product.ts";
import { generator } from "../../src/engine/random.ts";

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
