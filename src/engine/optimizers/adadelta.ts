import { defineOptimizer } from "./optimizer.ts";

/**
 * Adadelta (Zeiler, 2012): like RMSprop, but the step is scaled by the typical size of its own recent steps, so that it has
 * the unit of the weights. E averages squared gradients, U squared steps.
 *
 * The paper has no learning rate (η = 1) and ρ = 0.95; PyTorch's default for ρ is 0.9.
 */
export const adadelta = defineOptimizer({
  name: "adadelta",
  formula: String.raw`E \gets \rho E + (1 - \rho)\,g^2,\quad \Delta = \frac{\sqrt{U + \varepsilon}}{\sqrt{E + \varepsilon}}\,g,\quad U \gets \rho U + (1 - \rho)\,\Delta^2,\quad w \gets w - \eta\,\Delta`,
  hyper: {
    rate: { initial: 1, min: 0, max: 10, symbol: String.raw`\eta` },
    decay: { initial: 0.9, min: 0, max: 0.999, symbol: String.raw`\rho` },
    epsilon: { initial: 1e-6, min: 1e-12, max: 1e-2, symbol: String.raw`\varepsilon` },
  },
  stateSymbols: { squares: "E", updates: "U" },
  advance(w, g, { squares, updates }, { rate, decay, epsilon }) {
    for (let i = 0; i < w.length; i++) {
      squares[i] = decay * squares[i]! + (1 - decay) * g[i]! ** 2;
      const change = (Math.sqrt(updates[i]! + epsilon) / Math.sqrt(squares[i]! + epsilon)) * g[i]!;
      updates[i] = decay * updates[i]! + (1 - decay) * change ** 2;
      w[i]! -= rate * change;
    }
  },
});
