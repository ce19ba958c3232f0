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
  advance(w, g, { mean: m, squares: s }, { rate, beta1, beta2, epsilon }, step) {
    const meanShare = 1 - beta1 ** step;
    const squaresShare = 1 - beta2 ** step;
    for (let i = 0; i < w.length; i++) {
      m[i] = beta1 * m[i]! + (1 - beta1) * g[i]!;
      s[i] = beta2 * s[i]! + (1 - beta2) * g[i]! ** 2;
      w[i]! -= (rate * (m[i]! / meanShare)) / (Math.sqrt(s[i]! / squaresShare) + epsilon);
    }
  },
});
