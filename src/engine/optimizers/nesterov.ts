import { defineOptimizer } from "./optimizer.ts";

/**
 * Nesterov's momentum (Nesterov, 1983), in the form in which libraries have it.
 *
 * The classic form (Sutskever et al., 2013) takes the gradient at a point ahead, w + βv with v the last move. The form here
 * stores that point ahead as its w, and so needs only the gradient where it stands; the walks correspond step by step.
 */
export const nesterov = defineOptimizer({
  name: "nesterov",
  formula: String.raw`v \gets \beta v + g,\quad w \gets w - \eta\,(g + \beta v)`,
  hyper: {
    rate: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\eta` },
    beta: { initial: 0.9, min: 0, max: 0.99, symbol: String.raw`\beta` },
  },
  stateSymbols: { velocity: "v" },
  advance(w, g, { velocity: v }, { rate, beta }) {
    for (let i = 0; i < w.length; i++) {
      v[i] = beta * v[i]! + g[i]!;
      w[i]! -= rate * (g[i]! + beta * v[i]!);
    }
  },
});
