import { adam } from "./adam.ts";
import { defineOptimizer } from "./optimizer.ts";

/**
 * AdamW (Loshchilov and Hutter, 2019): every weight first shrinks by the factor 1 − ηλ, then takes Adam's step. The decay
 * does not go through the gradient, where Adam's division would nearly cancel it.
 *
 * The paper decays by λ times a schedule; multiplying by η instead is PyTorch's form.
 */
export const adamw = defineOptimizer({
  name: "adamw",
  formula: String.raw`w \gets (1 - \eta\lambda)\,w,\quad ${adam.formula}`,
  hyper: {
    ...adam.hyper,
    weightDecay: { initial: 0.01, min: 0, max: 1, symbol: String.raw`\lambda` },
  },
  stateSymbols: adam.stateSymbols,
  advance(w, g, state, hyper, step) {
    const kept = 1 - hyper.rate * hyper.weightDecay;
    for (let i = 0; i < w.length; i++) w[i]! *= kept;
    adam.advance(w, g, state, hyper, step);
  },
});
