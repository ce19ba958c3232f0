/** A gradient that is wanted again and again: the tape recorded once, compiled by whichever way fits it. */
import { typescriptKernels } from "../kernels/typescript.ts";
import type { Node } from "../tape.ts";
import { compile } from "./compile.ts";
import { compileScalars, isOfNumbers } from "./scalars.ts";

type Scalar = Node<readonly []>;

/** The gradient of `output` with respect to `leaves`, at any values of them, written to `out` and returned; float64. */
export function compileGradient(
  output: Scalar,
  leaves: readonly Scalar[],
): (at: ArrayLike<number>, out: Float64Array) => Float64Array {
  if (isOfNumbers(output)) return compileScalars(output, leaves);
  const kernels = typescriptKernels("float64");
  const values = new Map(leaves.map((leaf) => [leaf, kernels.block(1)]));
  const slopes = new Map(leaves.map((leaf) => [leaf, kernels.block(1)]));
  const { forward, backward } = compile(output, kernels, { values, gradients: slopes });
  return (at, out) => {
    leaves.forEach((leaf, i) => {
      values.get(leaf)!.data[0] = at[i]!;
    });
    forward();
    backward();
    leaves.forEach((leaf, i) => {
      out[i] = slopes.get(leaf)!.data[0]!;
    });
    return out;
  };
}
