// (c) WebAssembly SIMD128 kernels (c/kernels.c through clang), single thread.

import { loadBytes } from "../env.mjs";
import { kernelInstance } from "./kernels-common.mjs";
export const name = "c-wasm-simd";
export async function create(spec) {
  const {
    instance: { exports: e },
  } = await WebAssembly.instantiate(await loadBytes("kernels.wasm"), {});
  return kernelInstance(spec, {
    load(n, v) {
      new v.constructor(e.memory.buffer, e[n](), v.length).set(v);
    },
    run(k, n, a) {
      e["run" + k](n, a);
    },
    dump(n, c, T) {
      return new T(e.memory.buffer, e[n](), c).slice();
    },
  });
}
