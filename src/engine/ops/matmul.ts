import { product, rowMajor, transposed } from "../kernels/product.ts";
import type { Node } from "../tape.ts";
import { formatShape, type Tensor } from "../tensor.ts";
import type { Op } from "./op.ts";

/** The matrix product: entry (i, j) is row i of a times column j of b. */
export const matmulOp: Op<[Tensor, Tensor]> = {
  name: "matmul",
  written: (a, b) => `${a} · ${b}`,
  forward(a, b) {
    if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0]) {
      throw new RangeError(
        `matmul needs [m, k] and [k, n], got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
      );
    }
    const [m, k] = a.shape as [number, number];
    const n = b.shape[1]!;
    const data = new Float64Array(m * n);
    product(data, rowMajor(a.data, k), rowMajor(b.data, n), m, k, n);
    return { shape: [m, n], data };
  },
  vjp: [
    (dOut, _out, a, b) => {
      const [m, k] = a.shape as [number, number];
      const n = b.shape[1]!;
      const data = new Float64Array(m * k);
      product(data, rowMajor(dOut.data, n), transposed(b.data, n), m, n, k);
      return { shape: a.shape, data };
    },
    (dOut, _out, a, b) => {
      const [m, k] = a.shape as [number, number];
      const n = b.shape[1]!;
      const data = new Float64Array(k * n);
      product(data, transposed(a.data, k), rowMajor(dOut.data, n), k, m, n);
      return { shape: b.shape, data };
    },
  ],
  slopes: ["*b*ᵀ", "*a*ᵀ"],
};

/**
 * a · b for shapes [M, K] and [K, N]; throws a RangeError naming both when the inner sizes differ.
 *
 * Without `NoInfer` the compiler would accept [1, 2] × [4, 2] by taking K to be 2 or 4.
 */
export const matmul = <M extends number, K extends number, N extends number>(
  a: Node<readonly [M, K]>,
  b: Node<readonly [NoInfer<K>, N]>,
) => a.tape.apply(matmulOp, a, b) as Node<readonly [M, N]>;
