/** What a network's passes cost, in multiply-adds: the one operation that nearly all of their work consists of. */
import { type Network, parameterCount, parameterLayout } from "../../network.ts";

/**
 * Multiply-adds of a forward pass of one example: one for every weight, Σ nᵢₙ·nₒᵤₜ. Biases only add, and activations are
 * computed once a unit; neither is counted. 11,910 for 784-15-10.
 */
export function forwardCost(network: Network): number {
  return parameterLayout(network).reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
}

/**
 * Multiply-adds of the backward pass that follows: each layer's weights take nᵢₙ·nₒᵤₜ for their own gradient and as many
 * again to hand it on to the layer before. The first layer hands nothing on, as nobody asks how the loss changes with the
 * inputs. 12,060 for 784-15-10.
 */
export function backwardCost(network: Network): number {
  const [first, ...later] = parameterLayout(network).map(({ fanIn, fanOut }) => fanIn * fanOut);
  return first! + later.reduce((sum, weights) => sum + 2 * weights, 0);
}

/** Forward passes that forward differences take: one where the network stands, and one a parameter. 11,936 for 784-15-10. */
export function nudgingPasses(network: Network): number {
  return parameterCount(network) + 1;
}

/** Two ways to the same gradient: backwards through the tape, or by nudging every parameter. */
export type Way = "backward" | "nudging";

/**
 * Multiply-adds of one whole gradient of one example. A nudge may rerun the whole network, or ("downstream") only what it
 * changes: one product in its neuron's sum, one for each weight that leads on from that neuron, and all layers behind those.
 */
export function gradientCost(network: Network, way: Way | "downstream"): number {
  const forward = forwardCost(network);
  if (way === "backward") return forward + backwardCost(network);
  if (way === "nudging") return nudgingPasses(network) * forward;
  const layout = parameterLayout(network);
  return layout.reduce((total, { fanIn, fanOut, weights, end }, layer) => {
    const [next, ...behind] = layout.slice(layer + 1);
    const downstream = (next?.fanOut ?? 0) + behind.reduce((sum, one) => sum + one.fanIn * one.fanOut, 0);
    return total + fanIn * fanOut + (end - weights) * downstream;
  }, forward);
}
