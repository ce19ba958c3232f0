/**
 * Dropout (Srivastava et al., 2014): in every training step each hidden neuron is silenced, for each example anew, with the
 * same probability, so that no neuron can rely on another. A network in use drops nothing.
 */
import type { Matrix, Network } from "./network.ts";
import type { Generator } from "./random.ts";
import { view } from "./tensor.ts";

/**
 * One draw for one step: by hidden layer what to multiply its activations by, [examples, units]. A neuron is silenced with
 * probability `share`; the others speak up by 1/(1 − share), so that on average the next layer hears as much as it will
 * without dropout. Throws a RangeError unless 0 ≤ share < 1.
 */
export function dropoutMasks(
  { layers }: Network,
  examples: number,
  share: number,
  random: Generator,
): readonly Matrix[] {
  if (!(share >= 0 && share < 1)) throw new RangeError(`a share of neurons from 0 to below 1, got ${share}`);
  const heard = 1 / (1 - share);
  return layers.slice(1, -1).map((units) => {
    const mask = new Float64Array(examples * units);
    for (let i = 0; i < mask.length; i++) mask[i] = random.uniform() < share ? 0 : heard;
    return view([examples, units], mask);
  });
}
