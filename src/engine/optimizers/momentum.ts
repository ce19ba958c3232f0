import { defineOptimizer } from "./optimizer.ts";

/**
 * Heavy-ball momentum (Polyak, 1964): the velocity v decays by β and collects gradients.
 *
 * Polyak and Sutskever et al. (2013) keep the learning rate inside: v ← βv − ηg, w ← w + v. The walks are the same as long
 * as η stays constant; when η is lowered on the way, the rule here takes effect at once, theirs after the old velocity fades.
 */
export const momentum = defineOptimizer({
  name: "momentum",
  formula: String.raw`v \gets \beta v + g,\quad w \gets w - \eta v`,
  hyper: {
    rate: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\eta` },
    beta: { initial: 0.9, min: 0, max: 0.99, symbol: String.raw`\beta` },
  },
  stateSymbols: { velocity: "v" },
  advance(w, g, { velocity: v }, { rate, beta }) {
    for (let i = 0; i < w.length; i++) {
      v[i] = beta * v[i]! + g[i]!;
      w[i]! -= rate * v[i]!;
    }
  },
});
