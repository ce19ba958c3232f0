/**
 * Networks 1-3-1 with tanh hidden neurons and a linear output, the shape of the mountain's: three soft steps added up.
 * f(x) = b₂ + Σ vᵢ tanh(wᵢx + bᵢ).
 */
import { type Network, network } from "../../network.ts";
import { forwardPass } from "../../networkPass.ts";
import { view } from "../../tensor.ts";

export const curveShape: Network = network({ layers: [1, 3, 1], hidden: "tanh" });

type Three = readonly [number, number, number];

/** The ten parameters of a network 1-3-1. */
export interface CurveNetwork {
  /** wᵢ, from the input to each hidden neuron. */
  readonly weights: Three;
  /** bᵢ, of each hidden neuron. */
  readonly biases: Three;
  /** vᵢ, from each hidden neuron to the output. */
  readonly outputWeights: Three;
  /** b₂. */
  readonly outputBias: number;
}

/** Three curves that such a network can draw. The bump is the one that the prose works through. */
export const curveNetworks = {
  step: { weights: [8, 1, -1], biases: [-2, 0, 0], outputWeights: [1, 0, 0], outputBias: 0 },
  bump: { weights: [2, 2, 1], biases: [1.5, -1.5, 0], outputWeights: [1, -1, 0.2], outputBias: -0.8 },
  wave: { weights: [2, 2, 2], biases: [4, 0, -4], outputWeights: [1, -1, 1], outputBias: 0 },
} as const satisfies Record<string, CurveNetwork>;

export type CurveName = keyof typeof curveNetworks;

/** One forward pass, kept whole. */
export interface CurvePass {
  /** wᵢx + bᵢ. */
  readonly sums: Three;
  /** tanh of the sums. */
  readonly activations: Three;
  /** What each hidden neuron brings to the output: vᵢ times its activation. */
  readonly shares: Three;
  readonly output: number;
}

/** The ten parameters flat, in the order of `parameterLayout`. */
export const curveParameters = ({ weights, biases, outputWeights, outputBias }: CurveNetwork): Float64Array =>
  Float64Array.of(...weights, ...biases, ...outputWeights, outputBias);

/** One example after another: a curve is drawn from a thousand passes, which need not make their buffers anew. */
const input = new Float64Array(1);
const forward = forwardPass(curveShape, view([1, 1], input));

/** The forward pass at `x`. */
export function curvePass(net: CurveNetwork, x: number): CurvePass {
  input[0] = x;
  const { sums, activations } = forward(curveParameters(net));
  const three = ([first, second, third]: Float64Array): Three => [first!, second!, third!];
  return {
    sums: three(sums[0]!),
    activations: three(activations[0]!),
    shares: three(activations[0]!.map((activation, i) => net.outputWeights[i]! * activation)),
    output: sums[1]![0]!,
  };
}
