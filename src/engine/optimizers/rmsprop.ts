import { defineOptimizer } from "./optimizer.ts";

/**
 * RMSprop (Tieleman and Hinton, 2012, a lecture): each weight's step is divided by the root of a decaying average of its
 * squared gradients; unlike Adagrad's sum it forgets.
 *
 * The lecture has ρ = 0.9; PyTorch calls ρ "alpha" and starts it at 0.99, with ε outside the root.
 */
export const rmsprop = defineOptimizer({
  name: "rmsprop",
  formula: String.raw`s \gets \rho s + (1 - \rho)\,g^2,\quad w \gets w - \eta\,\frac{g}{\sqrt{s} + \varepsilon}`,
  hyper: {
    rate: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\eta` },
    decay: { initial: 0.99, min: 0, max: 0.999, symbol: String.raw`\rho` },
    epsilon: { initial: 1e-8, min: 1e-12, max: 1e-2, symbol: String.raw`\varepsilon` },
  },
  stateSymbols: { squares: "s" },
  advance(w, g, { squares: s }, { rate, decay, epsilon }) {
    for (let i = 0; i < w.length; i++) {
      s[i] = decay * s[i]! + (1 - decay) * g[i]! ** 2;
      w[i]! -= (rate * g[i]!) / (Math.sqrt(s[i]!) + epsilon);
    }
  },
});
