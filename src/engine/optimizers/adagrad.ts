import { defineOptimizer } from "./optimizer.ts";

/**
 * Adagrad (Duchi, Hazan and Singer, 2011): each weight has its own step, divided by the root of the sum of all its squared
 * gradients so far. The sum only grows, so the steps only shrink.
 *
 * As in PyTorch the sum starts at 0 and ε stands outside the root; Keras and TensorFlow.js start it at 0.1, ε inside.
 */
export const adagrad = defineOptimizer({
  name: "adagrad",
  formula: String.raw`G \gets G + g^2,\quad w \gets w - \eta\,\frac{g}{\sqrt{G} + \varepsilon}`,
  hyper: {
    rate: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\eta` },
    epsilon: { initial: 1e-10, min: 1e-12, max: 1e-2, symbol: String.raw`\varepsilon` },
  },
  stateSymbols: { squares: "G" },
  advance(w, g, { squares }, { rate, epsilon }) {
    for (let i = 0; i < w.length; i++) {
      squares[i]! += g[i]! ** 2;
      w[i]! -= (rate * g[i]!) / (Math.sqrt(squares[i]!) + epsilon);
    }
  },
});
