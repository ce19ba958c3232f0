import { defineOptimizer } from "./optimizer.ts";

/**
 * Gradient descent: a step against the gradient. Called stochastic (Robbins and Monro, 1951) when the gradient is that of a
 * batch of examples; the rule is the same.
 */
export const sgd = defineOptimizer({
  name: "sgd",
  formula: String.raw`w \gets w - \eta\,g`,
  hyper: {
    rate: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\eta` },
  },
  stateSymbols: {},
  advance(w, g, _state, { rate }) {
    for (let i = 0; i < w.length; i++) w[i]! -= rate * g[i]!;
  },
});
