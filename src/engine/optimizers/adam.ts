import { mapVector } from "./mapVector.ts";
import { defineOptimizer } from "./optimizer.ts";

/**
 * Adam (Kingma and Ba, 2015), Algorithm 1: momentum as a decaying average of gradients, divided by the root of a decaying
 * average of squared gradients. Both averages start at 0 and would stay too small at first; dividing by 1 − βᵗ, with t the
 * number of the step, corrects that.
 */
export const adam = defineOptimizer({
  name: "adam",
  formula: String.raw`m \gets \beta_1 m + (1 - \beta_1)\,g,\quad s \gets \beta_2 s + (1 - \beta_2)\,g^2,\quad w \gets w - \eta\,\frac{m / (1 - \beta_1^t)}{\sqrt{s / (1 - \beta_2^t)} + \varepsilon}`,
  hyper: {
    rate: { initial: 0.001, min: 0, max: 1, symbol: String.raw`\eta` },
    beta1: { initial: 0.9, min: 0, max: 0.999, symbol: String.raw`\beta_1` },
    beta2: { initial: 0.999, min: 0, max: 0.9999, symbol: String.raw`\beta_2` },
    epsilon: { initial: 1e-8, min: 1e-12, max: 1e-2, symbol: String.raw`\varepsilon` },
  },
  stateSymbols: { mean: "m", squares: "s" },
  init: (parameters) => ({
    mean: new Float64Array(parameters.length),
    squares: new Float64Array(parameters.length),
  }),
  update(parameters, gradient, state, { rate, beta1, beta2, epsilon }, step) {
    const mean = mapVector(state.mean, (m, i) => beta1 * m + (1 - beta1) * gradient[i]!);
    const squares = mapVector(state.squares, (s, i) => beta2 * s + (1 - beta2) * gradient[i]! ** 2);
    const meanShare = 1 - beta1 ** step;
    const squaresShare = 1 - beta2 ** step;
    return {
      parameters: mapVector(
        parameters,
        (w, i) => w - (rate * (mean[i]! / meanShare)) / (Math.sqrt(squares[i]! / squaresShare) + epsilon),
      ),
      state: { mean, squares },
    };
  },
});
