/** Directions in which to cut a slice through the landscape of a large network. */
import { type Network, parameterLayout } from "../../network.ts";
import type { Generator } from "../../random.ts";

/**
 * A random direction whose share in every neuron is as long as that neuron's own weights (Li et al., 2018): normal
 * numbers, each neuron's incoming weights scaled to the norm of those of `parameters`. Without that a step of one unit
 * would be a trifle for a neuron with large weights and ruin for one with small ones. Biases are held still.
 */
export function filterDirection(
  network: Network,
  parameters: Readonly<Float64Array>,
  random: Generator,
): Float64Array {
  const direction = new Float64Array(parameters.length);
  for (const { fanIn, fanOut, weights } of parameterLayout(network)) {
    for (let j = 0; j < fanOut; j++) {
      let own = 0;
      let drawn = 0;
      for (let i = 0; i < fanIn; i++) {
        const at = weights + i * fanOut + j;
        const draw = random.normal();
        direction[at] = draw;
        drawn += draw * draw;
        own += parameters[at]! ** 2;
      }
      const scale = Math.sqrt(own / drawn);
      for (let i = 0; i < fanIn; i++) direction[weights + i * fanOut + j]! *= scale;
    }
  }
  return direction;
}
