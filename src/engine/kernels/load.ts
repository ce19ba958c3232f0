/** Where to get kernels: the fastest there are, loaded once. */
import { compiled } from "./compiled.ts";
import type { Kernels } from "./kernels.ts";
import { simdFrom } from "./simd/simd.ts";
import { typescriptKernels } from "./typescript.ts";

/** Makes kernels of a memory of their own, as many as are wanted, at once. */
export type MakeKernels = () => Kernels;

let loading: Promise<MakeKernels> | undefined;

/**
 * The fastest float32 kernels that run here: SIMD, or TypeScript where WebAssembly or SIMD is not to be had. Only an
 * attempt can tell: a page's content policy may forbid what the browser knows, and then compiling throws.
 */
export function loadKernels(): Promise<MakeKernels> {
  loading ??= attempt();
  return loading;
}

async function attempt(): Promise<MakeKernels> {
  try {
    const make = simdFrom(await compiled());
    make();
    return make;
  } catch {
    return () => typescriptKernels("float32");
  }
}
