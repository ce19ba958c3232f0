/** The kernels in plain TypeScript: the reference for the others, and what runs where there is no WebAssembly. */
import { activations } from "../activations.ts";
import { optimizers } from "../optimizers/index.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import {
  addTo,
  columnSums,
  crossEntropyOf,
  gather,
  reluOf,
  reluSlope,
  sigmoidOf,
  sigmoidSlope,
  squaredErrorOf,
  tanhOf,
  tanhSlope,
} from "./elementwise.ts";
import type { Block, Elementwise, Kernels, SparseBlock } from "./kernels.ts";
import { populationByLoops } from "./population.ts";
import { type Numbers, product, rowMajor, transposed } from "./product.ts";
import { type SparseRows, sparseProduct, sparseTransposedProduct } from "./sparseProduct.ts";

const slopes = { tanh: tanhSlope, sigmoid: sigmoidSlope, relu: reluSlope };
const nearly = { tanh: tanhOf, sigmoid: sigmoidOf, relu: reluOf };

/** Calls within a loop of its own, for `f` is called by way of a variable. */
function each(out: Numbers, x: Readonly<Numbers>, f: (x: number) => number): void {
  for (let i = 0; i < out.length; i++) out[i] = f(x[i]!);
}

/** In float64 every number is the tape's, to the last digit or nearly; in float32 tanh and sigmoid are approximations as good as a float32. */
export function typescriptKernels(precision: "float64" | "float32" = "float64"): Kernels {
  const Numbers = precision === "float64" ? Float64Array : Float32Array;
  const wrap = (data: Numbers): Block => ({ length: data.length, data });
  return {
    name: "TypeScript",
    precision,
    block: (length) => wrap(new Numbers(length)),
    part: ({ data }, from, length) => wrap(data.subarray(from, from + length)),
    order: (length) => ({ length, data: new Uint32Array(length) }),
    sparse: (rows) => rows,

    product(out, a, b, m, k, n, row = null) {
      const left = rowMajor(a.data, k);
      const right = rowMajor(b.data, n);
      return () => product(out.data, left, right, m, k, n, row?.data);
    },
    leftTransposed(out, a, d, m, k, n) {
      const left = transposed(a.data, k);
      const right = rowMajor(d.data, n);
      return () => product(out.data, left, right, k, m, n);
    },
    rightTransposed(out, d, b, m, k, n) {
      const left = rowMajor(d.data, n);
      const right = transposed(b.data, n);
      return () => product(out.data, left, right, m, n, k);
    },
    sparseProduct:
      (out, a, order, b, n, row = null) =>
      () =>
        sparseProduct(out.data, rowsOf(a), b.data, n, 0, order.data, row?.data),
    sparseTransposed: (out, a, order, d, n) => () =>
      sparseTransposedProduct(out.data, rowsOf(a), d.data, n, order.data),

    gather: (out, x, order, n) => () => gather(out.data, x.data, order.data, n),
    copy: (out, x) => () => out.data.set(x.data),
    addTo: (out, x) => () => addTo(out.data, x.data),
    columnSums: (out, x, m, n) => () => columnSums(out.data, x.data, m, n),
    activation(name): Elementwise | null {
      if (name !== "tanh" && name !== "sigmoid" && name !== "relu") return null;
      const slope = slopes[name];
      const approximation = nearly[name];
      const { f } = activations[name].op;
      return {
        apply: (out, x) =>
          precision === "float32" ? () => approximation(out.data, x.data) : () => each(out.data, x.data, f),
        slope: (out, d, y) => () => slope(out.data, d.data, y.data),
      };
    },

    crossEntropy: (loss, dz, z, t, m, n) => () => {
      loss.data[0] = crossEntropyOf(dz.data, z.data, t.data, m, n);
    },
    squaredError: (loss, da, a, t) => () => {
      loss.data[0] = squaredErrorOf(da.data, a.data, t.data);
    },
    population: (...what) => populationByLoops(precision, ...what),
    optimizer(name, parameters, gradient, state) {
      const rule: Optimizer = optimizers[name];
      const vectors = Object.fromEntries(Object.entries(state).map(([key, { data }]) => [key, data]));
      return (hyper, step) => rule.advance(parameters.data, gradient.data, vectors, hyper, step);
    },
  };
}

/** These kernels keep a sparse matrix as it is; whatever they are handed, they have made. */
const rowsOf = (block: SparseBlock): SparseRows => block as SparseRows;
