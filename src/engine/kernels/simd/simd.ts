/** The kernels in SIMD WebAssembly, float32: the functions of `assembly/` at work in a memory of their own. */
import type { Block, Elementwise, Kernels } from "../kernels.ts";
import type { Exports } from "./exports.ts";
import { at, blockIn, Memory, orderIn, sparseIn, sparseOf } from "./memory.ts";
import { populationIn } from "./population.ts";
import { ruleIn } from "./rules.ts";

/** What the engine uses of the platform's WebAssembly; its types come with the library for pages, which the engine has not. */
declare const WebAssembly: {
  readonly Module: new (bytes: ArrayBuffer) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** From the compiled module's bytes, what makes kernels of a memory of their own. Throws where WebAssembly is not to be had. */
export function simdFrom(bytes: ArrayBuffer): () => Kernels {
  const module = new WebAssembly.Module(bytes);
  return () => simdKernels(module);
}

function simdKernels(module: object): Kernels {
  const exports = new WebAssembly.Instance(module, {}).exports as Exports;
  const memory = new Memory(exports);
  const block = (length: number): Block => blockIn(memory, length);
  return {
    name: "SIMD",
    precision: "float32",
    block,
    part: (of, from, length) => blockIn(memory, length, at(of) + 4 * from),
    order: (length) => orderIn(memory, length),
    sparse: (rows) => sparseIn(memory, rows),

    product(out, a, b, m, k, n, row = null) {
      const [to, x, y, z] = [at(out), at(a), at(b), row ? at(row) : 0];
      return () => exports.product(to, x, 4 * k, 4, y, z, m, k, n);
    },
    leftTransposed(out, a, d, m, k, n) {
      const [to, x, y] = [at(out), at(a), at(d)];
      return () => exports.product(to, x, 4, 4 * k, y, 0, k, m, n);
    },
    rightTransposed(out, d, b, m, k, n) {
      const [to, x, y] = [at(out), at(d), at(b)];
      // A single row or column is its own transpose.
      if (k === 1 || n === 1) return () => exports.product(to, x, 4 * n, 4, y, 0, m, n, k);
      const turned = at(block(k * n));
      return () => {
        exports.transpose(turned, y, k, n);
        exports.product(to, x, 4 * n, 4, turned, 0, m, n, k);
      };
    },
    sparseProduct(out, a, order, b, n, row = null) {
      const { places, values, columns, bandsFor } = sparseOf(a);
      const [m, p] = [order.length, (n + 3) & ~3];
      const { ends, bands } = bandsFor(p);
      const [to, rows, y, z] = [at(out), at(order), at(b), row ? at(row) : 0];
      if (n === p) return () => exports.sparseProduct(to, ends, places, values, rows, y, z, m, p, bands);
      const [wideOut, wide, wideRow] = [at(block(m * p)), at(block(columns * p)), z && at(block(p))];
      return () => {
        exports.widen(wide, y, columns, n, p);
        if (z) exports.widen(wideRow, z, 1, n, p);
        exports.sparseProduct(wideOut, ends, places, values, rows, wide, wideRow, m, p, bands);
        exports.narrow(to, wideOut, m, n, p);
      };
    },
    sparseTransposed(out, a, order, d, n) {
      const { places, values, columns, bandsFor } = sparseOf(a);
      const [m, p] = [order.length, (n + 3) & ~3];
      const { ends, bands } = bandsFor(p);
      const [to, rows, y] = [at(out), at(order), at(d)];
      if (n === p)
        return () => exports.sparseTransposedProduct(to, ends, places, values, rows, y, m, p, bands, columns);
      const [wideOut, wide] = [at(block(columns * p)), at(block(m * p))];
      return () => {
        exports.widen(wide, y, m, n, p);
        exports.sparseTransposedProduct(wideOut, ends, places, values, rows, wide, m, p, bands, columns);
        exports.narrow(to, wideOut, columns, n, p);
      };
    },

    gather(out, x, order, n) {
      const [to, from, rows] = [at(out), at(x), at(order)];
      return () => exports.gather(to, from, rows, order.length, n);
    },
    copy: (out, x) => () => out.data.set(x.data),
    addTo(out, x) {
      const [to, from] = [at(out), at(x)];
      return () => exports.addTo(to, from, out.length);
    },
    columnSums(out, x, m, n) {
      const [to, from] = [at(out), at(x)];
      return () => exports.columnSums(to, from, m, n);
    },
    activation(name): Elementwise | null {
      if (name !== "tanh" && name !== "sigmoid" && name !== "relu") return null;
      const apply = exports[name];
      const slope = exports[`${name}Slope`];
      return {
        apply(out, x) {
          const [to, from] = [at(out), at(x)];
          return () => apply(to, from, out.length);
        },
        slope(out, d, y) {
          const [to, from, said] = [at(out), at(d), at(y)];
          return () => slope(to, from, said, out.length);
        },
      };
    },

    crossEntropy(loss, dz, z, t, m, n) {
      const [to, slope, logits, targets] = [at(loss), at(dz), at(z), at(t)];
      return () => exports.crossEntropy(to, slope, logits, targets, m, n);
    },
    squaredError(loss, da, a, t) {
      const [to, slope, said, targets] = [at(loss), at(da), at(a), at(t)];
      return () => exports.squaredError(to, slope, said, targets, a.length);
    },
    population: (...what) => populationIn(memory, ...what),
    optimizer: (name, parameters, gradient, state) => ruleIn(exports, name, parameters, gradient, state),
  };
}
