/**
 * The kernels in SIMD: four float32 at a time. AssemblyScript, compiled by `src/build/kernels.ts`; what each function must
 * compute is what the one of the same name in `../typescript.ts` computes, which a test holds equal.
 *
 * Every argument that names a place is an address in bytes; matrices lie row by row. Ragged edges are done by a last vector
 * that overlaps the one before it and computes some results twice.
 */
export * from "./elementwise";
export * from "./losses";
export * from "./population";
export * from "./product";
export * from "./rules";
export * from "./sparse";

/** The first address that is free. */
export function base(): usize {
  return __heap_base;
}
