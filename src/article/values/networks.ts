/** Small networks worked through in the text, and how many dials the chapter's networks have. */
import { network, parameterCount, parameterLayout } from "../../engine/network.ts";
import { sigmoid as logistic } from "../../engine/ops/sigmoid.ts";
import { curveNetworks, curvePass } from "../../engine/subjects/networks/curveNetworks.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { fortyFourNetwork, liesDownstream } from "../../engine/subjects/networks/fortyFour.ts";
import { Tape } from "../../engine/tape.ts";
import { scalar } from "../../engine/tensor.ts";
import type { Theme } from "./index.ts";

type Given = Readonly<Record<string, number>>;

/** The bend of a sum, by the engine's own activations. */
export const neuron: Theme = {
  tanh: ({ sum = 0 }) => Math.tanh(sum),
  sigmoid: ({ sum = 0 }) => logistic(new Tape().constant(scalar(sum))).value.data[0]!,
  /** The sum for which tanh gives `out`. */
  tanhInverse: ({ out = 0 }) => Math.atanh(out),
};

/** The bump of the 1-3-1 network; `v2` puts another weight in place of its second output weight. */
const bumpPass = ({ x = 0, v2 }: Given) => {
  const { bump: net } = curveNetworks;
  const [first, second, third] = net.outputWeights;
  return curvePass({ ...net, outputWeights: [first, v2 ?? second, third] }, x);
};
export const bump: Theme = {
  hidden: (given) => bumpPass(given).activations[(given.neuron! - 1) as 0],
  share: (given) => bumpPass(given).shares[(given.neuron! - 1) as 0],
  output: (given) => bumpPass(given).output,
};

/** Layer sizes as `a`, `b`, `c`, `d`. */
const sized = ({ a, b, c, d }: Given) =>
  network({ layers: [a, b, c, d].filter((size): size is number => size !== undefined) });
const weightCount = (net: ReturnType<typeof network>): number =>
  parameterLayout(net).reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);

export const counting: Theme = {
  weights: (given) => weightCount(sized(given)),
  parameters: (given) => parameterCount(sized(given)),
};

export const digitNetwork: Theme = {
  parameters: parameterCount(digitShape),
  weights: weightCount(digitShape),
  biases: parameterCount(digitShape) - weightCount(digitShape),
};

export const ripple: Theme = {
  /** How many neurons one weight into this layer (from 1) of the 44-weight network can move. */
  moved: ({ layer = 1 }) =>
    fortyFourNetwork.layers.reduce(
      (total, size, l) =>
        total +
        Array.from({ length: size }, (_, neuron) => neuron).filter((neuron) =>
          liesDownstream({ layer: layer - 1, from: 0, to: 0 }, l, neuron),
        ).length,
      0,
    ),
};
