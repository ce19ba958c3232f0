/** The chapter's mountain in closed form. No tape, for those who walk it by the thousand. */

import type { Point } from "../../descent.ts";
import type { CriticalPoint } from "../surfaces/surface.ts";
import type { Look, Slopes } from "../walking/slopes.ts";
import { mountainDomain, mountainHeight } from "./mountainHeight.ts";
import { type MountainNetwork, mountainNetwork } from "./mountainNetworks.ts";

/**
 * `mountainHeight`, and how steeply it rises to the east (w₁) and to the north (w₂), from one run of the network; written out for
 * thousands of walks, and tested equal to the tape.
 */
export function lookOver(network: MountainNetwork): (w1: number, w2: number) => Look {
  const { x, y, thirdWeight, hiddenBiases, outputWeights, outputBias } = network;
  // Nothing free goes into the third hidden neuron.
  const third = x.map((at) => Math.tanh(thirdWeight * at + hiddenBiases[2]));
  return (w1, w2) => {
    let total = 0;
    let east = 0;
    let north = 0;
    for (let i = 0; i < x.length; i++) {
      const at = x[i]!;
      const first = Math.tanh(w1 * at + hiddenBiases[0]);
      const second = Math.tanh(w2 * at + hiddenBiases[1]);
      const miss =
        outputBias +
        outputWeights[0] * first +
        outputWeights[1] * second +
        outputWeights[2] * third[i]! -
        y[i]!;
      total += miss * miss;
      east += miss * outputWeights[0] * (1 - first * first) * at;
      north += miss * outputWeights[1] * (1 - second * second) * at;
    }
    // d log₁₀(S/n) = dS / (S ln 10), with S the sum of squares and dS = 2 Σ miss · d(output).
    const scale = 2 / (total * Math.LN10);
    return [Math.log10(total / x.length), scale * east, scale * north];
  };
}

const look = lookOver(mountainNetwork);

/** log₁₀ of the mean squared error; four hollows, the lowest first, the passes between them, and the summit. */
export const mountainGround = {
  domain: mountainDomain,
  value: (w1: number, w2: number): number => mountainHeight(mountainNetwork, w1, w2),
  gradient(w1: number, w2: number): Point {
    const [, east, north] = look(w1, w2);
    return [east, north];
  },
  look,
  minima: [
    { at: [6.0029598955, 2.5771472401], value: -0.7516696733 },
    { at: [-2.1808330736, -6.244291744], value: -0.3845744434 },
    { at: [2.5707512973, -5.4482742424], value: -0.0246849473 },
    { at: [5.4667157071, -2.0423600707], value: -0.0242946822 },
  ],
  saddles: [
    { at: [5.8375398352, -0.4086835227], value: 0.0162128371 },
    { at: [3.5021065182, -3.1891638751], value: 0.0302908889 },
    { at: [0.2478720366, -6.0897738244], value: 0.1043945577 },
    { at: [-1.3016387275, 1.6109217457], value: 0.5061558783 },
  ],
  maxima: [{ at: [-0.1090596798, 0.1109902142], value: 0.581899408 }],
} as const satisfies Slopes & { readonly maxima: readonly CriticalPoint[] };
