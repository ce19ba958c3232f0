/** A mountain network in plain numbers: what it says, and how high its loss stands. No tape, for those who only walk. */
import type { MountainNetwork } from "./mountainNetworks.ts";
import type { Point, Surface } from "./surface.ts";

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

/** log₁₀ of the mean squared error over the network's points. */
export function mountainHeight(network: MountainNetwork, w1: number, w2: number): number {
  const { x, y } = network;
  let total = 0;
  for (let i = 0; i < x.length; i++) total += (mountainOutput(network, w1, w2, x[i]!) - y[i]!) ** 2;
  return Math.log10(total / x.length);
}

/** How steeply `mountainHeight` rises to the east (w₁) and to the north (w₂), in closed form: quick enough for thousands of walks. */
export function mountainSlope(network: MountainNetwork, w1: number, w2: number): Point {
  const { x, y, thirdWeight, hiddenBiases, outputWeights, outputBias } = network;
  let total = 0;
  let east = 0;
  let north = 0;
  for (let i = 0; i < x.length; i++) {
    const at = x[i]!;
    const first = Math.tanh(w1 * at + hiddenBiases[0]);
    const second = Math.tanh(w2 * at + hiddenBiases[1]);
    const third = Math.tanh(thirdWeight * at + hiddenBiases[2]);
    const miss =
      outputBias + outputWeights[0] * first + outputWeights[1] * second + outputWeights[2] * third - y[i]!;
    total += miss * miss;
    east += miss * outputWeights[0] * (1 - first * first) * at;
    north += miss * outputWeights[1] * (1 - second * second) * at;
  }
  // d log₁₀(S/n) = dS / (S ln 10), with S the sum of squares and dS = 2 Σ miss · d(output).
  const scale = 2 / (total * Math.LN10);
  return [scale * east, scale * north];
}
