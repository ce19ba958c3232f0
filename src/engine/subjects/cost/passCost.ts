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

/**
 * Multiply-adds of one gradient by nudging where only what lies downstream of the nudge is computed again, after one whole
 * pass: a weight changes one sum (one multiply-add) and, through its neuron, all of the next layer and what follows; a bias
 * saves the one. 141,570 for 784-15-10.
 */
export function reusingCost(network: Network): number {
  const layers = parameterLayout(network);
  const cost = layers.map(({ fanIn, fanOut }) => fanIn * fanOut);
  return layers.reduce((sum, { fanIn, fanOut }, layer) => {
    const [next, ...later] = cost.slice(layer + 1);
    // Of the next layer only what this one neuron sends there; of all later ones everything.
    const behind = (next ?? 0) / fanOut + later.reduce((all, one) => all + one, 0);
    return sum + fanIn * fanOut * (1 + behind) + (network.biases ? fanOut * behind : 0);
  }, forwardCost(network));
}

/** Two ways to the same gradient: backwards through the tape, or by nudging every parameter. */
export type Way = "backward" | "nudging";

/** Multiply-adds of one whole gradient of one example. */
export function gradientCost(network: Network, way: Way): number {
  const forward = forwardCost(network);
  return way === "backward" ? forward + backwardCost(network) : nudgingPasses(network) * forward;
}
