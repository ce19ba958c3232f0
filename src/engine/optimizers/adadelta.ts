import { mapVector } from "./mapVector.ts";
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
  init: (parameters) => ({
    squares: new Float64Array(parameters.length),
    updates: new Float64Array(parameters.length),
  }),
  update(parameters, gradient, state, { rate, decay, epsilon }) {
    const squares = mapVector(state.squares, (mean, i) => decay * mean + (1 - decay) * gradient[i]! ** 2);
    const change = mapVector(
      gradient,
      (g, i) => (Math.sqrt(state.updates[i]! + epsilon) / Math.sqrt(squares[i]! + epsilon)) * g,
    );
    const updates = mapVector(state.updates, (mean, i) => decay * mean + (1 - decay) * change[i]! ** 2);
    return {
      parameters: mapVector(parameters, (w, i) => w - rate * change[i]!),
      state: { squares, updates },
    };
  },
});
