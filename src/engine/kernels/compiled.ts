/**
 * The SIMD kernels' module, compiled from `assembly/`. The build puts code that brings it in the place of this file
 * (`src/build/plugins/kernels.ts`); where nobody does, there is none.
 */
export async function compiled(): Promise<ArrayBuffer> {
  throw new Error("the SIMD kernels are compiled by the build, which this code has not seen");
}
