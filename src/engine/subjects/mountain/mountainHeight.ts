/**
 * A mountain network written out: what it says, and how high its loss stands. For speed, which `npm run bench` shows, and so
 * that who only walks need load no network; tested equal to the engine's forward pass.
 */

import type { Surface } from "../surfaces/surface.ts";
import type { MountainNetwork } from "./mountainNetworks.ts";

/** The two free weights. */
export const mountainDomain: Surface["domain"] = [
  [-8, 8],
  [-8, 8],
];

/** The network's output at x: b₂ + Σ vᵢ tanh(wᵢx + bᵢ). */
export function mountainOutput(
  { thirdWeight, hiddenBiases, outputWeights, outputBias }: MountainNetwork,
  w1: number,
  w2: number,
  x: number,
): number {
  return (
    outputBias +
    outputWeights[0] * Math.tanh(w1 * x + hiddenBiases[0]) +
    outputWeights[1] * Math.tanh(w2 * x + hiddenBiases[1]) +
    outputWeights[2] * Math.tanh(thirdWeight * x + hiddenBiases[2])
  );
}

/** What section 1's altimeter makes of such a height: a thousand metres to a factor of ten of the loss, 0 m at a loss of 1/1000. */
export const metresOf = (height: number): number => 1000 * (height + 3);

/** log₁₀ of the mean squared error over the network's points. */
export function mountainHeight(network: MountainNetwork, w1: number, w2: number): number {
  const { x, y } = network;
  let total = 0;
  for (let i = 0; i < x.length; i++) total += (mountainOutput(network, w1, w2, x[i]!) - y[i]!) ** 2;
  return Math.log10(total / x.length);
}
