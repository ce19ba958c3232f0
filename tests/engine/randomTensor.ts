/** Random tensors for property tests. */
import type { Generator } from "../../src/engine/random.ts";
import { sizeOf, type Tensor, view } from "../../src/engine/tensor.ts";

/** Numbers in [from, to), none of them nearer than `away` to 0. */
export function randomTensor(
  random: Generator,
  shape: readonly number[],
  { from = -2, to = 2, away = 0 } = {},
): Tensor {
  const draw = (): number => {
    const x = from + (to - from) * random.uniform();
    return Math.abs(x) < away ? draw() : x;
  };
  return view(shape, Float64Array.from({ length: sizeOf(shape) }, draw));
}
