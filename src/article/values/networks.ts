/** Small networks worked through in the text, and how many dials the chapter's networks have. */
import { network, parameterCount, parameterLayout } from "../../engine/network.ts";
import { sigmoid as logistic } from "../../engine/ops/sigmoid.ts";
import { curveNetworks, curvePass } from "../../engine/subjects/networks/curveNetworks.ts";
import { digitShape } from "../../engine/subjects/networks/digitShape.ts";
import { Tape } from "../../engine/tape.ts";
import { scalar } from "../../engine/tensor.ts";
import { type Given, type Theme, takes } from "../../stage/values.ts";

/** The bend of a sum, by the engine's own activations. */
export const neuron: Theme = {
  tanh: takes(["sum"], ({ sum }) => Math.tanh(sum)),
  sigmoid: takes(["sum"], ({ sum }) => logistic(new Tape().constant(scalar(sum))).value.data[0]!),
  /** The sum for which tanh gives `out`. */
  tanhInverse: takes(["out"], ({ out }) => Math.atanh(out)),
};

/** The bump of the 1-3-1 network; `v2` puts another weight in place of its second output weight. */
const bumpPass = ({ x, v2 }: Given<"x" | "v2?">) => {
  const { bump: net } = curveNetworks;
  const [first, second, third] = net.outputWeights;
  return curvePass({ ...net, outputWeights: [first, v2 ?? second, third] }, x);
};
export const bump: Theme = {
  hidden: takes(["neuron", "x", "v2?"], (given) => bumpPass(given).activations[(given.neuron - 1) as 0]),
  share: takes(["neuron", "x", "v2?"], (given) => bumpPass(given).shares[(given.neuron - 1) as 0]),
  output: takes(["x", "v2?"], (given) => bumpPass(given).output),
};

/** Layer sizes as `a`, `b`, `c`, `d`. */
const sizes = ["a", "b", "c?", "d?"] as const;
const sized = ({ a, b, c, d }: Given<(typeof sizes)[number]>) =>
  network({ layers: [a, b, c, d].filter((size): size is number => size !== undefined) });
const weightCount = (net: ReturnType<typeof network>): number =>
  parameterLayout(net).reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);

export const counting: Theme = {
  weights: takes(sizes, (given) => weightCount(sized(given))),
  parameters: takes(sizes, (given) => parameterCount(sized(given))),
};

export const digitNetwork: Theme = {
  parameters: parameterCount(digitShape),
  weights: weightCount(digitShape),
  biases: parameterCount(digitShape) - weightCount(digitShape),
};
