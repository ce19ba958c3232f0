/** Where the weights start: normal numbers around 0 whose spread depends on how many inputs and outputs a layer has. */
import { type Network, parameterCount, parameterLayout } from "./network.ts";
import type { Generator } from "./random.ts";

export interface Initialiser {
  /** The standard deviation of a layer's weights; KaTeX. */
  readonly formula: string;
  deviation(fanIn: number, fanOut: number): number;
}

export const initialisers = {
  /** So small that a deep network falls silent. */
  tiny: { formula: "0.01", deviation: () => 0.01 },
  /** The same for every layer, however wide: N(0, 1). */
  normal: { formula: "1", deviation: () => 1 },
  /** Keeps the spread of a linear layer's sums equal to that of its inputs (LeCun et al., 1998). */
  lecun: {
    formula: String.raw`\sqrt{1 / n_{\text{in}}}`,
    deviation: (fanIn) => Math.sqrt(1 / fanIn),
  },
  /** A compromise between keeping it forwards and backwards (Glorot and Bengio, 2010). */
  glorot: {
    formula: String.raw`\sqrt{2 / (n_{\text{in}} + n_{\text{out}})}`,
    deviation: (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)),
  },
  /** LeCun's times √2, because ReLU silences half of the units (He et al., 2015). */
  he: { formula: String.raw`\sqrt{2 / n_{\text{in}}}`, deviation: (fanIn) => Math.sqrt(2 / fanIn) },
} satisfies Record<string, Initialiser>;

export type InitialiserName = keyof typeof initialisers;

/** A flat parameter vector for `network`: weights drawn layer by layer from `random`, biases 0. */
export function initialParameters(network: Network, name: InitialiserName, random: Generator): Float64Array {
  const parameters = new Float64Array(parameterCount(network));
  for (const { fanIn, fanOut, weights, biases } of parameterLayout(network)) {
    const deviation = initialisers[name].deviation(fanIn, fanOut);
    for (let i = weights; i < biases; i++) parameters[i] = deviation * random.normal();
  }
  return parameters;
}
